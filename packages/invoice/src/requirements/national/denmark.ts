import type { Invoice } from '../../model/invoice.js';
import type { PaymentInstruction } from '../../model/payment.js';
import type { Refuse, Requirement } from '../requirement.js';
import { countryOf } from './countries.js';

const MEANS = ['1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97'];
const UNSPSC_VERSIONS = ['19.05.01', '19.0501', '26.08.01', '26.0801'];

/** Payment slips: the kinds of cards a reference may begin with, and how long it and the account number are. */
function slip({ meansCode, remittanceInformation = '', creditTransfers }: PaymentInstruction): string | undefined {
  const card = remittanceInformation.slice(0, 3);
  const account = creditTransfers[0]?.account ?? '';
  if (meansCode === '50') {
    if (!['01#', '04#', '15#'].includes(card) || !/^\d{7,8}$/.test(account)) return 'DK-R-008';
    if (card !== '01#' && remittanceInformation.length !== 19) return 'DK-R-009';
  }
  if (meansCode === '93') {
    if (!['71#', '73#', '75#'].includes(card) || account.length !== 8) return 'DK-R-010';
    if (card !== '73#' && ![18, 19].includes(remittanceInformation.length)) return 'DK-R-011';
  }
  return undefined;
}

function payments({ payments: list }: Invoice, refuse: Refuse): void {
  list.forEach((payment, at) => {
    const path = `payments[${at}]`;
    const { meansCode, creditTransfers, directDebit } = payment;
    if (!MEANS.includes(meansCode)) {
      refuse('DK-R-005', `${path}.meansCode`, `Payment means type code (BT-81) ${meansCode} is not used in Denmark`);
    }
    const bank = creditTransfers.every(({ account, serviceProvider }) => account && serviceProvider);
    if (['31', '42'].includes(meansCode) && (!bank || creditTransfers.length === 0)) {
      refuse(
        'DK-R-006',
        `${path}.creditTransfers`,
        'A Danish account needs its number (BT-84) and registration (BT-86)',
      );
    }
    if (meansCode === '49' && !(directDebit?.mandateReference && directDebit.debitedAccount)) {
      refuse('DK-R-007', `${path}.directDebit`, 'A Danish direct debit needs BT-89 and BT-91');
    }
    const rule = slip(payment);
    if (rule)
      refuse(rule, `${path}.remittanceInformation`, 'The payment slip has no valid card type, number or account');
  });
}

function withinDenmark(invoice: Invoice, refuse: Refuse): void {
  if (invoice.kind === 'creditNote' && (invoice.totals.payable?.units ?? 0n) < 0n) {
    refuse('DK-R-016', 'totals.payable', 'A Danish credit note cannot come to less than zero (BT-115)');
  }
  if (invoice.kind === 'invoice') payments(invoice, refuse);
  for (const key of ['seller', 'buyer'] as const) {
    invoice[key].identifiers.forEach(({ scheme }, at) => {
      if (!scheme)
        refuse('DK-R-013', `${key}.identifiers[${at}].scheme`, 'An identifier of a Danish party needs its scheme');
    });
  }
  if (invoice.buyer.legalRegistration && invoice.buyer.legalRegistration.scheme !== '0184') {
    refuse(
      'DK-R-017',
      'buyer.legalRegistration.scheme',
      'Buyer legal registration identifier (BT-47) is no CVR number (0184)',
    );
  }
  invoice.lines.forEach(({ item }, at) => {
    const unspsc = item.classifications.some(({ scheme }) => scheme === 'TST');
    const versioned = item.classifications.some(({ schemeVersion = '' }) => UNSPSC_VERSIONS.includes(schemeVersion));
    if (unspsc && !versioned) {
      refuse(
        'DK-R-003',
        `lines[${at}].item.classifications`,
        `UNSPSC (BT-158) has one of the versions ${UNSPSC_VERSIONS.join(', ')}`,
      );
    }
  });
  taxes(invoice, refuse);
}

/** DK-R-004: other taxes than VAT are charges with the code ZZZ, whose reason is their number or has a #. */
function taxes(invoice: Invoice, refuse: Refuse): void {
  const lists = [
    ['allowances', invoice.allowances],
    ['charges', invoice.charges],
    ...invoice.lines.flatMap(({ allowances, charges }, at) => [
      [`lines[${at}].allowances`, allowances] as const,
      [`lines[${at}].charges`, charges] as const,
    ]),
  ] as const;
  for (const [path, list] of lists) {
    list.forEach(({ reasonCode, reason = '' }, at) => {
      if (reasonCode !== 'ZZZ' || /^(\d{4}|[^#].*#.*[^#])$/.test(reason.trim())) return;
      refuse(
        'DK-R-004',
        `${path}[${at}].reason`,
        'A Danish tax (reason code ZZZ) needs its four-digit number or a # in its reason',
      );
    });
  }
}

/** DK-R-002 to DK-R-017. */
export const DENMARK: Requirement = (invoice, refuse) => {
  if (countryOf(invoice.seller) !== 'DK') return;
  const { legalRegistration } = invoice.seller;
  if (!legalRegistration) {
    refuse(
      'DK-R-002',
      'seller.legalRegistration',
      'Seller legal registration identifier (BT-30), the CVR number, is missing',
    );
  } else if (legalRegistration.scheme !== '0184') {
    refuse(
      'DK-R-014',
      'seller.legalRegistration.scheme',
      'Seller legal registration identifier (BT-30) is no CVR number (0184)',
    );
  }
  if (countryOf(invoice.buyer) === 'DK') withinDenmark(invoice, refuse);
};
