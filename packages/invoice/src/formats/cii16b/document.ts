import { kindOfTypeCode } from '../../codes/document-types.js';
import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { Invoice, Note, ProcessControl } from '../../model/invoice.js';
import { day } from './codecs.js';
import { lines, PERIOD } from './lines.js';
import { PARTIES } from './parties.js';
import { AGREEMENT, DELIVERY, SETTLEMENT } from './paths.js';
import { PAYMENTS } from './payment.js';
import { REFERENCES } from './references.js';
import { MONEY } from './totals.js';

const invoice = rulesFor<Invoice>();
const process = rulesFor<ProcessControl>();
const note = rulesFor<Note>();

const CONTEXT = 'rsm:ExchangedDocumentContext';
const DOCUMENT = 'rsm:ExchangedDocument';

/** BG-2. */
const PROCESS: Mapping<ProcessControl> = [
  process.leaf('BT-23', 'ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID', 'businessProcess', text()),
  process.leaf('BT-24', 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', 'specification', text()),
];

/** BG-1. */
const NOTE: Mapping<Note> = [
  note.leaf('BT-22', 'ram:Content', 'text', text()),
  note.leaf('BT-21', 'ram:SubjectCode', 'subjectCode', text()),
];

const NOTES = `${DOCUMENT}/ram:IncludedNote`;

const notes: Rule<Invoice> = invoice.custom({
  term: 'BG-1',
  path: NOTES,
  read(source, into, reading) {
    for (const node of source.all(NOTES)) {
      const value: Note = { text: '' };
      readBy(NOTE, node, value, reading);
      if (value.text === '') continue;
      source.use(NOTES, node);
      into.notes.push(value);
    }
  },
  write(from, target, writing) {
    for (const value of from.notes) writeBy(NOTE, value, target.create(NOTES), writing);
  },
});

/** BT-5 comes first of all amounts: they are read and written in it. */
const currency: Rule<Invoice> = invoice.custom({
  term: 'BT-5',
  path: `${SETTLEMENT}/ram:InvoiceCurrencyCode`,
  read(source, into, reading) {
    const path = `${SETTLEMENT}/ram:InvoiceCurrencyCode`;
    const node = source.first(path);
    if (!node?.text.trim()) return;
    source.use(path, node);
    into.currency = node.text.trim();
    reading.currency = into.currency;
  },
  write(from, target) {
    if (from.currency) target.ensure(SETTLEMENT).add('ram:InvoiceCurrencyCode', from.currency);
  },
});

/** BT-3 alone decides whether the document is a credit note: there is one root element for both. */
const typeCode: Rule<Invoice> = invoice.custom({
  term: 'BT-3',
  path: `${DOCUMENT}/ram:TypeCode`,
  read(source, into, reading) {
    invoice.leaf('BT-3', `${DOCUMENT}/ram:TypeCode`, 'typeCode', text()).read(source, into, reading);
    into.kind = kindOfTypeCode(into.typeCode);
  },
  write(from, target) {
    if (from.typeCode) target.ensure(DOCUMENT).add('ram:TypeCode', from.typeCode);
  },
});

/** The three headers are demanded by the schema even when nothing stands in them. */
const headers: Rule<Invoice> = invoice.custom({
  term: '',
  path: DELIVERY,
  read(source) {
    const node = source.first(DELIVERY);
    if (node) source.use(DELIVERY, node);
  },
  write(_from, target) {
    for (const path of [CONTEXT, AGREEMENT, DELIVERY, SETTLEMENT]) target.ensure(path);
  },
});

/** The table of a Cross Industry Invoice D16B as CEN/TS 16931-3-3 binds EN 16931 to it. */
export const CII: Mapping<Invoice> = [
  currency,
  invoice.group('BG-2', CONTEXT, 'process', () => ({}), PROCESS),
  invoice.leaf('BT-1', `${DOCUMENT}/ram:ID`, 'number', text()),
  typeCode,
  invoice.leaf('BT-2', `${DOCUMENT}/ram:IssueDateTime/udt:DateTimeString`, 'issueDate', day),
  notes,
  lines,
  headers,
  ...REFERENCES,
  ...PARTIES,
  invoice.leaf('BT-6', `${SETTLEMENT}/ram:TaxCurrencyCode`, 'taxCurrency', text()),
  ...PAYMENTS,
  ...MONEY,
  invoice.group('BG-14', `${SETTLEMENT}/ram:BillingSpecifiedPeriod`, 'period', () => ({}), PERIOD),
  invoice.leaf(
    'BT-19',
    `${SETTLEMENT}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`,
    'buyerAccountingReference',
    text(),
  ),
];

const STANDARD = 'urn:un:unece:uncefact:data:standard:';
const RSM = `${STANDARD}CrossIndustryInvoice:100`;
const RAM = `${STANDARD}ReusableAggregateBusinessInformationEntity:100`;
const UDT = `${STANDARD}UnqualifiedDataType:100`;
const QDT = `${STANDARD}QualifiedDataType:100`;

/** The prefixes that the tables use. */
export const CII_PREFIXES: Readonly<Record<string, string>> = {
  [RSM]: 'rsm',
  [RAM]: 'ram',
  [UDT]: 'udt',
  [QDT]: 'qdt',
};

/** Declarations for a written document. */
export const CII_DECLARATIONS: Readonly<Record<string, string>> = {
  'xmlns:rsm': RSM,
  'xmlns:ram': RAM,
  'xmlns:udt': UDT,
  'xmlns:qdt': QDT,
};
