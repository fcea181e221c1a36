import { kindOfTypeCode } from '../../codes/document-types.js';
import type { Writing } from '../../mapping/context.js';
import { complete } from '../../model/complete.js';
import { type Decimal, round } from '../../model/decimal.js';
import type { Invoice, PrecedingInvoice } from '../../model/invoice.js';
import type { PaymentInstruction } from '../../model/payment.js';
import type { AllowanceCharge, Totals } from '../../model/totals.js';
import { tidy } from './tidy.js';

const two = (value: Decimal) => (value.scale > 2 ? round(value, 2) : value);

function roundedAllowances(list: readonly AllowanceCharge[]): AllowanceCharge[] {
  return list.map((member) => {
    const result = { ...member, amount: two(member.amount) };
    if (member.baseAmount) result.baseAmount = two(member.baseAmount);
    return result;
  });
}

/** BR-DEC: amounts of a document have at most two decimals; prices and quantities have as many as they like. */
function rounded(invoice: Invoice): Invoice {
  const totals: Totals = {};
  for (const [key, value] of Object.entries(invoice.totals) as [keyof Totals, Decimal | undefined][]) {
    if (value) totals[key] = two(value);
  }
  return {
    ...invoice,
    totals,
    allowances: roundedAllowances(invoice.allowances),
    charges: roundedAllowances(invoice.charges),
    lines: invoice.lines.map((line) => ({
      ...line,
      allowances: roundedAllowances(line.allowances),
      charges: roundedAllowances(line.charges),
      ...(line.netAmount ? { netAmount: two(line.netAmount) } : {}),
    })),
    vatBreakdown: invoice.vatBreakdown.map((group) => ({
      ...group,
      ...(group.taxableAmount ? { taxableAmount: two(group.taxableAmount) } : {}),
      ...(group.taxAmount ? { taxAmount: two(group.taxAmount) } : {}),
    })),
  };
}

/** The codes of UNTDID 4461 that ask for a credit transfer. */
const TRANSFERS = new Set(['30', '31', '42', '57', '58']);

/** Whether the accounts of one instruction can stand beside those of another: CII-SR-467 wants one code for all. */
function joins(first: PaymentInstruction, other: PaymentInstruction): boolean {
  const plain = !other.card && !other.directDebit && other.creditTransfers.length > 0;
  return (
    plain && (first.meansCode === other.meansCode || (TRANSFERS.has(first.meansCode) && TRANSFERS.has(other.meansCode)))
  );
}

/**
 * CII has one way to pay (BT-81, BT-82 and BT-83 once), with any number of accounts. Accounts of further instructions
 * join the first where they are paid the same way; other instructions are lost, which the comparison reports.
 */
function onePayment(invoice: Invoice, writing: Writing): PaymentInstruction[] {
  const [first, ...others] = invoice.payments;
  if (!first || others.length === 0) return invoice.payments;
  const joined: PaymentInstruction = { ...first, creditTransfers: [...first.creditTransfers] };
  others.forEach((other, at) => {
    if (!joins(first, other)) return;
    joined.creditTransfers.push(...other.creditTransfers);
    const path = `payments[${at + 1}]`;
    other.creditTransfers.forEach((_, position) => {
      writing.notes.set(`${path}.creditTransfers[${position}]`, 'kept');
    });
    if (other.meansCode === first.meansCode) writing.notes.set(`${path}.meansCode`, 'kept');
    if (other.meansText === first.meansText) writing.notes.set(`${path}.meansText`, 'kept');
    if ((other.remittanceInformation ?? first.remittanceInformation) === first.remittanceInformation) {
      writing.notes.set(`${path}.remittanceInformation`, 'kept');
    }
  });
  return [joined];
}

const printed = ({ number, issueDate }: PrecedingInvoice) => (issueDate ? `${number} (${issueDate})` : number);

/** BG-3: the schema of D16B has room for one preceding invoice; the others are told in a note. */
function onePreceding(invoice: Invoice, writing: Writing): Pick<Invoice, 'precedingInvoices' | 'notes'> {
  const [first, ...others] = invoice.precedingInvoices;
  if (!first || others.length === 0) return { precedingInvoices: invoice.precedingInvoices, notes: invoice.notes };
  others.forEach((_, at) => {
    for (const key of ['number', 'issueDate']) {
      writing.notes.set(`precedingInvoices[${at + 1}].${key}`, 'moved to free text');
    }
  });
  const note = { text: `Preceding invoices: ${invoice.precedingInvoices.map(printed).join(', ')}` };
  return { precedingInvoices: [first], notes: [...invoice.notes, note] };
}

/**
 * The invoice as a Cross Industry Invoice can hold it: what the document leaves open is computed, amounts have two
 * decimals, BT-3 says the kind of the document, for there is one root element for both.
 */
export function fitToCii(invoice: Invoice, writing: Writing): Invoice {
  const whole = rounded(complete(tidy(invoice)));
  const credit = whole.kind === 'creditNote';
  const typeCode =
    credit === (kindOfTypeCode(whole.typeCode) === 'creditNote') ? whole.typeCode : credit ? '381' : '380';
  return {
    ...whole,
    typeCode,
    payments: onePayment(whole, writing),
    ...onePreceding(whole, writing),
  };
}
