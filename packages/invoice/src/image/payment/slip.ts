import type { Picture } from '../picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from '../style.js';
import { barsAt, code128c, qrCode, squaresAt } from '../symbols.js';
import { fill } from '../texts/index.js';
import { barcodeOf, codeLineOf, qrOf } from './codes.js';
import { accountsOf, amountDue, type PrintedAccount, payeeName, paymentReference, printedAccount } from './details.js';

const INSET = mm(4);
const QR_EDGE = mm(29);
/** Code 128 C of 54 digits is 332 modules: 0.30 mm each make it just under the 105 mm that the Finnish guide allows. */
const BAR_MODULE = mm(0.3);
const BAR_HEIGHT = mm(12);
const HEAD = 24;
const FIELDS = 31;
const MOST_ACCOUNTS = 5;
const ACCOUNT_SHARE = 0.56;
const FIELD_SHARES = [0.44, 0.26, 0.3];

/** A labelled value. */
interface Field {
  label: string;
  value: string;
}

/** Everything a payment slip shows, laid out: what goes into each cell and how high the rows are. */
interface Slip {
  notice: string[];
  accounts: PrintedAccount[];
  /** Payee and payer, each with the lines of its name. */
  people: { label: string; lines: string[] }[];
  fields: Field[];
  codeLine: string | undefined;
  barcode: string | undefined;
  qr: string | undefined;
  /** Where the cells end and the QR code begins. */
  width: number;
  peopleHeight: number;
  height: number;
}

/** Height of the payment slip in points. */
export function slipHeight(picture: Picture): number {
  return slipOf(picture).height;
}

function slipOf(picture: Picture): Slip {
  const { sheet, invoice, texts } = picture;
  const accounts = accountsOf(invoice);
  const qr = qrOf(invoice);
  const barcode = barcodeOf(invoice);
  const codeLine = codeLineOf(invoice);
  const width = CONTENT_WIDTH - (qr === undefined ? 0 : QR_EDGE + 2 * INSET);
  const room = width * (1 - ACCOUNT_SHARE) - 2 * INSET;
  const name = (text: string, style: TextStyle) => sheet.wrap(text, style, room).slice(0, 2);
  const payee = payeeName(invoice);
  const people = [
    { label: texts.payment.recipient, lines: name(payee, STYLES.bodyStrong) },
    { label: texts.payment.payer, lines: name(invoice.buyer.name, STYLES.body) },
  ];
  const factoring = invoice.factoring?.text ?? '';
  const notice = factoring === '' ? [] : sheet.wrap(factoring, STYLES.body, width - 2 * INSET);
  const printed = accounts.slice(0, MOST_ACCOUNTS).map((account) => printedAccount(account, picture));
  const left = STYLES.label.leading + printed.reduce((sum, account) => sum + accountHeight(account), 0);
  const right = people.reduce((sum, p) => sum + STYLES.label.leading + p.lines.length * STYLES.body.leading + 2, 0);
  const peopleHeight = Math.max(left, right) + 8;
  const code = barcode !== undefined ? BAR_HEIGHT + 26 : codeLine !== undefined ? 26 : 0;
  const cells = HEAD + noticeHeight(notice) + peopleHeight + FIELDS + code;
  const height = Math.max(cells, qr === undefined ? 0 : HEAD + QR_EDGE + 22);
  return {
    notice,
    accounts: printed,
    people,
    fields: fieldsOf(picture),
    codeLine,
    barcode,
    qr,
    width,
    peopleHeight,
    height,
  };
}

const noticeHeight = (notice: readonly string[]): number =>
  notice.length === 0 ? 0 : notice.length * STYLES.body.leading + 4;

const accountHeight = (account: PrintedAccount): number =>
  STYLES.body.leading + (account.below === undefined ? 1 : STYLES.detail.leading + 1);

/** Reference, due date and amount, as far as the document has them. */
function fieldsOf(picture: Picture): Field[] {
  const { invoice, texts, format } = picture;
  const reference = paymentReference(picture);
  const message = { label: texts.payment.message, value: invoice.number };
  const due = amountDue(invoice);
  return [
    reference ? { label: reference.label, value: reference.text } : message,
    { label: texts.facts.dueDate, value: invoice.dueDate === undefined ? '' : format.date(invoice.dueDate) },
    { label: texts.payment.amount, value: due ? format.money(due, invoice.currency) : '' },
  ];
}

/**
 * Draws the payment slip at the foot of the page, as slips stand: accounts and people above, reference, date and amount
 * below, then what machines read. The cells are those of the Nordic giro forms; which codes there are depends on the
 * country of the accounts.
 */
export function drawSlip(picture: Picture): void {
  const { sheet, texts } = picture;
  const slip = slipOf(picture);
  sheet.ensure(slip.height);
  // At the foot of the page, but not alone there.
  const top = sheet.atTop ? sheet.y : Math.max(sheet.y, PAGE.bottom - slip.height);
  sheet.frame({ x: PAGE.left, y: top, width: CONTENT_WIDTH, height: slip.height }, COLOURS.line, 0.8);
  sheet.box({ x: PAGE.left, y: top, width: CONTENT_WIDTH, height: 3 }, COLOURS.strong, 1.5);
  sheet.tag('H2', () => sheet.line(texts.payment.title, PAGE.left + INSET, top + 7, STYLES.heading));
  let y = top + HEAD;
  if (slip.notice.length > 0) {
    sheet.tag('P', () => {
      slip.notice.forEach((line, i) => {
        sheet.line(line, PAGE.left + INSET, y + i * STYLES.body.leading, STYLES.body);
      });
    });
    y += noticeHeight(slip.notice);
  }
  const right = PAGE.left + slip.width;
  sheet.tag('L', () => {
    drawAccounts(picture, slip, y);
    drawPeople(picture, slip, y);
    y += slip.peopleHeight;
    sheet.rule(PAGE.left, right, y, COLOURS.line);
    drawFields(picture, slip, y);
  });
  y += FIELDS;
  if (slip.barcode !== undefined || slip.codeLine !== undefined) sheet.rule(PAGE.left, right, y, COLOURS.line);
  if (slip.barcode !== undefined) drawBarcode(picture, slip.barcode, y + 7);
  else if (slip.codeLine !== undefined) drawCodeLine(picture, slip.codeLine, slip.width, y + 7);
  if (slip.qr !== undefined) drawQr(picture, slip.qr, top + HEAD);
  sheet.y = top + slip.height;
}

function drawAccounts(picture: Picture, slip: Slip, top: number): void {
  const { sheet, texts } = picture;
  const x = PAGE.left + INSET;
  const small = { ...STYLES.detail, leading: STYLES.body.leading };
  const indent = x + 8 + slip.accounts.reduce((most, { label }) => Math.max(most, sheet.width(label, small)), 0);
  const edge = PAGE.left + slip.width * ACCOUNT_SHARE;
  let y = top + STYLES.label.leading;
  sheet.pair(
    () => sheet.line(texts.payment.account, x, top, STYLES.label),
    () => {
      for (const account of slip.accounts) {
        const number = sheet.shortened(account.text, STYLES.account, edge - indent);
        const after = indent + sheet.width(number, STYLES.account) + 8;
        sheet.line(`${account.label} `, x, y, small);
        sheet.line(`${number} `, indent, y, STYLES.account);
        if (account.bic !== undefined && after < edge - 20) {
          sheet.line(`${sheet.shortened(account.bic, small, edge - after)} `, after, y, small);
        }
        if (account.below !== undefined) {
          const below = sheet.shortened(account.below, small, edge - indent);
          sheet.line(`${below} `, indent, y + STYLES.body.leading, small);
        }
        y += accountHeight(account);
      }
    },
  );
}

function drawPeople({ sheet }: Picture, slip: Slip, top: number): void {
  const x = PAGE.left + slip.width * ACCOUNT_SHARE + INSET;
  let y = top;
  slip.people.forEach(({ label, lines }, i) => {
    const style = i === 0 ? STYLES.bodyStrong : STYLES.body;
    const labelTop = y;
    y += STYLES.label.leading;
    sheet.pair(
      () => sheet.line(label, x, labelTop, STYLES.label),
      () => {
        for (const line of lines) {
          sheet.line(line, x, y, style);
          y += style.leading;
        }
      },
    );
    y += 2;
  });
}

function drawFields({ sheet }: Picture, slip: Slip, top: number): void {
  let x = PAGE.left;
  slip.fields.forEach(({ label, value }, i) => {
    const width = slip.width * FIELD_SHARES[i]!;
    if (i > 0) sheet.upright(x, top, top + FIELDS, COLOURS.line);
    let style: TextStyle = STYLES.slip;
    while (style.size > 6.5 && sheet.width(value, style) > width - 2 * INSET)
      style = { ...style, size: style.size - 0.5 };
    const left = x + INSET;
    sheet.pair(
      () => sheet.line(label, left, top + 4, STYLES.label),
      () => sheet.line(sheet.shortened(value, style, width - INSET), left, top + 13, style),
    );
    x += width;
  });
}

function drawBarcode({ sheet, texts }: Picture, digits: string, y: number): void {
  const bars = code128c(digits);
  const x = PAGE.left + INSET;
  const place = { x, y, width: bars.modules * BAR_MODULE, height: BAR_HEIGHT };
  sheet.figure(`${texts.payment.barcode}: ${digits}`, place, () => {
    sheet.symbol(barsAt(bars, { x, y, module: BAR_MODULE, height: BAR_HEIGHT }));
  });
  const below = y + BAR_HEIGHT + 3;
  sheet.tag('P', () => {
    sheet.line(`${texts.payment.barcode} `, x, below, STYLES.label);
    const labelWidth = sheet.width(texts.payment.barcode, STYLES.label) + 6;
    sheet.line(digits, x + labelWidth, below, STYLES.barcode);
  });
}

/** At the right end, where readers of slips look for it. */
function drawCodeLine({ sheet }: Picture, text: string, width: number, y: number): void {
  sheet.tag('P', () => {
    sheet.line(text, PAGE.left + INSET, y, STYLES.code, { width: width - 2 * INSET, align: 'right' });
  });
}

function drawQr({ sheet, texts, invoice }: Picture, payload: string, y: number): void {
  const x = PAGE.right - INSET - QR_EDGE;
  const words = invoice.seller.address?.country === 'DE' ? 'GiroCode' : texts.payment.scan;
  const place = { x, y, width: QR_EDGE, height: QR_EDGE };
  const alt = fill(texts.payment.qr, { number: invoice.number });
  sheet.figure(alt, place, () => sheet.symbol(squaresAt(qrCode(payload), x, y, QR_EDGE)));
  const centred = { width: QR_EDGE, align: 'center' } as const;
  sheet.tag('P', () => sheet.line(words, x, y + QR_EDGE + 4, STYLES.label, centred));
}
