import type { ImageLanguage } from '../language.js';
import { DANISH } from './dk.js';
import { ENGLISH } from './en.js';
import { FINNISH } from './fi.js';
import { DUTCH } from './nl.js';
import { NORWEGIAN } from './no.js';
import { SWEDISH } from './se.js';
import type { ImageTexts } from './texts.js';

export type { ImageTexts } from './texts.js';

/** The image's own words by language. */
export const TEXTS: Readonly<Record<ImageLanguage, ImageTexts>> = {
  FI: FINNISH,
  SE: SWEDISH,
  NO: NORWEGIAN,
  DK: DANISH,
  NL: DUTCH,
  EN: ENGLISH,
};

/** Fills `{name}` marks of a text. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}
