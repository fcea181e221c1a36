import type { CompanionFile, FormatName } from '@autoinvoice/invoice';
import { say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { Words } from '../platform/events/sentence.js';
import { objections } from './conversion/convert.js';
import { convertInvoice } from './conversion/convert-invoice.js';
import { lossesInWords, materialLosses, type TermLoss } from './conversion/losses.js';
import { forbiddenLosses } from './conversion/stopping-terms.js';
import type { Delivery } from './network.js';

/** The document to hand over with what it lost on the way to that form, or why there is none. */
export type DemandedDocument =
  | {
      readonly bytes: Uint8Array;
      /** Files that travel beside it. */
      readonly companions: readonly CompanionFile[];
      readonly losses: readonly TermLoss[];
    }
  | { readonly failure: Words };

/**
 * An invoice in the form that its route demands, with its files, checked by the rules in force for that form. What breaks a rule, what
 * nobody has rules for, and what would lose a term that the sender's settings name, is not handed over: the reason is
 * told in words for the sender.
 */
export async function demandedDocument(
  ctx: Context,
  delivery: Delivery,
  format: FormatName,
  options: { carriesFiles?: boolean } = {},
): Promise<DemandedDocument> {
  try {
    return await converted(ctx, delivery, format, options);
  } catch (error) {
    // Too large or too complex a document stays so however often it is tried.
    if (error instanceof Refusal) return { failure: error.details.join(' ') };
    throw error;
  }
}

async function converted(
  ctx: Context,
  { invoice, files }: Delivery,
  format: FormatName,
  options: { carriesFiles?: boolean },
): Promise<DemandedDocument> {
  const conversion = await convertInvoice(ctx, invoice, files, format, { leaves: true, ...options });
  const failure = firstOf(objections(conversion));
  if (failure !== undefined) return { failure };
  const { document } = conversion;
  if (document === undefined || conversion.valid === null) return { failure: say('failure.unchecked') };
  const losses = materialLosses(conversion.losses);
  const forbidden = await forbiddenLosses(ctx.db, invoice.company_id, losses);
  if (forbidden.length > 0) {
    return { failure: say('failure.forbidden_loss', { format, losses: lossesInWords(forbidden) }) };
  }
  return { bytes: document.bytes, companions: document.companions ?? [], losses };
}

/** The first of several reasons and how many more there are; undefined when there is none. */
function firstOf(reasons: readonly Words[]): Words | undefined {
  const [first] = reasons;
  const more = reasons.length - 1;
  if (first === undefined || more === 0) return first;
  return more === 1 ? say('failure.one_more', { first }) : say('failure.more', { first, count: String(more) });
}
