import { IMAGE_LANGUAGES, type ImageLanguage, type Invoice } from '@autoinvoice/invoice';

/** What is asked of an image. */
export interface Drawing {
  /** What the sender asked for. */
  readonly language?: ImageLanguage;
  /** The recipient's. */
  readonly country?: string;
  readonly logo?: Uint8Array;
}

/** How an invoice is drawn: in the language asked for, else its own, else that of the country. */
export function drawingOptions(invoice: Invoice, { language, country, logo }: Drawing) {
  return { language: language ?? languageOf(invoice, country), ...(logo === undefined ? {} : { logo }) };
}

const languageByCountry: Readonly<Record<string, ImageLanguage>> = {
  FI: 'FI',
  SE: 'SE',
  NO: 'NO',
  DK: 'DK',
  NL: 'NL',
  BE: 'NL',
};

/** The document's own language, else that of the country, else English. */
function languageOf(semantic: Invoice, country: string | undefined): ImageLanguage {
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
