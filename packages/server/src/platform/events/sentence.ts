/**
 * A sentence of a time line, or of the reasons for a decision, by its code and what stands in its places: so it can be
 * said in any language later. Which codes there are the domain knows (events/sentences.ts).
 */
export interface Sentence {
  readonly code: string;
  /** By the names of the places. */
  readonly values?: Readonly<Record<string, Words>>;
}

/** Several texts after each other. */
export interface WordList {
  readonly all: readonly Words[];
  /** What stands between them. */
  readonly by: string;
}

/** A text that came in several languages (ISO 639-1), such as what a rule finds. */
export interface Translated {
  readonly in: { readonly en: string; readonly [language: string]: string };
}

/** A sentence, several, or a text that is the same in every language or known in some only. */
export type Words = string | Sentence | WordList | Translated;
