import { lockInvoice } from '../../invoices/queries.js';
import type { Context, Tx } from '../../platform/context.js';
import { isId, newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { chargeInterest } from './charge-interest.js';
import { insertPaid } from './collateral-queries.js';
import { dayIn } from './days.js';
import { insertEntry, selectBalances } from './ledger-queries.js';
import { requireActive } from './service.js';
import { lockService } from './service-queries.js';
import { centsOf } from './terms.js';

/**
 * The company says that an invoice was paid to itself instead of OP's account: it is collateral no longer. Saying it
 * twice is no error. Throws Refusal `op_invoice_credit_not_enabled`, `not_found`.
 */
export async function reportDirectPayment(ctx: Context, companyId: string, invoiceId: string): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    requireActive(await lockService(tx, companyId));
    const id = await requireSent(tx, companyId, invoiceId);
    const day = dayIn(ctx.config.timeZone, ctx.clock.now());
    await insertPaid(tx, { companyId, invoiceId: id, reference: 'direct', cents: null, day });
  });
}

/** A payment of a customer that came to OP's account. */
export interface CustomerPayment {
  readonly companyId: string;
  readonly invoiceId: string;
  /** Euros, at most two decimals. */
  readonly amount: number;
  /** The bank's own reference of it: a second report of the same is the same payment. */
  readonly reference: string;
}

/**
 * Books a customer's payment: it pays interest first, then the loan; the rest goes to the company's account.
 * Answers whether it was new. Throws Refusal `invalid_parameters`, `op_invoice_credit_not_enabled`, `not_found`.
 */
export async function bookPayment(ctx: Context, payment: CustomerPayment): Promise<boolean> {
  const cents = centsOf(payment.amount);
  if (cents === undefined || cents <= 0n) {
    throw new Refusal('invalid_parameters', ['amount: above 0, with at most two decimals.']);
  }
  const { companyId, reference } = payment;
  if (!isId(companyId)) throw new Refusal('not_found', [`There is no company ${companyId}.`]);
  return withTransaction(ctx.db, async (tx) => {
    const service = await lockService(tx, companyId);
    // Customers pay what they were told to, whether or not a new onboarding is on its way.
    if (!service) throw new Refusal('op_invoice_credit_not_enabled', ['The company has no service.']);
    const invoiceId = await requireSent(tx, companyId, payment.invoiceId);
    await chargeInterest(ctx, tx, service);
    const { LOAN: loan, INTEREST: interest } = await selectBalances(tx, companyId);
    const toInterest = least(cents, interest);
    const toLoan = least(cents - toInterest, loan);
    const now = ctx.clock.now();
    const bookedOn = dayIn(ctx.config.timeZone, now);
    const rest = cents - toInterest - toLoan;
    const lines = { COLLECTION: cents, INTEREST: -toInterest, LOAN: -toLoan, PAYOUT: -rest };
    const isNew = await insertEntry(
      tx,
      companyId,
      { entryId: newId(ctx.clock), kind: 'PAYMENT', bookedOn, onceKey: reference, invoiceId, lines },
      now,
    );
    if (isNew) await insertPaid(tx, { companyId, invoiceId, reference: `op ${reference}`, cents, day: bookedOn });
    return isNew;
  });
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

async function requireSent(tx: Tx, companyId: string, invoiceId: string): Promise<string> {
  const invoice = isId(invoiceId) ? await lockInvoice(tx, companyId, invoiceId.toLowerCase()) : undefined;
  if (invoice?.direction !== 'SENT') throw new Refusal('not_found', [`invoice_id: no sent invoice ${invoiceId}.`]);
  return invoice.invoice_id;
}
