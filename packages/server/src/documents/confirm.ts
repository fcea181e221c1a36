import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents } from '../platform/events/append.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { documentOutcomeEvent, steps, timelineEvent } from './events.js';
import { advance, lockDocument, lockSentDocument } from './queries.js';
import type { DocumentRow } from './rows.js';

/**
 * The receiver's acknowledgement of a document. When it was sent inside this service its sender learns of it in the
 * same transaction: status and webhook.
 * Throws Refusal `document_in_invalid_state` for a sent document, which its receiver confirms, and for one that is
 * confirmed already.
 */
export async function confirmDelivery(ctx: Context, { owner_id, document_id }: DocumentRow): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const received = await lockDocument(tx, { id: owner_id }, document_id);
    if (received?.direction !== 'RECEIVED' || received.status !== 'DELIVERED') {
      throw new Refusal('document_in_invalid_state', [
        received?.direction === 'SENT'
          ? 'status: a sent document is confirmed by its receiver.'
          : `status: the document must be DELIVERED, it is ${received?.status}.`,
      ]);
    }
    const change = { status: 'CONFIRMED_DELIVERY', now: ctx.clock.now() } as const;
    await advance(tx, received, ['DELIVERED'], change);
    const events = [timelineEvent(received, 'DOCUMENT_INFO', steps.confirmed)];
    const sent =
      received.sender_owner_id && (await lockSentDocument(tx, received.sender_owner_id, received.message_id));
    if (sent && (await advance(tx, sent, ['DELIVERED'], change))) {
      events.push(documentOutcomeEvent(sent, 'DELIVERY_CONFIRMED', steps.confirmed));
    }
    await appendEvents(ctx, tx, events);
  });
}
