import { type Decimal, formatDecimal, round, trim } from '../model/decimal.js';
import type { ImageLanguage } from './language.js';

/** How a language writes numbers and dates. Own table, so that the same input prints the same under every ICU build. */
interface Custom {
  group: string;
  point: string;
  /** D day, DD with zero, M month, MM with zero, MMM English short name, YYYY. */
  date: string;
  percent: string;
  /** Where the currency stands. */
  money: 'before' | 'beforeTight' | 'after';
}

const NBSP = '\u00a0';
const CUSTOMS: Readonly<Record<ImageLanguage, Custom>> = {
  FI: { group: NBSP, point: ',', date: 'D.M.YYYY', percent: `${NBSP}%`, money: 'after' },
  SE: { group: NBSP, point: ',', date: 'YYYY-MM-DD', percent: `${NBSP}%`, money: 'after' },
  NO: { group: NBSP, point: ',', date: 'DD.MM.YYYY', percent: `${NBSP}%`, money: 'after' },
  DK: { group: '.', point: ',', date: 'DD.MM.YYYY', percent: `${NBSP}%`, money: 'after' },
  NL: { group: '.', point: ',', date: 'DD-MM-YYYY', percent: '%', money: 'before' },
  EN: { group: ',', point: '.', date: 'D MMM YYYY', percent: '%', money: 'beforeTight' },
};
/** Signs that no reader mistakes; `kr` would leave open whose crown, so the Nordic currencies keep their codes. */
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Numbers, money and dates as one language writes them. */
export interface Formatter {
  /** Two decimals, grouped: `1 234,50`. */
  amount(value: Decimal): string;
  /** Amount with its currency: `1 234,50 €`, `SEK 1,234.50`. */
  money(value: Decimal, currency: string): string;
  /** At least two decimals, no superfluous ones. */
  price(value: Decimal): string;
  /** No superfluous decimals. */
  quantity(value: Decimal): string;
  /** `25,5 %`. */
  percent(value: Decimal): string;
  /** An ISO date; a text in another form is printed as it stands. */
  date(iso: string): string;
}

/** The formatter of a language. */
export function formatterFor(language: ImageLanguage): Formatter {
  const custom = CUSTOMS[language];
  const number = (value: Decimal): string => {
    const plain = formatDecimal(value);
    const negative = plain.startsWith('-');
    const [whole = '0', fraction] = plain.replace('-', '').split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, custom.group);
    // A true minus sign has the width of the digits.
    return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : custom.point + fraction}`;
  };
  const amount = (value: Decimal) => number(round(value, 2));
  return {
    amount,
    money: (value, currency) => {
      const sign = SIGNS[currency];
      if (currency === '') return amount(value);
      if (custom.money === 'after') return `${amount(value)}${NBSP}${sign ?? currency}`;
      if (custom.money === 'beforeTight' && sign !== undefined) {
        return amount(value).replace(/^(−?)/, `$1${sign}`);
      }
      return `${sign ?? currency}${NBSP}${amount(value)}`;
    },
    price: (value) => number(trim(value, 2)),
    quantity: (value) => number(trim(value)),
    percent: (value) => `${number(trim(value))}${custom.percent}`,
    date: (iso) => {
      const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
      return match ? writeDate(custom.date, match[1]!, match[2]!, match[3]!) : iso;
    },
  };
}

function writeDate(pattern: string, year: string, month: string, day: string): string {
  return pattern.replace(/YYYY|MMM|MM|M|DD|D/g, (part) => {
    if (part === 'YYYY') return year;
    if (part === 'MMM') return MONTHS[Number(month) - 1] ?? month;
    if (part === 'MM') return month;
    if (part === 'M') return String(Number(month));
    return part === 'DD' ? day : String(Number(day));
  });
}
