import { pricesInCurrency } from '../mending/prices.js';
import { add, type Decimal, isZero } from '../model/decimal.js';
import type { InformationRow } from '../model/line.js';
import { type Cells, type Column, cellsOf, layColumns, quantityText } from './columns.js';
import { periodText } from './facts.js';
import { type LineText, textsOf } from './line-text.js';
import type { Picture } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from './style.js';

/** Space above and below a row's text. */
const PADDING = 4.5;
/** Height of the row that carries the sum over to the next page. */
const CARRY = 17;
const HEADED = { scope: 'Column' } as const;

/** A printed line of a cell, `top` points below the top of its row. */
interface CellLine {
  text: string;
  style: TextStyle;
  top: number;
}

interface Cell {
  column: Pick<Column, 'x' | 'width' | 'align'>;
  lines: CellLine[];
  /** Columns it spans, when more than one. */
  columns?: number;
}

type Row = Cell[];

/** The table while it is drawn over pages. */
interface Table {
  picture: Picture;
  columns: Column[];
  /** Sum of the lines drawn so far; undefined when one of them has no amount. */
  sum: Decimal | undefined;
  rows: number;
}

/** The table of invoice lines; on each page it runs over, its head is repeated and the sum so far carried on. */
export function drawLines(picture: Picture): void {
  const { sheet, invoice } = picture;
  // Quantity times price is what a reader checks first.
  const lines = pricesInCurrency(invoice.lines);
  const cells = lines.map((line) => cellsOf(line, picture));
  const columns = layColumns(cells, picture);
  const table: Table = { picture, columns, sum: { units: 0n, scale: 2 }, rows: 0 };
  const information = informationByPlace(invoice.informationRows, invoice.lines.length);
  sheet.tag('Table', () => {
    // A head alone at the foot of a page would stand over nothing.
    sheet.ensure(60);
    sheet.tag('THead', () => sheet.tag('TR', () => drawTableHead(table)));
    sheet.tag('TBody', () => {
      for (let i = 0; i <= invoice.lines.length; i++) {
        for (const row of information.get(i) ?? []) drawRow(table, informationRow(row, table), false);
        const line = lines[i];
        if (!line) continue;
        drawRow(table, lineRow(textsOf(line, picture), cells[i]!, table), i === invoice.lines.length - 1);
        table.sum = table.sum && line.netAmount && add(table.sum, line.netAmount);
      }
    });
  });
  sheet.y += 2;
}

function informationByPlace(rows: readonly InformationRow[], lines: number): Map<number, InformationRow[]> {
  const out = new Map<number, InformationRow[]>();
  for (const row of rows) {
    const place = Math.min(row.beforeLine, lines);
    out.set(place, [...(out.get(place) ?? []), row]);
  }
  return out;
}

function drawTableHead({ picture, columns }: Table): void {
  const { sheet, texts } = picture;
  for (const column of columns) {
    const draw = () => sheet.line(texts.lines[column.name], column.x, sheet.y, STYLES.labelStrong, column);
    sheet.tag('TH', draw, HEADED);
  }
  sheet.y += STYLES.labelStrong.leading + 3;
  sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.strong, 1);
}

/** Begins a page: the sum so far below the last row, and again below the repeated head. */
function turn(table: Table): void {
  const { picture, sum, rows } = table;
  const { sheet, texts } = picture;
  const carried = rows > 0 ? sum : undefined;
  sheet.aside('footer', () => drawCarried(picture, texts.lines.carriedForward, carried));
  sheet.nextPage();
  sheet.aside('header', () => {
    drawTableHead(table);
    drawCarried(picture, texts.lines.broughtForward, carried);
    if (carried) sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.line);
  });
}

function drawCarried({ sheet, format, invoice }: Picture, words: string, sum: Decimal | undefined): void {
  if (!sum) return;
  const right = { width: CONTENT_WIDTH, align: 'right' } as const;
  const amount = format.amount(sum);
  const style = { ...STYLES.bodyStrong, colour: COLOURS.muted };
  sheet.line(amount, PAGE.left, sheet.y + 3, style, right);
  const label = `${words} (${invoice.currency})`;
  const room = CONTENT_WIDTH - sheet.width(amount, style, 'right') - mm(4);
  sheet.line(label, PAGE.left, sheet.y + 3, style, { width: room, align: 'right' });
  sheet.y += CARRY;
}

const heightOf = (row: Row): number =>
  row.reduce((most, cell) => cell.lines.reduce((m, line) => Math.max(m, line.top + line.style.leading), most), 0);

/** Draws a row whole where it fits on a page, else what fits, and the rest on the next. */
function drawRow(table: Table, row: Row, isLast: boolean): void {
  const { sheet } = table.picture;
  const padding = sheet.gap(PADDING);
  const below = padding + (isLast || !table.sum ? 0 : CARRY);
  const height = heightOf(row);
  const wholePage = PAGE.bottom - PAGE.nextTop - 30 - CARRY;
  const fits = padding + height + below <= sheet.room;
  if (!fits && (height + 2 * padding + below <= wholePage || sheet.room < 80)) turn(table);
  let rest = row;
  while (padding + heightOf(rest) + below > sheet.room) {
    const [now, later] = cutRow(rest, sheet.room - padding - below);
    drawPart(table, now, padding);
    turn(table);
    rest = later;
  }
  drawPart(table, rest, padding);
  sheet.rule(PAGE.left, PAGE.right, sheet.y, COLOURS.line);
  table.rows += 1;
}

/** The lines of a row that fit a height, and those that do not; at least one line fits. */
function cutRow(row: Row, height: number): [Row, Row] {
  const starts = row.flatMap((cell) => cell.lines.map((line) => line.top + line.style.leading));
  const limit = Math.max(height, Math.min(...starts));
  const isBefore = (line: CellLine) => line.top + line.style.leading <= limit;
  const left = row.flatMap((cell) => cell.lines.filter((line) => !isBefore(line)).map((line) => line.top));
  const shift = Math.min(...left);
  const later = row.map((cell) => ({
    ...cell,
    lines: cell.lines.filter((line) => !isBefore(line)).map((line) => ({ ...line, top: line.top - shift })),
  }));
  return [row.map((cell) => ({ ...cell, lines: cell.lines.filter(isBefore) })), later];
}

function drawPart({ picture: { sheet } }: Table, row: Row, padding: number): void {
  const top = sheet.y + padding;
  sheet.tag('TR', () => {
    for (const { column, lines, columns } of row) {
      const draw = () => {
        for (const line of lines) sheet.line(line.text, column.x, top + line.top, line.style, column);
      };
      sheet.tag('TD', draw, columns === undefined ? {} : { columns });
    }
  });
  sheet.y = top + heightOf(row) + padding;
}

function lineRow(texts: LineText[], cells: Cells, { picture, columns }: Table): Row {
  const { sheet } = picture;
  return columns.map((column) => {
    if (column.name === 'description') return { column, lines: textLines(texts, picture, column.width) };
    // Narrow columns wrap too (a long article number).
    const lines = sheet.wrap(cells[column.name], STYLES.body, column.width + 0.5, column.align);
    return { column, lines: lines.map((text, i) => ({ text, style: STYLES.body, top: i * STYLES.body.leading })) };
  });
}

function textLines(texts: LineText[], { sheet }: Picture, width: number): CellLine[] {
  let top = 0;
  return texts.flatMap(({ text, style }) =>
    sheet.wrap(text, style, width).map((line) => {
      top += style.leading;
      // A dot between particulars has nothing to part at the end or beginning of a line.
      return { text: line.replace(/\s*·\s*$/, ' ').replace(/^ ?· +/, ''), style, top: top - style.leading };
    }),
  );
}

/**
 * A heading, subtotal or free text between the lines. Its amount counts nothing, so it stands in the row's text and not
 * in the column that adds up.
 */
function informationRow(row: InformationRow, { picture, columns }: Table): Row {
  const { format, texts } = picture;
  // A subtotal may be zero; beside a text it says nothing.
  const said = (value: Decimal | undefined) =>
    value && (row.kind === 'summary' || !isZero(value)) ? format.amount(value) : undefined;
  const withVat = said(row.amountWithVat);
  const amount = said(row.amountWithoutVat) ?? (withVat && `${withVat} (${texts.lines.withVat})`);
  const particulars = [periodText(row.period, picture), quantityText(row.quantity, picture)].filter((t) => t !== '');
  const heading = [row.name, amount].filter((part): part is string => part !== undefined && part !== '');
  const out: LineText[] = [];
  if (heading.length > 0)
    out.push({ text: heading.join('  ·  '), style: { ...STYLES.bodyStrong, colour: COLOURS.muted } });
  for (const text of row.text) out.push({ text, style: STYLES.detail });
  if (particulars.length > 0) out.push({ text: particulars.join('  ·  '), style: STYLES.detail });
  const column = { x: PAGE.left, width: CONTENT_WIDTH, align: 'left' } as const;
  return [{ column, lines: textLines(out, picture, CONTENT_WIDTH), columns: columns.length }];
}
