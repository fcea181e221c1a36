import type { Invoice } from '../model/invoice.js';
import type { ImageLanguage } from './language.js';

export { IMAGE_LANGUAGES, type ImageLanguage } from './language.js';

/** How an embedded file stands to the image (ISO 32000-2, 7.11.3); Factur-X demands `Data` or `Alternative`. */
export type EmbeddedRelationship = 'Data' | 'Source' | 'Alternative' | 'Supplement';

/** A file inside the PDF, such as the XML that the image shows. */
export interface EmbeddedDocument {
  /** File name that readers show and save under; unique among the files of one PDF. */
  name: string;
  bytes: Uint8Array;
  /** IANA media type, for example `text/xml`. */
  mediaType: string;
  relationship: EmbeddedRelationship;
  description?: string;
}

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
  /** Further `rdf:Description` elements for the XMP metadata, each well-formed with its namespaces declared. */
  xmp?: string | readonly string[];
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
  const extras = { pdfa, embedded, xmp: typeof xmp === 'string' ? [xmp] : xmp };
  return render(invoice, { language, created, extras, ...(logo === undefined ? {} : { logo }) });
}
