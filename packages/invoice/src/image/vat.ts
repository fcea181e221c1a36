import { exemptionText } from '../codes/exemptions.js';
import { vatText } from './columns.js';
import type { Picture } from './picture.js';
import { COLOURS, mm, PAGE, STYLES } from './style.js';

const WIDTH = mm(84);
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
      explanation: explanation === '' ? [] : sheet.wrap(explanation, STYLES.detail, WIDTH),
    };
  });
}

/** Height of the VAT breakdown in points; 0 when the document has none. */
export function vatHeight(picture: Picture): number {
  const rows = rowsOf(picture);
  if (rows.length === 0) return 0;
  return rows.reduce((sum, row) => sum + 14 + row.explanation.length * STYLES.detail.leading, 32);
}

/** The VAT breakdown (BG-23) at the left edge, from the given height. */
export function drawVat(picture: Picture, top: number): void {
  const { sheet, texts } = picture;
  const rows = rowsOf(picture);
  if (rows.length === 0) return;
  let y = top;
  sheet.tag('H2', () => sheet.line(texts.vat.title, PAGE.left, y, STYLES.heading));
  y += STYLES.heading.leading + 3;
  sheet.tag('Table', () => {
    sheet.tag('THead', () => {
      sheet.tag('TR', () => {
        sheet.tag('TH', () => sheet.line(texts.vat.rate, PAGE.left, y, STYLES.label), COLUMN);
        sheet.tag('TH', () => sheet.line(texts.vat.base, BASE.x, y, STYLES.label, BASE), COLUMN);
        sheet.tag('TH', () => sheet.line(texts.vat.amount, TAX.x, y, STYLES.label, TAX), COLUMN);
      });
    });
    y += STYLES.label.leading + 2;
    sheet.tag('TBody', () => {
      for (const row of rows) y = drawRow(picture, row, y);
    });
  });
}

function drawRow({ sheet }: Picture, row: VatRow, top: number): number {
  let y = top;
  sheet.rule(PAGE.left, PAGE.left + WIDTH, y, COLOURS.line);
  sheet.tag('TR', () => {
    sheet.tag('TD', () => sheet.line(row.rate, PAGE.left, y + 1.5, STYLES.body));
    sheet.tag('TD', () => sheet.line(row.base, BASE.x, y + 1.5, STYLES.body, BASE));
    sheet.tag('TD', () => sheet.line(row.tax, TAX.x, y + 1.5, STYLES.body, TAX));
  });
  y += 14;
  if (row.explanation.length === 0) return y;
  sheet.tag('TR', () => {
    const write = () => {
      for (const line of row.explanation) {
        sheet.line(line, PAGE.left, y - 1, STYLES.detail);
        y += STYLES.detail.leading;
      }
    };
    sheet.tag('TD', write, { columns: 3 });
  });
  return y;
}
