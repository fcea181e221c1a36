import { onDocument } from '../../documents/on-document.js';
import { say } from '../../events/say.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import type { Words } from '../../platform/events/sentence.js';
import { companionFiles, sourceOf } from '../files.js';
import type { Delivery } from '../network.js';
import { type Payee, payeeOf } from './payee.js';
import { redirectTask } from './redirect-task.js';

/** An invoice as it leaves: as it is, or with another payee; or why it cannot leave. */
export type Leaving<D> = { readonly delivery: D; readonly payee?: Payee } | { readonly failure: Words };

/**
 * Where a service collects for the sender, the invoice leaves with that service's account and reference, and without
 * the sender's own image; what the sender sees stays as it was. It does not leave at all when it cannot be so written:
 * paid to the sender it would be paid to the wrong account.
 */
export async function redirected<D extends Delivery>(ctx: Context, delivery: D): Promise<Leaving<D>> {
  const { invoice, files } = delivery;
  const payee = await payeeOf(ctx, invoice);
  if (!payee) return { delivery };
  const source = sourceOf(files);
  const companions = await companionFiles(ctx, files);
  const { account, bic, reference, notes } = payee;
  try {
    const made = await onDocument(ctx, redirectTask, {
      bytes: await ctx.blobs.get(source.blob_hash),
      filename: source.filename,
      stated: invoice.source_format,
      companions: companions.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
      payee: { account, bic, reference, notes },
    });
    if ('failure' in made) return { failure: say('failure.no_payee', { why: made.failure }) };
    const blob = await ctx.blobs.put(made.bytes);
    const filename = source.filename.replace(/(\.\w{1,5})?$/, '.xml');
    const changed = { ...source, filename, media_type: 'application/xml', size: blob.size, blob_hash: blob.hash };
    // Attachments stay; images, and messages that belong to the document as it was, do not.
    const others = files.filter(({ kind }) => kind === 'ATTACHMENT');
    const shown = { reference: reference ?? invoice.reference, virtual_barcode: made.virtualBarcode };
    const leaving = { ...invoice, ...shown, source_format: made.format };
    return { delivery: { ...delivery, invoice: leaving, files: [changed, ...others] }, payee };
  } catch (error) {
    if (error instanceof Refusal) return { failure: say('failure.no_payee', { why: error.details.join(' ') }) };
    throw error;
  }
}
