import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { demanded, framed } from '../../mapping/texts.js';
import type { Period } from '../../model/common.js';
import type { Invoice, PrecedingInvoice } from '../../model/invoice.js';
import { declaresEn16931 } from '../addressing.js';
import { date, NOTHING, schemed, str } from './codecs.js';
import { definitions, notes } from './notes.js';
import { ORDERS } from './orders.js';
import { typeCode } from './type-codes.js';

const invoice = rulesFor<Invoice>();
const period = rulesFor<Period>();
const preceding = rulesFor<PrecedingInvoice>();
const at = (name: string) => `HEADER/${name}`;

/** BT-5 comes first: it is also the currency of every amount. */
const currency: Rule<Invoice> = invoice.custom({
  term: 'BT-5',
  path: at('CURRENCY/CODE'),
  read(source, into, reading) {
    invoice.leaf('BT-5', at('CURRENCY/CODE'), 'currency', str(3)).read(source, into, reading);
    reading.currency = into.currency;
  },
  write(from, target, writing) {
    invoice.leaf('BT-5', at('CURRENCY/CODE'), 'currency', str(3)).write(from, target, writing);
  },
});

/** BT-24; what is declared beyond EN 16931 stays in documents that had it. */
const specification: Rule<Invoice> = invoice.custom({
  term: 'BT-24',
  path: at('SPECIFICATION_ID'),
  read(source, into) {
    const node = source.first(at('SPECIFICATION_ID'));
    const text = node?.text.trim();
    if (!node || !text) return;
    source.use(at('SPECIFICATION_ID'), node);
    into.process.specification = text;
    node.keepText = text !== 'EN16931';
  },
  write(from, target) {
    if (declaresEn16931(from)) target.create(at('SPECIFICATION_ID')).text = 'EN16931';
  },
});

const CREDITED: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', at('CREDIT_INVOICE_NUMBER'), 'number', str(35)),
  preceding.leaf('BT-26', at('CREDIT_INVOICE_DATE/DATE'), 'issueDate', date),
];

const FURTHER: Mapping<PrecedingInvoice> = [
  demanded<PrecedingInvoice>('BT-25', 'PRECEDING_INVOICE_ID', 'number', str(), NOTHING),
  preceding.leaf('BT-26', 'PRECEDING_INVOICE_DATE/DATE', 'issueDate', date),
];

/** BG-3: what a credit note credits stands in the header, every other invoice in the summary. */
const precedingInvoices: Rule<Invoice> = invoice.custom({
  term: 'BG-3',
  path: at('CREDIT_INVOICE_NUMBER'),
  read(source, into, reading) {
    const first: PrecedingInvoice = { number: '' };
    for (const rule of CREDITED) rule.read(source, first, reading);
    if (first.number !== '' || first.issueDate) into.precedingInvoices.push(first);
    others.read(source, into, reading);
  },
  write(from, target, writing) {
    const [first, ...rest] = from.precedingInvoices;
    const credited = from.kind === 'creditNote' && first && first.number.length <= 35 ? first : undefined;
    for (const rule of credited ? CREDITED : []) rule.write(credited as PrecedingInvoice, target, writing);
    others.write(credited ? { ...from, precedingInvoices: rest } : from, target, writing);
  },
});

const others = invoice.list(
  'BG-3',
  'SUMMARY/PRECEDING_INVOICE_INFORMATION',
  'precedingInvoices',
  () => ({ number: '' }) as PrecedingInvoice,
  FURTHER,
);

/** BT-7 and BT-8: the schema takes one of them. */
const taxPoint: Rule<Invoice> = invoice.custom({
  term: 'BT-7',
  path: at('TAX_POINT_DATE'),
  read(source, into, reading) {
    invoice.leaf('BT-7', at('TAX_POINT_DATE/DATE'), 'taxPointDate', date).read(source, into, reading);
    invoice.leaf('BT-8', at('TAX_POINT_DATE/DATE_CODE'), 'taxPointDateCode', str()).read(source, into, reading);
  },
  write(from, target, writing) {
    if (from.taxPointDate) date.write(from.taxPointDate, target.create(at('TAX_POINT_DATE/DATE')), writing);
    else if (from.taxPointDateCode) target.create(at('TAX_POINT_DATE/DATE_CODE')).text = from.taxPointDateCode;
  },
});

/** BG-14. */
const PERIOD: Mapping<Period> = [
  period.leaf('BT-73', at('START_PERIOD/DATE'), 'start', date),
  period.leaf('BT-74', at('END_PERIOD/DATE'), 'end', date),
];

/** HEADER but payment, which has a table of its own. */
export const HEADER: Mapping<Invoice> = [
  typeCode,
  currency,
  invoice.leaf('BT-1', at('INVOICE_ID'), 'number', str(35)),
  framed<Invoice>(at('PROCESS_CODE'), () => '00'),
  invoice.group('BG-2', '', 'process', () => ({}), [
    rulesFor<Invoice['process']>().leaf('BT-23', at('BUSINESS_PROCESS_TYPE'), 'businessProcess', str()),
  ]),
  specification,
  precedingInvoices,
  invoice.leaf('BT-2', at('INVOICE_DATE/DATE'), 'issueDate', date),
  invoice.leaf('BT-9', at('DUE_DATE/DATE'), 'dueDate', date),
  taxPoint,
  invoice.group('BG-14', '', 'period', () => ({}), PERIOD),
  invoice.leaf('BT-16', at('NOTE_NUMBER'), 'despatchAdviceReference', str()),
  ...ORDERS,
  invoice.leaf('BT-12', at('CONTRACT_INFORMATION/CONTRACT_NUMBER'), 'contractReference', str()),
  invoice.leaf('BT-11', at('PROJECT_INFORMATION/PROJECT_NUMBER'), 'projectReference', str()),
  invoice.leaf('BT-15', at('TRANSPORT_INFORMATION/TRANSPORT_NOTE'), 'receivingAdviceReference', str()),
  invoice.leaf(
    'BT-19',
    at('PAYER_POSTING_GROUP_DEFAULTS/POSTING_DEFAULT/ACCOUNT_REFERENCE'),
    'buyerAccountingReference',
    str(),
  ),
  invoice.leaf('BT-17', at('OFFER_REFERENCE'), 'tenderReference', str()),
  invoice.leaf('BT-18', at('INVOICED_OBJECT'), 'invoicedObject', schemed),
  definitions,
  notes,
];
