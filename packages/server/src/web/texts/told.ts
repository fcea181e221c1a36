import { sentenceOf, speak } from '../../events/say.js';
import type { Words } from '../../platform/events/sentence.js';
import type { Texts } from './texts.js';

/**
 * What a time line or a reason says, in the language of the page. What older versions stored is English only: then
 * that, unless it is a sentence that is known as it stands.
 */
export const toldIn = (texts: Texts, said: Words | undefined, english: string): string =>
  speak(said ?? sentenceOf(english) ?? english, texts) ?? english;
