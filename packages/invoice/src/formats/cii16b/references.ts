import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice, PrecedingInvoice, SupportingDocument } from '../../model/invoice.js';
import { day } from './codecs.js';
import { AGREEMENT, DELIVERY, SETTLEMENT } from './paths.js';

const invoice = rulesFor<Invoice>();
const preceding = rulesFor<PrecedingInvoice>();
const document = rulesFor<SupportingDocument>();

/** UNTDID 1001 codes that tell the additional documents apart. */
const TENDER = '50';
const OBJECT = '130';
const SUPPORTING = '916';

const ADDITIONAL = 'ram:AdditionalReferencedDocument';
const NUMBER = 'ram:IssuerAssignedID';

/** BG-3. */
const PRECEDING: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', NUMBER, 'number', text()),
  preceding.leaf('BT-26', 'ram:FormattedIssueDateTime/qdt:DateTimeString', 'issueDate', day),
];

const CONTENT = 'ram:AttachmentBinaryObject';

/** BT-125. Text that is no base64 stays as it is with the document's leftovers. */
const content: Rule<SupportingDocument> = document.custom({
  term: 'BT-125',
  path: CONTENT,
  read(source, into) {
    const node = source.first(CONTENT);
    const base64 = node?.text.replace(/\s+/g, '') ?? '';
    if (!node || base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return;
    node.used = true;
    into.content = {
      mimeType: node.attribute('mimeCode') ?? 'application/octet-stream',
      fileName: node.attribute('filename') ?? '',
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    };
  },
  write(from, target) {
    if (!from.content) return;
    const node = target.add(CONTENT, Buffer.from(from.content.bytes).toString('base64'));
    node.attributes.set('mimeCode', from.content.mimeType);
    if (from.content.fileName) node.attributes.set('filename', from.content.fileName);
  },
});

/** Says that a document supports the invoice; whatever else is said of it has no business term. */
const supporting: Rule<SupportingDocument> = document.custom({
  term: '',
  path: 'ram:TypeCode',
  read(source) {
    const node = source.first('ram:TypeCode');
    if (node) node.used = true;
  },
  write(_from, target) {
    target.add('ram:TypeCode', SUPPORTING);
  },
});

/** BG-24. */
const DOCUMENT: Mapping<SupportingDocument> = [
  document.leaf('BT-122', NUMBER, 'reference', text()),
  document.leaf('BT-124', 'ram:URIID', 'externalLocation', text()),
  supporting,
  document.leaf('BT-123', 'ram:Name', 'description', text()),
  content,
];

/**
 * BT-18 and BT-128: the object that is invoiced, a document of type 130 whose scheme (UNTDID 1153) is its reference
 * type. Lines have no other documents, so there one without a type is taken for it too.
 */
export function invoicedObject<T extends { invoicedObject?: Invoice['invoicedObject'] }>(
  term: string,
  parent: string,
  typeOptional: boolean,
): Rule<T> {
  return rulesFor<T>().custom({
    term,
    path: `${parent}/${ADDITIONAL}`,
    read(source, into) {
      const node = source.all(`${parent}/${ADDITIONAL}`).find((candidate) => {
        const type = candidate.first('ram:TypeCode')?.text.trim();
        return type === OBJECT || (typeOptional && type === undefined);
      });
      const number = node?.first(NUMBER);
      const value = number?.text.trim();
      if (!node || !number || !value) return;
      source.use(`${parent}/${ADDITIONAL}`, node);
      const scheme = node.first('ram:ReferenceTypeCode');
      for (const used of [number, node.first('ram:TypeCode'), scheme]) if (used) used.used = true;
      into.invoicedObject = scheme?.text.trim() ? { value, scheme: scheme.text.trim() } : { value };
    },
    write(from, target) {
      if (!from.invoicedObject) return;
      const node = target.create(`${parent}/${ADDITIONAL}`);
      node.add(NUMBER, from.invoicedObject.value);
      node.add('ram:TypeCode', OBJECT);
      if (from.invoicedObject.scheme) node.add('ram:ReferenceTypeCode', from.invoicedObject.scheme);
    },
  });
}

const PROJECT = `${AGREEMENT}/ram:SpecifiedProcuringProject`;
/** What CEN/TS 16931-3-3 has written where the schema demands the project's name, which EN 16931 has no term for. */
const PROJECT_NAME = 'Project reference';

const project: Rule<Invoice> = invoice.custom({
  term: 'BT-11',
  path: `${PROJECT}/ram:ID`,
  read(source, into, reading) {
    invoice.leaf('BT-11', `${PROJECT}/ram:ID`, 'projectReference', text()).read(source, into, reading);
    const name = source.first(`${PROJECT}/ram:Name`);
    if (!name || !into.projectReference) return;
    source.use(`${PROJECT}/ram:Name`, name);
    name.keepText = name.text.trim() !== PROJECT_NAME;
  },
  write(from, target) {
    if (!from.projectReference) return;
    const node = target.ensure(PROJECT);
    node.add('ram:ID', from.projectReference);
    node.add('ram:Name', PROJECT_NAME);
  },
});

const numberOf = (path: string) => `${path}/${NUMBER}`;

/** References to other documents. The order matters: what is told apart by its type is read before the rest. */
export const REFERENCES: Mapping<Invoice> = [
  invoice.leaf('BT-10', `${AGREEMENT}/ram:BuyerReference`, 'buyerReference', text()),
  invoice.leaf('BT-14', numberOf(`${AGREEMENT}/ram:SellerOrderReferencedDocument`), 'salesOrderReference', text()),
  invoice.leaf('BT-13', numberOf(`${AGREEMENT}/ram:BuyerOrderReferencedDocument`), 'purchaseOrderReference', text()),
  invoice.leaf('BT-12', numberOf(`${AGREEMENT}/ram:ContractReferencedDocument`), 'contractReference', text()),
  invoice.leaf('BT-17', numberOf(`${AGREEMENT}/${ADDITIONAL}[ram:TypeCode=${TENDER}]`), 'tenderReference', text()),
  invoicedObject<Invoice>('BT-18', AGREEMENT, false),
  invoice.list(
    'BG-24',
    `${AGREEMENT}/${ADDITIONAL}`,
    'attachments',
    () => ({ reference: '' }) as SupportingDocument,
    DOCUMENT,
  ),
  project,
  invoice.leaf(
    'BT-16',
    numberOf(`${DELIVERY}/ram:DespatchAdviceReferencedDocument`),
    'despatchAdviceReference',
    text(),
  ),
  invoice.leaf(
    'BT-15',
    numberOf(`${DELIVERY}/ram:ReceivingAdviceReferencedDocument`),
    'receivingAdviceReference',
    text(),
  ),
  invoice.list(
    'BG-3',
    `${SETTLEMENT}/ram:InvoiceReferencedDocument`,
    'precedingInvoices',
    () => ({ number: '' }),
    PRECEDING,
  ),
];
