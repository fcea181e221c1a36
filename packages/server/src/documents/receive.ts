import { say } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import type { NewEvent } from '../platform/events/append.js';
import { documentOutcomeEvent, steps } from './events.js';
import { insertFiles } from './file-queries.js';
import type { Owner } from './owner.js';
import { insertDocument } from './queries.js';
import type { DocumentFileRow, DocumentRow } from './rows.js';

/** A document arriving at somebody of this service. */
export interface DocumentArrival {
  readonly receiver: Owner;
  /** The document as it was sent: type, parties, number, message id. */
  readonly document: DocumentRow;
  readonly files: readonly DocumentFileRow[];
  readonly origin: 'INTERNAL' | 'EXTERNAL';
}

/**
 * Puts a document into the receiver's inbox and gives the event that tells of it. A message that has arrived before is
 * not put there twice: then there is no event. Files are shared by content, nothing is copied.
 */
export async function receiveDocument(ctx: Context, tx: Tx, arrival: DocumentArrival): Promise<NewEvent[]> {
  const { document, receiver, origin } = arrival;
  const now = ctx.clock.now();
  const { target: _target, ...sent } = document;
  const made = await insertDocument(tx, {
    ...sent,
    owner_id: receiver.id,
    owner_kind: receiver.kind,
    document_id: newId(ctx.clock),
    direction: 'RECEIVED',
    status: 'DELIVERED',
    sender: JSON.stringify(document.sender),
    recipient: JSON.stringify(document.recipient),
    // The sender's own word for its document.
    external_id: null,
    origin,
    sender_owner_id: origin === 'INTERNAL' ? document.owner_id : null,
    created_at: now,
    delivered_at: null,
    received_at: now,
    updated_at: now,
  });
  if (made === undefined) return [];
  const links = arrival.files.map(({ document_id: _document, position: _position, owner_id: _owner, ...rest }) => {
    const { file_type: fileType, ...file } = rest;
    return { fileType, exists: false, file: { ...file, file_id: newId(ctx.clock), created_at: now } };
  });
  await insertFiles(tx, made, links);
  const { name, eia } = document.sender;
  return [documentOutcomeEvent(made, 'RECEIVED', steps.received(name ?? eia ?? say('document.the_sender')))];
}
