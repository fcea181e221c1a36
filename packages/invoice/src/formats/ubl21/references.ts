import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice, PrecedingInvoice, SupportingDocument } from '../../model/invoice.js';
import { schemeId } from './codecs.js';

const invoice = rulesFor<Invoice>();
const preceding = rulesFor<PrecedingInvoice>();
const document = rulesFor<SupportingDocument>();

/** BG-3. */
const PRECEDING: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', 'cac:InvoiceDocumentReference/cbc:ID', 'number', text()),
  preceding.leaf('BT-26', 'cac:InvoiceDocumentReference/cbc:IssueDate', 'issueDate', isoDate),
];

const OBJECT = 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject';

/** BT-125. Text that is no base64 stays as it is with the document's leftovers. */
const content: Rule<SupportingDocument> = document.custom({
  term: 'BT-125',
  path: OBJECT,
  read(source, into) {
    const node = source.first(OBJECT);
    const base64 = node?.text.replace(/\s+/g, '') ?? '';
    if (!node || base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return;
    source.use(OBJECT, node);
    into.content = {
      mimeType: node.attribute('mimeCode') ?? 'application/octet-stream',
      fileName: node.attribute('filename') ?? '',
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    };
  },
  write(from, target) {
    if (!from.content) return;
    const node = target.ensure(OBJECT);
    node.text = Buffer.from(from.content.bytes).toString('base64');
    node.attributes.set('mimeCode', from.content.mimeType);
    // UBL-DT-07: a name stands with every file.
    node.attributes.set('filename', from.content.fileName || from.reference);
  },
});

/** BG-24. */
const DOCUMENT: Mapping<SupportingDocument> = [
  document.leaf('BT-122', 'cbc:ID', 'reference', text()),
  document.leaf('BT-123', 'cbc:DocumentDescription', 'description', text()),
  content,
  document.leaf('BT-124', 'cac:Attachment/cac:ExternalReference/cbc:URI', 'externalLocation', text()),
];

/** BT-13 and BT-14: UBL wants an order number with every sales order number; BIS writes NA for none. */
const orders: Rule<Invoice> = invoice.custom({
  term: 'BT-13',
  path: 'cac:OrderReference',
  read(source, into) {
    const sales = source.first('cac:OrderReference/cbc:SalesOrderID');
    const order = source.first('cac:OrderReference/cbc:ID');
    if (sales?.text.trim()) {
      source.use('cac:OrderReference/cbc:SalesOrderID', sales);
      into.salesOrderReference = sales.text.trim();
    }
    if (!order?.text.trim()) return;
    source.use('cac:OrderReference/cbc:ID', order);
    const value = order.text.trim();
    if (value !== 'NA' || !into.salesOrderReference) into.purchaseOrderReference = value;
  },
  write(from, target) {
    if (!from.purchaseOrderReference && !from.salesOrderReference) return;
    const node = target.add('cac:OrderReference');
    node.add('cbc:ID', from.purchaseOrderReference ?? 'NA');
    if (from.salesOrderReference) node.add('cbc:SalesOrderID', from.salesOrderReference);
  },
});

/** References to other documents. The project stands elsewhere in a credit note, which has no ProjectReference. */
export function references(project: string): Mapping<Invoice> {
  return [
    orders,
    invoice.list('BG-3', 'cac:BillingReference', 'precedingInvoices', () => ({ number: '' }), PRECEDING),
    invoice.leaf('BT-16', 'cac:DespatchDocumentReference/cbc:ID', 'despatchAdviceReference', text()),
    invoice.leaf('BT-15', 'cac:ReceiptDocumentReference/cbc:ID', 'receivingAdviceReference', text()),
    invoice.leaf('BT-17', 'cac:OriginatorDocumentReference/cbc:ID', 'tenderReference', text()),
    invoice.leaf('BT-12', 'cac:ContractDocumentReference/cbc:ID', 'contractReference', text()),
    invoice.leaf('BT-11', project, 'projectReference', text()),
    invoice.leaf(
      'BT-18',
      'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID',
      'invoicedObject',
      schemeId,
    ),
    invoice.list(
      'BG-24',
      'cac:AdditionalDocumentReference',
      'attachments',
      () => ({ reference: '' }) as SupportingDocument,
      DOCUMENT,
    ),
  ];
}
