import { Refusal } from '../platform/errors.js';
import type { Sentence, Words } from '../platform/events/sentence.js';
import { type SentenceCode, sentences } from './sentences.js';

/** The names of the places in a text: `to` and `from` of '{to} {from}'. */
type Places<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type PlacesOf<C extends SentenceCode> = Places<(typeof sentences)[C]>;
type Values<C extends SentenceCode> = [PlacesOf<C>] extends [never] ? [] : [Readonly<Record<PlacesOf<C>, Words>>];

/** A sentence with a value for each of its places. */
export const say = <C extends SentenceCode>(code: C, ...[values]: Values<C>): Sentence =>
  values === undefined ? { code } : { code, values };

/** Several texts after each other, apart by a space unless told otherwise. */
export const sayAll = (all: readonly Words[], by = ' '): Words => ({ all, by });

/** A language to speak. */
export interface Speech {
  /** ISO 639-1. */
  readonly language: string;
  /** By code. */
  readonly sentences: Readonly<Record<string, string>>;
}

const english: Speech = { language: 'en', sentences };

/** Words in a language. Undefined when there is no such code, as of a sentence that a newer version has stored. */
export function speak(words: Words, speech: Speech): string | undefined {
  if (typeof words === 'string') return words;
  if ('in' in words) return words.in[speech.language] ?? words.in.en;
  if ('all' in words) {
    const spoken = words.all.map((part) => speak(part, speech));
    return spoken.includes(undefined) ? undefined : spoken.join(words.by);
  }
  const template = speech.sentences[words.code];
  if (template === undefined) return undefined;
  const values = Object.entries(words.values ?? {}).map(([name, value]) => [name, speak(value, speech)] as const);
  if (values.some(([, value]) => value === undefined)) return undefined;
  const places = new Map(values);
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => places.get(name) ?? place);
}

/** Words as the API and webhooks tell them. */
export function inEnglish(words: Words): string {
  const text = speak(words, english);
  if (text === undefined) throw new Error(`a sentence without a text: ${JSON.stringify(words)}`);
  return text;
}

/** A refusal whose sentences can be said in other languages too. */
export const refusalSaying = (code: string, said: readonly Words[]): Refusal =>
  new Refusal(code, said.map(inEnglish), { said });

const constants = new Map<string, SentenceCode>(
  (Object.entries(sentences) as [SentenceCode, string][])
    .filter(([, text]) => !text.includes('{'))
    .map(([code, text]) => [text, code]),
);

/** The sentence that an English text is, among those without places: stored before codes were. */
export const sentenceOf = (text: string): Sentence | undefined => {
  const code = constants.get(text);
  return code === undefined ? undefined : { code };
};
