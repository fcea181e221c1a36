import type { ArrivalGate } from '../invoices/arrival-gate.js';
import type { Arrival } from '../invoices/receive.js';
import { newId } from '../platform/crypto/ids.js';
import { releaseOverdueJob } from './jobs.js';
import { checksOnReceive } from './on-receive.js';
import { type HeldArrival, hasReceived, insertHeld } from './queries.js';
import { startChecks } from './start.js';

/** What is kept of an arrival: no more than its inbox will need. */
function kept({ invoice, files, origin }: Arrival): HeldArrival {
  return {
    invoice: {
      company_id: invoice.company_id,
      document_type: invoice.document_type,
      number: invoice.number,
      reference: invoice.reference,
      sender: invoice.sender,
      recipient: invoice.recipient,
      invoice_date: invoice.invoice_date,
      due_date: invoice.due_date,
      currency: invoice.currency,
      sum: invoice.sum,
      sum_tax: invoice.sum_tax,
      source_format: invoice.source_format,
      virtual_barcode: invoice.virtual_barcode,
      destination: invoice.destination,
      sender_comment: invoice.sender_comment,
      message_id: invoice.message_id,
    },
    files: files.map(({ file_id, kind, filename, media_type, size, blob_hash }) => ({
      file_id,
      kind,
      filename,
      media_type,
      size,
      blob_hash,
    })),
    origin,
  };
}

/**
 * Keeps an arriving invoice back when its receiver wants it checked first: it stands in no list and no event tells of
 * it until the checks are done, or until the setting AUTOINVOICE_DETECT_WAIT has passed.
 */
export const holdForChecks: ArrivalGate = async (ctx, tx, arrival) => {
  const { receiverCompanyId, invoice, origin } = arrival;
  const names = await checksOnReceive(tx, receiverCompanyId);
  if (names.length === 0) return 'admit';
  if (await hasReceived(tx, receiverCompanyId, invoice.message_id)) return 'held';
  const invoiceId = newId(ctx.clock);
  const now = ctx.clock.now();
  const made = await insertHeld(tx, {
    company_id: receiverCompanyId,
    invoice_id: invoiceId,
    message_id: invoice.message_id,
    arrival: JSON.stringify(kept(arrival)),
    arrived_at: now,
  });
  if (!made) return 'held';
  const resource = { ownerId: receiverCompanyId, resourceId: invoiceId, origin };
  await startChecks(ctx, tx, resource, names, 'RECEIVE');
  const startAfter = new Date(now.getTime() + ctx.config.detectWaitSeconds * 1000);
  const { ownerId, resourceId } = resource;
  await ctx.jobs.enqueue(tx, releaseOverdueJob, { ownerId, resourceId }, { startAfter });
  return 'held';
};
