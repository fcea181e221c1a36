import { isBreach } from '@autoinvoice/validation';
import { say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { Words } from '../platform/events/sentence.js';
import type { DocumentFileRow, DocumentRow } from './rows.js';
import { findingWords } from './translated-findings.js';
import { validateForTimeLine } from './validate.js';

/** What the rules say of a document. */
export type RuleVerdict =
  | { readonly outcome: 'passed' }
  /** Nobody has rules for it here: it travels all the same, and its sender is told. */
  | { readonly outcome: 'unchecked'; readonly why: Words }
  | { readonly outcome: 'broken'; readonly why: Words };

/**
 * Holds a document of Peppol or EHF against the rule packs for it, before it leaves. Documents of other formats, and
 * files of any kind, are not checked.
 */
export async function checkRules(
  ctx: Context,
  document: DocumentRow,
  primary: DocumentFileRow | undefined,
): Promise<RuleVerdict> {
  if (document.profile_version === null || primary === undefined) return { outcome: 'passed' };
  try {
    const report = await validateForTimeLine(ctx, await ctx.blobs.get(primary.blob_hash));
    if (report.verdict === 'UNKNOWN') return { outcome: 'unchecked', why: report.reason ?? say('document.no_rules') };
    if (report.verdict !== 'ERROR') return { outcome: 'passed' };
    const [first, ...more] = report.findings.filter(isBreach);
    const why = findingWords(first!);
    if (more.length === 0) return { outcome: 'broken', why };
    return { outcome: 'broken', why: say('failure.more', { first: why, count: String(more.length) }) };
  } catch (error) {
    // Too large or too complex a document stays so however often it is tried.
    if (error instanceof Refusal) return { outcome: 'broken', why: error.details.join(' ') };
    throw error;
  }
}
