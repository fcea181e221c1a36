import type { XmlDocument } from '@autoinvoice/xml';
import { DocumentIndex } from './document-index.js';

/**
 * Indexes are used again: for the next rule set on the same document as they are, for the next document with their
 * arrays. A document is not kept alive by its index. (A weak map and not a weak reference, which would keep every
 * document of a loop alive until the loop gives way to other work.)
 */
let free: DocumentIndex | undefined;
let lastLoad = 0;
const loads = new WeakMap<XmlDocument, number>();

/** An index of the document, to be given back with `releaseIndex`. */
export function acquireIndex(document: XmlDocument): DocumentIndex {
  const index = free;
  free = undefined;
  if (index !== undefined && loads.get(document) === lastLoad) {
    index.attach(document);
    return index;
  }
  const fresh = index ?? new DocumentIndex();
  fresh.load(document);
  loads.set(document, ++lastLoad);
  return fresh;
}

export function releaseIndex(index: DocumentIndex): void {
  index.detach();
  if (!index.isHuge) free = index;
}
