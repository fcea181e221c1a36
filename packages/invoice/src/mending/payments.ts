import type { Writing } from '../mapping/context.js';
import type { PaymentInstruction } from '../model/payment.js';
import type { Mend } from './mend.js';

/** Codes of UNTDID 4461 that ask for a credit transfer; 30 is the one that says nothing more. */
const TRANSFERS = new Set(['30', '31', '42', '57', '58']);

const isTransfer = ({ meansCode, card, directDebit, creditTransfers }: PaymentInstruction) =>
  TRANSFERS.has(meansCode) && !card && !directDebit && creditTransfers.length > 0;

/** Whether the accounts of one instruction can stand beside those of another. */
function joins(first: PaymentInstruction, other: PaymentInstruction): boolean {
  const sameCode = first.meansCode === other.meansCode || (isTransfer(first) && isTransfer(other));
  const sameReference = (other.remittanceInformation ?? first.remittanceInformation) === first.remittanceInformation;
  return sameCode && sameReference && !other.card && !other.directDebit;
}

function keep(path: string, first: PaymentInstruction, other: PaymentInstruction, writing: Writing): void {
  for (const at of other.creditTransfers.keys()) writing.notes.set(`${path}.creditTransfers[${at}]`, 'kept');
  if (other.meansCode === first.meansCode) writing.notes.set(`${path}.meansCode`, 'kept');
  if (other.meansText === first.meansText) writing.notes.set(`${path}.meansText`, 'kept');
  writing.notes.set(`${path}.remittanceInformation`, 'kept');
}

/**
 * EN 16931 has one way to pay (BG-16: one code, one reference, at most one card and one mandate) with any number of
 * accounts. Accounts of further instructions join the first where they are paid the same way; other instructions have
 * no place and are lost.
 */
export const oneWayToPay: Mend = (invoice, writing) => {
  const [first, ...others] = invoice.payments;
  if (!first || others.length === 0) return invoice;
  const joined: PaymentInstruction = { ...first, creditTransfers: [...first.creditTransfers] };
  others.forEach((other, at) => {
    if (!joins(first, other)) return;
    joined.creditTransfers.push(...other.creditTransfers);
    keep(`payments[${at + 1}]`, first, other, writing);
  });
  return { ...invoice, payments: [joined] };
};

/**
 * A UBL credit note has its due date (BT-9) within a way to pay, which without any is "instrument not defined". Dutch
 * sellers may not use that code (BR-NL-12, NL-R-008), so the date has no place.
 */
export const dutchDueDateHasMeans: Mend = (invoice) => {
  const { dueDate: _due, ...rest } = invoice;
  const bare = invoice.kind === 'creditNote' && invoice.payments.length === 0;
  return bare && invoice.seller.address?.country === 'NL' ? rest : invoice;
};
