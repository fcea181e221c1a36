import { compare, ZERO } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import type { AllowanceCharge } from '../model/totals.js';
import { nameOf, present, type Refuse, type Requirement } from './requirement.js';

/** What EN 16931 wants to be there: BR-02 to BR-65 and BR-CO-18 to BR-CO-26. */
const PRESENCE = present([
  ['BR-02', 'number'],
  ['BR-03', 'issueDate'],
  ['BR-04', 'typeCode'],
  ['BR-05', 'currency'],
  ['BR-06', 'seller.name'],
  ['BR-07', 'buyer.name'],
  ['BR-08', 'seller.address'],
  ['BR-09', 'seller.address.country'],
  ['BR-10', 'buyer.address'],
  ['BR-11', 'buyer.address.country'],
  ['BR-12', 'totals.lineNetAmount'],
  ['BR-13', 'totals.withoutVat'],
  ['BR-14', 'totals.withVat'],
  ['BR-15', 'totals.payable'],
  ['BR-16', 'lines'],
  ['BR-18', 'taxRepresentative.name'],
  ['BR-19', 'taxRepresentative.address'],
  ['BR-20', 'taxRepresentative.address.country'],
  ['BR-56', 'taxRepresentative.vatIdentifier'],
  ['BR-17', 'payee.name'],
  ['BR-21', 'lines[].id'],
  ['BR-22', 'lines[].quantity'],
  ['BR-23', 'lines[].quantity.unit'],
  ['BR-24', 'lines[].netAmount'],
  ['BR-25', 'lines[].item.name'],
  ['BR-26', 'lines[].price.net'],
  ['BR-CO-04', 'lines[].vat'],
  ['BR-CO-04', 'lines[].vat.code'],
  ['BR-32', 'allowances[].vat'],
  ['BR-32', 'allowances[].vat.code'],
  ['BR-37', 'charges[].vat'],
  ['BR-37', 'charges[].vat.code'],
  ['BR-CO-18', 'vatBreakdown'],
  ['BR-45', 'vatBreakdown[].taxableAmount'],
  ['BR-46', 'vatBreakdown[].taxAmount'],
  ['BR-47', 'vatBreakdown[].category.code'],
  ['BR-49', 'payments[].meansCode'],
  ['BR-50', 'payments[].creditTransfers[].account'],
  ['BR-52', 'attachments[].reference'],
  ['BR-CL-24', 'attachments[].content.mimeType'],
  ['BR-54', 'lines[].item.attributes[].name'],
  ['BR-54', 'lines[].item.attributes[].value'],
  ['BR-55', 'precedingInvoices[].number'],
  ['BR-57', 'delivery.address.country'],
  ['BR-62', 'seller.electronicAddress.scheme'],
  ['BR-63', 'buyer.electronicAddress.scheme'],
  ['BR-64', 'lines[].item.standardIdentifier.scheme'],
  ['BR-65', 'lines[].item.classifications[].scheme'],
]);

const negative = (value: { units: bigint; scale: number } | undefined) =>
  value !== undefined && compare(value, ZERO) < 0;

/** BR-27, BR-28, BR-30, BR-CO-20. */
function lines({ lines: list }: Invoice, refuse: Refuse): void {
  list.forEach((line: InvoiceLine, at) => {
    const path = `lines[${at}]`;
    if (negative(line.price.net)) refuse('BR-27', `${path}.price.net`, 'Item net price (BT-146) is negative');
    if (negative(line.price.gross)) refuse('BR-28', `${path}.price.gross`, 'Item gross price (BT-148) is negative');
    const { start, end } = line.period ?? {};
    if (start && end && start > end) refuse('BR-30', `${path}.period.end`, 'The line period ends before it begins');
    if (line.period && !start && !end) refuse('BR-CO-20', `${path}.period`, 'The line period has no date');
  });
}

/** BR-33, BR-38, BR-42, BR-44: text or code. */
function reasons(invoice: Invoice, refuse: Refuse): void {
  const check = (list: readonly AllowanceCharge[], path: string, rule: string) =>
    list.forEach(({ reason, reasonCode }, at) => {
      if (!reason?.trim() && !reasonCode)
        refuse(rule, `${path}[${at}].reason`, `${nameOf(`${path}.reason`)} is missing`);
    });
  check(invoice.allowances, 'allowances', 'BR-33');
  check(invoice.charges, 'charges', 'BR-38');
  invoice.lines.forEach((line, at) => {
    check(line.allowances, `lines[${at}].allowances`, 'BR-42');
    check(line.charges, `lines[${at}].charges`, 'BR-44');
  });
}

/** BR-29, BR-53, BR-61, BR-CO-03, BR-CO-19. */
function header(invoice: Invoice, refuse: Refuse): void {
  const { start, end } = invoice.period ?? {};
  if (start && end && start > end) refuse('BR-29', 'period.end', 'The invoicing period ends before it begins');
  if (invoice.period && !start && !end) refuse('BR-CO-19', 'period', 'The invoicing period has no date');
  if (invoice.taxPointDate && invoice.taxPointDateCode) {
    refuse('BR-CO-03', 'taxPointDateCode', 'BT-7 and BT-8 are both given: only one of them may be');
  }
  if (invoice.taxCurrency && !invoice.totals.vatInTaxCurrency) {
    refuse('BR-53', 'totals.vatInTaxCurrency', `${nameOf('totals.vatInTaxCurrency')} is missing, though BT-6 is given`);
  }
  invoice.payments.forEach(({ meansCode, creditTransfers }, at) => {
    if ((meansCode === '30' || meansCode === '58') && creditTransfers.length === 0) {
      const path = `payments[${at}].creditTransfers`;
      refuse(
        'BR-61',
        path,
        `Payment account identifier (BT-84) is missing, which a credit transfer (${meansCode}) needs`,
      );
    }
  });
}

/** BR-17, BR-CO-26. */
function parties({ seller, payee }: Invoice, refuse: Refuse): void {
  if (!seller.vatIdentifier && !seller.legalRegistration && seller.identifiers.length === 0) {
    refuse('BR-CO-26', 'seller.legalRegistration', 'The seller has none of BT-29, BT-30 and BT-31');
  }
  const same = payee?.name === seller.name || payee?.name === seller.tradingName;
  const shared = payee?.identifiers.some((id) => seller.identifiers.some((other) => other.value === id.value));
  if (payee?.name && (same || shared)) {
    refuse('BR-17', 'payee.name', 'The payee (BG-10) is the seller: the group is for another payee only');
  }
  if ((payee?.identifiers.length ?? 0) > 1)
    refuse('UBL-SR-20', 'payee.identifiers', 'The payee has more than one BT-60');
}

export const EN16931_PRESENCE: readonly Requirement[] = [PRESENCE, lines, reasons, header, parties];
