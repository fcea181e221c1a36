import { categoryOfExemption, exemptionText } from '../../codes/exemptions.js';
import { CODE_LANGUAGES } from '../../codes/languages.js';
import type { VatBreakdown } from '../../model/totals.js';

/** VAT categories that Svefaktura has one code for, E with a reason, by the reason that tells them apart. */
const REASONS: Readonly<Record<string, string>> = {
  E: 'Undantag från skatteplikt',
  Z: 'Momssats 0 %',
  AE: exemptionText('VATEX-EU-AE', 'SE'),
  K: exemptionText('VATEX-EU-IC', 'SE'),
  G: exemptionText('VATEX-EU-G', 'SE'),
  O: exemptionText('VATEX-EU-O', 'SE'),
};

/** Reasons with a code of their own. */
const CODES = ['AE', 'IC', 'G', 'O', 'D', 'F', 'I', 'J'].map((end) => `VATEX-EU-${end}`);

/** What invoices say in free words. */
const PATTERNS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['AE', /omvänd (skatt|betalnings)skyldighet|reverse charge/i],
  ['K', /EU-försäljning|(gemenskap|union)sinter(n|nt) |intra-community/i],
  ['G', /\bexport/i],
  ['O', /(omfattas inte av|utanför) moms|outside the scope of vat/i],
];

/** VAT categories that are written as E, with a reason. */
export const isExempt = (code: string): boolean => code in REASONS;

/** The reason that a category has by itself. */
export const usualReason = (code: string): string => REASONS[code] ?? '';

const startsWith = (text: string, words: string) => words !== '' && text.startsWith(`${words}: `);

/** The category that a reason is of. */
function categoryOf(text: string): string {
  for (const [code, words] of Object.entries(REASONS)) if (text === words || startsWith(text, words)) return code;
  for (const code of CODES) {
    if (CODE_LANGUAGES.some((language) => exemptionText(code, language).toLowerCase() === text.toLowerCase())) {
      return categoryOfExemption(code);
    }
  }
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'E';
}

type Exemption = Pick<VatBreakdown, 'exemptionReason' | 'exemptionReasonCode'>;

/** The reason of a group as Svefaktura has it: it leads back to the group's category. */
export function reasonOf({ category, exemptionReason, exemptionReasonCode }: VatBreakdown): string {
  const { code } = category;
  const given = exemptionReason ?? (exemptionReasonCode ? exemptionText(exemptionReasonCode, 'SE') : undefined);
  if (!given) return usualReason(code);
  return categoryOf(given) === code ? given : `${usualReason(code)}: ${given}`;
}

/** What a reason says: the category, and the reason as EN 16931 has it (zero rated needs none). */
export function readReason(text: string): { code: string } & Exemption {
  const code = categoryOf(text);
  const words = usualReason(code);
  if (startsWith(text, words)) return { code, exemptionReason: text.slice(words.length + 2) };
  if (code === 'Z') return { code };
  const reasonCode = CODES.find((one) => exemptionText(one, 'SE') === text);
  return { code, exemptionReason: text, ...(reasonCode ? { exemptionReasonCode: reasonCode } : {}) };
}
