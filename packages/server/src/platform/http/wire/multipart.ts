import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type BlobStore, BlobTooLarge } from '../../blobs/store.js';
import { Refusal } from '../../errors.js';
import type { FileInMemory, UploadedFile } from '../files.js';
import { textLimitBytes } from './body.js';
import { readWhole } from './read-whole.js';
import { isFileInMemory, type JsonSchema } from './schema.js';
import { fileFieldOf, type WirePair } from './shape.js';

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
  let textLeft = Math.min(limitBytes, textLimitBytes);
  const parts = request.parts({
    isPartAFile: (name: string | undefined) => name !== undefined && fileFieldOf(name, schema) !== undefined,
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
      const value = await readPart(part, schema, blobs, left);
      left -= sizeOf(value);
      if (left < 0) throw tooLarge(limitBytes);
      if (part.type === 'field') textLeft -= sizeOf(value);
      if (textLeft < 0)
        throw new Refusal('request_too_large', [`Fields may have at most ${textLimitBytes} bytes together.`]);
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

/** Bytes of a file, characters of all else. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return String(value).length;
  const { blob, bytes } = value as Partial<UploadedFile & FileInMemory>;
  return blob?.size ?? bytes?.length ?? JSON.stringify(value).length;
}

async function readPart(part: Multipart, schema: JsonSchema, blobs: BlobStore, limitBytes: number): Promise<unknown> {
  if (part.type === 'field') {
    if (part.valueTruncated) {
      throw new Refusal('request_too_large', [`${part.fieldname} may have at most ${fieldLimitBytes} bytes.`]);
    }
    return part.value;
  }
  const file = { fieldName: part.fieldname, filename: baseName(part.filename), mediaType: part.mimetype };
  const declared = fileFieldOf(part.fieldname, schema);
  if (declared !== undefined && isFileInMemory(declared)) {
    return { ...file, bytes: await readWhole(part.file, limitBytes) };
  }
  return { ...file, blob: await blobs.put(part.file, { limitBytes }) };
}
