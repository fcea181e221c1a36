import { unitText } from '../codes/units.js';
import type { InvoiceLine, Price, Quantity } from '../model/line.js';
import type { VatCategory } from '../model/totals.js';
import type { Picture } from './picture.js';
import { CONTENT_WIDTH, mm, PAGE, STYLES } from './style.js';

export type ColumnName = 'description' | 'article' | 'quantity' | 'unitPrice' | 'vat' | 'net';

/** A column of the line table: its left edge and width in points. */
export interface Column {
  name: ColumnName;
  x: number;
  width: number;
  align: 'left' | 'right';
}

const ALIGN = { article: 'left', quantity: 'right', unitPrice: 'right', vat: 'right', net: 'right' } as const;
const GAP = mm(4);
const ARTICLE_WIDEST = mm(30);
const QUANTITY_WIDEST = mm(32);

export function quantityText(quantity: Quantity | undefined, picture: Picture): string {
  if (!quantity) return '';
  const value = picture.format.quantity(quantity.value);
  return quantity.unit === undefined ? value : `${value} ${unitText(quantity.unit, picture.language)}`;
}

/** Unit price, with what it is for when not for one: `100,00 / 10 kpl`. */
export function priceText(price: Price, picture: Picture): string {
  const shown = price.net;
  if (!shown) return '';
  const base = price.baseQuantity;
  const isOne = !base || base.value.units === 10n ** BigInt(base.value.scale);
  const text = picture.format.price(shown);
  return isOne ? text : `${text} ${picture.texts.lines.per} ${quantityText(base, picture)}`;
}

/** Rate, and the category where it is not an ordinary or zero rate: `25,5 %`, `0 % AE`, `O`. */
export function vatText(vat: VatCategory | undefined, picture: Picture): string {
  if (!vat) return '';
  const rate = vat.rate === undefined ? '' : picture.format.percent(vat.rate);
  const code = vat.code === 'S' || vat.code === 'Z' ? '' : vat.code;
  return `${rate} ${code}`.trim();
}

/** The plain cells of a line. */
export function cellsOf(line: InvoiceLine, picture: Picture): Record<Exclude<ColumnName, 'description'>, string> {
  return {
    article: line.item.sellersIdentifier ?? '',
    quantity: quantityText(line.quantity, picture),
    unitPrice: priceText(line.price, picture),
    vat: vatText(line.vat, picture),
    net: line.netAmount === undefined ? '' : picture.format.amount(line.netAmount),
  };
}

/** The plain cells of a line by column. */
export type Cells = ReturnType<typeof cellsOf>;

/** Lays out the table for the document's own content: each column as wide as it needs, the description gets the rest. */
export function layColumns(rows: readonly Cells[], { sheet, texts }: Picture): Column[] {
  const widest = (name: Exclude<ColumnName, 'description'>): number => {
    const content = rows.reduce((most, row) => Math.max(most, sheet.width(row[name], STYLES.body, ALIGN[name])), 0);
    return content === 0 ? 0 : Math.max(content, sheet.width(texts.lines[name], STYLES.labelStrong, ALIGN[name])) + 1;
  };
  const widths: Record<Exclude<ColumnName, 'description'>, number> = {
    article: Math.min(widest('article'), ARTICLE_WIDEST),
    quantity: Math.min(widest('quantity'), QUANTITY_WIDEST),
    unitPrice: widest('unitPrice'),
    vat: widest('vat'),
    net: Math.max(widest('net'), mm(20)),
  };
  const names = (Object.keys(widths) as (keyof typeof widths)[]).filter((name) => widths[name] > 0);
  const taken = names.reduce((sum, name) => sum + widths[name] + GAP, 0);
  const columns: Column[] = [{ name: 'description', x: PAGE.left, width: CONTENT_WIDTH - taken, align: 'left' }];
  let x = PAGE.left + CONTENT_WIDTH - taken + GAP;
  for (const name of names) {
    columns.push({ name, x, width: widths[name], align: ALIGN[name] });
    x += widths[name] + GAP;
  }
  return columns;
}
