import { PackError } from './pack-error.js';

/** Larger than any published rule set by far. */
const limitBytes = 256 * 1024 * 1024;
const timeoutMs = 120_000;

/**
 * Fetches an archive over https. The caller holds it against a checksum before looking into it.
 * Throws PackError `source`.
 */
export async function download(address: string): Promise<Buffer> {
  if (!/^https:/i.test(address)) throw new PackError('source', `${address} is not an https address.`);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.url.startsWith('https:')) throw new Error('it leads to an address that is not https');
    if (!response.ok || response.body === null) throw new Error(`the answer is ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > limitBytes) throw new Error(`it has more than ${limitBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    const why = (cause as Error & { cause?: Error }).cause?.message ?? (cause as Error).message;
    throw new PackError('source', `${address} cannot be fetched: ${why}.`, { cause });
  }
}
