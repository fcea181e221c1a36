import type { InformationRow, InvoiceLine } from '../model/line.js';
import { type Column, cellsOf, layColumns, quantityText } from './columns.js';
import { periodText } from './facts.js';
import { type LineText, textsOf } from './line-text.js';
import type { Picture } from './picture.js';
import { COLOURS, CONTENT_WIDTH, PAGE, STYLES } from './style.js';

/** Space above and below a row's text. */
const PADDING = 4.5;

/** One printed line of a row: how high, and how it is drawn at a height. */
interface Strip {
  height: number;
  draw(y: number): void;
}

/** The table of invoice lines; its head is repeated on each page it runs over. */
export function drawLines(picture: Picture): void {
  const { sheet, invoice } = picture;
  const columns = layColumns(picture);
  drawTableHead(picture, columns);
  for (let i = 0; i <= invoice.lines.length; i++) {
    for (const row of invoice.informationRows) {
      const place = Math.min(row.beforeLine, invoice.lines.length);
      if (place === i) drawRow(picture, columns, informationStrips(row, picture));
    }
    const line = invoice.lines[i];
    if (line) drawRow(picture, columns, lineStrips(line, picture, columns));
  }
  sheet.y += 2;
}

function drawTableHead(picture: Picture, columns: Column[]): void {
  const { sheet, texts } = picture;
  // A head alone at the foot of a page would stand over nothing.
  sheet.ensure(60);
  for (const column of columns) {
    sheet.line(texts.lines[column.name], column.x, sheet.y, STYLES.labelStrong, column);
  }
  sheet.y += STYLES.labelStrong.leading + 3;
  sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.strong, 1);
}

/** Draws a row whole where it fits on a page, else strip by strip over the page's end. */
function drawRow(picture: Picture, columns: Column[], strips: Strip[]): void {
  const { sheet } = picture;
  const padding = sheet.gap(PADDING);
  const height = strips.reduce((sum, strip) => sum + strip.height, 2 * padding);
  const wholePage = PAGE.bottom - PAGE.nextTop - 30;
  const turn = () => {
    sheet.nextPage();
    drawTableHead(picture, columns);
  };
  if (height > sheet.room && (height <= wholePage || sheet.room < 60)) turn();
  sheet.y += padding;
  for (const strip of strips) {
    if (strip.height > sheet.room) {
      turn();
      sheet.y += padding;
    }
    strip.draw(sheet.y);
    sheet.y += strip.height;
  }
  sheet.y += padding;
  sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.line);
}

function lineStrips(line: InvoiceLine, picture: Picture, columns: Column[]): Strip[] {
  const { sheet } = picture;
  const cells = cellsOf(line, picture);
  const strips = textStrips(textsOf(line, picture), picture, PAGE.left, columns[0]!.width);
  // Narrow columns wrap too (a long article number); the row is as high as the highest of them.
  const wrapped = columns.flatMap((column) => {
    if (column.name === 'description') return [];
    const lines = sheet.wrap(cells[column.name], STYLES.body, column.width + 0.5);
    return lines.map((text, i) => ({ column, text, i }));
  });
  const last = Math.max(0, ...wrapped.map((cell) => cell.i));
  while (strips.length <= last) strips.push({ height: STYLES.body.leading, draw: () => {} });
  return strips.map((strip, i) => ({
    height: Math.max(strip.height, i <= last ? STYLES.body.leading : 0),
    draw: (y) => {
      strip.draw(y);
      for (const cell of wrapped) {
        if (cell.i === i) sheet.line(cell.text, cell.column.x, y, STYLES.body, cell.column);
      }
    },
  }));
}

function textStrips(texts: LineText[], { sheet }: Picture, x: number, width: number): Strip[] {
  return texts.flatMap(({ text, style }) =>
    sheet.wrap(text, style, width).map((line) => ({
      height: style.leading,
      draw: (y: number) => sheet.line(line, x, y, style),
    })),
  );
}

/**
 * A heading, subtotal or free text between the lines. Its amount counts nothing, so it stands in the row's text and not
 * in the column that adds up.
 */
function informationStrips(row: InformationRow, picture: Picture): Strip[] {
  const { format, texts } = picture;
  const amount = row.amountWithoutVat
    ? format.amount(row.amountWithoutVat)
    : row.amountWithVat && `${format.amount(row.amountWithVat)} (${texts.lines.withVat})`;
  const particulars = [periodText(row.period, picture), quantityText(row.quantity, picture)].filter((t) => t !== '');
  const heading = [row.name, amount].filter((part): part is string => part !== undefined && part !== '');
  const out: LineText[] = [];
  if (heading.length > 0)
    out.push({ text: heading.join('  ·  '), style: { ...STYLES.bodyStrong, colour: COLOURS.muted } });
  for (const text of row.text) out.push({ text, style: STYLES.detail });
  if (particulars.length > 0) out.push({ text: particulars.join('  ·  '), style: STYLES.detail });
  return textStrips(out, picture, PAGE.left, CONTENT_WIDTH);
}
