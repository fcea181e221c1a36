import { CREDIT_NOTE_TYPES } from '../en16931/codes/documents.js';
import { at, type DraftRule, oneOf } from '../notation.js';
import type { Severities } from './severities.js';

/** Elements that hold a business identifier, when it is written as a Finnish one. */
const BUSINESS_IDS = ['Seller', 'InvoiceSender', 'InvoiceRecipient', 'Buyer', 'Delivery']
  .map((role) => `Finvoice/${role}PartyDetails/${role}PartyIdentifier[matches(normalize-space(.), '^[0-9]{7}-[0-9]$')]`)
  .join(' | ');

const VAT_IDS = ['Seller', 'InvoiceSender', 'InvoiceRecipient', 'Buyer', 'Delivery']
  .map((role) => `Finvoice/${role}PartyDetails/${role}OrganisationTaxCode[starts-with(normalize-space(.), 'FI')]`)
  .join(' | ');

const ADDRESSES = [
  'FromIdentifier',
  'ToIdentifier',
  'SellerOrganisationUnitNumber',
  'BuyerOrganisationUnitNumber',
  'InvoiceRecipientOrganisationUnitNumber',
]
  .map((name) => `${name}[starts-with(normalize-space(.), '0037')]`)
  .join(' | ');

/** Kinds of message (InvoiceTypeCode) that the implementation guideline names. */
const TYPE = '^(REQ01|QUO01|ORD01|ORC01|DEV01|INV0[0-9]|TES01|PRI01|INF01|DEN01|SEI0[1-9]|RE[CS]0[1-9]|SDD01)$';

/** FIN-R-050 to FIN-R-073: who, what kind of message, when. */
export function headerRules({ grave, mild }: Severities): DraftRule[] {
  return [
    at(BUSINESS_IDS, [mild('FIN-R-050', 'id:y-tunnus(normalize-space(.))')]),
    at(VAT_IDS, [mild('FIN-R-051', 'id:y-tunnus(substring(normalize-space(.), 3))')]),
    at(ADDRESSES, [mild('FIN-R-052', 'id:ovt(normalize-space(.))')]),
    at(
      'Finvoice/SellerPartyDetails',
      [mild('FIN-R-053', "not($business) or not($tax) or concat('FI', translate($business, '-', '')) = $tax")],
      {
        business: "SellerPartyIdentifier[matches(normalize-space(.), '^[0-9]{7}-[0-9]$')]/normalize-space(.)",
        tax: "SellerOrganisationTaxCode[matches(normalize-space(.), '^FI[0-9]{8}$')]/normalize-space(.)",
      },
    ),
    at(
      'Finvoice/InvoiceDetails',
      [
        mild('FIN-R-060', `not(InvoiceTypeCode[not(matches(normalize-space(.), '${TYPE}'))])`),
        grave('FIN-R-061', 'not($credit and InvoiceTotalVatIncludedAmount/fi:amount(.) > 0)'),
        mild(
          'FIN-R-062',
          `not($credit) or exists((
            OriginalInvoiceNumber, OriginalInvoiceReference, /Finvoice/InvoiceRow/(OriginalInvoiceNumber | OriginalInvoiceReference)
          )[normalize-space(.) != ''])`,
        ),
        mild('FIN-R-063', "not(OriginCode = 'Cancel') or $credit"),
        grave(
          'FIN-R-064',
          `empty(InvoiceTypeCodeUN) or not(matches($type, '^INV')) or $credit = (${oneOf('InvoiceTypeCodeUN', CREDIT_NOTE_TYPES)})`,
        ),
        // EN 16931 does not forbid it: paid invoices and corrections have such dates.
        mild(
          'FIN-R-071',
          'every $due in PaymentTermsDetails/InvoiceDueDate/fi:date(.) satisfies not($due < InvoiceDate/fi:date(.))',
        ),
        grave('FIN-R-072', 'not(InvoicingPeriodStartDate/fi:date(.) > InvoicingPeriodEndDate/fi:date(.))'),
      ],
      { type: 'normalize-space(InvoiceTypeCode)', credit: "$type = 'INV02'" },
    ),
    at("Finvoice//*[@Format = 'CCYYMMDD'][normalize-space(.) != '']", [grave('FIN-R-070', 'exists(fi:date(.))')]),
  ];
}
