import type { Mend } from '../../mending/mend.js';
import { formatDecimal, trim } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { CashDiscount } from '../../model/payment.js';

const number = (value: Parameters<typeof formatDecimal>[0], decimals = 0) => formatDecimal(trim(value, decimals), ',');

function discountText({ days, date, percentage, amount }: CashDiscount, currency: string): string | undefined {
  const size = percentage ? `${number(percentage)} %` : amount ? `${number(amount, 2)} ${currency}` : undefined;
  const until = date ?? (days === undefined ? undefined : `inom ${days} dagar`);
  if (!size || !until) return undefined;
  return `Kassarabatt ${size} vid betalning ${date ? `senast ${until}` : until}`;
}

/** Sentences, and where in the invoice each stands. */
function sentences({ cashDiscounts = [], lateInterest, currency }: Invoice): [text: string, path: string][] {
  const result: [string, string][] = [];
  cashDiscounts.forEach((discount, at) => {
    const text = discountText(discount, currency);
    if (text) result.push([text, `cashDiscounts[${at}]`]);
  });
  if (lateInterest?.text) result.push([lateInterest.text, 'lateInterest.text']);
  if (lateInterest?.fixedAmount) {
    result.push([`Förseningsavgift ${number(lateInterest.fixedAmount, 2)} ${currency}`, 'lateInterest.fixedAmount']);
  }
  return result;
}

/** Cash discounts, and what paying late costs beyond a percentage, are told in the payment terms (BT-20). */
export const termsInWords: Mend = (invoice, writing) => {
  const { paymentTerms = '', lateInterest, ...rest } = invoice;
  const said = sentences(invoice);
  for (const [, path] of said) {
    writing.notes.set(path, 'moved to free text');
    for (const key of ['days', 'date', 'percentage', 'amount']) {
      writing.notes.set(`${path}.${key}`, 'moved to free text');
    }
  }
  const more = said.map(([text]) => text).filter((text) => !paymentTerms.includes(text));
  if (paymentTerms !== '' && more.length > 0) writing.notes.set('paymentTerms', 'kept');
  const terms = [paymentTerms, ...more].filter((text) => text !== '').join('\n');
  const percentage = lateInterest?.percentage;
  return {
    ...rest,
    ...(terms === '' ? {} : { paymentTerms: terms }),
    ...(percentage && percentage.units >= 0n ? { lateInterest: { percentage } } : {}),
  };
};
