import { formatIban, normaliseIban } from '../identifiers/index.js';
import {
  amountDue,
  barcodeOf,
  isPayable,
  paymentReference,
  printedAccount,
  qrOf,
  transfers,
} from './payment-details.js';
import type { Picture } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from './style.js';
import { barsAt, code128c, qrCode, squaresAt } from './symbols.js';
import { fill } from './texts/index.js';

const INSET = mm(5);
const QR_EDGE = mm(29);
/** Code 128 C of 54 digits is 332 modules: 0.30 mm each make it just under the 105 mm that the Finnish guide allows. */
const BAR_MODULE = mm(0.3);
const BAR_HEIGHT = mm(12);
const ROW = 23;
const COLUMN_SHARES = [0.37, 0.38, 0.25];

/** A labelled value of the payment block. */
interface Field {
  label: string;
  value: string;
}

/** How to pay, at the foot of the last page; a credit note and a settled invoice say that nothing is to be paid. */
export function drawPayment(picture: Picture): void {
  const { invoice, texts } = picture;
  const settled = transfers(invoice).length > 0 ? [] : settlementSentences(picture);
  if (invoice.kind === 'creditNote') drawStatement(picture, [texts.payment.creditNote]);
  else if (settled.length > 0) drawStatement(picture, settled);
  else if (isPayable(invoice)) drawPanel(picture);
  else drawStatement(picture, [texts.payment.nothing]);
}

/** Card and direct debit: the payer does nothing, so no account is offered. */
function settlementSentences({ invoice, texts }: Picture): string[] {
  return invoice.payments.flatMap(({ card, directDebit }) => {
    if (card) return [fill(texts.payment.card, { digits: card.primaryAccountNumber.slice(-4) })];
    if (!directDebit) return [];
    const iban = normaliseIban(directDebit.debitedAccount ?? '');
    const account = iban === undefined ? (directDebit.debitedAccount ?? '–') : formatIban(iban);
    const sentences = [fill(texts.payment.directDebit, { account })];
    if (directDebit.mandateReference) sentences.push(`${texts.payment.mandate}: ${directDebit.mandateReference}`);
    if (directDebit.creditorIdentifier) sentences.push(`${texts.payment.creditor}: ${directDebit.creditorIdentifier}`);
    return sentences;
  });
}

function drawStatement({ sheet }: Picture, sentences: string[]): void {
  const style = STYLES.bodyStrong;
  const lines = sentences.flatMap((sentence) => sheet.wrap(sentence, style, CONTENT_WIDTH - 2 * INSET));
  const height = lines.length * style.leading + mm(8);
  sheet.ensure(height);
  sheet.box({ x: PAGE.left, y: sheet.y, width: CONTENT_WIDTH, height }, COLOURS.tint, 5);
  sheet.tag('P', () => {
    lines.forEach((line, i) => {
      sheet.line(line, PAGE.left + INSET, sheet.y + mm(4) + i * style.leading, style);
    });
  });
  sheet.y += height;
}

function drawPanel(picture: Picture): void {
  const { sheet, invoice, texts } = picture;
  const payload = qrOf(invoice);
  const barcode = barcodeOf(invoice);
  const columns = fieldsOf(picture);
  const x = PAGE.left + INSET;
  const right = payload ? PAGE.right - INSET - QR_EDGE - mm(5) : PAGE.right - INSET;
  const widths = COLUMN_SHARES.map((share) => (right - x) * share);
  const heights = columns.map((fields, i) =>
    fields.reduce((sum, field) => sum + fieldHeight(picture, field, widths[i]! - mm(3)), 0),
  );
  const fieldsHeight = Math.max(...heights);
  const barcodeHeight = barcode === undefined ? 0 : BAR_HEIGHT + 20;
  const inner = Math.max(STYLES.heading.leading + 4 + fieldsHeight + barcodeHeight, payload ? QR_EDGE + 16 : 0);
  const height = inner + 2 * mm(4);
  sheet.ensure(height);
  // At the foot of the page, as payment slips stand, but not alone there.
  const top = sheet.atTop ? sheet.y : Math.max(sheet.y, PAGE.bottom - height);
  sheet.frame({ x: PAGE.left, y: top, width: CONTENT_WIDTH, height }, COLOURS.line, 0.8);
  sheet.box({ x: PAGE.left, y: top, width: CONTENT_WIDTH, height: 3 }, COLOURS.strong, 1.5);
  let y = top + mm(4);
  sheet.tag('H2', () => sheet.line(texts.payment.title, x, y, STYLES.heading));
  y += STYLES.heading.leading + 4;
  let columnX = x;
  sheet.tag('L', () => {
    columns.forEach((fields, i) => {
      drawFields(picture, fields, columnX, y, widths[i]! - mm(3));
      columnX += widths[i]!;
    });
  });
  if (barcode !== undefined) drawBarcode(picture, barcode, x, y + fieldsHeight + 4);
  if (payload !== undefined) drawQr(picture, payload, PAGE.right - INSET - QR_EDGE, top + mm(4) + 2);
  sheet.y = top + height;
}

/** Three columns: to whom and with which reference; the accounts; how much and by when. */
function fieldsOf(picture: Picture): Field[][] {
  const { invoice, texts, format } = picture;
  const words = texts.payment;
  const accounts = transfers(invoice);
  const payee = accounts[0]?.accountName ?? invoice.payee?.name ?? invoice.seller.name;
  const who: Field[] = [{ label: words.recipient, value: payee }];
  const reference = paymentReference(picture);
  if (reference) who.push({ label: reference.label, value: reference.text });
  else if (invoice.number !== '') who.push({ label: words.message, value: invoice.number });
  const where = accounts.slice(0, 4).map((account) => {
    const printed = printedAccount(account, picture);
    return { label: printed.bic ? `${printed.label} · ${printed.bic}` : printed.label, value: printed.text };
  });
  const howMuch: Field[] = [];
  const due = amountDue(invoice);
  if (due) howMuch.push({ label: words.amount, value: format.money(due, invoice.currency) });
  if (invoice.dueDate !== undefined) howMuch.push({ label: texts.facts.dueDate, value: format.date(invoice.dueDate) });
  return [who, where, howMuch];
}

/** A field's value as it fits the width: in smaller type at first, then on two lines. */
function fit({ sheet }: Picture, value: string, width: number): { lines: string[]; style: TextStyle } {
  let style: TextStyle = STYLES.bodyStrong;
  while (style.size > 7 && sheet.width(value, style) > width) style = { ...style, size: style.size - 0.5 };
  return { lines: sheet.wrap(value, style, width).slice(0, 2), style };
}

function fieldHeight(picture: Picture, field: Field, width: number): number {
  return ROW + (fit(picture, field.value, width).lines.length - 1) * STYLES.bodyStrong.leading;
}

function drawFields(picture: Picture, fields: Field[], x: number, top: number, width: number): void {
  let y = top;
  for (const field of fields) {
    const { lines, style } = fit(picture, field.value, width);
    picture.sheet.pair(
      () => picture.sheet.line(field.label, x, y, STYLES.label),
      () =>
        lines.forEach((line, i) => {
          picture.sheet.line(line, x, y + STYLES.label.leading - 0.5 + i * style.leading, style);
        }),
    );
    y += fieldHeight(picture, field, width);
  }
}

function drawBarcode({ sheet, texts }: Picture, barcode: string, x: number, y: number): void {
  const bars = code128c(barcode);
  const place = { x, y, width: bars.modules * BAR_MODULE, height: BAR_HEIGHT };
  sheet.figure(texts.payment.barcode, place, () => {
    sheet.symbol(barsAt(bars, { x, y, module: BAR_MODULE, height: BAR_HEIGHT }));
  });
  const below = y + BAR_HEIGHT + 4;
  sheet.tag('P', () => {
    sheet.line(`${texts.payment.barcode} `, x, below, STYLES.label);
    const labelWidth = sheet.width(texts.payment.barcode, STYLES.label) + 6;
    sheet.line(barcode, x + labelWidth, below, STYLES.barcode);
  });
}

function drawQr({ sheet, texts }: Picture, payload: string, x: number, y: number): void {
  const place = { x, y, width: QR_EDGE, height: QR_EDGE };
  sheet.figure(texts.payment.scan, place, () => sheet.symbol(squaresAt(qrCode(payload), x, y, QR_EDGE)));
  const centred = { width: QR_EDGE, align: 'center' } as const;
  sheet.tag('P', () => sheet.line(texts.payment.scan, x, y + QR_EDGE + 4, STYLES.label, centred));
}
