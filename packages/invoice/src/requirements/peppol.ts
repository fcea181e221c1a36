import { CURRENCIES, EAS } from '../codes/lists.js';
import type { Invoice } from '../model/invoice.js';
import { lineAmountsAgree, PEPPOL_AMOUNTS } from './amounts.js';
import { EN16931 } from './en16931.js';
import { NATIONAL } from './national/index.js';
import { PEPPOL_IDENTIFIERS } from './peppol-identifiers.js';
import { coded, present, type Refuse, type Requirement } from './requirement.js';

const list = (text: string) => new Set(text.trim().split(/\s+/));

const NO_PARTICIPANTS = list(
  '0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 0219 0220 AN AQ AS AU EM',
);
/** Schemes under which Peppol participants may be registered. */
const PARTICIPANT_SCHEMES: ReadonlySet<string> = new Set([...EAS].filter((code) => !NO_PARTICIPANTS.has(code)));
/** ISO 4217 as Peppol carries it. */
const PEPPOL_CURRENCIES: ReadonlySet<string> = new Set([...CURRENCIES].filter((code) => code !== 'STD'));

const INVOICE_TYPES = list(
  '71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877',
);
const CREDIT_NOTE_TYPES = list('81 83 381 396 532');
const SELF_BILLED = list('389 527');
const SELF_BILLED_CREDIT = list('261');

/** Exemption reasons that belong to one category, and the rule that says so. */
const REASON_CATEGORIES: readonly (readonly [rule: string, reason: string, category: string])[] = [
  ['PEPPOL-EN16931-P0104', 'VATEX-EU-G', 'G'],
  ['PEPPOL-EN16931-P0105', 'VATEX-EU-O', 'O'],
  ['PEPPOL-EN16931-P0106', 'VATEX-EU-IC', 'K'],
  ['PEPPOL-EN16931-P0107', 'VATEX-EU-AE', 'AE'],
  ['PEPPOL-EN16931-P0108', 'VATEX-EU-D', 'E'],
  ['PEPPOL-EN16931-P0109', 'VATEX-EU-F', 'E'],
  ['PEPPOL-EN16931-P0110', 'VATEX-EU-I', 'E'],
  ['PEPPOL-EN16931-P0111', 'VATEX-EU-J', 'E'],
];

const isGerman = ({ seller, buyer }: Invoice) => seller.address?.country === 'DE' && buyer.address?.country === 'DE';

function document(invoice: Invoice, refuse: Refuse): void {
  if (!invoice.buyerReference && !invoice.purchaseOrderReference && !invoice.salesOrderReference) {
    const why = 'Buyer reference (BT-10) or purchase order reference (BT-13) is missing';
    refuse('PEPPOL-EN16931-R003', 'buyerReference', why);
  }
  invoice.vatBreakdown.forEach(({ category, exemptionReasonCode }, at) => {
    const row = REASON_CATEGORIES.find(([, reason]) => reason === exemptionReasonCode?.toUpperCase());
    if (row && row[2] !== category.code) {
      refuse(row[0], `vatBreakdown[${at}].category.code`, `Exemption reason ${row[1]} is for VAT category ${row[2]}`);
    }
  });
}

/** PEPPOL-EN16931-P0100, P0101, P0112. */
function typeCodes(invoices: ReadonlySet<string>, credits: ReadonlySet<string>, process: string): Requirement {
  return (invoice, refuse) => {
    const { kind, typeCode } = invoice;
    const [rule, codes] =
      kind === 'creditNote' ? ['PEPPOL-EN16931-P0101', credits] : ['PEPPOL-EN16931-P0100', invoices];
    if (typeCode && !codes.has(typeCode)) {
      refuse(rule, 'typeCode', `Invoice type code (BT-3) ${typeCode} is none of ${process}`);
    } else if (['326', '384'].includes(typeCode) && !isGerman(invoice)) {
      refuse(
        'PEPPOL-EN16931-P0112',
        'typeCode',
        `Invoice type code (BT-3) ${typeCode} is only for invoices within Germany`,
      );
    }
  };
}

const COMMON: readonly Requirement[] = [
  ...EN16931,
  present([
    ['PEPPOL-EN16931-R020', 'seller.electronicAddress'],
    ['PEPPOL-EN16931-R010', 'buyer.electronicAddress'],
  ]),
  coded([
    ['PEPPOL-EN16931-CL008', 'seller.electronicAddress.scheme', PARTICIPANT_SCHEMES],
    ['PEPPOL-EN16931-CL008', 'buyer.electronicAddress.scheme', PARTICIPANT_SCHEMES],
    ['PEPPOL-EN16931-CL007', 'currency', PEPPOL_CURRENCIES],
    ['PEPPOL-EN16931-CL007', 'taxCurrency', PEPPOL_CURRENCIES],
  ]),
  document,
  ...PEPPOL_AMOUNTS,
  lineAmountsAgree,
  ...PEPPOL_IDENTIFIERS,
];

/** Peppol BIS Billing 3.0.21: EN 16931, Peppol's own rules, and those of the seller's country. */
export const PEPPOL_BILLING: readonly Requirement[] = [
  ...COMMON,
  typeCodes(INVOICE_TYPES, CREDIT_NOTE_TYPES, 'Peppol billing'),
  ...NATIONAL,
];

/** Peppol BIS Self-Billing 3.0. */
export const PEPPOL_SELF_BILLING: readonly Requirement[] = [
  ...COMMON,
  typeCodes(SELF_BILLED, SELF_BILLED_CREDIT, 'Peppol self-billing'),
];
