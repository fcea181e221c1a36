import { jsonName, type Loss } from '@autoinvoice/invoice';
import { isBreach, type ReportFinding } from '@autoinvoice/validation';
import type { TranslatedFinding } from '../../documents/translated-findings.js';
import { validate } from '../../documents/validate.js';
import type { Context } from '../../platform/context.js';
import { sourceOf } from '../files.js';
import type { InvoiceFileRow, InvoiceRow } from '../rows.js';
import { placed } from '../source-document.js';
import type { Conversion } from './convert-task.js';
import { termName } from './losses.js';

const mostFindings = 200;
const mostLosses = 1000;

/** What a conversion keeps and loses, as the API and the command line tell it. */
export interface ConversionReport {
  readonly from: string;
  readonly to: string;
  /** False when it is the document as it came. */
  readonly converted: boolean;
  /** Null when nobody has rules for the format. */
  readonly valid: boolean | null;
  /** Why the format cannot carry the invoice. */
  readonly reasons: string[];
  readonly findings: ReportedFinding[];
  readonly losses: ReportedLoss[];
  /** Number of losses, also of those not listed. */
  readonly losses_total: number;
  readonly kept: { term: string; name: string; count: number }[];
}

export type ReportedFinding = Pick<ReportFinding, 'id' | 'severity' | 'message' | 'location' | 'line'> & {
  terms: string[];
};

interface ReportedLoss {
  /** Null for content beyond EN 16931. */
  readonly term: string | null;
  readonly name: string | null;
  readonly path: string;
  readonly outcome: Loss['what'];
  readonly value: string | null;
}

/**
 * The report of a conversion, its findings in a language (ISO 639-1) as far as their rules speak it; business terms come
 * first among the losses, so that a cut list keeps them.
 */
export function reportConversion(conversion: Conversion, language = 'en'): ConversionReport {
  const { from, to, valid, reasons, findings, losses, kept } = conversion;
  const inOrder = [...losses.filter(({ term }) => term !== undefined), ...losses.filter(({ term }) => !term)];
  return {
    from,
    to,
    converted: true,
    valid,
    reasons: reasons.map(placed),
    findings: reportedFindings(findings, language),
    losses: inOrder.slice(0, mostLosses).map(reportedLoss),
    losses_total: losses.length,
    kept: kept.map(({ term, name, count }) => ({ term, name, count })),
  };
}

/** The report of the document as it came: nothing is lost, and what is said against it is said against the original. */
export async function reportOriginal(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  language = 'en',
): Promise<ConversionReport> {
  const { findings, verdict } = await validate(ctx, await ctx.blobs.get(sourceOf(files).blob_hash), { language });
  return {
    from: invoice.source_format,
    to: invoice.source_format,
    converted: false,
    valid: findings.some(isBreach) ? false : verdict === 'UNKNOWN' ? null : true,
    reasons: [],
    findings: reportedFindings(findings, language),
    losses: [],
    losses_total: 0,
    kept: [],
  };
}

const reportedFindings = (findings: readonly TranslatedFinding[], language: string): ReportedFinding[] =>
  findings.slice(0, mostFindings).map(({ id, severity, message, messages, location, line, terms = [] }) => ({
    id,
    severity,
    message: messages?.[language] ?? message,
    location,
    line,
    terms: [...terms],
  }));

const reportedLoss = ({ term, path, what, value }: Loss): ReportedLoss => ({
  term: term ?? null,
  name: term === undefined ? null : termName(term),
  // Content that only one format has is named by its path in that format.
  path: term === undefined ? path : jsonName(path),
  outcome: what,
  value: value ?? null,
});
