import type { Candidate } from './candidate.js';
import type { FormatName } from './format.js';
import { addFormat, type Format } from './registry.js';

/**
 * Names of the API (and Liinos, which its documentation names) whose makers publish no specification. Nobody but they
 * can say what a document of these formats means, so none is read or written by guess.
 */
export const UNPUBLISHED_FORMATS: ReadonlySet<string> = new Set<FormatName>([
  'VISMAXML53',
  'VISMAXML60',
  'SEDI',
  'E2B',
  'LIINOS',
]);

/** Why a format has no reader; a sentence for the sender of a document. */
export function whyUnsupported(name: FormatName): string {
  if (!UNPUBLISHED_FORMATS.has(name)) return `${name} is recognised but not yet supported`;
  return `${name} has no public specification, so it can be neither read nor written; send PEPPOLBIS30, or in Finland FINVOICE30`;
}

/** A format that a host application brings along. */
export interface PlugIn extends Format {
  /** True for documents of the format that the sender does not name; asked when no format of ours fits. */
  detect?(document: Candidate): boolean;
}

const plugIns = new Set<PlugIn>();

/**
 * Adds a format that has no reader here, such as VISMAXML60 by who has its specification: from now on documents are
 * read and written by it, and listed formats include it. To be called before documents come in, once a process (worker
 * threads are processes of their own here).
 *
 * @returns a function that takes the format out again
 * @throws RangeError when the format has a reader already
 */
export function registerFormat(plugIn: PlugIn): () => void {
  const remove = addFormat(plugIn);
  plugIns.add(plugIn);
  return () => {
    remove();
    plugIns.delete(plugIn);
  };
}

/** The format that a host application brought for a document, or undefined. */
export function recogniseByPlugIn(document: Candidate): FormatName | undefined {
  return [...plugIns].find((plugIn) => plugIn.detect?.(document))?.name;
}
