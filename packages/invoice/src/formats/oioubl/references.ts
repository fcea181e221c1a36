import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Invoice, PrecedingInvoice, SupportingDocument } from '../../model/invoice.js';
import { schemeId } from '../ubl21/codecs.js';
import type { Form } from './codecs.js';
import { isPlaceholder, MEDIA_TYPES } from './codes.js';

const invoice = rulesFor<Invoice>();
const preceding = rulesFor<PrecedingInvoice>();

/** BG-3. */
const PRECEDING: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', 'cac:InvoiceDocumentReference/cbc:ID', 'number', text()),
  preceding.leaf('BT-26', 'cac:InvoiceDocumentReference/cbc:IssueDate', 'issueDate', isoDate),
];

/** Stands for an order number beside a sales order number, or above lines that name lines of an order. */
const NO_ORDER = 'N/A';

const ORDER = 'cac:OrderReference/cbc:ID';
const SALES_ORDER = 'cac:OrderReference/cbc:SalesOrderID';

/** BT-13 and BT-14. Rule F-INV142: lines that name order lines (BT-132) need an order in the head. */
const orders: Rule<Invoice> = invoice.custom({
  term: 'BT-13',
  path: ORDER,
  read(source, into) {
    const sales = source.first(SALES_ORDER);
    if (sales?.text.trim()) {
      source.use(SALES_ORDER, sales);
      into.salesOrderReference = sales.text.trim();
    }
    const order = source.first(ORDER);
    const value = order?.text.trim();
    if (!order || !value) return;
    source.use(ORDER, order);
    if (isPlaceholder(value)) order.keepText = true;
    else into.purchaseOrderReference = value;
  },
  write(from, target) {
    const lines = from.lines.some((line) => line.purchaseOrderLineReference);
    if (!from.purchaseOrderReference && !from.salesOrderReference && !lines) return;
    const node = target.add('cac:OrderReference');
    node.add('cbc:ID', from.purchaseOrderReference || NO_ORDER);
    if (from.salesOrderReference) node.add('cbc:SalesOrderID', from.salesOrderReference);
  },
});

const ATTACHED = 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject';
const LINKED = 'cac:Attachment/cac:ExternalReference/cbc:URI';
const DOCUMENTS = 'cac:AdditionalDocumentReference';

/** UNTDID 1001: related document; OIOUBL wants to know of each document what it is. */
const RELATED = '916';

const document = rulesFor<SupportingDocument>();

/** BT-125. Text that is no base64 stays as it is with the document's leftovers. */
const content: Rule<SupportingDocument> = document.custom({
  term: 'BT-125',
  path: ATTACHED,
  read(source, into) {
    const node = source.first(ATTACHED);
    const base64 = node?.text.replace(/\s+/g, '') ?? '';
    if (!node || base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return;
    source.use(ATTACHED, node);
    into.content = {
      mimeType: node.attribute('mimeCode') ?? 'application/octet-stream',
      fileName: node.attribute('filename') ?? '',
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    };
  },
  write({ content: file }, target) {
    const type = file?.mimeType === 'application/xml' ? 'text/xml' : file?.mimeType;
    if (!file || !type || !MEDIA_TYPES.has(type)) return;
    const node = target.ensure(ATTACHED);
    node.text = Buffer.from(file.bytes).toString('base64');
    node.attributes.set('mimeCode', type);
    if (file.fileName) node.attributes.set('filename', file.fileName);
  },
});

/** BG-24 with one of its two places; BT-123 is what OIOUBL calls the type of the document. */
const DOCUMENT: Mapping<SupportingDocument> = [
  document.leaf('BT-122', 'cbc:ID', 'reference', text()),
  document.custom({
    term: 'BT-123',
    path: 'cbc:DocumentType',
    read(source, into) {
      const type = source.first('cbc:DocumentType');
      if (type?.text.trim()) {
        type.used = true;
        into.description = type.text.trim();
      }
      const code = source.first('cbc:DocumentTypeCode');
      if (code?.text.trim() === RELATED) code.used = true;
    },
    write(from, target) {
      if (from.description) target.add('cbc:DocumentType', from.description);
      else target.add('cbc:DocumentTypeCode', RELATED);
    },
  }),
  content,
  document.leaf('BT-124', LINKED, 'externalLocation', text()),
];

const isMark = (path: string) => `${DOCUMENTS}[cbc:DocumentTypeCode=${path}]`;

/** The mark that the Danish authority's converter leaves in documents that were Peppol BIS 3; no document of anybody. */
const CONVERTED = isMark('PEPPOLBIS32OIOUBL');

/**
 * BG-24. Rule F-LIB095: a reference has the file or its address, so a document that has both is written as two
 * references of one number, which reading puts together again.
 */
const documents: Rule<Invoice> = invoice.custom({
  term: 'BG-24',
  path: DOCUMENTS,
  read(source, into, reading) {
    const marks = source.all(CONVERTED);
    for (const node of source.all(DOCUMENTS)) {
      if (node.used || marks.includes(node)) continue;
      const next: SupportingDocument = { reference: '' };
      for (const rule of DOCUMENT) rule.read(node, next, reading);
      node.used = true;
      const previous = into.attachments.at(-1);
      const same = previous?.reference === next.reference && previous.description === next.description;
      if (
        previous &&
        same &&
        previous.content &&
        !previous.externalLocation &&
        next.externalLocation &&
        !next.content
      ) {
        previous.externalLocation = next.externalLocation;
        continue;
      }
      node.owner = next;
      into.attachments.push(next);
    }
  },
  write(from, target, writing) {
    const write = (part: SupportingDocument): TargetNode => {
      const node = target.add(DOCUMENTS);
      for (const rule of DOCUMENT) rule.write(part, node, writing);
      return node;
    };
    from.attachments.forEach((attachment, at) => {
      const named = { ...attachment, reference: attachment.reference || String(at + 1) };
      const { externalLocation: _link, ...file } = named;
      const { content: _file, ...link } = named;
      writing.own(write(attachment.content && attachment.externalLocation ? file : named), attachment);
      if (attachment.content && attachment.externalLocation) write(link);
    });
  },
});

/** References to other documents. */
export function references({ kind, version }: Form): Mapping<Invoice> {
  const older = version === '2.02';
  const project = kind === 'invoice' && !older ? 'cac:ProjectReference/cbc:ID' : `${isMark('AEP')}/cbc:ID`;
  const rows: Rule<Invoice>[] = [
    orders,
    invoice.list('BG-3', 'cac:BillingReference', 'precedingInvoices', () => ({ number: '' }), PRECEDING),
    invoice.leaf('BT-16', 'cac:DespatchDocumentReference/cbc:ID', 'despatchAdviceReference', text()),
    invoice.leaf('BT-15', 'cac:ReceiptDocumentReference/cbc:ID', 'receivingAdviceReference', text()),
    invoice.leaf('BT-12', 'cac:ContractDocumentReference/cbc:ID', 'contractReference', text()),
    invoice.leaf('BT-11', project, 'projectReference', text()),
    invoice.leaf('BT-18', `${isMark('130')}/cbc:ID`, 'invoicedObject', schemeId),
    documents,
  ];
  // A credit note of UBL 2.0 has no place for the tender.
  if (kind === 'creditNote' && older) return rows;
  return [invoice.leaf('BT-17', 'cac:OriginatorDocumentReference/cbc:ID', 'tenderReference', text()), ...rows];
}
