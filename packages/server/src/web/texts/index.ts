import { en } from './en/index.js';
import { fi } from './fi/index.js';
import type { Texts } from './texts.js';

/** Languages that the UI is written in (ISO 639-1); further ones are a folder and a line here. */
export const languages = { en: 'English', fi: 'Suomi' } as const;
export type Language = keyof typeof languages;

const TEXTS: Readonly<Record<Language, Texts>> = { en, fi };

/** The texts of a language. */
export const textsOf = (language: Language): Texts => TEXTS[language];

const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

/** The language chosen, else the first of Accept-Language that there is, else English. */
export function languageOf(chosen: string | null | undefined, accepted: string | undefined): Language {
  if (chosen && isLanguage(chosen)) return chosen;
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(/;\s*q=/);
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) if (isLanguage(tag)) return tag;
  return 'en';
}
