import type { Reading, Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { stands } from '../../mapping/stands.js';
import type { TargetNode } from '../../mapping/target.js';
import { absolute, type Decimal, equals, negate, tryParseDecimal, ZERO } from '../../model/decimal.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { AllowanceCharge, VatBreakdown, VatCategory } from '../../model/totals.js';
import { decimals } from './codecs.js';
import { readContributions, writesAsContribution } from './contributions.js';
import { latinText } from './letters.js';
import { lineNumbers } from './line-numbers.js';
import { LINE } from './lines.js';
import { natureOf } from './natures.js';
import { always, entriesFor, entriesOf, type FurtherTerm, readTerms, writeEntry } from './other-data.js';
import { GOODS } from './paths.js';
import { groupOf, readSummaries, writeSummaries } from './summaries.js';
import { readVat, writeVat } from './vat.js';

const LINES = `${GOODS}/DettaglioLinee`;

/** BT-93 … BT-98 and BT-100 … BT-105 that a line has no element for. */
const further = (base: string, percentage: string, code: string): FurtherTerm<AllowanceCharge>[] => [
  always(base, 'baseAmount'),
  always(percentage, 'percentage'),
  always(code, 'reasonCode'),
];

/** How allowances and charges of the document stand among the lines. */
const SORTS = {
  allowances: { code: 'SC', words: 'Sconto', rows: further('BT-93', 'BT-94', 'BT-98'), sign: negate },
  charges: {
    code: 'AC',
    words: 'Spese accessorie',
    rows: further('BT-100', 'BT-101', 'BT-105'),
    sign: (v: Decimal) => v,
  },
} as const;
type Sort = keyof typeof SORTS;

/** A line marked as a discount, a premium or a rebate takes off; one marked as an accessory expense adds. */
function sortOf(node: SourceNode): Sort | undefined {
  const code = node.first('TipoCessionePrestazione')?.text.trim();
  const total = tryParseDecimal(node.first('PrezzoTotale')?.text ?? '') ?? ZERO;
  if (code === 'AC') return total.units >= 0n ? 'charges' : undefined;
  return code && total.units <= 0n ? 'allowances' : undefined;
}

function readAllowance(node: SourceNode, sort: Sort, reading: Reading): AllowanceCharge {
  const total = tryParseDecimal(node.first('PrezzoTotale')?.text ?? '') ?? ZERO;
  const found: AllowanceCharge = { amount: absolute(total) };
  const words = node.first('Descrizione')?.text.trim();
  if (words) found.reason = words;
  const vat = readVat(node, reading);
  if (vat) found.vat = vat;
  readTerms(SORTS[sort].rows, entriesOf(node), found);
  return found;
}

function writeAllowance(member: AllowanceCharge, sort: Sort, number: number, target: TargetNode): TargetNode {
  const { code, words, rows, sign } = SORTS[sort];
  const node = target.create(LINES);
  const total = decimals(sign(member.amount), 2, 8);
  node.add('NumeroLinea', String(number));
  node.add('TipoCessionePrestazione', code);
  node.add('Descrizione', latinText(member.reason ?? '') || words);
  node.add('PrezzoUnitario', total);
  node.add('PrezzoTotale', total);
  writeVat(member.vat, node);
  for (const entry of entriesFor(rows, member)) writeEntry(node, entry);
  return node;
}

/** The sums of the document know more of a rate: split payment, and what sort of zero it is. */
function refine(vat: VatCategory | undefined, groups: readonly VatBreakdown[]): void {
  if (!vat || groupOf(vat, groups)) return;
  const rate = vat.rate ?? ZERO;
  const same = groups.filter(({ category }) => equals(category.rate ?? ZERO, rate));
  const [only] = same;
  if (only && (same.length === 1 || vat.code === 'Z')) vat.code = only.category.code;
}

function setNature(node: TargetNode, vat: VatCategory | undefined, invoice: Invoice): void {
  const written = node.first('Natura');
  const natura = vat && natureOf(vat, groupOf(vat, invoice.vatBreakdown));
  if (written && natura) written.text = natura;
}

function writeLines(from: Invoice, target: TargetNode, writing: Writing): void {
  const numbers = lineNumbers(from.lines);
  from.lines.forEach((line, at) => {
    const node = target.create(LINES);
    writeBy(LINE, line, node, writing);
    const number = node.first('NumeroLinea') ?? node.add('NumeroLinea');
    number.text = String(numbers[at]);
    setNature(node, line.vat, from);
    writing.own(node, line);
  });
  let next = Math.max(0, ...numbers);
  for (const sort of ['allowances', 'charges'] as const) {
    for (const member of from[sort]) {
      if (sort === 'charges' && writesAsContribution(member)) continue;
      next += 1;
      const node = writeAllowance(member, sort, next, target);
      setNature(node, member.vat, from);
      writing.own(node, member);
    }
  }
}

function readLines(source: SourceNode, into: Invoice, reading: Reading): void {
  for (const node of source.all(LINES)) {
    const sort = sortOf(node);
    if (sort) {
      const member = readAllowance(node, sort, reading);
      node.owner = member;
      into[sort].push(member);
      continue;
    }
    const line: InvoiceLine = emptyLine();
    readBy(LINE, node, line, reading);
    node.owner = line;
    into.lines.push(line);
  }
}

/** BG-25, BG-20, BG-21 and BG-23: what was sold, and its sums by rate. */
export const goods: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-25',
  path: LINES,
  key: 'lines',
  mapping: LINE as Mapping<object>,
  read(source, into, reading) {
    readSummaries(source, into, reading);
    readLines(source, into, reading);
    readContributions(source, into, reading);
    for (const { vat } of [...into.lines, ...into.allowances, ...into.charges]) refine(vat, into.vatBreakdown);
  },
  write(from, target, writing) {
    writeLines(from, target, writing);
    writeSummaries(from, target, writing);
  },
});

/** Where the terms of allowances and charges among the lines stand; the row of the goods reads and writes them. */
export const amongLines: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: '',
  path: LINES,
  mapping: [
    ...['BT-92', 'BT-99'].map((term) => stands(term, 'PrezzoTotale')),
    ...['BT-95', 'BT-102'].map((term) => stands(term, 'Natura')),
    ...['BT-96', 'BT-103'].map((term) => stands(term, 'AliquotaIVA')),
    ...['BT-97', 'BT-104'].map((term) => stands(term, 'Descrizione')),
    ...[...SORTS.allowances.rows, ...SORTS.charges.rows].map(({ type }) => stands(type, 'AltriDatiGestionali')),
  ],
  read() {},
  write() {},
});
