import type { Invoice } from '../model/invoice.js';
import type { ImageLanguage } from './language.js';
import type { EmbeddedDocument } from './pdf/embedded.js';
import type { XmpExtension } from './pdf/xmp.js';

export { IMAGE_LANGUAGES, type ImageLanguage } from './language.js';
export type { EmbeddedDocument, EmbeddedRelationship } from './pdf/embedded.js';
export type { XmpExtension, XmpProperty } from './pdf/xmp.js';

/** How an invoice image is made. */
export interface InvoicePdfOptions {
  /** The language of the image's own words, numbers and dates. */
  language: ImageLanguage;
  /** PNG or JPEG shown in place of the seller's name; one that cannot be decoded is left out. */
  logo?: Uint8Array;
  /** Creation date in the file's metadata; the invoice date when not given, so that equal input gives equal bytes. */
  now?: Date;
  /** Keep the rules of PDF/A-3 (ISO 19005-3) and say so in the metadata. */
  pdfa?: boolean;
  /** Files to embed. */
  embedded?: readonly EmbeddedDocument[];
  /** Metadata of schemas beyond those that PDF/A knows, such as that of Factur-X. */
  xmp?: readonly XmpExtension[];
}

/**
 * Draws an invoice or credit note as a PDF of A4 pages.
 * @returns the bytes of the PDF; the same input gives the same bytes.
 * @throws only when the font package is missing: any content of the model can be drawn, what is absent is left out.
 */
export async function renderInvoicePdf(invoice: Invoice, options: InvoicePdfOptions): Promise<Uint8Array> {
  // Loaded on first use: the PDF and barcode libraries would slow the start of programs that draw nothing.
  const { render } = await import('./render.js');
  const issued = new Date(`${invoice.issueDate}T00:00:00Z`);
  const created = options.now ?? (Number.isNaN(issued.getTime()) ? new Date(0) : issued);
  const { language, logo, pdfa = false, embedded = [], xmp = [] } = options;
  return render(invoice, {
    language,
    created,
    extras: { pdfa, embedded, xmp },
    ...(logo === undefined ? {} : { logo }),
  });
}
