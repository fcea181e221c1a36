import { amountDue, paymentReference } from './payment/details.js';
import type { Picture } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES } from './style.js';

/** A tinted band with what a reader looks for first: how much, by when, with which reference. */
export function drawSummary(picture: Picture): void {
  const { sheet, invoice, texts, format } = picture;
  if (sheet.isBrief) return;
  const credit = invoice.kind === 'creditNote';
  const due = amountDue(invoice);
  const cells: [string, string][] = [];
  if (due) cells.push([credit ? texts.totals.credited : texts.totals.payable, format.money(due, invoice.currency)]);
  if (invoice.dueDate !== undefined && !credit) cells.push([texts.facts.dueDate, format.date(invoice.dueDate)]);
  const reference = paymentReference(picture);
  if (reference && !credit) cells.push([reference.label, reference.text]);
  const isAbout = credit || invoice.purpose === 'reminder' || invoice.purpose === 'collection' || !reference;
  if (isAbout && invoice.precedingInvoices[0]) cells.push([texts.facts.concerns, invoice.precedingInvoices[0].number]);
  if (cells.length === 0) return;
  const height = mm(14);
  const band = { x: PAGE.left, y: sheet.y, width: CONTENT_WIDTH, height };
  sheet.box(band, COLOURS.tint, 5);
  sheet.box({ ...band, width: 3 }, COLOURS.strong, 1.5);
  const width = (CONTENT_WIDTH - mm(10)) / Math.max(cells.length, 3);
  sheet.tag('L', () => {
    cells.forEach(([label, value], i) => {
      const x = PAGE.left + mm(5) + i * width;
      const last = i === cells.length - 1;
      const room = last ? PAGE.right - mm(4) - x : width - mm(3);
      let figure: (typeof STYLES)['figure'] = STYLES.figure;
      while (figure.size > 7.5 && sheet.width(value, figure) > room) figure = { ...figure, size: figure.size - 0.5 };
      sheet.pair(
        () => sheet.line(label, x, sheet.y + 6.5, STYLES.label),
        () => sheet.line(sheet.shortened(value, figure, room), x, sheet.y + 16.5, figure),
      );
    });
  });
  sheet.y += height + sheet.gap(mm(5));
}
