/** How much one document may ask of the parser. Exceeding any of them is an `XmlError` with code `limit`. */
export interface XmlLimits {
  /** Size of the input in bytes. */
  totalBytes: number;
  /** Nodes of the tree: elements, text, comments and processing instructions. */
  nodes: number;
  /** Nesting of elements; the document element has depth 1. */
  depth: number;
  /** Attributes and namespace declarations on one element. */
  attributes: number;
  /** UTF-16 code units in one name, prefix included. */
  nameLength: number;
  /** UTF-16 code units, as written, in one text node, attribute value, comment or processing instruction. */
  textLength: number;
}

/**
 * Limits that hold when the caller gives none. The largest invoices seen are about 15 MB with 10,000 lines, nested
 * about 12 deep; an attachment inside is one text node.
 */
export const defaultXmlLimits: Readonly<XmlLimits> = Object.freeze({
  totalBytes: 128 * 1024 * 1024,
  nodes: 10_000_000,
  depth: 256,
  attributes: 256,
  nameLength: 1024,
  textLength: 96 * 1024 * 1024,
});
