import { FormatError, isPdf, unpackPdf } from '@autoinvoice/invoice';
import { type ValidationReport, validateDocument } from '@autoinvoice/validation';
import type { Context } from '../platform/context.js';
import { threadTask } from '../platform/threads/threads.js';
import { onDocument } from './on-document.js';
import { type PackFolders, packFolders, registryOf } from './registry.js';
import { type TranslatedReport, validateTranslated } from './translated-findings.js';

interface ValidateInput {
  readonly bytes: Uint8Array;
  readonly folders: PackFolders;
  readonly asOf: string;
  readonly language?: string;
  readonly fixes?: boolean;
}

const run = ({ bytes, folders, ...options }: ValidateInput): Promise<ValidationReport> =>
  validateDocument(documentIn(bytes), { ...options, registry: registryOf(folders) });

/** The XML in a PDF that carries one (Factur-X); all other bytes as they are. Findings then stand in that XML. */
export function documentIn(bytes: Uint8Array): Uint8Array {
  if (!isPdf(bytes)) return bytes;
  try {
    return unpackPdf(bytes).invoice.bytes;
  } catch (error) {
    // A PDF without an invoice is told to be no known document, as any other file.
    if (error instanceof FormatError) return bytes;
    throw error;
  }
}

/** Checks a document with the packs of some folders. */
export const validateTask = threadTask(import.meta.url, 'validateTask', run);

/** The same, with findings that can be told in other languages later. */
export const validateTranslatedTask = threadTask(
  import.meta.url,
  'validateTranslatedTask',
  ({ bytes, folders, asOf }: ValidateInput) =>
    validateTranslated(documentIn(bytes), { asOf, registry: registryOf(folders) }),
);

export interface ValidateDocumentOptions {
  /** Day whose rules apply (ISO 8601); today when absent. */
  readonly asOf?: string;
  /** Language of messages (ISO 639-1); English when absent. */
  readonly language?: string;
  /** Whether repairs are looked for. */
  readonly fixes?: boolean;
}

type ValidatingContext = Pick<Context, 'config' | 'clock' | 'threads'>;

/**
 * Checks a document with the rule packs of this service, always in another thread: documents come from anybody, and
 * one that takes long must not keep others waiting.
 * Throws Refusal `document_too_complex` when it takes more time or memory than one document may.
 */
export async function validate(
  ctx: ValidatingContext,
  bytes: Uint8Array,
  options: ValidateDocumentOptions = {},
): Promise<ValidationReport> {
  return onDocument(ctx, validateTask, { ...inputOf(ctx, bytes), ...options }, { heavy: true });
}

/**
 * The same by the rules in force today, for a time line, which is read in other languages too.
 * Throws Refusal `document_too_complex`.
 */
export function validateForTimeLine(ctx: ValidatingContext, bytes: Uint8Array): Promise<TranslatedReport> {
  return onDocument(ctx, validateTranslatedTask, inputOf(ctx, bytes), { heavy: true });
}

const inputOf = (ctx: ValidatingContext, bytes: Uint8Array) => ({
  bytes,
  folders: packFolders(ctx.config),
  asOf: ctx.clock.now().toISOString().slice(0, 10),
});
