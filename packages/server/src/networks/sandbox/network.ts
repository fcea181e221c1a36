import type { DocumentNetwork } from '../../documents/network.js';
import { say } from '../../events/say.js';
import type { DeliveryNetwork } from '../../invoices/network.js';
import type { Context, Tx } from '../../platform/context.js';
import type { NewEvent } from '../../platform/events/append.js';
import type { Words } from '../../platform/events/sentence.js';
import { sandboxRecipientAt } from '../../sandbox/recipients.js';
import { sandboxStepJob, takeStep } from './follow-up.js';
import { wasConfirmed } from './queries.js';

type Result =
  | { readonly outcome: 'delivered'; readonly within: (tx: Tx) => Promise<NewEvent[]> }
  | { readonly outcome: 'waiting'; readonly askAgainAt: Date; readonly within: (tx: Tx) => Promise<NewEvent[]> }
  | { readonly outcome: 'failed'; readonly message: Words };

interface Sent {
  readonly kind: 'invoice' | 'document';
  readonly ownerId: string;
  readonly id: string;
  /** When it was routed. */
  readonly routedAt: Date;
}

/** What the receiver at an address of the sandbox makes of what is sent to it. */
async function play(ctx: Context, address: string, { routedAt, ...sent }: Sent): Promise<Result> {
  const recipient = sandboxRecipientAt(address);
  if (!recipient || recipient.outcome === 'ambiguous') {
    return { outcome: 'failed', message: say('failure.sandbox_nobody', { address }) };
  }
  const { outcome, afterSeconds = 0, early, afterwards = [] } = recipient;
  if (outcome === 'unreachable') throw new Error(`the network of ${address} does not answer`);
  const due = new Date(routedAt.getTime() + afterSeconds * 1000);
  // Once, and always: it may be asked again a little before the answer is due, or for the first time long after.
  const isEarly = early !== undefined && !(await wasConfirmed(ctx.db, sent.ownerId, sent.id, routedAt));
  if (isEarly || ctx.clock.now() < due) {
    const within = async (tx: Tx) => {
      if (isEarly) await takeStep(ctx, tx, sent, early);
      return [];
    };
    return { outcome: 'waiting', askAgainAt: due, within };
  }
  if (outcome === 'rejected') {
    return { outcome: 'failed', message: say('failure.sandbox_rejected', { name: recipient.name }) };
  }
  const now = ctx.clock.now().getTime();
  const within = async (tx: Tx) => {
    for (const { afterSeconds: seconds, step } of afterwards) {
      await ctx.jobs.enqueue(tx, sandboxStepJob, { ...sent, step }, { startAfter: new Date(now + seconds * 1000) });
    }
    return [];
  };
  return { outcome: 'delivered', within };
}

/** Receivers that a sandbox plays, for invoices. */
const sandboxDelivery: DeliveryNetwork = {
  name: 'SANDBOX',
  async deliver(ctx, { invoice, target }) {
    if (target.network !== 'SANDBOX') throw new Error(`not a target of the sandbox: ${target.network}`);
    return play(ctx, target.address, {
      kind: 'invoice',
      ownerId: invoice.company_id,
      id: invoice.invoice_id,
      routedAt: invoice.updated_at,
    });
  },
};

/** The same for other documents. */
const sandboxDocuments: DocumentNetwork = {
  name: 'SANDBOX',
  async deliver(ctx, { document, target }) {
    if (target.network !== 'SANDBOX') throw new Error(`not a target of the sandbox: ${target.network}`);
    return play(ctx, target.address, {
      kind: 'document',
      ownerId: document.owner_id,
      id: document.document_id,
      routedAt: document.updated_at,
    });
  },
};

/** The network of a sandbox: how its receivers take invoices and documents. */
export const sandboxNetwork = { name: 'SANDBOX', delivery: sandboxDelivery, documents: sandboxDocuments } as const;
