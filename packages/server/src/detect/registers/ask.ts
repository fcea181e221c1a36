import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** A register gave no answer that can be used: nothing follows of the company. */
export class RegisterUnreachable extends Error {
  override readonly name = 'RegisterUnreachable';
}

/** A register's answer: its status and, with 200, what its JSON says. */
export interface RegisterReply {
  readonly status: number;
  readonly json: unknown;
}

/** Longest answer that is read; those of all registers stay far below. */
const maxBytes = 4_194_304;

/**
 * Asks a register over HTTP. Addresses of registers stand in the settings: whoever runs the service vouches for them,
 * so they may also lead to a machine beside this one.
 * Throws RegisterUnreachable when there is no complete answer of JSON in time, or one with another status than 200
 * and those of `expected`.
 */
export async function askRegister(
  url: string,
  options: { readonly timeoutMs: number; readonly body?: unknown; readonly expected?: readonly number[] },
): Promise<RegisterReply> {
  const { timeoutMs, body, expected = [] } = options;
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      if (expected.includes(response.status)) return { status: response.status, json: undefined };
      throw new RegisterUnreachable(`${url} answered HTTP ${response.status}`);
    }
    return { status: 200, json: JSON.parse(await limitedText(response, url)) };
  } catch (error) {
    if (error instanceof RegisterUnreachable) throw error;
    throw new RegisterUnreachable(`${url} gave no answer: ${(error as Error).message}`, { cause: error });
  }
}

async function limitedText(response: Response, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return '';
  for await (const part of Readable.fromWeb(response.body as ReadableStream) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) throw new RegisterUnreachable(`${url} answered with more than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
