import type { Language } from '../texts/index.js';

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

/** Making a formatter takes longer than a row of a list, so each is made once. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number): Intl.NumberFormat {
  const key = `${language}${least}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: 20 });
  formatters.set(key, made);
  return made;
}

/** Digits in the reader's language, exact whatever their number, at least two of them behind the point. */
export function amountText(amount: string, language: Language, least = 2): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount;
  // Texts are formatted as they are, without becoming floating-point numbers.
  return formatter(language, least).format(amount as `${number}`);
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
export const countText = (count: number, language: Language): string => formatter(language, 0).format(count);
