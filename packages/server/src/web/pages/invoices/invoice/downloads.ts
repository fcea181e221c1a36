import { noteLossOnDownload } from '../../../../invoices/conversion/note-loss.js';
import { sourceOf } from '../../../../invoices/files.js';
import { companyLogo } from '../../../../invoices/logo.js';
import { setEventState } from '../../../../invoices/queries.js';
import { renderInvoice } from '../../../../invoices/render.js';
import type { InvoiceFileRow } from '../../../../invoices/rows.js';
import { zipOf } from '../../../../invoices/zip-out.js';
import { Refusal } from '../../../../platform/errors.js';
import { notFound, redirect } from '../../../framework/page.js';
import { type InvoiceRequest, invoicePage } from './load.js';

const stored = async ({ ctx }: InvoiceRequest, file: InvoiceFileRow) => ({
  kind: 'file' as const,
  bytes: await ctx.blobs.stream(file.blob_hash),
  mediaType: file.media_type,
  filename: file.filename,
});

/** The sender's own image, else one drawn from the content; shown in the page. */
const image = invoicePage('GET', '/image', async ({ ctx, invoice, files }) => {
  const logo = await companyLogo(ctx, invoice);
  const drawn = await renderInvoice(ctx, invoice, files, 'ORIGINAL_OR_GENERATED_IMAGE', logo ? { logo } : {});
  return { kind: 'file', bytes: drawn.content, mediaType: drawn.mediaType, filename: drawn.filename, inline: true };
});

/** The document as it came, or in another format; where that cannot be, the report says why. */
const download = invoicePage('GET', '/download/:format', async (request) => {
  const { ctx, invoice, files, params, at } = request;
  const form = params.format ?? '';
  if (form === 'source') return stored(request, sourceOf(files));
  try {
    const logo = form === 'FACTURX' ? await companyLogo(ctx, invoice) : undefined;
    const rendered = await renderInvoice(ctx, invoice, files, form, logo ? { logo } : {});
    await noteLossOnDownload(ctx, invoice, form, rendered.losses);
    return { kind: 'file', bytes: rendered.content, mediaType: rendered.mediaType, filename: rendered.filename };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conversion_refused') throw error;
    return redirect(`${at}/formats/${encodeURIComponent(form)}`);
  }
});

/** Attachments are saved and never shown: they come from anybody. */
const attachment = invoicePage('GET', '/files/:file', async (request) => {
  const file = request.files.find(({ kind, file_id }) => kind === 'ATTACHMENT' && file_id === request.params.file);
  return file === undefined ? notFound : stored(request, file);
});

const zip = invoicePage('GET', '/zip', async ({ ctx, invoice, files }) => {
  const { content, filename } = await zipOf(ctx, invoice, files);
  return { kind: 'file', bytes: content, mediaType: 'application/zip', filename };
});

const handled = invoicePage('POST', '/handled', async ({ ctx, invoice, form, texts, at }) => {
  const state = form.text('state') === 'CREATED' ? 'CREATED' : 'HANDLED';
  await setEventState(ctx.db, invoice, state, ctx.clock.now());
  const { nowHandled, nowOpen } = texts.invoice;
  return redirect(at, { toast: { kind: 'good', text: state === 'HANDLED' ? nowHandled : nowOpen } });
});

/** Files of an invoice, and marking it handled. */
export const downloadPages = [image, download, attachment, zip, handled];
