import { type TUnsafe, Type } from 'typebox';
import type { BlobRef } from '../blobs/store.js';

/** A file of a multipart body, already in the blob store when the handler runs. */
export interface UploadedFile {
  /** Name of the form field, as the client wrote it. */
  readonly fieldName: string;
  /** File name that the client gave, without folders; undefined when it gave none. */
  readonly filename: string | undefined;
  /** Content type of the part; `application/octet-stream` when it gave none. */
  readonly mediaType: string;
  readonly blob: BlobRef;
}

/** A file, or a whole body, that the handler gets as it came: nothing of it is stored. */
export interface FileInMemory extends Omit<UploadedFile, 'blob'> {
  readonly bytes: Buffer;
}

/** Name of the field that a body of its own media type becomes; see `BodyType`. */
export const rawBodyField = 'file';

/** Schema of a file field of a multipart body; the handler gets an UploadedFile. */
export function File(options: { description?: string } = {}): TUnsafe<UploadedFile> {
  return Type.Unsafe<UploadedFile>({ type: 'string', format: 'binary', ...options });
}

/** Schema of a file field that is read into memory and not stored; the handler gets a FileInMemory. */
export function FileInMemory(options: { description?: string } = {}): TUnsafe<FileInMemory> {
  return Type.Unsafe<FileInMemory>({ type: 'string', format: 'binary', 'x-stored': false, ...options });
}
