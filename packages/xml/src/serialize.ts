import { XmlDocument } from './document.js';
import type { XmlElement } from './element.js';
import { copyContent } from './subtree-copy.js';
import { XmlWriter } from './writer.js';

/**
 * Markup of a document or of one element with all it contains, without an XML declaration. An element gets the
 * namespace declarations in scope where it stands, so the result is a document of its own.
 */
export function serialize(node: XmlDocument | XmlElement): string {
  const writer = new XmlWriter({ declaration: false });
  if (node instanceof XmlDocument) copyContent(writer, node, 0);
  else writer.copy(node);
  return Buffer.from(writer.toBytes()).toString('utf8');
}
