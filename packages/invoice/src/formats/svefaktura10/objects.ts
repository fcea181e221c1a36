import type { XmlElement } from '@autoinvoice/xml';
import { TargetNode } from '../../mapping/target.js';
import type { EmbeddedFile, Invoice } from '../../model/invoice.js';
import { dateTime } from '../addressing.js';
import { BASIC_INVOICE, OBJECT_ENVELOPE } from './names.js';
import { objectIds } from './references.js';

/** The files of object envelopes by the identifier of their object; what is no base64 is left out. */
export function readObjects(envelopes: readonly XmlElement[]): Map<string, EmbeddedFile> {
  const files = new Map<string, EmbeddedFile>();
  for (const object of envelopes.flatMap((envelope) => envelope.children().filter(isObject))) {
    const id = object.child('ObjectID')?.text.trim();
    const data = object.child('EncodedData');
    const base64 = data?.text.replace(/\s+/g, '') ?? '';
    if (!id || !data || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) continue;
    files.set(id, {
      mimeType: data.attribute('mimeCode') ?? 'application/octet-stream',
      fileName: data.attribute('filename') ?? '',
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    });
  }
  return files;
}

const isObject = ({ localName }: XmlElement) => localName === 'EncodedObject';

/** The object envelope with the files of an invoice; undefined when it has none. */
export function writeObjects(invoice: Invoice): TargetNode | undefined {
  const { attachments, seller, number, issueDate } = invoice;
  if (!attachments.some(({ content }) => content)) return undefined;
  const root = new TargetNode('ObjectEnvelope');
  root.attributes.set('xmlns', OBJECT_ENVELOPE);
  const about = root.add('DocumentReference');
  about.add('DocumentID', number);
  about.add('IssueDate', issueDate);
  const issuer = seller.legalRegistration?.value ?? seller.vatIdentifier;
  if (issuer) about.add('IssuerID', issuer);
  about.add('DocumentType', BASIC_INVOICE);
  root.add('CreationDateTime', dateTime(invoice, invoice.transport ?? {}));
  const ids = objectIds(attachments);
  attachments.forEach(({ content, reference }, at) => {
    if (!content) return;
    const object = root.add('EncodedObject');
    object.add('ObjectID', ids[at] ?? reference);
    const data = object.add('EncodedData', Buffer.from(content.bytes).toString('base64'));
    data.attributes.set('format', 'BASE64');
    data.attributes.set('mimeCode', content.mimeType);
    data.attributes.set('filename', content.fileName || reference);
  });
  return root;
}
