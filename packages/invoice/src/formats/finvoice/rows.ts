import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InformationRow } from '../../model/line.js';
import { amount, date, quantity, str } from './codecs.js';
import { COUNTING, LINE } from './lines.js';

const row = rulesFor<InformationRow>();
const period = rulesFor<NonNullable<InformationRow['period']>>();

/** SubInvoiceRow: a summary of the seller's system, told apart from rows that count by its element. */
const SUMMARY: Mapping<InformationRow> = [
  row.leaf('', 'SubArticleName', 'name', str(100)),
  row.leaf('', 'SubInvoicedQuantity', 'quantity', quantity),
  row.group('', '', 'period', () => ({}), [
    period.leaf('', 'SubStartDate', 'start', date),
    period.leaf('', 'SubEndDate', 'end', date),
  ]),
  row.leaves('', 'SubRowFreeText', 'text', str(512)),
  row.leaf('', 'SubRowVatExcludedAmount', 'amountWithoutVat', amount),
  row.leaf('', 'SubRowAmount', 'amountWithVat', amount),
];

/** An InvoiceRow without any sum: a heading or free text. */
const TEXT: Mapping<InformationRow> = [
  row.leaf('', 'ArticleName', 'name', str(100)),
  row.leaves('', 'RowFreeText', 'text', str(512)),
];

function counts(node: SourceNode): boolean {
  return COUNTING.some((name) => node.first(name)?.text.trim() || (node.first(name)?.children.length ?? 0) > 0);
}

function writeRow(information: InformationRow, target: TargetNode, writing: Writing): void {
  const outer = target.add('InvoiceRow');
  const node = information.kind === 'summary' ? outer.add('SubInvoiceRow') : outer;
  writeBy(information.kind === 'summary' ? SUMMARY : TEXT, information, node, writing);
  writing.own(node, information);
}

/** BG-25, and the rows between the lines, in their order. */
export const rows: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-25',
  path: 'InvoiceRow',
  key: 'lines',
  mapping: LINE as Mapping<object>,
  read(source, into, reading) {
    const inform = (kind: 'summary' | 'text', node: SourceNode) => {
      const information: InformationRow = { kind, beforeLine: into.lines.length, text: [] };
      readBy(kind === 'summary' ? SUMMARY : TEXT, node, information, reading);
      node.used = true;
      node.owner = information;
      into.informationRows.push(information);
    };
    for (const node of source.all('InvoiceRow')) {
      node.used = true;
      if (counts(node)) {
        const line = emptyLine();
        readBy(LINE, node, line, reading);
        node.owner = line;
        into.lines.push(line);
      } else if (node.first('SubInvoiceRow')) {
        for (const sub of node.all('SubInvoiceRow')) inform('summary', sub);
      } else inform('text', node);
    }
  },
  write(from, target, writing) {
    const rest = [...from.informationRows];
    from.lines.forEach((line, at) => {
      while (rest[0] && rest[0].beforeLine <= at) writeRow(rest.shift() as InformationRow, target, writing);
      const node = target.add('InvoiceRow');
      writeBy(LINE, line, node, writing);
      writing.own(node, line);
    });
    for (const information of rest) writeRow(information, target, writing);
    // The schema demands a row.
    if (from.lines.length === 0 && from.informationRows.length === 0) target.add('InvoiceRow');
  },
});
