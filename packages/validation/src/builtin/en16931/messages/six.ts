import { LANGUAGES, type Wording } from '../../notation.js';

/** One text in the six languages, in the order of LANGUAGES: English, Finnish, Swedish, Norwegian, Danish, Dutch. */
export type Six = readonly [en: string, fi: string, sv: string, no: string, da: string, nl: string];

/** A wording out of six texts whose `{0}`, `{1}` … stand for the same six-language values, or one text for all. */
export function wording(terms: readonly string[], texts: Six, ...values: readonly (Six | string)[]): Wording {
  const filled = LANGUAGES.map((_, language) => fill(texts[language] ?? '', language, values));
  const [en = '', fi = '', sv = '', no = '', da = '', nl = ''] = filled;
  return { terms, en, fi, sv, no, da, nl };
}

function fill(text: string, language: number, values: readonly (Six | string)[]): string {
  const whole = text.replace(/\{(\d)\}/g, (_, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) throw new Error(`No value ${index} for the text "${text}".`);
    return typeof value === 'string' ? value : (value[language] ?? '');
  });
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Several terms as one list: commas only, so that no language needs its word for "and". */
export function list(items: readonly Six[]): Six {
  const at = (language: number): string => items.map((item) => item[language]).join(', ');
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
