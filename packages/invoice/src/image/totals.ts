import { type Decimal, isZero } from '../model/decimal.js';
import { drawNotes, notesHeight } from './notes.js';
import { amountDue } from './payment/details.js';
import { paymentHeight } from './payment/payment.js';
import { type Picture, reasonOf } from './picture.js';
import { COLOURS, mm, PAGE, STYLES } from './style.js';
import { fill } from './texts/index.js';
import { drawLongVat, drawVat, VAT_WIDTH, vatHeight } from './vat.js';

const WIDTH = mm(80);
const X = PAGE.right - WIDTH;
const AMOUNT_WIDTH = mm(30);
/** Notes of more points than this fill the page before the payment part by themselves. */
const LONG_NOTES = 160;

interface TotalRow {
  label: string[];
  amount: string;
  strong: boolean;
}

/**
 * Totals on the right, VAT breakdown on the left with the notes under it where they fit there, all on one page; and with
 * the payment part when no long notes stand between: whoever pays has it all on one sheet.
 */
export function drawTotals(picture: Picture): void {
  const { sheet } = picture;
  const rows = rowsOf(picture);
  const right = rows.reduce((sum, row) => sum + heightOf(row), 0) + 30;
  const vat = vatHeight(picture);
  const left = vat + mm(3) + notesHeight(picture, VAT_WIDTH);
  const isBeside = left <= right + (sheet.isBrief ? mm(40) : mm(5));
  const together = Math.max(right, isBeside ? left : vat) + sheet.gap(mm(3));
  sheet.y += sheet.gap(mm(3));
  if (together > PAGE.bottom - PAGE.nextTop) {
    drawOneByOne(picture, rows);
    drawNotes(picture);
    return;
  }
  const notes = isBeside ? 0 : notesHeight(picture);
  const all = together + sheet.gap(mm(2)) + notes + paymentHeight(picture);
  const goesAlong = all <= PAGE.bottom - PAGE.nextTop && notes <= LONG_NOTES;
  sheet.ensure(goesAlong ? all : together);
  const top = sheet.y;
  drawVat(picture, top);
  drawAmounts(picture, rows, top);
  sheet.y = top + vat + mm(3);
  if (isBeside) drawNotes(picture, VAT_WIDTH);
  sheet.y = top + together + sheet.gap(mm(2));
  if (!isBeside) drawNotes(picture);
}

function drawAmounts(picture: Picture, rows: readonly TotalRow[], top: number): void {
  picture.sheet.tag('Table', () => {
    let y = top;
    for (const row of rows) {
      drawRow(picture, row, y);
      y += heightOf(row);
    }
    drawGrandTotal(picture, y + 3);
  });
}

/** More than a page of allowances, charges or VAT rates: one under the other over as many pages as it takes. */
function drawOneByOne(picture: Picture, rows: readonly TotalRow[]): void {
  const { sheet } = picture;
  sheet.tag('Table', () => {
    for (const row of rows) {
      sheet.ensure(heightOf(row));
      drawRow(picture, row, sheet.y);
      sheet.y += heightOf(row);
    }
    sheet.ensure(30);
    drawGrandTotal(picture, sheet.y + 3);
  });
  sheet.y += 30 + mm(3);
  drawLongVat(picture);
  sheet.y += mm(3);
}

function drawRow({ sheet }: Picture, row: TotalRow, y: number): void {
  const style = row.strong ? STYLES.bodyStrong : STYLES.body;
  const place = { width: AMOUNT_WIDTH - mm(3), align: 'right' } as const;
  const label = () =>
    row.label.forEach((line, i) => {
      sheet.line(line, X, y + i * STYLES.body.leading, style);
    });
  sheet.tag('TR', () => {
    sheet.tag('TH', label, { scope: 'Row' });
    sheet.tag('TD', () => sheet.line(row.amount, PAGE.right - AMOUNT_WIDTH, y, style, place));
  });
}

function heightOf(row: TotalRow): number {
  return row.label.length * STYLES.body.leading + 3;
}

function drawGrandTotal(picture: Picture, y: number): void {
  const { sheet, invoice, texts, format } = picture;
  const due = amountDue(invoice);
  if (!due) return;
  const label = invoice.kind === 'creditNote' ? texts.totals.credited : texts.totals.payable;
  const amount = format.money(due, invoice.currency);
  sheet.box({ x: X - mm(3), y, width: WIDTH + mm(3), height: 25 }, COLOURS.strong);
  sheet.tag('TR', () => {
    sheet.tag('TH', () => sheet.line(label, X, y + 4.5, STYLES.grandLabel), { scope: 'Row' });
    sheet.tag('TD', () => sheet.line(amount, X, y + 4.5, STYLES.grand, { width: WIDTH - mm(3), align: 'right' }));
  });
}

function rowsOf(picture: Picture): TotalRow[] {
  const { sheet, invoice, texts, format } = picture;
  const { totals } = invoice;
  const words = texts.totals;
  const rows: TotalRow[] = [];
  const push = (label: string, value: Decimal | undefined, options: { minus?: boolean; strong?: boolean } = {}) => {
    if (!value) return;
    const style = options.strong ? STYLES.bodyStrong : STYLES.body;
    const amount = `${options.minus && !isZero(value) ? '−' : ''}${format.amount(value)}`;
    rows.push({
      label: sheet.wrap(label, style, WIDTH - AMOUNT_WIDTH - mm(1)),
      amount: options.minus && value.units < 0n ? format.amount({ ...value, units: -value.units }) : amount,
      strong: options.strong ?? false,
    });
  };
  if (invoice.allowances.length + invoice.charges.length > 0) push(words.lines, totals.lineNetAmount);
  for (const entry of invoice.allowances)
    push(reasonOf(entry, texts.lines.discount, picture), entry.amount, { minus: true });
  for (const entry of invoice.charges) push(reasonOf(entry, texts.lines.charge, picture), entry.amount);
  push(words.withoutVat, totals.withoutVat);
  push(words.vat, totals.vat);
  if (invoice.taxCurrency !== undefined && invoice.taxCurrency !== invoice.currency) {
    push(fill(words.vatIn, { currency: invoice.taxCurrency }), totals.vatInTaxCurrency);
  }
  push(words.withVat, totals.withVat, { strong: true });
  if (totals.paid && !isZero(totals.paid)) push(words.paid, totals.paid, { minus: true });
  if (totals.rounding && !isZero(totals.rounding)) push(words.rounding, totals.rounding);
  for (const other of invoice.thirdPartyPayments ?? []) push(other.description ?? other.type, other.amount);
  return rows;
}
