import type { XmlDocument } from './document.js';
import { XmlError } from './errors.js';
import { type ParseOptions, parseXml } from './parse.js';
import { type DocumentSlice, splitDocuments } from './split.js';

/** One of the XML documents in a file, parsed when asked for. */
export interface ContainedDocument extends DocumentSlice {
  /** @throws XmlError as `parseXml` does; line and column are those of the slice */
  parse(): XmlDocument;
}

/**
 * The XML documents that stand in a file one after another, see {@link splitDocuments}. Nearly every file is one
 * document, which is parsed at once: looking for where it ends takes longer than that.
 */
export function documentsIn(bytes: Uint8Array, options: ParseOptions = {}): ContainedDocument[] {
  const only = wellFormed(bytes, options);
  if (only !== undefined) return [{ start: 0, end: bytes.length, bytes, parse: () => only }];
  return splitDocuments(bytes).map((slice) => ({ ...slice, parse: () => parseXml(slice.bytes, options) }));
}

function wellFormed(bytes: Uint8Array, options: ParseOptions): XmlDocument | undefined {
  try {
    return parseXml(bytes, options);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
