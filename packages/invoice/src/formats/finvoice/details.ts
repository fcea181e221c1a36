import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { demanded, framed, wrap } from '../../mapping/texts.js';
import type { Period } from '../../model/common.js';
import type { Invoice, Note, PrecedingInvoice } from '../../model/invoice.js';
import { date, listed, NOTHING, str, UNTDID } from './codecs.js';
import { typeCode } from './type-codes.js';

const invoice = rulesFor<Invoice>();
const period = rulesFor<Period>();
const preceding = rulesFor<PrecedingInvoice>();
const at = (name: string) => `InvoiceDetails/${name}`;

/** BG-14. */
const PERIOD: Mapping<Period> = [
  period.leaf('BT-73', at('InvoicingPeriodStartDate'), 'start', date),
  period.leaf('BT-74', at('InvoicingPeriodEndDate'), 'end', date),
];

const ORIGINAL: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', at('OriginalInvoiceNumber'), 'number', str(20)),
  preceding.leaf('BT-26', at('OriginalInvoiceDate'), 'issueDate', date),
];

const FURTHER: Mapping<PrecedingInvoice> = [
  demanded<PrecedingInvoice>('BT-25', 'InvoiceNumber', 'number', str(20), NOTHING),
  preceding.leaf('BT-26', 'InvoiceDate', 'issueDate', date),
];

/** BG-3: the first has elements of its own, the others a list. */
const precedingInvoices: Rule<Invoice> = invoice.custom({
  term: 'BG-3',
  path: at('OriginalInvoiceNumber'),
  read(source, into, reading) {
    const first: PrecedingInvoice = { number: '' };
    for (const rule of ORIGINAL) rule.read(source, first, reading);
    if (first.number !== '' || first.issueDate) into.precedingInvoices.push(first);
    further.read(source, into, reading);
  },
  write(from, target, writing) {
    const [first, ...others] = from.precedingInvoices;
    if (!first) return;
    for (const rule of ORIGINAL) rule.write(first, target, writing);
    further.write({ ...from, precedingInvoices: others }, target, writing);
  },
});

const further = invoice.list(
  'BG-3',
  at('OriginalInvoiceReference'),
  'precedingInvoices',
  () => ({ number: '' }) as PrecedingInvoice,
  FURTHER,
);

const SUBJECT = /^#([A-Z]{3})#([\s\S]+)$/;
const NOTE_LENGTH = 512;

/** BG-1: free texts; a subject code is written as the European binding to UBL does, `#AAI#text`. */
const notes: Rule<Invoice> = invoice.custom({
  term: 'BG-1',
  path: at('InvoiceFreeText'),
  read(source, into) {
    for (const node of source.all(at('InvoiceFreeText'))) {
      const text = node.text.trim();
      if (text === '') continue;
      source.use(at('InvoiceFreeText'), node);
      const match = SUBJECT.exec(text);
      const note: Note = match?.[1] && match[2] ? { subjectCode: match[1], text: match[2] } : { text };
      into.notes.push(note);
    }
  },
  write(from, target, writing) {
    const parent = target.ensure('InvoiceDetails');
    from.notes.forEach((note, index) => {
      const text = note.subjectCode ? `#${note.subjectCode}#${note.text}` : note.text;
      const pieces = text.length > NOTE_LENGTH ? wrap(text, NOTE_LENGTH) : [text];
      if (pieces.length > 1) writing.notes.set(`notes[${index}]`, 'kept');
      for (const piece of pieces) parent.add('InvoiceFreeText', piece);
    });
  },
});

const vatPointCode = invoice.code('BT-8', at('VatPoint/VatPointDateCode'), 'taxPointDateCode', UNTDID);

/** BT-7 and BT-8: the schema takes one of them. */
const vatPoint: Rule<Invoice> = invoice.custom({
  term: 'BT-7',
  path: at('VatPoint'),
  read(source, into, reading) {
    invoice.leaf('BT-7', at('VatPoint/VatPointDate'), 'taxPointDate', date).read(source, into, reading);
    vatPointCode.read(source, into, reading);
  },
  write(from, target, writing) {
    if (from.taxPointDate) date.write(from.taxPointDate, target.create(at('VatPoint/VatPointDate')), writing);
    else vatPointCode.write(from, target, writing);
  },
});

/** The head of InvoiceDetails. */
export const DETAILS: Mapping<Invoice> = [
  typeCode,
  framed<Invoice>(at('OriginCode'), () => 'Original'),
  invoice.leaf('BT-18', at('InvoicedObjectID'), 'invoicedObject', listed(70)),
  invoice.leaf('BT-1', at('InvoiceNumber'), 'number', str(20)),
  invoice.leaf('BT-2', at('InvoiceDate'), 'issueDate', date),
  precedingInvoices,
  invoice.group('BG-14', '', 'period', () => ({}), PERIOD),
  invoice.leaf('BT-14', at('SellerReferenceIdentifier'), 'salesOrderReference', str(70)),
  invoice.leaf('BT-13', at('OrderIdentifier'), 'purchaseOrderReference', str(70)),
  invoice.leaf('BT-12', at('AgreementIdentifier'), 'contractReference', str(70)),
  invoice.leaf('BT-10', at('BuyerReferenceIdentifier'), 'buyerReference', str(70)),
  invoice.leaf('BT-11', at('ProjectReferenceIdentifier'), 'projectReference', str(70)),
  invoice.leaf('BT-19', at('AccountDimensionText'), 'buyerAccountingReference', str(35)),
  vatPoint,
  notes,
  invoice.leaf('BT-17', at('TenderReference'), 'tenderReference', str(70)),
];
