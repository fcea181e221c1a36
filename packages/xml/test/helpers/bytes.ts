import { parseXml, type XmlDocument, XmlError } from '../../src/index.js';

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const parse = (text: string): XmlDocument => parseXml(utf8(text));

/** The error a document is refused with; throws when it is accepted. */
export function refusal(bytes: Uint8Array | string, options?: Parameters<typeof parseXml>[1]): XmlError {
  try {
    parseXml(typeof bytes === 'string' ? utf8(bytes) : bytes, options);
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
  throw new Error(`accepted: ${typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1')}`);
}
