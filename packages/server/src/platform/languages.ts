/** The six languages that texts for people are given in, by the names that the AX API uses: SE is Swedish, DK Danish. */
export const languages = ['EN', 'FI', 'SE', 'NO', 'DK', 'NL'] as const;
export type Language = (typeof languages)[number];

/** One text in all languages, in their order. */
export type Texts = readonly [en: string, fi: string, se: string, no: string, dk: string, nl: string];

/** A text in one language, as the API lists translations. */
export interface Translation {
  readonly lang: Language;
  readonly value: string;
}

/** Puts values into the places of a text, written `%{name}`; a place without a value stays empty. */
const filled = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/%\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');

/** The text in one language, its places filled. */
export const textIn = (
  texts: Texts,
  language: Language,
  values: Readonly<Record<string, string | undefined>> = {},
): string => filled(texts[languages.indexOf(language)] ?? texts[0], values);

/** The text in every language, its places filled. */
export const translationsOf = (
  texts: Texts,
  values: Readonly<Record<string, string | undefined>> = {},
): Translation[] => languages.map((lang) => ({ lang, value: textIn(texts, lang, values) }));

/** Languages by their codes (ISO 639-1), with the API's own names, which clients send as well. */
const byTag: Readonly<Record<string, Language>> = {
  en: 'EN',
  fi: 'FI',
  sv: 'SE',
  se: 'SE',
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  da: 'DK',
  dk: 'DK',
  nl: 'NL',
};

/**
 * The best language that an Accept-Language header (RFC 9110 12.5.4) names and that there is; English otherwise. Of
 * equal weights the first one wins.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').flatMap((entry) => {
    const [range = '', ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const language = byTag[range.split('-')[0] ?? ''];
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return language !== undefined && weight > 0 ? [{ language, weight }] : [];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'EN';
}
