import { readFileSync } from 'node:fs';
import { splitDocuments } from '@autoinvoice/xml';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { besideRepository } from './files.js';

xmlRegisterFsInputProviders();

function validator(...path: string[]): XsdValidator | undefined {
  const file = besideRepository('official', ...path);
  if (!file) return undefined;
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
}

const UBL = ['ubl-2.1', 'xsd', 'maindoc'];
const loaded = new Map<string, XsdValidator | undefined>();

function validatorFor(root: string): XsdValidator | undefined {
  if (!loaded.has(root)) {
    const path = root === 'Finvoice' ? ['finvoice', 'Finvoice3.0.xsd'] : [...UBL, `UBL-${root}-2.1.xsd`];
    loaded.set(root, validator(...path));
  }
  return loaded.get(root);
}

/**
 * What the publisher's schema has against a document: nothing for a valid one. Gives undefined when the schema is
 * not beside the repository.
 */
export function schemaFaults(bytes: Uint8Array): string | undefined {
  const slice = splitDocuments(bytes).at(-1)?.bytes ?? bytes;
  const document = XmlDocument.fromBuffer(slice);
  try {
    const against = validatorFor(document.root.name);
    if (!against) return undefined;
    against.validate(document);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document.dispose();
  }
}
