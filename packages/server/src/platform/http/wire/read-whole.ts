import type { Readable } from 'node:stream';
import { Refusal } from '../../errors.js';

/**
 * Reads a whole body. Throws Refusal `request_too_large` with `detail`, and leaves the rest unread: a body destroyed on
 * the way would take the connection with it, before the refusal is told.
 */
export async function readWhole(
  payload: Readable,
  limitBytes: number,
  detail = `The body may have at most ${limitBytes} bytes.`,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limitBytes) throw new Refusal('request_too_large', [detail]);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
