import type { Invoice } from '@autoinvoice/invoice';
import { hasCurrency, hasTotal } from './amounts.js';
import type { MinimumCheck } from './check.js';
import { hasIssueDate, hasUsableDueDate } from './dates.js';
import { hasLine } from './lines.js';
import { hasNumber } from './number.js';
import { hasBuyerName, hasSellerName, hasUsableBuyerCountry, hasUsableSellerCountry } from './parties.js';

/** The minimum content, in the order its findings are told. */
const minimumChecks: readonly MinimumCheck[] = [
  hasNumber,
  hasIssueDate,
  hasUsableDueDate,
  hasSellerName,
  hasUsableSellerCountry,
  hasBuyerName,
  hasUsableBuyerCountry,
  hasCurrency,
  hasTotal,
  hasLine,
];

/** Runs every check and gives all findings, each as `ERROR: …`; an empty list when the invoice may be taken. */
export function minimumContentFindings(invoice: Invoice): string[] {
  return minimumChecks.flatMap((check) => {
    const finding = check(invoice);
    return finding === undefined ? [] : [`ERROR: ${finding}`];
  });
}
