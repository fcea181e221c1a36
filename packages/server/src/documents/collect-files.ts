import { refusalSaying, say } from '../events/say.js';
import type { BlobRef } from '../platform/blobs/store.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { NewLink } from './file-queries.js';
import type { Owner } from './owner.js';
import { type FoundFile, newFile, resolveReference, type SubmittedReference } from './references.js';
import type { FileType } from './rows.js';

/** A file that came with a new document. */
export interface SubmittedFile {
  /** Name of the field, for findings: `file`, `files[0]`. */
  readonly field: string;
  readonly filename: string | undefined;
  readonly mediaType: string;
  readonly blob: BlobRef;
  readonly fileType: FileType | undefined;
}

/**
 * The files of a new document, the primary one first: the document itself. It is the one that is said to be, else the
 * first of those of which nothing is said; the others of these are attachments.
 * Throws Refusal `invalid_parameters` without files, with several primary ones, or when one is named twice.
 */
export async function collectFiles(
  ctx: Context,
  owner: Owner,
  files: readonly SubmittedFile[],
  references: readonly SubmittedReference[],
): Promise<NewLink[]> {
  const all = [...files, ...references];
  const primary = all.filter(({ fileType }) => fileType === 'PRIMARY_FILE');
  if (primary.length > 1) {
    const fields = primary.map(({ field }) => field).join(', ');
    throw new Refusal('invalid_parameters', [`A document has one PRIMARY_FILE, not several: ${fields}.`]);
  }
  const main = primary[0] ?? all.find(({ fileType }) => fileType === undefined);
  if (main === undefined) {
    throw new Refusal('invalid_parameters', [
      'file: the document itself is missing (file, files[n] or references[n]).',
    ]);
  }
  const links: NewLink[] = [];
  for (const given of [main, ...all.filter((other) => other !== main)]) {
    const found = await resolve(ctx, owner, given);
    if (links.some(({ file }) => file.file_id === found.file.file_id)) {
      throw new Refusal('invalid_parameters', [`${given.field}: the file is named twice.`]);
    }
    links.push({ ...found, fileType: given === main ? 'PRIMARY_FILE' : (given.fileType ?? 'ATTACHMENT') });
  }
  return links;
}

async function resolve(ctx: Context, owner: Owner, given: SubmittedFile | SubmittedReference): Promise<FoundFile> {
  if ('referenceId' in given) return resolveReference(ctx, owner, given);
  const { blob, mediaType } = given;
  if (blob.size === 0) throw refusalSaying('invalid_parameters', [say('refused.empty', { field: given.field })]);
  return { file: await newFile(ctx, { blob, mediaType, filename: given.filename ?? 'document' }), exists: false };
}
