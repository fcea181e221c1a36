import type { Context, Tx } from '../../platform/context.js';
import type { InvoiceRow } from '../rows.js';

/** Who is paid in place of the sender, and how. */
export interface Payee {
  /** IBAN (BT-84). */
  readonly account: string;
  /** BT-86. */
  readonly bic?: string | undefined;
  /** BT-83; absent: the sender's own stays. */
  readonly reference?: string | undefined;
  /** Texts that the payer must read (BT-22). */
  readonly notes: readonly string[];
  /** In the transaction that records the delivery: the payee learns that the invoice is on its way. */
  delivered(tx: Tx): Promise<void>;
}

/** Who is to be paid for an invoice on its way out; undefined: its sender. May be asked again about one invoice. */
export type PayeeOf = (ctx: Context, invoice: InvoiceRow) => Promise<Payee | undefined>;

const provided = new WeakMap<Context, PayeeOf>();

/** Names the service that collects for senders; compose/domain.ts calls it once at the start. */
export function providePayees(ctx: Context, payeeOf: PayeeOf): void {
  provided.set(ctx, payeeOf);
}

/** Who is to be paid in place of the sender. */
export const payeeOf: PayeeOf = async (ctx, invoice) => provided.get(ctx)?.(ctx, invoice);
