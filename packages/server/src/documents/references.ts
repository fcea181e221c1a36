import type { Context } from '../platform/context.js';
import { isId, newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { fitsChecksum, readChecksum } from './checksum.js';
import { fetchExternal } from './external-storage.js';
import { fileKind } from './file-kind.js';
import { filesOf, findFile, type NewFile } from './file-queries.js';
import type { Owner } from './owner.js';
import type { FileType } from './rows.js';

/** Content that a new document takes from elsewhere instead of bringing it. */
export interface SubmittedReference {
  /** Name of the field, for findings: `references[0]`. */
  readonly field: string;
  readonly referenceId: string;
  /**
   * `document_id`: the primary file of another document of the owner. `document_file_id`: a file of such a document.
   * `external_storage_key`: content in the storage that the settings name.
   */
  readonly idType: 'document_id' | 'document_file_id' | 'external_storage_key';
  readonly checksum: string | undefined;
  readonly fileType: FileType | undefined;
}

/** The file that a reference leads to. */
export interface FoundFile {
  readonly file: NewFile;
  /** It is there already, as part of another document. */
  readonly exists: boolean;
}

/**
 * Finds what a reference names, and holds it against the checksum given.
 * Throws Refusal `invalid_parameters` when there is no such content, or another one than the checksum says.
 */
export async function resolveReference(ctx: Context, owner: Owner, reference: SubmittedReference): Promise<FoundFile> {
  const { field, checksum } = reference;
  const found = await foundFile(ctx, owner, reference);
  if (checksum === undefined) return found;
  const wanted = readChecksum(checksum);
  if (wanted === undefined) {
    throw new Refusal('invalid_parameters', [
      `${field}[checksum]: must be MD5, SHA-1, SHA-256 or SHA-512, in hexadecimal or Base64.`,
    ]);
  }
  if (!(await fitsChecksum(await ctx.blobs.stream(found.file.blob_hash), wanted))) {
    throw new Refusal('invalid_parameters', [`${field}[checksum]: is not that of the content.`]);
  }
  return found;
}

async function foundFile(ctx: Context, owner: Owner, { field, referenceId, idType }: SubmittedReference) {
  const name = `${field}[reference_id]`;
  if (idType === 'external_storage_key') return externalFile(ctx, owner, referenceId, name);
  const id = isId(referenceId) ? referenceId.toLowerCase() : undefined;
  const row =
    id === undefined
      ? undefined
      : idType === 'document_file_id'
        ? await findFile(ctx.db, owner, id)
        : (await filesOf(ctx.db, owner, [id])).find((file) => file.file_type === 'PRIMARY_FILE');
  if (row === undefined) {
    const what = idType === 'document_id' ? 'document' : 'file';
    throw new Refusal('invalid_parameters', [`${name}: there is no such ${what}.`]);
  }
  const { owner_id: _owner, document_id: _document, file_type: _type, position: _position, ...file } = row;
  return { file, exists: true };
}

async function externalFile(ctx: Context, owner: Owner, key: string, field: string): Promise<FoundFile> {
  const { blob, filename, mediaType } = await fetchExternal(ctx, owner, key, field);
  return { file: await newFile(ctx, { blob, filename, mediaType }), exists: false };
}

/** A row for content that is stored: what it is shows by its beginning. */
export async function newFile(
  ctx: Context,
  { blob, filename, mediaType }: { blob: { hash: string; size: number }; filename: string; mediaType: string },
): Promise<NewFile> {
  const kind = fileKind(await headOf(ctx, blob.hash), filename, mediaType);
  return {
    file_id: newId(ctx.clock),
    filename: filename.slice(0, 255),
    media_type: kind.mediaType,
    file_format: kind.format,
    format_version: null,
    size: blob.size,
    blob_hash: blob.hash,
    created_at: ctx.clock.now(),
  };
}

async function headOf(ctx: Context, hash: string): Promise<Uint8Array> {
  for await (const chunk of await ctx.blobs.stream(hash)) return chunk as Buffer;
  return new Uint8Array();
}
