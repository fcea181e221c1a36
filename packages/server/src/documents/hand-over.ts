import { say } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import type { NewEvent } from '../platform/events/append.js';
import { documentOutcomeEvent, steps } from './events.js';
import { filesOf } from './file-queries.js';
import { documentNetworks } from './networks.js';
import { type DocumentRow, ownerOf } from './rows.js';
import type { DocumentTarget } from './target.js';

/** Hands a document to the network of its target. Throws what may pass; what is final is in the result. */
export async function handOver(ctx: Context, document: DocumentRow, target: DocumentTarget): Promise<DeliveryOutcome> {
  const network = documentNetworks(ctx).get(target.network);
  if (!network) throw new Error(`no network ${target.network} for document ${document.document_id}`);
  const files = await filesOf(ctx.db, ownerOf(document), [document.document_id]);
  return network.deliver(ctx, { document, files, target });
}

/** The events of a delivery's result, the network's own effects included. */
export async function outcomeOf(tx: Tx, document: DocumentRow, result: DeliveryOutcome): Promise<NewEvent[]> {
  if (result.outcome === 'failed') return [documentOutcomeEvent(document, 'FAILED', steps.failed(result.message))];
  if (result.outcome === 'waiting') throw new Error('a network that has not answered has no outcome');
  const further = (await result.within?.(tx)) ?? [];
  const { name, eia } = document.recipient;
  const to = name && eia ? say('party.at', { name, address: eia }) : (name ?? eia ?? say('document.the_recipient'));
  return [documentOutcomeEvent(document, 'DELIVERED', steps.delivered(to)), ...further];
}
