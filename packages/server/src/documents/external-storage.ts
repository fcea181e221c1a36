import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type BlobRef, BlobTooLarge } from '../platform/blobs/store.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { Owner } from './owner.js';

const timeoutMs = 30_000;

/** Content that was fetched from outside. */
export interface FetchedContent {
  readonly blob: BlobRef;
  readonly filename: string;
  readonly mediaType: string;
}

/**
 * Fetches content that a caller keeps in its own storage and names by key (`external_storage_key`; what keys are is
 * UNKNOWN in the contract). The setting `AUTOINVOICE_EXTERNAL_STORAGE` says where: one address with a place for the
 * owner, so that nobody reaches what is another's. The content is copied: what is sent cannot change afterwards.
 * Throws Refusal `invalid_parameters` when there is no such storage, key or content, `request_too_large`,
 * `service_unavailable`.
 */
export async function fetchExternal(ctx: Context, owner: Owner, key: string, field: string): Promise<FetchedContent> {
  const { externalStorage, bodyLimitBytes } = ctx.config;
  if (externalStorage === undefined) {
    throw new Refusal('invalid_parameters', [`${field}: this server has no external storage.`]);
  }
  const segments = key.split('/');
  if (key.length > 1024 || segments.some((segment) => ['', '.', '..'].includes(segment))) {
    throw new Refusal('invalid_parameters', [`${field}: not a key of stored content.`]);
  }
  const path = segments.map(encodeURIComponent).join('/');
  const url = externalStorage.replace('{owner}', owner.id).replace('{key}', () => path);
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { redirect: 'error', signal }).catch((cause: unknown) => {
    throw new Refusal('service_unavailable', [`${field}: the external storage does not answer.`], { cause });
  });
  if (response.status === 404 || response.body === null) {
    await response.body?.cancel();
    throw new Refusal('invalid_parameters', [`${field}: there is no content under this key.`]);
  }
  if (response.status !== 200) {
    await response.body.cancel();
    throw new Refusal('service_unavailable', [`${field}: the external storage does not give the content.`], {
      internal: { url, status: response.status },
    });
  }
  try {
    const body = Readable.fromWeb(response.body as ReadableStream);
    return {
      blob: await ctx.blobs.put(body, { limitBytes: bodyLimitBytes }),
      filename: segments.at(-1) ?? key,
      mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    };
  } catch (error) {
    if (!(error instanceof BlobTooLarge)) throw error;
    throw new Refusal('request_too_large', [`${field}: the content is larger than ${bodyLimitBytes} bytes.`]);
  }
}
