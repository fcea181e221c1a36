/** Languages an invoice image can be printed in, by the names the public API uses. */
export const IMAGE_LANGUAGES = ['FI', 'SE', 'NO', 'DK', 'NL', 'EN'] as const;
export type ImageLanguage = (typeof IMAGE_LANGUAGES)[number];

/** BCP 47 tags of the languages, for the PDF's language entry. */
export const LANGUAGE_TAGS: Readonly<Record<ImageLanguage, string>> = {
  FI: 'fi-FI',
  SE: 'sv-SE',
  NO: 'nb-NO',
  DK: 'da-DK',
  NL: 'nl-NL',
  EN: 'en-GB',
};
