/** One of several XML documents in a file. */
export interface DocumentSlice {
  /** Byte offset of the document in the file. */
  start: number;
  /** Byte offset after the document. */
  end: number;
  /** The bytes start..end, sharing memory with the input. */
  bytes: Uint8Array;
}

/**
 * Cuts a file into the XML documents that stand in it one after another, such as an ebXML SOAP envelope before a
 * Finvoice document, each perhaps with a prolog and an encoding of its own. Never throws: what is ill-formed stays in
 * its slice for `parseXml` to report. Always gives at least one slice; a single document gives exactly one.
 */
export function splitDocuments(_bytes: Uint8Array): DocumentSlice[] {
  throw new Error('in progress');
}
