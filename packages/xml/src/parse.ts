import { XmlDocument } from './document.js';
import { decodeDocument } from './encoding/decode.js';
import { XmlError } from './errors.js';
import { Input } from './input.js';
import { defaultXmlLimits, type XmlLimits } from './limits.js';
import { sharedNames } from './names.js';
import { scanDocument } from './scanner.js';

export interface ParseOptions {
  /** Limits that replace the defaults, each on its own. */
  limits?: Partial<XmlLimits>;
}

/**
 * Parses one XML 1.0 document (fifth edition, with Namespaces 1.0). The encoding is found from the byte order mark,
 * then from the XML declaration, else UTF-8. A document type declaration is refused.
 *
 * @param bytes the whole document; it must not be changed while the result is in use, which may refer to it
 * @throws XmlError when the document is not well-formed, breaks a namespace rule, is in an encoding we do not read,
 *   contains a DOCTYPE, or exceeds a limit
 */
export function parseXml(bytes: Uint8Array, options: ParseOptions = {}): XmlDocument {
  const limits: XmlLimits = { ...defaultXmlLimits, ...options.limits };
  if (bytes.length > limits.totalBytes) {
    throw new XmlError(
      'limit',
      `the document has ${bytes.length} bytes, more than the ${limits.totalBytes} allowed`,
      1,
      1,
    );
  }
  const decoded = decodeDocument(bytes);
  const names = sharedNames();
  const tree = scanDocument(new Input(decoded.bytes, limits), names);
  return new XmlDocument(decoded.encoding, decoded.bytes, tree, names);
}
