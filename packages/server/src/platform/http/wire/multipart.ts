import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type BlobStore, BlobTooLarge } from '../../blobs/store.js';
import { Refusal } from '../../errors.js';
import type { UploadedFile } from '../files.js';
import type { JsonSchema } from './schema.js';
import { isFileField, type WirePair } from './shape.js';

const fieldLimitBytes = 1024 * 1024;

const tooLarge = (limitBytes: number, cause?: unknown) =>
  new Refusal('request_too_large', [`The body may have at most ${limitBytes} bytes.`], { cause });

/** Only the last part: some clients send the whole path. */
const baseName = (name: string | undefined): string | undefined => {
  const base = name?.split(/[\\/]/).at(-1);
  return base === '' ? undefined : base;
};

/**
 * Reads a multipart body. Fields declared as files go to the blob store while they arrive, with or without a file
 * name; every other part is text. Throws Refusal `request_too_large` (nothing of that file stays) or
 * `invalid_parameters` for a body that is cut off or malformed.
 */
export async function readMultipart(
  request: FastifyRequest,
  schema: JsonSchema,
  blobs: BlobStore,
  limitBytes: number,
): Promise<WirePair[]> {
  const pairs: WirePair[] = [];
  let left = limitBytes;
  const parts = request.parts({
    isPartAFile: (name: string | undefined) => name !== undefined && isFileField(name, schema),
    limits: {
      fieldSize: fieldLimitBytes,
      fieldNameSize: 200,
      fields: 500,
      files: 200,
      parts: 600,
      fileSize: Number.POSITIVE_INFINITY,
    },
  });
  try {
    for await (const part of parts) {
      const value = await readPart(part, blobs, left);
      left -=
        typeof value === 'object' && value !== null && 'blob' in value
          ? (value as UploadedFile).blob.size
          : String(value).length;
      if (left < 0) throw tooLarge(limitBytes);
      pairs.push([part.fieldname, value]);
    }
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    if (error instanceof BlobTooLarge) throw tooLarge(limitBytes, error);
    throw error;
  }
  return pairs;
}

async function readPart(part: Multipart, blobs: BlobStore, limitBytes: number): Promise<unknown> {
  if (part.type === 'field') {
    if (part.valueTruncated) {
      throw new Refusal('request_too_large', [`${part.fieldname} may have at most ${fieldLimitBytes} bytes.`]);
    }
    return part.value;
  }
  const file: UploadedFile = {
    fieldName: part.fieldname,
    filename: baseName(part.filename),
    mediaType: part.mimetype,
    blob: await blobs.put(part.file, { limitBytes }),
  };
  return file;
}
