import { type Identification, identifyDocument, unwrapDocument } from '@autoinvoice/validation';
import { documentsIn, type XmlDocument, XmlError } from '@autoinvoice/xml';
import { threadTask } from '../../platform/threads/threads.js';
import { typeOfKnown } from '../types.js';
import { readFinvoice } from './finvoice.js';
import type { ReadParty } from './party.js';
import type { ReadContent } from './read-content.js';
import { readUbl } from './ubl.js';

/** Longest identifier, number or name that is kept: a longer text is not one. */
const longest = 255;

/** A file without an XML document in it, or with one that nobody can read. */
export type Reading =
  | { readonly content: ReadContent }
  | { readonly content: undefined; readonly malformed: string | undefined };

/** Whether bytes begin as XML does: with a mark of their encoding, white space and `<`. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = [...bytes.subarray(0, 64)].filter((byte) => ![0, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte));
  return head.find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte)) === 0x3c;
}

/**
 * Reads what a file says of itself: kind, version, parties, number. An envelope around or before the document is taken
 * off. Never throws over content.
 */
function readContent({ bytes }: { readonly bytes: Uint8Array }): Reading {
  if (!looksLikeXml(bytes)) return { content: undefined, malformed: undefined };
  const found: { document: XmlDocument; known: Identification | undefined }[] = [];
  try {
    for (const contained of documentsIn(bytes)) {
      const outer = contained.parse();
      found.push({ document: unwrapDocument(outer), known: identifyDocument(outer) });
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { content: undefined, malformed: error.message };
  }
  const business = found.find(({ known }) => known !== undefined && known.documentType !== 'TRANSPORT') ?? found[0];
  return { content: bounded(contentOf(business?.document, business?.known)) };
}

/** Reads a file in a thread of its own when it is large. */
export const readContentTask = threadTask(import.meta.url, 'readContentTask', readContent);

const NOTHING = { number: null, reference: null, sender: null, recipient: null } as const;

function contentOf(document: XmlDocument | undefined, known: Identification | undefined): ReadContent {
  if (document === undefined || known === undefined) {
    const unknown = { type: null, title: null, format: 'XML', formatVersion: null, profileVersion: null };
    return { ...unknown, documentIdentifier: null, processIdentifier: null, ...NOTHING };
  }
  const { root } = document;
  const isUbl = root.namespace.startsWith('urn:oasis:names:specification:ubl:schema:xsd:');
  const isSelfBilling = known.documentType.startsWith('SELF_BILLING');
  const facts = isUbl ? readUbl(root, isSelfBilling) : root.localName === 'Finvoice' ? readFinvoice(root) : NOTHING;
  const tendering = tenderingOf(known, root.localName);
  const format = tendering?.format ?? known.format;
  const formatVersion = (tendering?.version ?? known.version) || null;
  return {
    type: typeOfKnown(known.documentType, root.localName) ?? null,
    title: known.title,
    format,
    formatVersion,
    profileVersion: ['PEPPOLBIS', 'EHF'].includes(format) ? `${format}${formatVersion?.replace('.', '') ?? ''}` : null,
    documentIdentifier: tendering?.identifier ?? known.identifier,
    processIdentifier: known.process ?? null,
    ...facts,
  };
}

/** Tendering documents of Peppol (P001 to P003) are told by their transaction; the validator knows them as UBL only. */
function tenderingOf(known: Identification, root: string) {
  const { customizationId = '', identifier } = known;
  const version = /^urn:fdc:peppol\.eu:prac:trns:t\d{3}:(\d+\.\d+)$/.exec(customizationId)?.[1];
  if (version === undefined) return undefined;
  const namespace = identifier.slice(0, identifier.indexOf('::'));
  return { format: 'PEPPOLBIS', version, identifier: `${namespace}::${root}##${customizationId}::2.2` };
}

/** Leaves out texts that are too long to be what they stand for: they come from anybody. */
function bounded(content: ReadContent): ReadContent {
  const keep = (text: string | null) => (text === null || text.length > longest ? null : text);
  const party = (of: ReadParty | null): ReadParty | null =>
    of && {
      eia: keep(of.eia),
      bid: keep(of.bid),
      name: keep(of.name),
      country: of.country !== null && /^[A-Z]{2}$/.test(of.country) ? of.country : null,
      vat: keep(of.vat),
      operator: keep(of.operator),
    };
  const identifier = (text: string | null) => (text === null || text.length > 1024 ? null : text);
  return {
    ...content,
    documentIdentifier: identifier(content.documentIdentifier),
    processIdentifier: identifier(content.processIdentifier),
    number: keep(content.number),
    reference: keep(content.reference),
    sender: party(content.sender),
    recipient: party(content.recipient),
  };
}
