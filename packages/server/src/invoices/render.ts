import type { FormatName } from '@autoinvoice/invoice';
import { onDocument } from '../documents/on-document.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { convertTask, drawTask } from './document-forms.js';
import { baseNameOf } from './file-types.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';
import { transportOf } from './transport.js';

/** What GET /v1/invoices/{id} can give besides the entity, of that which this version writes. */
export const xmlFormats = ['PEPPOLBIS30', 'FINVOICE30'] as const satisfies readonly FormatName[];

export interface Rendered {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly filename: string;
}

/**
 * An invoice in another form. XML of the invoice's own format is the stored document, byte for byte; other XML is
 * converted. The generated image speaks the language that the sender chose, else that of the recipient's country.
 * Throws Refusal: invoice_image_not_found (ORIGINAL_IMAGE, none was sent), format_not_supported, document_too_complex.
 */
export async function renderInvoice(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  form: string,
  options: { logo?: Uint8Array } = {},
): Promise<Rendered> {
  const source = files.find((f) => f.kind === 'SOURCE');
  if (!source) throw new Error(`invoice ${invoice.invoice_id} has no source file`);
  const name = baseNameOf(source.filename);
  if (form === 'ORIGINAL_IMAGE' || form === 'ORIGINAL_OR_GENERATED_IMAGE') {
    const image = files.find((f) => f.kind === 'IMAGE');
    if (image)
      return { content: await ctx.blobs.get(image.blob_hash), mediaType: image.media_type, filename: image.filename };
    if (form === 'ORIGINAL_IMAGE') {
      throw new Refusal('invoice_image_not_found', [
        'The sender gave no image of this invoice; GENERATED_IMAGE makes one.',
      ]);
    }
  }
  const bytes = await ctx.blobs.get(source.blob_hash);
  if (form === invoice.source_format) return { content: bytes, mediaType: 'application/xml', filename: `${name}.xml` };
  if (form === 'GENERATED_IMAGE' || form === 'ORIGINAL_OR_GENERATED_IMAGE') {
    const { country } = invoice.recipient;
    const language = invoice.parameters.lang;
    const input = { bytes, language, country, filename: `${name}.xml`, ...options };
    const content = await onDocument(ctx, drawTask, input, { heavy: true });
    return { content, mediaType: 'application/pdf', filename: `${name}.pdf` };
  }
  const format = xmlFormats.find((f) => f === form);
  if (format === undefined) {
    throw new Refusal('format_not_supported', [
      `return_format: ${form} is not written by this version; it writes ${xmlFormats.join(', ')}`,
    ]);
  }
  return {
    content: await onDocument(ctx, convertTask, { bytes, format, transport: transportOf(ctx, invoice) }),
    mediaType: 'application/xml',
    filename: `${name}.xml`,
  };
}
