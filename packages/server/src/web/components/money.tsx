import type { Language } from '../texts/index.js';

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

/** Digits in the reader's language, exact whatever their number, at least two of them behind the point. */
export function amountText(amount: string, language: Language, least = 2): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount;
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: 20 }).format(
    // Texts are formatted as they are, without becoming floating-point numbers.
    amount as `${number}`,
  );
}

/** An amount with its currency (ISO 4217). */
export const Money = ({
  amount,
  currency,
  language,
}: {
  readonly amount: string;
  readonly currency: string;
  readonly language: Language;
}) => (
  <span class="nowrap">
    {amountText(amount, language)} {currency}
  </span>
);

/** A count in the reader's language. */
export const countText = (count: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language)).format(count);
