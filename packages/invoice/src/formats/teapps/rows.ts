import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InformationRow } from '../../model/line.js';
import { amount, excluded, included, quantity, str } from './codecs.js';
import { LINE, PERIOD } from './lines.js';

const row = rulesFor<InformationRow>();

/** A row that counts nothing: guide 4.8.6. */
const INFORMATION: Mapping<InformationRow> = [
  row.leaf('', 'ARTICLE/ARTICLE_NAME', 'name', str()),
  row.leaf('', 'QUANTITY/CHARGED', 'quantity', quantity),
  row.group('', '', 'period', () => ({}), PERIOD),
  row.leaf('', excluded('ROW_TOTAL'), 'amountWithoutVat', amount),
  row.leaf('', included('ROW_TOTAL'), 'amountWithVat', amount),
  row.leaves('', 'FREE_TEXT', 'text', str(1024)),
];

/** Names that make a row a line: without any of them, and without a type, it is only text. */
const COUNTING = [
  'ROW_TOTAL',
  'ROW_AMOUNT',
  'QUANTITY',
  'PRICE_PER_UNIT',
  'PRICE_PER_UNIT_NET',
  'INFORMATION_OF_OVERDUE_PAYMENTS',
];

const TEXT = 'INFO';
const SUMMARY = 'SUBTOTAL';
/** Rows of these types are no lines: headings, subtotals, information. */
const TYPES = new Set(['MAIN', SUMMARY, TEXT]);

const says = (node: SourceNode, names: readonly string[]) =>
  names.some((name) => (node.first(name)?.children.length ?? 0) > 0);

/** Some programs write totals of zero in rows that are only text: nothing was sold, at no price, under no VAT. */
function isIdle(node: SourceNode): boolean {
  if (says(node, [...COUNTING.filter((name) => name !== 'ROW_TOTAL'), 'ARTICLE', 'VAT'])) return false;
  const texts = node.first('ROW_TOTAL')?.children.map(({ text }) => text.trim()) ?? [];
  return node.first('FREE_TEXT') !== undefined && texts.every((text) => /^0*([.,]0*)?$/.test(text));
}

function isLine(node: SourceNode): boolean {
  const type = node.peek('ROW_TYPE')?.trim() ?? '';
  if (TYPES.has(type)) return false;
  return type === 'SPECIFICATION' || (says(node, COUNTING) && !isIdle(node));
}

function readInformation(node: SourceNode, into: Invoice, reading: Parameters<Rule<Invoice>['read']>[2]): void {
  const type = node.peek('ROW_TYPE')?.trim();
  const summary = type === SUMMARY;
  if (summary || type === TEXT) node.attribute('ROW_TYPE');
  const information: InformationRow = { kind: summary ? 'summary' : 'text', beforeLine: into.lines.length, text: [] };
  readBy(INFORMATION, node, information, reading);
  node.owner = information;
  into.informationRows.push(information);
}

function writeInformation(information: InformationRow, target: TargetNode, writing: Writing): void {
  const node = target.create('ROWS/ROW');
  node.attributes.set('ROW_TYPE', information.kind === 'summary' ? SUMMARY : TEXT);
  writeBy(INFORMATION, information, node, writing);
  writing.own(node, information);
}

/** BG-25, and the rows between the lines, in their order. */
export const rows: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-25',
  path: 'ROWS/ROW',
  key: 'lines',
  mapping: LINE as Mapping<object>,
  read(source, into, reading) {
    for (const node of source.all('ROWS/ROW')) {
      source.use('ROWS/ROW', node);
      if (!isLine(node)) {
        readInformation(node, into, reading);
        continue;
      }
      const line = emptyLine();
      readBy(LINE, node, line, reading);
      node.owner = line;
      into.lines.push(line);
    }
  },
  write(from, target, writing) {
    const rest = [...from.informationRows];
    const grouped = rest.length > 0;
    from.lines.forEach((line, at) => {
      while (rest[0] && rest[0].beforeLine <= at) writeInformation(rest.shift() as InformationRow, target, writing);
      const node = target.create('ROWS/ROW');
      if (grouped) node.attributes.set('ROW_TYPE', 'SPECIFICATION');
      writeBy(LINE, line, node, writing);
      writing.own(node, line);
    });
    for (const information of rest) writeInformation(information, target, writing);
  },
});
