import type { XmlDocument } from '@autoinvoice/xml';
import { DocumentIndex } from './document-index.js';

/**
 * Indexes are used again: for the next rule set on the same document as they are, for the next document with their
 * arrays. A document is not kept alive by its index.
 */
let free: DocumentIndex | undefined;
let loaded: WeakRef<XmlDocument> | undefined;

/** An index of the document, to be given back with `releaseIndex`. */
export function acquireIndex(document: XmlDocument): DocumentIndex {
  const index = free ?? new DocumentIndex();
  const fresh = free === undefined || loaded?.deref() !== document;
  free = undefined;
  if (fresh) index.load(document);
  else index.attach(document);
  loaded = new WeakRef(document);
  return index;
}

export function releaseIndex(index: DocumentIndex): void {
  index.detach();
  if (!index.isHuge) free = index;
}
