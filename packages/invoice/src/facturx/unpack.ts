import { FormatError } from '../formats/format.js';
import { type EmbeddedPdfFile, embeddedFiles } from './pdf/embedded-files.js';
import { PdfFile } from './pdf/file.js';
import { PdfError } from './pdf/values.js';

/** A file that came out of a PDF. */
export interface UnpackedFile {
  name: string;
  /** As the PDF says it, when it does. */
  mediaType?: string;
  bytes: Uint8Array;
}

/** A hybrid invoice (Factur-X, ZUGFeRD) taken apart. */
export interface UnpackedPdf {
  /** The invoice's XML. */
  invoice: UnpackedFile;
  /** What else is embedded: documents that support the invoice. */
  others: UnpackedFile[];
}

const MEGABYTE = 1024 * 1024;

/** Names that the specifications give the XML, the newest first: Factur-X, its profile XRECHNUNG, ZUGFeRD 2.0 and 1.0. */
const INVOICE_NAMES = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];

/** Whether a file begins as a PDF does; up to a kilobyte may stand before (ISO 32000-1, annex H.3.4.1), but no markup. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return head.includes('%PDF-') && !/^(\xef\xbb\xbf)?\s*</.test(head);
}

/** The file that is the invoice: by its name, or the only XML there is. */
function invoiceAmong(files: readonly EmbeddedPdfFile[]): EmbeddedPdfFile | undefined {
  for (const name of INVOICE_NAMES) {
    const found = files.find((file) => file.name.toLowerCase() === name);
    if (found) return found;
  }
  const documents = files.filter(
    ({ name, mediaType }) => /\.xml$/i.test(name) || /^(text|application)\/xml$/.test(mediaType ?? ''),
  );
  return documents.length === 1 ? documents[0] : undefined;
}

function unpacked(file: EmbeddedPdfFile): UnpackedFile {
  const { name, mediaType } = file;
  // A copy: the embedded file must not keep the whole PDF alive, nor be changed with it.
  return { name, ...(mediaType === undefined ? {} : { mediaType }), bytes: Uint8Array.from(file.read()) };
}

/** Objects of an invoice are a few megabytes at most; embedded files may be as large as the XML reader takes. */
function opened<T>(bytes: Uint8Array, take: (files: EmbeddedPdfFile[], invoice: EmbeddedPdfFile) => T): T {
  try {
    const files = embeddedFiles(
      new PdfFile(bytes, { structure: { bytes: 16 * MEGABYTE }, content: { bytes: 128 * MEGABYTE } }),
    );
    const invoice = invoiceAmong(files);
    if (!invoice) throw new FormatError('format_unknown', 'The PDF has no invoice in it: no factur-x.xml is embedded');
    return take(files, invoice);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new FormatError('format_unknown', `The PDF cannot be read: ${error.message}`, [], { cause: error });
  }
}

/**
 * Takes the invoice and the other files out of a PDF. Costs no more time and memory than a fixed bound, whatever the
 * file says; damaged cross references are repaired, encrypted files are not opened.
 *
 * @throws FormatError `format_unknown` when the PDF has no invoice in it, or cannot be read
 */
export function unpackPdf(bytes: Uint8Array): UnpackedPdf {
  return opened(bytes, (files, invoice) => ({
    invoice: unpacked(invoice),
    others: files.filter((file) => file !== invoice).map(unpacked),
  }));
}
