/**
 * What a document says beyond the semantic invoice, kept so that reading and writing in the same
 * format loses nothing. The reader of a format stores every element and attribute that it did not
 * understand as fragments relative to the part of the model they belong to (the invoice or a line);
 * only the writer of the same format looks at them.
 */

/** A piece of a document of some format. */
export interface Fragment {
  /** Local name, or `{namespace}local` when the element has a namespace. */
  name: string;
  /** Which of its siblings of the same name it is, from 0. */
  index: number;
  /** Whole: the element is unknown altogether. Partial: the element is understood, but not all that is in it. */
  whole: boolean;
  /** Attributes that are not understood, name (local or `{namespace}local`) → value. */
  attributes?: Record<string, string>;
  /** Text of a whole fragment without children. */
  text?: string;
  children?: Fragment[];
}

/** Fragments by the name of their format, for example `FINVOICE30`. */
export type Extensions = Partial<Record<string, Fragment[]>>;
