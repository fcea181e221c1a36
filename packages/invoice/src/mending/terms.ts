import { type Decimal, formatDecimal, trim } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { Mend } from './mend.js';

/** What interest on late payment is called, and the point of decimals, by the seller's country. */
const WORDS: Readonly<Record<string, readonly [interest: string, point: '.' | ',']>> = {
  FI: ['Viivästyskorko', ','],
  SE: ['Dröjsmålsränta', ','],
  NO: ['Forsinkelsesrente', ','],
  DK: ['Morarente', ','],
  DE: ['Verzugszinsen', ','],
  AT: ['Verzugszinsen', ','],
  NL: ['Wettelijke rente', ','],
};

function sentence({ lateInterest, seller }: Invoice): string | undefined {
  if (lateInterest?.text) return lateInterest.text;
  if (!lateInterest?.percentage) return undefined;
  const [word, point] = WORDS[seller.address?.country ?? ''] ?? ['Late payment interest', '.'];
  return `${word} ${formatDecimal(trim(lateInterest.percentage), point)} %`;
}

/** Whether the terms name the percentage already, however it is written: 8, 8.0, 8,00. */
function says(terms: string, percentage: Decimal | undefined): boolean {
  if (!percentage) return false;
  const [whole, fraction = ''] = formatDecimal(trim(percentage)).split('.');
  const decimals = fraction === '' ? '(?:[.,]0+)?' : `[.,]${fraction}0*`;
  return new RegExp(`(?<![\\d.,])${whole}${decimals}\\s*%`).test(terms);
}

/** EN 16931 has no term for what paying late costs: it is told in the payment terms (BT-20), unless they say it. */
export const lateInterestInWords: Mend = (invoice, writing) => {
  const { lateInterest, paymentTerms = '' } = invoice;
  const words = sentence(invoice);
  if (!lateInterest || !words) return invoice;
  for (const key of ['percentage', 'text']) writing.notes.set(`lateInterest.${key}`, 'moved to free text');
  if (says(paymentTerms, lateInterest.percentage) || paymentTerms.includes(words)) return invoice;
  writing.notes.set('paymentTerms', 'kept');
  return { ...invoice, paymentTerms: paymentTerms === '' ? words : `${paymentTerms}\n${words}` };
};
