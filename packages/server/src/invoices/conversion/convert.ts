import { isBreach } from '@autoinvoice/validation';
import { onDocument } from '../../documents/on-document.js';
import { packFolders } from '../../documents/registry.js';
import { findingWords } from '../../documents/translated-findings.js';
import { refusalSaying, say } from '../../events/say.js';
import type { Context } from '../../platform/context.js';
import type { Words } from '../../platform/events/sentence.js';
import { placed } from '../source-document.js';
import { type Conversion, type ConvertInput, convertTask } from './convert-task.js';

/** What is to be converted; whose rules hold, and when, the context says. */
export type ConvertRequest = Omit<ConvertInput, 'folders' | 'asOf'>;

/** Findings that one refusal names at most; the loss report has all. */
const mostFindings = 20;

/**
 * Converts a document and checks the result by the rules in force, in another thread.
 * Throws Refusal: invoice_create_api_error (the document cannot be read), document_too_complex.
 */
export function convertDocument(
  ctx: Pick<Context, 'config' | 'clock' | 'threads'>,
  request: ConvertRequest,
): Promise<Conversion> {
  const asOf = ctx.clock.now().toISOString().slice(0, 10);
  const input = { ...request, folders: packFolders(ctx.config), asOf };
  return onDocument(ctx, convertTask, input, { heavy: true });
}

/**
 * Why a conversion gave no document that may be used, a sentence a reason: what the format cannot carry, else the
 * rules that the document breaks. Empty when it may.
 */
export function objections({ reasons, findings, valid }: Pick<Conversion, 'reasons' | 'findings' | 'valid'>): Words[] {
  if (valid !== false) return [];
  const told = [...reasons.map(placed), ...findings.filter(isBreach).map(findingWords)];
  if (told.length <= mostFindings) return told;
  return [...told.slice(0, mostFindings), say('finding.more', { count: String(told.length - mostFindings) })];
}

/**
 * The document of a conversion.
 * Throws Refusal `conversion_refused` when there is none, or when it is not valid.
 */
export function convertedDocument(conversion: Conversion): NonNullable<Conversion['document']> {
  const { document, to } = conversion;
  const against = objections(conversion);
  if (document !== undefined && against.length === 0) return document;
  throw refusalSaying('conversion_refused', [say('conversion.refused', { format: to }), ...against]);
}
