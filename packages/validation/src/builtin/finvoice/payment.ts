import { at, type DraftRule } from '../notation.js';
import type { Severities } from './severities.js';

const BIC = "matches(normalize-space(.), '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$')";
const compact = (path: string): string => `replace(${path}, '\\s', '')`;

/** The reference number as the virtual bar code carries it, version 4 (Finnish) or 5 (RF). */
const BARCODE_REFERENCE = `if (starts-with($code, '5'))
  then concat('RF', substring($code, 26, 2), replace(substring($code, 28, 21), '^0+', ''))
  else replace(substring($code, 29, 20), '^0+', '')`;

/** FIN-R-030, FIN-R-031: amount and date asked for against the invoice. */
function instruction({ grave }: Severities): DraftRule {
  return at(
    'Finvoice/EpiDetails/EpiPaymentInstructionDetails',
    [
      // Credit notes and paid invoices may ask for nothing.
      grave(
        'FIN-R-030',
        `empty($asked) or empty($total) or $asked = ($total - $paid, $total - $paid + $roundOff) or
          ($asked = 0 and ($credit or /Finvoice/PaymentStatusDetails/PaymentStatusCode = 'PAID'))`,
      ),
      grave(
        'FIN-R-031',
        'empty(EpiDateOptionDate) or empty($dueDates) or normalize-space(EpiDateOptionDate) = $dueDates',
      ),
    ],
    {
      asked: 'EpiInstructedAmount/fi:amount(.)',
      total: '/Finvoice/InvoiceDetails/InvoiceTotalVatIncludedAmount/fi:amount(.)',
      paid: 'sum(/Finvoice/InvoiceDetails/InvoicePaidAmount/fi:amount(.))',
      roundOff: 'sum(/Finvoice/InvoiceDetails/InvoiceTotalRoundoffAmount/fi:amount(.))',
      credit: "/Finvoice/InvoiceDetails/InvoiceTypeCode = 'INV02'",
      dueDates: '/Finvoice/InvoiceDetails/PaymentTermsDetails/InvoiceDueDate/normalize-space(.)',
    },
  );
}

/** FIN-R-032, FIN-R-033, FIN-R-035, FIN-R-040: the account to pay to. */
function account({ mild }: Severities): DraftRule {
  return at(
    "Finvoice/EpiDetails//EpiAccountID[@IdentificationSchemeName = 'IBAN']",
    [
      mild('FIN-R-032', `id:iban(${compact('.')})`),
      mild('FIN-R-033', `empty($accounts) or ${compact('.')} = $accounts`),
      mild(
        'FIN-R-035',
        `not(starts-with(normalize-space(.), 'FI')) or empty($bic) or substring($bic, 5, 2) = ('FI', 'SE', 'NO', 'DK')`,
      ),
      mild('FIN-R-040', 'exists($bic)'),
    ],
    {
      bic: "/Finvoice/EpiDetails/EpiPartyDetails/EpiBfiPartyDetails/EpiBfiIdentifier[normalize-space(.) != '']/normalize-space(.)",
      accounts: `/Finvoice/SellerInformationDetails/SellerAccountDetails/SellerAccountID/${compact('.')}`,
    },
  );
}

/** FIN-R-041: the virtual bar code says what the rest says. */
function barcode({ mild }: Severities): DraftRule {
  return at(
    "Finvoice/VirtualBankBarcode[matches(normalize-space(.), '^[45][0-9]{53}$')]",
    [
      mild(
        'FIN-R-041',
        `
        (empty($account) or concat('FI', substring($code, 2, 16)) = $account) and
        not(xs:integer(substring($code, 18, 8)) != round(100 * $amount)) and
        (empty($reference) or replace($reference, '^0+', '') = (${BARCODE_REFERENCE})) and
        (empty($due) or substring($code, 49, 6) = ('000000', substring($due, 3)))`,
      ),
    ],
    {
      code: 'normalize-space(.)',
      account: `/Finvoice/EpiDetails//EpiAccountID/${compact('.')}`,
      amount: '/Finvoice/EpiDetails//EpiInstructedAmount/fi:amount(.)',
      reference: `/Finvoice/EpiDetails//EpiRemittanceInfoIdentifier/${compact('.')}`,
      due: '/Finvoice/EpiDetails//EpiDateOptionDate/normalize-space(.)',
    },
  );
}

/** FIN-R-030 to FIN-R-041: payment details (EPI) against the invoice, account numbers, references. */
export function paymentRules(severities: Severities): DraftRule[] {
  const { grave, mild } = severities;
  return [
    instruction(severities),
    account(severities),
    at(
      "Finvoice/EpiDetails//EpiBfiIdentifier[@IdentificationSchemeName = 'BIC'] | Finvoice/SellerInformationDetails//SellerBic",
      [grave('FIN-R-034', BIC)],
    ),
    at("Finvoice/EpiDetails//EpiRemittanceInfoIdentifier[@IdentificationSchemeName = 'SPY']", [
      grave('FIN-R-036', `id:viitenumero(${compact('.')})`),
    ]),
    at("Finvoice/EpiDetails//EpiRemittanceInfoIdentifier[@IdentificationSchemeName = 'ISO']", [
      grave('FIN-R-037', `id:rf(${compact('.')})`),
    ]),
    at("Finvoice/SellerInformationDetails//SellerAccountID[@IdentificationSchemeName = 'IBAN']", [
      mild('FIN-R-038', `id:iban(${compact('.')})`),
    ]),
    barcode(severities),
  ];
}
