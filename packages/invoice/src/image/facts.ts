import type { Period } from '../model/common.js';
import { type Decimal, formatDecimal, trim } from '../model/decimal.js';
import type { CashDiscount } from '../model/payment.js';
import type { Picture } from './picture.js';
import { CONTENT_WIDTH, mm, PAGE, STYLES } from './style.js';
import { fill } from './texts/index.js';

const LABEL_WIDTH = mm(32);
const COLUMN = PAGE.left + CONTENT_WIDTH / 2 + mm(4);

/** A period in the image's language; empty when both ends are open. */
export function periodText(period: Period | undefined, picture: Picture): string {
  if (period?.start === undefined && period?.end === undefined) return '';
  const write = (date: string | undefined) => (date === undefined ? '' : picture.format.date(date));
  return `${write(period.start)} – ${write(period.end)}`;
}

/** Right column of the first page: numbers, dates and references, only those that the document has. */
export function drawFacts(picture: Picture): number {
  const { sheet } = picture;
  const valueX = COLUMN + LABEL_WIDTH;
  let y = PAGE.firstTop + STYLES.title.leading + mm(6);
  sheet.tag('L', () => {
    factsOf(picture).forEach(([label, value], i) => {
      const valueStyle = i === 0 ? STYLES.bodyStrong : STYLES.body;
      const labelStyle = { ...STYLES.label, leading: 11.5 };
      let height = 0;
      sheet.pair(
        () => {
          height = sheet.paragraph(label, COLUMN, y + 0.5, labelStyle, LABEL_WIDTH - 4);
        },
        () => {
          height = Math.max(height, sheet.paragraph(value, valueX, y, valueStyle, PAGE.right - valueX));
        },
      );
      y += height + 2.2;
    });
  });
  return y;
}

function factsOf(picture: Picture): [string, string][] {
  const { invoice, texts, format } = picture;
  const words = texts.facts;
  const number = invoice.kind === 'creditNote' ? words.creditNoteNumber : words.invoiceNumber;
  const date = (iso: string | undefined) => (iso === undefined ? undefined : format.date(iso));
  const concerns = invoice.precedingInvoices
    .map((p) => (p.issueDate === undefined ? p.number : `${p.number} (${format.date(p.issueDate)})`))
    .join(', ');
  const all: [string, string | undefined][] = [
    [number, invoice.number],
    [words.issueDate, date(invoice.issueDate)],
    [words.dueDate, date(invoice.dueDate)],
    [words.terms, invoice.paymentTerms],
    ...termsBesides(picture),
    [words.concerns, concerns],
    [words.customerNumber, invoice.buyer.identifiers[0]?.value],
    [words.buyerReference, invoice.buyerReference],
    [words.purchaseOrder, invoice.purchaseOrderReference],
    [words.salesOrder, invoice.salesOrderReference],
    [words.contract, invoice.contractReference],
    [words.project, invoice.projectReference],
    [words.despatch, invoice.despatchAdviceReference],
    [words.receiving, invoice.receivingAdviceReference],
    [words.tender, invoice.tenderReference],
    [words.object, invoice.invoicedObject?.value],
    [words.accounting, invoice.buyerAccountingReference],
    [words.period, periodText(invoice.period, picture)],
    [words.deliveryDate, date(invoice.delivery?.date)],
    [words.taxPoint, date(invoice.taxPointDate)],
    [words.buyerVat, invoice.buyer.vatIdentifier],
    ...(invoice.definitions ?? []).map((d): [string, string | undefined] => [d.name, d.value]),
  ];
  return all.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1].trim() !== '');
}

/** Cash discounts and late interest, unless the payment terms say their figures in words. */
function termsBesides(picture: Picture): [string, string | undefined][] {
  const { invoice, texts, format } = picture;
  const said = (percentage: Decimal | undefined) =>
    percentage !== undefined &&
    new RegExp(`\\b${formatDecimal(trim(percentage)).replace('.', '[.,]')}\\b`).test(invoice.paymentTerms ?? '');
  const late = invoice.lateInterest;
  const amount = late?.fixedAmount && format.money(late.fixedAmount, invoice.currency);
  const interest = [late?.percentage && format.percent(late.percentage), amount, late?.text].filter(Boolean).join(', ');
  const discounts = (invoice.cashDiscounts ?? []).filter((discount) => !said(discount.percentage));
  return [
    ...discounts.map((discount): [string, string] => [texts.facts.cashDiscount, discountText(discount, picture)]),
    [texts.facts.lateInterest, said(late?.percentage) ? undefined : interest],
  ];
}

function discountText({ percentage, amount, date, days }: CashDiscount, { invoice, texts, format }: Picture): string {
  const percent = percentage && format.percent(percentage);
  const discount = percent ?? (amount ? format.money(amount, invoice.currency) : '');
  const last = date ?? (days === undefined ? undefined : daysAfter(invoice.issueDate, days));
  return last === undefined ? discount : fill(texts.facts.cashDiscountUntil, { discount, date: format.date(last) });
}

function daysAfter(date: string, days: number): string | undefined {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  day.setUTCDate(day.getUTCDate() + days);
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10);
}
