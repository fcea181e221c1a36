import { IMAGE_LANGUAGES, type ImageLanguage, type Invoice, renderInvoicePdf } from '@autoinvoice/invoice';
import { threadTask } from '../platform/threads/threads.js';
import { sourceDocument } from './source-document.js';

interface DrawInput {
  readonly bytes: Uint8Array;
  /** Format that the invoice came in. */
  readonly format: string;
  /** What the sender asked for. */
  readonly language: ImageLanguage | undefined;
  /** The recipient's. */
  readonly country: string | null;
  readonly logo?: Uint8Array;
  /** The name that the document gets inside the PDF. */
  readonly filename: string;
  readonly mediaType: string;
}

async function draw({ bytes, format, language, country, logo, filename, mediaType }: DrawInput): Promise<Uint8Array> {
  const { invoice } = sourceDocument(bytes, format);
  return renderInvoicePdf(invoice, {
    language: language ?? languageOf(invoice, country),
    ...(logo ? { logo } : {}),
    pdfa: true,
    embedded: [{ name: filename, bytes, mediaType, relationship: 'Source' }],
  });
}

/**
 * Draws a document as a PDF/A-3 with the document itself embedded, in the language asked for, else its own, else that
 * of the country.
 */
export const drawTask = threadTask(import.meta.url, 'drawTask', draw);

const languageByCountry: Readonly<Record<string, ImageLanguage>> = {
  FI: 'FI',
  SE: 'SE',
  NO: 'NO',
  DK: 'DK',
  NL: 'NL',
  BE: 'NL',
};

/** The document's own language, else that of the country, else English. */
function languageOf(semantic: Invoice, country: string | null): ImageLanguage {
  const own = IMAGE_LANGUAGES.find(
    (l) =>
      l ===
      semantic.language
        ?.toUpperCase()
        .replace(/^SV$/, 'SE')
        .replace(/^(NB|NN)$/, 'NO')
        .replace(/^DA$/, 'DK'),
  );
  return own ?? languageByCountry[country ?? ''] ?? 'EN';
}
