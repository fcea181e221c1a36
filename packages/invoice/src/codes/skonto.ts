import { formatDecimal, round, tryParseDecimal } from '../model/decimal.js';
import type { CashDiscount } from '../model/payment.js';

/**
 * Cash discounts in the payment terms (BT-20) as XRechnung writes them, one a line: `#SKONTO#TAGE=7#PROZENT=3.00#`. It is
 * the only notation that machines read in EN 16931, which has no term for them.
 */
const LINE = /^#SKONTO#TAGE=(\d{1,6})#PROZENT=(\d{1,9}\.\d{2})(?:#BASISBETRAG=(-?\d{1,20}\.\d{2}))?#$/;

/** The line of a discount; undefined for one that is not a percentage of two decimals within days. */
function lineOf({ days, percentage, baseAmount }: CashDiscount): string | undefined {
  if (days === undefined || !percentage || percentage.units < 0n) return undefined;
  if (round(percentage, 2).units !== round(percentage, 4).units / 100n) return undefined;
  const base = baseAmount ? `#BASISBETRAG=${formatDecimal(round(baseAmount, 2))}` : '';
  return `#SKONTO#TAGE=${days}#PROZENT=${formatDecimal(round(percentage, 2))}${base}#`;
}

function discountOf(line: string): CashDiscount | undefined {
  const match = LINE.exec(line.trim());
  const percentage = tryParseDecimal(match?.[2] ?? '');
  if (!match || !percentage) return undefined;
  const baseAmount = match[3] === undefined ? undefined : tryParseDecimal(match[3]);
  return { days: Number(match[1]), percentage, ...(baseAmount ? { baseAmount } : {}) };
}

const isMarked = (line: string) => line.trim().startsWith('#');

/** Payment terms apart: the words, and the discounts that stand behind them. Anything else stays with the words. */
export function splitSkonto(terms: string): { words?: string; discounts: CashDiscount[] } {
  const lines = terms.trim().split(/\r?\n/);
  const discounts: CashDiscount[] = [];
  for (let last = lines.at(-1); last !== undefined; last = lines.at(-1)) {
    const discount = discountOf(last);
    if (!discount) break;
    discounts.unshift(discount);
    lines.pop();
  }
  // A mark among the words would be taken for a discount again; then all of it is left as it is.
  if (lines.some(isMarked)) return { words: terms.trim(), discounts: [] };
  const words = lines.join('\n').trim();
  return words === '' ? { discounts } : { words, discounts };
}

/**
 * Payment terms with the discounts that the notation can say, unless the words use it themselves. A line break follows
 * the last of them (BR-DE-18). Undefined when there is nothing to say.
 */
export function joinSkonto(words: string | undefined, discounts: readonly CashDiscount[]): string | undefined {
  const said = words?.split(/\r?\n/).some(isMarked) ?? false;
  const lines = said ? [] : discounts.map(lineOf).filter((line) => line !== undefined);
  const terms = [...(words ? [words] : []), ...lines].join('\n');
  if (terms === '') return undefined;
  return isMarked(terms.split('\n').at(-1) ?? '') ? `${terms}\n` : terms;
}
