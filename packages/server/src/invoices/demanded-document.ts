import type { FormatName } from '@autoinvoice/invoice';
import { isBreach, type ReportFinding, type ValidationReport } from '@autoinvoice/validation';
import { validate } from '../documents/validate.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { Delivery } from './network.js';
import { renderInvoice } from './render.js';

/** The document to hand over, or why there is none. */
export type DemandedDocument = { readonly bytes: Uint8Array } | { readonly failure: string };

/**
 * An invoice in the form that its route demands, checked by the rules in force for that form. What breaks a rule, and what nobody
 * has rules for, is not handed over: the finding is told in words for the sender.
 */
export async function demandedDocument(
  ctx: Context,
  { invoice, files }: Delivery,
  format: FormatName,
): Promise<DemandedDocument> {
  try {
    const { content } = await renderInvoice(ctx, invoice, files, format);
    const failure = failureOf(await validate(ctx, content));
    return failure === undefined ? { bytes: content } : { failure };
  } catch (error) {
    // Too large or too complex a document stays so however often it is tried.
    if (error instanceof Refusal) return { failure: error.details.join(' ') };
    throw error;
  }
}

function failureOf({ verdict, findings, reason }: ValidationReport): string | undefined {
  if (verdict === 'UNKNOWN') return reason ?? 'The document could not be checked.';
  const breaches = findings.filter(isBreach);
  const [first] = breaches;
  if (first === undefined) return undefined;
  const more = breaches.length - 1;
  return `${described(first)}${more === 0 ? '' : ` There ${more === 1 ? 'is one more finding' : `are ${more} more findings`}.`}`;
}

/** `BR-CO-15: what is wrong (line 40, /Invoice/cac:LegalMonetaryTotal)`. */
function described({ id, message, line, location }: ReportFinding): string {
  return `${id}: ${message} (line ${line}, ${location})`;
}
