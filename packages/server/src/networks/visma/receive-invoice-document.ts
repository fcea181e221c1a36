import type { DocumentFileRow, DocumentRow } from '../../documents/rows.js';
import { say } from '../../events/say.js';
import { readArrival } from '../../invoices/read-arrival.js';
import { receiveInvoice } from '../../invoices/receive.js';
import type { Context } from '../../platform/context.js';
import type { DeliveryOutcome } from '../../platform/delivery/outcome.js';

/**
 * Puts an invoice that an operator sent as a document into the receiver's inbox of invoices: it must be readable and
 * have their minimum content, as the invoices that companies send.
 */
export async function receiveInvoiceDocument(
  ctx: Context,
  receiverCompanyId: string,
  document: DocumentRow,
  files: readonly DocumentFileRow[],
): Promise<DeliveryOutcome> {
  const source = files.find(({ file_type }) => file_type === 'PRIMARY_FILE');
  if (source === undefined) throw new Error(`document ${document.document_id} has no primary file`);
  const { eia, operator, country } = document.recipient;
  const read = await readArrival(ctx, {
    filename: source.filename,
    mediaType: source.media_type,
    bytes: await ctx.blobs.get(source.blob_hash),
    blob: { hash: source.blob_hash, size: Number(source.size) },
    attachments: files.filter((file) => file !== source).map((file) => ({ ...file, kind: 'ATTACHMENT' as const })),
    recipient: { ...(eia && { recipient_eia: eia }), ...(operator && { recipient_operator: operator }) },
    country: document.sender.country ?? country ?? 'FI',
    messageId: document.message_id,
    senderId: document.owner_id,
    network: 'VISMA',
  });
  if ('failure' in read) return { outcome: 'failed', message: say('failure.not_receivable', { why: read.failure }) };
  return {
    outcome: 'delivered',
    within: (tx) => receiveInvoice(ctx, tx, { receiverCompanyId, ...read, origin: 'EXTERNAL' }),
  };
}
