import { isoDate } from '../../mapping/codecs.js';
import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import { stands } from '../../mapping/stands.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Invoice, PrecedingInvoice } from '../../model/invoice.js';
import type { Delivery } from '../../model/party.js';
import { ADDRESS, emptyAddress, placeAddress } from './address.js';
import { ascii, latin } from './codecs.js';
import { fits } from './letters.js';
import { lineNumbers } from './line-numbers.js';
import { GENERAL } from './paths.js';

const invoice = rulesFor<Invoice>();
const preceding = rulesFor<PrecedingInvoice>();

/** Stands for the number of a document that the schema demands and nobody gave. */
const NO_NUMBER = 'ND';
const number = ascii(20);
const CODE_LENGTH = 15;

const ORDER = `${GENERAL}/DatiOrdineAcquisto`;

/** BT-10, BT-11 and BT-17 stand with the order: the buyer's job, and the codes of public projects and tenders. */
const CODES = [
  ['CodiceCommessaConvenzione', 'buyerReference'],
  ['CodiceCUP', 'projectReference'],
  ['CodiceCIG', 'tenderReference'],
] as const;

/** Whether a reference has a place with the order; a longer one goes along with the further data of the first line. */
export function fitsWithOrder(from: Invoice, key: (typeof CODES)[number][1]): boolean {
  const value = from[key] ?? '';
  return key === 'buyerReference' ? value.length <= 100 : fits(value, CODE_LENGTH);
}

/** A position of the order: its number there, and the lines of the invoice that belong to it. */
interface Position {
  item?: string;
  lines: readonly number[];
}

function writeOrder(from: Invoice, target: TargetNode, { item, lines }: Position, writing: Writing): void {
  const node = target.create(ORDER);
  for (const line of lines) node.add('RiferimentoNumeroLinea', String(line));
  number.write(from.purchaseOrderReference || NO_NUMBER, node.add('IdDocumento'), writing);
  if (item) number.write(item, node.add('NumItem'), writing);
  for (const [name, key] of CODES) {
    const value = from[key];
    if (!value || !fitsWithOrder(from, key)) continue;
    if (name === 'CodiceCommessaConvenzione') latin(100).write(value, node.add(name), writing);
    else ascii(CODE_LENGTH).write(value, node.add(name), writing);
  }
}

/** Positions of the order with the lines of the invoice that name them, in the order of the lines. */
function positions(from: Invoice): Position[] {
  const found = new Map<string, number[]>();
  const numbers = lineNumbers(from.lines);
  from.lines.forEach((line, at) => {
    const item = line.purchaseOrderLineReference;
    const numbered = numbers[at];
    if (!item || numbered === undefined) return;
    const lines = found.get(item);
    if (lines) lines.push(numbered);
    else found.set(item, [numbered]);
  });
  return [...found].map(([item, lines]) => ({ item, lines }));
}

/** BT-13 with BT-10, BT-11 and BT-17, and BT-132: one element for each position of the order. */
const orders: Rule<Invoice> = invoice.custom({
  term: 'BT-13',
  path: ORDER,
  mapping: [
    stands('BT-13', 'IdDocumento'),
    stands('BT-132', 'NumItem'),
    stands('BT-10', 'CodiceCommessaConvenzione'),
    stands('BT-11', 'CodiceCUP'),
    stands('BT-17', 'CodiceCIG'),
  ],
  read(source, into, reading) {
    const numbers = lineNumbers(into.lines);
    for (const node of source.all(ORDER)) {
      const id = node.first('IdDocumento');
      const order = id && number.read(id, reading);
      if (order && order !== NO_NUMBER) into.purchaseOrderReference ??= order;
      for (const [name, key] of CODES) {
        const text = node.first(name)?.text.trim();
        if (text) into[key] ??= text;
      }
      const item = node.first('NumItem')?.text.trim();
      for (const reference of item ? node.all('RiferimentoNumeroLinea') : []) {
        const line = into.lines[numbers.indexOf(Number(reference.text))];
        if (line && item) line.purchaseOrderLineReference ??= item;
      }
    }
  },
  write(from, target, writing) {
    const items = positions(from);
    const everyLine = items.length > 0 && from.lines.every((line) => line.purchaseOrderLineReference);
    const said = from.purchaseOrderReference || CODES.some(([, key]) => from[key] && fitsWithOrder(from, key));
    if (!everyLine && said) writeOrder(from, target, { lines: [] }, writing);
    for (const position of items) writeOrder(from, target, position, writing);
  },
});

/** BG-3. */
const PRECEDING: Mapping<PrecedingInvoice> = [
  preceding.leaf('BT-25', 'IdDocumento', 'number', number),
  preceding.leaf('BT-26', 'Data', 'issueDate', isoDate),
];

const NOTE = `${GENERAL}/DatiDDT`;

/** BT-16: a delivery note, whose date the schema demands. */
const deliveryNote: Rule<Invoice> = invoice.custom({
  term: 'BT-16',
  path: `${NOTE}/NumeroDDT`,
  read(source, into, reading) {
    const id = source.first(`${NOTE}/NumeroDDT`);
    const value = id && number.read(id, reading);
    if (value) into.despatchAdviceReference = value;
  },
  write(from, target, writing) {
    if (!from.despatchAdviceReference) return;
    number.write(from.despatchAdviceReference, target.create(`${NOTE}/NumeroDDT`), writing);
    target.create(`${NOTE}/DataDDT`).text = from.delivery?.date ?? from.issueDate;
  },
});

const TRANSPORT = `${GENERAL}/DatiTrasporto`;

/** BT-72 and BG-15. */
const delivery: Rule<Invoice> = invoice.custom({
  term: 'BG-13',
  path: TRANSPORT,
  key: 'delivery',
  mapping: [
    stands('BT-72', 'DataOraConsegna'),
    { ...stands('BG-15', 'IndirizzoResa'), key: 'address', mapping: ADDRESS as Mapping<object> },
  ],
  read(source, into, reading) {
    const day = source.first(`${TRANSPORT}/DataOraConsegna`)?.text.trim().slice(0, 10);
    const place = source.first(`${TRANSPORT}/IndirizzoResa`);
    const found: Delivery = {};
    if (day) found.date = day;
    if (place) {
      found.address = emptyAddress();
      readBy(ADDRESS, place, found.address, reading);
    }
    if (day || place) into.delivery = found;
  },
  write(from, target, writing) {
    const { date, address } = from.delivery ?? {};
    if (date) target.create(`${TRANSPORT}/DataOraConsegna`).text = `${date}T00:00:00`;
    placeAddress(address, 'delivery.address');
    if (address) writeBy(ADDRESS, address, target.ensure(`${TRANSPORT}/IndirizzoResa`), writing);
  },
});

/** Rows about other documents. The orders name lines, so the lines are read before. */
export const REFERENCES: Mapping<Invoice> = [
  orders,
  invoice.leaf('BT-12', `${GENERAL}/DatiContratto/IdDocumento`, 'contractReference', number),
  invoice.leaf('BT-15', `${GENERAL}/DatiRicezione/IdDocumento`, 'receivingAdviceReference', number),
  invoice.list('BG-3', `${GENERAL}/DatiFattureCollegate`, 'precedingInvoices', () => ({ number: '' }), PRECEDING),
  deliveryNote,
  delivery,
];
