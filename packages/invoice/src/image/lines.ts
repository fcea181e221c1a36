import type { InformationRow, InvoiceLine } from '../model/line.js';
import { type Column, cellsOf, layColumns, quantityText } from './columns.js';
import { periodText } from './facts.js';
import { type LineText, textsOf } from './line-text.js';
import type { Picture } from './picture.js';
import { COLOURS, PAGE, STYLES } from './style.js';

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
      if (place === i) drawRow(picture, columns, informationStrips(row, picture, columns));
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
  const height = strips.reduce((sum, strip) => sum + strip.height, 2 * PADDING);
  const wholePage = PAGE.bottom - PAGE.nextTop - 30;
  const turn = () => {
    sheet.nextPage();
    drawTableHead(picture, columns);
  };
  if (height > sheet.room && (height <= wholePage || sheet.room < 60)) turn();
  sheet.y += PADDING;
  for (const strip of strips) {
    if (strip.height > sheet.room) {
      turn();
      sheet.y += PADDING;
    }
    strip.draw(sheet.y);
    sheet.y += strip.height;
  }
  sheet.y += PADDING;
  sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.line);
}

function lineStrips(line: InvoiceLine, picture: Picture, columns: Column[]): Strip[] {
  const { sheet } = picture;
  const cells = cellsOf(line, picture);
  const strips = textStrips(textsOf(line, picture), picture, columns);
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

function textStrips(texts: LineText[], picture: Picture, columns: Column[]): Strip[] {
  const { sheet } = picture;
  const description = columns[0]!;
  const net = columns.at(-1)!;
  return texts.flatMap(({ text, style, amount }) =>
    sheet.wrap(text, style, description.width).map((line, i) => ({
      height: style.leading,
      draw: (y: number) => {
        sheet.line(line, description.x, y, style);
        if (i === 0 && amount !== undefined) sheet.line(amount, net.x, y, style, net);
      },
    })),
  );
}

/** A heading, subtotal or free text between the lines: it may use the whole width up to the net column. */
function informationStrips(row: InformationRow, picture: Picture, columns: Column[]): Strip[] {
  const amount = row.amountWithoutVat ?? row.amountWithVat;
  const net = columns.at(-1)!;
  const wide: Column[] = [{ ...columns[0]!, width: net.x - PAGE.left - 12 }, net];
  const particulars = [periodText(row.period, picture), quantityText(row.quantity, picture)].filter((t) => t !== '');
  const texts: LineText[] = [];
  if (row.name !== undefined && row.name !== '') texts.push({ text: row.name, style: STYLES.bodyStrong });
  for (const text of row.text) texts.push({ text, style: STYLES.detail });
  if (particulars.length > 0) texts.push({ text: particulars.join('  ·  '), style: STYLES.detail });
  if (amount && texts[0]) texts[0] = { ...texts[0], amount: picture.format.amount(amount) };
  return textStrips(texts, picture, wide);
}
