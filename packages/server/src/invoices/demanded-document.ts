import type { FormatName } from '@autoinvoice/invoice';
import { isBreach } from '@autoinvoice/validation';
import { validate } from '../documents/validate.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { findingInWords, objections } from './conversion/convert.js';
import { convertInvoice } from './conversion/convert-invoice.js';
import { lossesInWords, materialLosses, type TermLoss } from './conversion/losses.js';
import { forbiddenLosses } from './conversion/stopping-terms.js';
import { sourceOf } from './files.js';
import type { Delivery } from './network.js';

/** The document to hand over with what it lost on the way to that form, or why there is none. */
export type DemandedDocument =
  | { readonly bytes: Uint8Array; readonly losses: readonly TermLoss[] }
  | { readonly failure: string };

/**
 * An invoice in the form that its route demands, checked by the rules in force for that form. What breaks a rule, what
 * nobody has rules for, and what would lose a term that the sender's settings name, is not handed over: the reason is
 * told in words for the sender.
 */
export async function demandedDocument(
  ctx: Context,
  delivery: Delivery,
  format: FormatName,
): Promise<DemandedDocument> {
  try {
    return delivery.invoice.source_format === format
      ? await asItCame(ctx, delivery)
      : await converted(ctx, delivery, format);
  } catch (error) {
    // Too large or too complex a document stays so however often it is tried.
    if (error instanceof Refusal) return { failure: error.details.join(' ') };
    throw error;
  }
}

async function asItCame(ctx: Context, { files }: Delivery): Promise<DemandedDocument> {
  const bytes = await ctx.blobs.get(sourceOf(files).blob_hash);
  const { verdict, reason, findings } = await validate(ctx, bytes);
  if (verdict === 'UNKNOWN') return { failure: reason ?? unchecked };
  const failure = firstOf(findings.filter(isBreach).map(findingInWords));
  return failure === undefined ? { bytes, losses: [] } : { failure };
}

async function converted(ctx: Context, { invoice, files }: Delivery, format: FormatName): Promise<DemandedDocument> {
  const conversion = await convertInvoice(ctx, invoice, files, format);
  const failure = firstOf(objections(conversion));
  if (failure !== undefined) return { failure };
  if (conversion.document === undefined || conversion.valid === null) return { failure: unchecked };
  const losses = materialLosses(conversion.losses);
  const forbidden = await forbiddenLosses(ctx.db, invoice.company_id, losses);
  if (forbidden.length > 0) {
    return {
      failure: `The invoice goes out as ${format}, which would lose ${lossesInWords(forbidden)}; the setting send_invoice_general.stop_on_lost_terms forbids that.`,
    };
  }
  return { bytes: conversion.document.bytes, losses };
}

const unchecked = 'The document could not be checked.';

/** The first of several reasons and how many more there are; undefined when there is none. */
function firstOf(reasons: readonly string[]): string | undefined {
  const [first] = reasons;
  if (first === undefined) return undefined;
  const more = reasons.length - 1;
  return `${first}${more === 0 ? '' : ` There ${more === 1 ? 'is one more finding' : `are ${more} more findings`}.`}`;
}
