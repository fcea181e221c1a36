import type { XmlDocument } from '@autoinvoice/xml';
import { type Facts, factsOf } from './facts.js';
import type { Identification } from './identification.js';
import { OTHER_KINDS } from './other-kinds.js';
import { type Kind, UBL_KINDS } from './ubl-kinds.js';
import { documentOf, sbdhPayload, sbdhPayloads } from './unwrap.js';

export type { DocumentType, Identification } from './identification.js';
export { isSbdh } from './unwrap.js';

/** Every kind of document that is recognised, in the order in which they are tried; the first that fits wins. */
export const KINDS: readonly Kind[] = [...UBL_KINDS, ...OTHER_KINDS];

/**
 * Says what a document is, from its content: the root element, the specification and process it names, its version
 * and type code. A document in an SBDH is identified by what it carries. Undefined when nothing fits. Never throws.
 */
export function identifyDocument(document: XmlDocument): Identification | undefined {
  const payload = sbdhPayload(document.root);
  const element = payload ?? document.root;
  const facts = factsOf(element);
  const kind = KINDS.find(({ is }) => is(facts));
  if (kind === undefined) return undefined;
  const version = typeof kind.version === 'string' ? kind.version : kind.version(facts);
  const profile = kind.profile ?? declaredStandard(facts);
  return {
    kind: kind.kind,
    format: kind.format,
    version,
    title: typeof kind.version === 'string' ? kind.title : `${kind.title} ${version}`.trim(),
    identifier: identifier(kind, facts),
    documentType: typeof kind.documentType === 'string' ? kind.documentType : kind.documentType(facts),
    publisher: kind.publisher,
    ...(profile === undefined ? {} : { profile }),
    ...(facts.process === '' ? {} : { process: facts.process }),
    ...(facts.customizationId === '' ? {} : { customizationId: facts.customizationId }),
    ...(payload === undefined ? {} : { wrapper: 'SBDH' as const }),
    node: element.node,
  };
}

/**
 * The business document without its wrapper, as rules and schemas are to see it. Positions stay those of the file.
 * The same object when there is no wrapper.
 */
export function unwrapDocument(document: XmlDocument): XmlDocument {
  return documentOf(document, sbdhPayload(document.root) ?? document.root);
}

/** Further documents in the same wrapper, each as a document of its own: the files of a Svefaktura. */
export function furtherDocuments(document: XmlDocument): XmlDocument[] {
  return sbdhPayloads(document.root)
    .slice(1)
    .map((element) => documentOf(document, element));
}

/** Finvoice and TEAPPS documents that declare the European standard are held to it. */
function declaredStandard({ root, customizationId }: Facts): string | undefined {
  const mayDeclare = root === 'Finvoice' || root === 'INVOICE_CENTER';
  return mayDeclare && /EN\s?16931/i.test(customizationId) ? 'EN16931' : undefined;
}

function identifier(kind: Kind, { namespace, root, customizationId }: Facts): string {
  if (kind.identifierVersion !== undefined) {
    return `${namespace}::${root}##${customizationId}::${kind.identifierVersion}`;
  }
  if (kind.kind === 'teapps') return 'TEAPPSXML';
  return namespace === '' ? root : `${namespace}::${root}`;
}
