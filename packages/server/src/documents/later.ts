import { say } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import { appendEvents } from '../platform/events/append.js';
import type { Words } from '../platform/events/sentence.js';
import { documentOutcomeEvent, steps } from './events.js';
import { advance, lockDocument } from './queries.js';

/** A delivery turns out to have failed. Nothing happens to a document that is not DELIVERED. */
export async function failLater(ctx: Context, tx: Tx, ownerId: string, documentId: string, why: Words): Promise<void> {
  const document = await lockDocument(tx, { id: ownerId }, documentId);
  if (document?.direction !== 'SENT') return;
  if (!(await advance(tx, document, ['DELIVERED'], { status: 'FAILED', now: ctx.clock.now() }))) return;
  await appendEvents(ctx, tx, [documentOutcomeEvent(document, 'FAILED', steps.failed(why))]);
}

/** The receiver outside has acknowledged the document; one that is on its way keeps its status. */
export async function confirmLater(ctx: Context, tx: Tx, ownerId: string, documentId: string): Promise<void> {
  const document = await lockDocument(tx, { id: ownerId }, documentId);
  if (document?.direction !== 'SENT') return;
  await advance(tx, document, ['DELIVERED'], { status: 'CONFIRMED_DELIVERY', now: ctx.clock.now() });
  await appendEvents(ctx, tx, [documentOutcomeEvent(document, 'DELIVERY_CONFIRMED', steps.confirmed)]);
}

/** A network reports a delivery that it has reported before. */
export async function reportAgain(ctx: Context, tx: Tx, ownerId: string, documentId: string): Promise<void> {
  const document = await lockDocument(tx, { id: ownerId }, documentId);
  if (document?.direction !== 'SENT' || document.status !== 'DELIVERED') return;
  const to = document.recipient.eia ?? say('document.the_recipient');
  await appendEvents(ctx, tx, [documentOutcomeEvent(document, 'DELIVERED', steps.delivered(to))]);
}
