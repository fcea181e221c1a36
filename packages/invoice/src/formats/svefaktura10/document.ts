import { kindOfTypeCode } from '../../codes/document-types.js';
import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { derived } from '../../mapping/texts.js';
import type { Period } from '../../model/common.js';
import type { Invoice, Note } from '../../model/invoice.js';
import { DELIVERY } from './address.js';
import { day } from './codecs.js';
import { lines } from './lines.js';
import { PARTIES } from './parties.js';
import { PAYMENTS } from './payment.js';
import { type Objects, order, references } from './references.js';
import { type Reasons, taxCurrency, taxTotals } from './tax.js';
import { allowances, legalTotal } from './totals.js';

const invoice = rulesFor<Invoice>();
const period = rulesFor<Period>();
const note = rulesFor<Note>();

const TYPE = 'InvoiceTypeCode';

/** BT-3: SFTI has 380 and 381, and the amounts of both are positive. */
const typeCode: Rule<Invoice> = invoice.custom({
  term: 'BT-3',
  path: TYPE,
  read(source, into) {
    const node = source.first(TYPE);
    const code = node?.text.trim() ?? '';
    into.kind = kindOfTypeCode(code);
    into.typeCode = code || '380';
    if (node) node.used = true;
    if (node && code !== '380' && code !== '381') node.keepText = true;
  },
  write(from, target) {
    target.add(TYPE, from.kind === 'creditNote' ? '381' : '380');
  },
});

/** BT-5 comes first of all amounts: they are read in it. Without it the first amount says the currency. */
const currency: Rule<Invoice> = invoice.custom({
  term: 'BT-5',
  path: 'InvoiceCurrencyCode',
  read(source, into, reading) {
    const node = source.first('InvoiceCurrencyCode');
    const amount = source.first('cac:LegalTotal/cbc:TaxInclusiveTotalAmount');
    if (node?.text.trim()) node.used = true;
    into.currency = node?.text.trim() || amount?.peek('amountCurrencyID') || '';
    reading.currency = into.currency;
  },
  write(from, target) {
    target.add('InvoiceCurrencyCode', from.currency);
  },
});

const count: Rule<Invoice> = derived(
  'LineItemCountNumeric',
  text(),
  ({ lines: all }) => String(all.length),
  (a, b) => a === b,
);

/** BG-14, whose ends are times. */
const PERIOD: Mapping<Period> = [
  period.leaf('BT-73', 'cbc:StartDateTime', 'start', day),
  period.leaf('BT-74', 'cbc:EndDateTime', 'end', day),
];

/** What the tables know of a document beside the element at hand. */
export interface Form {
  reasons: Reasons;
  objects: Objects;
}

/** The table of a Svefaktura. The breakdown of VAT stands before what repeats its reasons. */
export function svefakturaMapping({ reasons, objects }: Form): Mapping<Invoice> {
  return [
    currency,
    typeCode,
    invoice.leaf('BT-1', 'ID', 'number', text()),
    invoice.leaf('BT-2', 'cbc:IssueDate', 'issueDate', isoDate),
    invoice.list('BG-1', 'cbc:Note', 'notes', () => ({ text: '' }), [note.leaf('BT-22', '', 'text', text())]),
    invoice.leaf('BT-7', 'TaxPointDate', 'taxPointDate', isoDate),
    ...references(objects),
    ...PARTIES,
    invoice.group('BG-13', 'cac:Delivery', 'delivery', () => ({}), DELIVERY),
    ...PAYMENTS,
    taxTotals(reasons),
    taxCurrency,
    ...allowances(reasons),
    legalTotal,
    lines(reasons),
    order,
    count,
    invoice.group('BG-14', 'InvoicingPeriod', 'period', () => ({}), PERIOD),
  ];
}
