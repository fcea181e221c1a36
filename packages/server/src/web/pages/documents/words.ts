import type { Texts } from '../../texts/texts.js';

type Known = keyof Texts['documents']['types'];

/** Kinds of documents that are told apart by name, in the order of choices. */
export const knownTypes = (texts: Texts): Known[] => Object.keys(texts.documents.types) as Known[];

/** A kind of document in words; the API's own word for rare ones. */
export const typeText = (type: string, texts: Texts): string => texts.documents.types[type as Known] ?? type;
