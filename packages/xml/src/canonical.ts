import type { XmlElement } from './element.js';

export interface CanonicalizeOptions {
  /** Exclusive XML Canonicalization 1.0 instead of Canonical XML 1.0. */
  exclusive?: boolean;
  /** Keep comments. */
  withComments?: boolean;
  /** InclusiveNamespaces PrefixList of the exclusive form; `#default` stands for the default namespace. */
  inclusivePrefixes?: readonly string[];
}

/**
 * W3C canonical form (Canonical XML 1.0 or Exclusive XML Canonicalization 1.0) of an element with all it contains,
 * as UTF-8 bytes.
 */
export function canonicalize(_element: XmlElement, _options: CanonicalizeOptions = {}): Uint8Array {
  throw new Error('in progress');
}
