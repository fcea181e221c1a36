import {
  type FormatName,
  IMAGE_LANGUAGES,
  type ImageLanguage,
  type Invoice,
  readInvoice,
  renderInvoicePdf,
  writeInvoice,
} from '@autoinvoice/invoice';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
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
 * Throws Refusal: invoice_image_not_found (ORIGINAL_IMAGE, none was sent), format_not_supported.
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
  const semantic = readInvoice(bytes).invoice;
  if (form === 'GENERATED_IMAGE' || form === 'ORIGINAL_OR_GENERATED_IMAGE') {
    const content = await renderInvoicePdf(semantic, { language: languageOf(invoice, semantic), ...options });
    return { content, mediaType: 'application/pdf', filename: `${name}.pdf` };
  }
  const format = xmlFormats.find((f) => f === form);
  if (format === undefined) {
    throw new Refusal('format_not_supported', [
      `return_format: ${form} is not written by this version; it writes ${xmlFormats.join(', ')}`,
    ]);
  }
  return {
    content: writeInvoice(semantic, format, { losses: false, transport: transportOf(ctx, invoice) }).bytes,
    mediaType: 'application/xml',
    filename: `${name}.xml`,
  };
}

const languageByCountry: Readonly<Record<string, ImageLanguage>> = {
  FI: 'FI',
  SE: 'SE',
  NO: 'NO',
  DK: 'DK',
  NL: 'NL',
  BE: 'NL',
};

function languageOf(invoice: InvoiceRow, semantic: Invoice): ImageLanguage {
  const chosen = invoice.parameters.lang;
  if (chosen) return chosen;
  const own = IMAGE_LANGUAGES.find(
    (l) =>
      l ===
      semantic.language
        ?.toUpperCase()
        .replace(/^SV$/, 'SE')
        .replace(/^(NB|NN)$/, 'NO')
        .replace(/^DA$/, 'DK'),
  );
  return own ?? languageByCountry[invoice.recipient.country ?? ''] ?? 'EN';
}
