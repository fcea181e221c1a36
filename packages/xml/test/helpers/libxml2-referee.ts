import { ParseOption, XmlC14NMode, XmlDocument } from 'libxml2-wasm';

type Mode = 'inclusive' | 'exclusive';

/**
 * Canonical form, with comments, that libxml2 gives a document; an Error when it refuses to parse it, undefined when
 * it parses it but finds no canonical form (relative namespace names).
 */
export function libxml2Canonical(bytes: Uint8Array, mode: Mode = 'inclusive'): string | undefined | Error {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NO_XXE });
  } catch (error) {
    return error as Error;
  }
  try {
    return document.canonicalizeToString({ mode: modeOf(mode), withComments: true });
  } catch {
    return undefined;
  } finally {
    document.dispose();
  }
}

/** Canonical form libxml2 gives the element an XPath finds. */
export function libxml2Subtree(bytes: Uint8Array, xpath: string, mode: Mode, inclusivePrefixes: string[] = []): string {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    const node = document.get(xpath);
    if (node === null) throw new Error(`${xpath} finds nothing`);
    return node.canonicalizeToString({
      mode: modeOf(mode),
      withComments: true,
      inclusiveNamespacePrefixes: inclusivePrefixes,
    });
  } finally {
    document.dispose();
  }
}

function modeOf(mode: Mode) {
  return mode === 'exclusive' ? XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 : XmlC14NMode.XML_C14N_1_0;
}
