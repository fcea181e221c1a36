import { onDocument } from '../documents/on-document.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { convertedDocument } from './conversion/convert.js';
import { convertInvoice } from './conversion/convert-invoice.js';
import type { TermLoss } from './conversion/losses.js';
import { materialLosses } from './conversion/losses.js';
import { drawTask } from './draw-task.js';
import type { Drawing } from './drawing.js';
import { baseNameOf } from './file-types.js';
import { sourceOf } from './files.js';
import { unpublishedFormat, writtenFormats } from './formats.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';

export interface Rendered {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly filename: string;
  /** Business terms that the form does not carry as the invoice has them; empty for images and the own format. */
  readonly losses: readonly TermLoss[];
}

/**
 * An invoice in another form. A document of the invoice's own format is the stored one, byte for byte; any other is
 * converted, and given only when it is valid. The generated image speaks the language that the sender chose, else that
 * of the recipient's country.
 * Throws Refusal: invoice_image_not_found (ORIGINAL_IMAGE, none was sent), format_not_supported, conversion_refused,
 * document_too_complex.
 */
export async function renderInvoice(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  form: string,
  options: { logo?: Uint8Array } = {},
): Promise<Rendered> {
  const source = sourceOf(files);
  if (form === 'ORIGINAL_IMAGE' || form === 'ORIGINAL_OR_GENERATED_IMAGE') {
    const image = files.find((f) => f.kind === 'IMAGE');
    if (image) return stored(ctx, image);
    if (form === 'ORIGINAL_IMAGE') {
      throw new Refusal('invoice_image_not_found', [
        'The sender gave no image of this invoice; GENERATED_IMAGE makes one.',
      ]);
    }
  }
  if (form === invoice.source_format) return stored(ctx, source);
  if (form.endsWith('GENERATED_IMAGE')) return drawn(ctx, invoice, source, options.logo);
  const format = writtenFormats.find((f) => f === form);
  if (format === undefined) {
    const why = unpublishedFormat(form) ?? `${form} is not written by this service.`;
    throw new Refusal('format_not_supported', [
      `return_format: ${why} It writes ${writtenFormats.join(', ')}; and a document of the format it came in is given as it came.`,
    ]);
  }
  const drawing = drawingOf(invoice, options.logo);
  const conversion = await convertInvoice(ctx, invoice, files, format, { drawing });
  const { bytes, mediaType } = convertedDocument(conversion);
  const extension = mediaType === 'application/pdf' ? 'pdf' : 'xml';
  const filename = `${baseNameOf(source.filename)}.${extension}`;
  return { content: bytes, mediaType, filename, losses: materialLosses(conversion.losses) };
}

/** What the sender asked of the image, and the recipient's country. */
function drawingOf({ parameters, recipient }: InvoiceRow, logo: Uint8Array | undefined): Drawing {
  return {
    ...(parameters.lang === undefined ? {} : { language: parameters.lang }),
    ...(recipient.country === null ? {} : { country: recipient.country }),
    ...(logo === undefined ? {} : { logo }),
  };
}

async function stored(ctx: Context, file: InvoiceFileRow): Promise<Rendered> {
  const content = await ctx.blobs.get(file.blob_hash);
  return { content, mediaType: file.media_type, filename: file.filename, losses: [] };
}

async function drawn(
  ctx: Context,
  invoice: InvoiceRow,
  source: InvoiceFileRow,
  logo: Uint8Array | undefined,
): Promise<Rendered> {
  const input = {
    bytes: await ctx.blobs.get(source.blob_hash),
    format: invoice.source_format,
    drawing: drawingOf(invoice, logo),
    filename: source.filename,
    mediaType: source.media_type,
  };
  const content = await onDocument(ctx, drawTask, input, { heavy: true });
  return { content, mediaType: 'application/pdf', filename: `${baseNameOf(source.filename)}.pdf`, losses: [] };
}
