import type { XmlDocument } from './document.js';
import type { XmlElement } from './element.js';

/**
 * Markup of a document or of one element with all it contains, without an XML declaration. An element gets the
 * namespace declarations in scope where it stands, so the result is a document of its own.
 */
export function serialize(_node: XmlDocument | XmlElement): string {
  throw new Error('in progress');
}
