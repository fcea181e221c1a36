import { exemptionText } from '../codes/exemptions.js';
import { vatText } from './columns.js';
import type { Picture } from './picture.js';
import { COLOURS, mm, PAGE, STYLES } from './style.js';

/** Width of the VAT breakdown at the left edge of the page. */
export const VAT_WIDTH = mm(84);
const BASE = { x: PAGE.left + mm(28), width: mm(28), align: 'right' as const };
const TAX = { x: PAGE.left + mm(58), width: mm(26), align: 'right' as const };

const COLUMN = { scope: 'Column' } as const;

interface VatRow {
  rate: string;
  base: string;
  tax: string;
  explanation: string[];
}

function rowsOf(picture: Picture): VatRow[] {
  const { sheet, invoice, texts, format } = picture;
  return invoice.vatBreakdown.map((entry) => {
    const category = texts.vat.categories[entry.category.code as keyof typeof texts.vat.categories];
    const { exemptionReasonCode: code } = entry;
    const reason = entry.exemptionReason || (code ? exemptionText(code, picture.language) : '');
    const explanation = [...new Set([category ?? '', reason])].filter((words) => words !== '').join(': ');
    return {
      rate: vatText(entry.category, picture),
      base: entry.taxableAmount ? format.amount(entry.taxableAmount) : '',
      tax: entry.taxAmount ? format.amount(entry.taxAmount) : '',
      explanation: explanation === '' ? [] : sheet.wrap(explanation, STYLES.detail, VAT_WIDTH),
    };
  });
}

/** Height of the VAT breakdown in points; 0 when the document has none. */
export function vatHeight(picture: Picture): number {
  const rows = rowsOf(picture);
  if (rows.length === 0) return 0;
  return rows.reduce((sum, row) => sum + rowHeight(row), 32);
}

/** The VAT breakdown (BG-23) at the left edge, from the given height. */
export function drawVat(picture: Picture, top: number): void {
  let y = top;
  drawTable(picture, (height) => {
    y += height;
    return y - height;
  });
}

/** The VAT breakdown from the cursor, over pages where it takes more than one. */
export function drawLongVat(picture: Picture): void {
  const { sheet } = picture;
  drawTable(picture, (height) => {
    sheet.ensure(height);
    sheet.y += height;
    return sheet.y - height;
  });
}

/** `place` gives the top of the next piece of so many points. */
function drawTable(picture: Picture, place: (height: number) => number): void {
  const { sheet, texts } = picture;
  const rows = rowsOf(picture);
  if (rows.length === 0) return;
  const heading = STYLES.heading.leading + 3;
  const y = place(heading + STYLES.label.leading + 2);
  sheet.tag('H2', () => sheet.line(texts.vat.title, PAGE.left, y, STYLES.heading));
  sheet.tag('Table', () => {
    const headTop = y + heading;
    sheet.tag('THead', () => {
      sheet.tag('TR', () => {
        sheet.tag('TH', () => sheet.line(texts.vat.rate, PAGE.left, headTop, STYLES.label), COLUMN);
        sheet.tag('TH', () => sheet.line(texts.vat.base, BASE.x, headTop, STYLES.label, BASE), COLUMN);
        sheet.tag('TH', () => sheet.line(texts.vat.amount, TAX.x, headTop, STYLES.label, TAX), COLUMN);
      });
    });
    sheet.tag('TBody', () => {
      for (const row of rows) drawRow(picture, row, place(rowHeight(row)));
    });
  });
}

const rowHeight = (row: VatRow): number => 14 + row.explanation.length * STYLES.detail.leading;

function drawRow({ sheet }: Picture, row: VatRow, y: number): void {
  sheet.rule(PAGE.left, PAGE.left + VAT_WIDTH, y, COLOURS.line);
  sheet.tag('TR', () => {
    sheet.tag('TD', () => sheet.line(row.rate, PAGE.left, y + 1.5, STYLES.body));
    sheet.tag('TD', () => sheet.line(row.base, BASE.x, y + 1.5, STYLES.body, BASE));
    sheet.tag('TD', () => sheet.line(row.tax, TAX.x, y + 1.5, STYLES.body, TAX));
  });
  if (row.explanation.length === 0) return;
  sheet.tag('TR', () => {
    const write = () => {
      row.explanation.forEach((line, i) => {
        sheet.line(line, PAGE.left, y + 13 + i * STYLES.detail.leading, STYLES.detail);
      });
    };
    sheet.tag('TD', write, { columns: 3 });
  });
}
