import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { EmbeddedFile, Invoice, PrecedingInvoice, SupportingDocument } from '../../model/invoice.js';
import { reference } from './codecs.js';

const invoice = rulesFor<Invoice>();
const preceding = rulesFor<PrecedingInvoice>();

/** Files of object envelopes by the identifier of their object. */
export type Objects = ReadonlyMap<string, EmbeddedFile>;

const ADDITIONAL = 'AdditionalDocumentReference';
const SCHEME = 'identificationSchemeID';
const AGENCY_NAME = 'identificationSchemeAgencyName';
/** SFTI's codes of references: an attachment, and any reference that has no code of its own. */
const ATTACHMENT = 'ATS';
const OTHER = 'ACD';
/** Before the identifier of an object. */
const OBJECT = 'urn:sfti:documents:object:';

const URL = /^(https?|ftp):\/\//i;

/** The identifier as the text of BT-122; what is no encoding stays as it is. */
function decoded(id: string): string {
  try {
    const plain = decodeURIComponent(id);
    return encodeURIComponent(plain) === id ? plain : id;
  } catch {
    return id;
  }
}

/** Identifiers of the objects that carry the files of an invoice, by the place of the document; no two are the same. */
export function objectIds(attachments: readonly SupportingDocument[]): (string | undefined)[] {
  const taken = new Set<string>();
  return attachments.map(({ reference: given, content }, at) => {
    if (!content) return undefined;
    const wanted = encodeURIComponent(given) || String(at + 1);
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  });
}

/** BG-24: files in object envelopes, links, and references to what both parties have. */
function attachments(objects: Objects): Rule<Invoice> {
  return invoice.custom({
    term: 'BG-24',
    path: ADDITIONAL,
    read(source, into) {
      for (const node of source.all(ADDITIONAL)) {
        const id = node.first('cac:ID');
        const value = id?.text.trim();
        const scheme = id?.peek(SCHEME);
        if (node.used || !id || !value || (scheme !== ATTACHMENT && scheme !== OTHER)) continue;
        const bare = value.startsWith(OBJECT) ? value.slice(OBJECT.length) : value;
        const content = objects.get(bare);
        const member: SupportingDocument = { reference: decoded(bare) };
        if (content) member.content = content;
        else if (URL.test(value)) member.externalLocation = value;
        node.used = true;
        node.owner = member;
        id.used = true;
        if (id.peek(AGENCY_NAME) === 'SFTI') id.attribute(AGENCY_NAME);
        // A reference to an object that did not come stays what it is.
        if (scheme === OTHER || content || member.externalLocation) id.attribute(SCHEME);
        else id.keepText = true;
        into.attachments.push(member);
      }
    },
    write(from, target, writing) {
      const ids = objectIds(from.attachments);
      from.attachments.forEach((member, at) => {
        const node = target.add(ADDITIONAL);
        const object = ids[at];
        const link = object === undefined ? member.externalLocation : `${OBJECT}${object}`;
        const id = node.add('cac:ID', link ?? member.reference);
        id.attributes.set(SCHEME, link === undefined ? OTHER : ATTACHMENT);
        id.attributes.set(AGENCY_NAME, 'SFTI');
        writing.own(node, member);
      });
    },
  });
}

/** BT-13 stands with every line. Lines of several orders keep theirs. */
export const order: Rule<Invoice> = invoice.custom({
  term: 'BT-13',
  path: 'cac:InvoiceLine/cac:OrderLineReference/cac:OrderReference/cac:BuyersID',
  read(source, into) {
    const lines = source.all('cac:InvoiceLine');
    const path = 'cac:OrderLineReference/cac:OrderReference/cac:BuyersID';
    const found = lines.flatMap((line) => line.all(path).map((node) => ({ line, node, number: node.text.trim() })));
    const numbers = new Set(found.map(({ number }) => number));
    const [number] = numbers;
    if (!number || numbers.size > 1) return;
    into.purchaseOrderReference = number;
    for (const { line, node } of found) line.use(path, node);
  },
  write(from, target) {
    if (!from.purchaseOrderReference) return;
    for (const line of target.all('cac:InvoiceLine')) {
      line.create('cac:OrderLineReference/cac:OrderReference/cac:BuyersID').text = from.purchaseOrderReference;
    }
  },
});

/** BG-3, whose date has no place. */
const PRECEDING: Mapping<PrecedingInvoice> = [preceding.leaf('BT-25', 'cac:ID', 'number', text())];

/** References of the document but BT-13. The second reference of the buyer is left as it is. */
export function references(objects: Objects): Mapping<Invoice> {
  return [
    invoice.leaf('BT-10', 'RequisitionistDocumentReference/cac:ID', 'buyerReference', text()),
    invoice.leaf('BT-12', `${ADDITIONAL}+/cac:ID[@${SCHEME}=CT]`, 'contractReference', reference),
    invoice.leaf('BT-16', `${ADDITIONAL}+/cac:ID[@${SCHEME}=DQ]`, 'despatchAdviceReference', reference),
    attachments(objects),
    invoice.list(
      'BG-3',
      'InitialInvoiceDocumentReference',
      'precedingInvoices',
      () => ({ number: '' }) as PrecedingInvoice,
      PRECEDING,
    ),
  ];
}
