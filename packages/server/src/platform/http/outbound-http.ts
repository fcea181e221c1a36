import type { LookupFunction } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import type { Config } from '../../config.js';
import { type AddressPolicy, addressPolicy } from './address-ranges.js';
import {
  OutboundFailed,
  type OutboundHttp,
  OutboundRefused,
  type OutboundReply,
  type OutboundRequest,
} from './outbound.js';
import { type HostAddress, type ResolveHost, resolveHost } from './outbound-dns.js';
import { parseTarget, type Target } from './outbound-url.js';

/** How long registering a destination waits for its name server; an unanswered name is then taken on trust. */
const checkMs = 3000;
const maxHeaderBytes = 16 * 1024;

interface Parts {
  readonly policy: AddressPolicy;
  readonly resolve: ResolveHost;
  /** Whether plain http may go anywhere that an address may. */
  readonly plainHttp: boolean;
  readonly ca: string | undefined;
}

/** Throws OutboundRefused when one of the addresses is forbidden: a mixed answer is an attempt to slip one through. */
function assertAllowed(target: Target, addresses: readonly HostAddress[], { policy, plainHttp }: Parts): void {
  for (const { address } of addresses) {
    if (!policy.allows(address)) throw new OutboundRefused(`${target.host} leads to an address that is not public`);
    if (!target.secure && !plainHttp && !policy.isExempt(address)) {
      throw new OutboundRefused('the URL must be https: its messages go over the open network');
    }
  }
}

/** Connects to one of the checked addresses and nothing else, whatever the name says by then. */
function pinnedConnector(
  target: Target,
  addresses: readonly HostAddress[],
  tls: { ca: string | undefined; timeout: number },
  onConnect: (address: string) => void,
) {
  const lookup: LookupFunction = (_host, options, callback) => {
    const first = addresses[0];
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
  const connect = buildConnector({
    lookup,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    timeout: tls.timeout,
    maxCachedSessions: 0,
    keepAlive: false,
  });
  return (options: buildConnector.Options, callback: buildConnector.Callback) =>
    connect(
      { ...options, ...(target.secure ? { servername: options.servername?.replace(/\.$/, '') } : {}) },
      (...result) => {
        onConnect(result[1]?.remoteAddress ?? '');
        callback(...result);
      },
    );
}

/** Reads up to a limit, then lets the rest go unread. */
async function readCapped(body: Dispatcher.ResponseData['body'], limit: number) {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    parts.push(chunk.subarray(0, limit - size));
    size += chunk.length;
    if (size > limit) return { body: Buffer.concat(parts), truncated: true };
  }
  return { body: Buffer.concat(parts), truncated: false };
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

async function call(request: OutboundRequest, parts: Parts, signal: AbortSignal): Promise<OutboundReply> {
  const started = performance.now();
  const target = parseTarget(request.url);
  const addresses = await parts.resolve(target.host, signal);
  signal.throwIfAborted();
  assertAllowed(target, addresses, parts);
  let address = '';
  // A connection for each call: a kept one would carry what a hostile receiver still has to say into the next call,
  // and would have to be checked anew each time the name moves.
  const client = new Client(target.origin, {
    connect: pinnedConnector(target, addresses, { ca: parts.ca, timeout: request.timeoutMs }, (connected) => {
      address = connected;
    }),
    maxHeaderSize: maxHeaderBytes,
    // The signal is the one limit in time; undici's own count the silence only, which a dripping receiver breaks.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const reply = await client.request({
      method: 'POST',
      path: target.path,
      headers: { ...(target.authorization ? { authorization: target.authorization } : {}), ...request.headers },
      body: request.body,
      signal,
    });
    const { body, truncated } = await readCapped(reply.body, request.maxReplyBytes);
    return {
      status: reply.statusCode,
      headers: flatHeaders(reply.headers),
      body,
      truncated,
      durationMs: Math.round(performance.now() - started),
      address,
    };
  } finally {
    await client.destroy();
  }
}

/** What goes into a delivery log: the cause in one line, without addresses of ours or stack. */
function failure(error: unknown, timedOut: boolean, timeoutMs: number): OutboundFailed {
  if (timedOut) return new OutboundFailed(`no complete reply within ${timeoutMs} ms`, { cause: error });
  // Several addresses tried in vain come as one error that holds theirs and says nothing itself.
  const told = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = told as NodeJS.ErrnoException;
  return new OutboundFailed(code === undefined || message.includes(code) ? message : `${code}: ${message}`, {
    cause: error,
  });
}

/**
 * HTTP to customers' addresses under a server's settings. Plain http only reaches exempt addresses in production:
 * the contract demands TLS 1.2 of receivers, and an operator who lists a network there vouches for its cables.
 * A sandbox calls plain http anywhere, as developers' tunnels and test receivers want.
 * `seams` is for tests: their own name service and certificate authority (PEM).
 */
export function outboundHttp(
  config: Pick<Config, 'mode' | 'outboundAllow'>,
  seams: { resolve?: ResolveHost; ca?: string } = {},
): OutboundHttp {
  const sandbox = config.mode === 'sandbox';
  const parts: Parts = {
    policy: addressPolicy(config.outboundAllow, { loopback: sandbox }),
    resolve: seams.resolve ?? resolveHost,
    plainHttp: sandbox,
    ca: seams.ca,
  };
  const running = new Set<AbortController>();
  const within = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      controller.abort();
    }, ms);
    running.add(controller);
    try {
      return await work(controller.signal);
    } catch (error) {
      if (error instanceof OutboundRefused) throw error;
      throw failure(error, timedOut, ms);
    } finally {
      clearTimeout(timer);
      running.delete(controller);
    }
  };
  return {
    post: (request) => within(request.timeoutMs, (signal) => call(request, parts, signal)),
    async check(url) {
      const target = parseTarget(url);
      // A name that cannot be resolved now may be tomorrow, and every call checks again.
      const found = within(checkMs, (signal) => parts.resolve(target.host, signal)).catch(() => []);
      assertAllowed(target, await found, parts);
      if (!target.secure && !parts.plainHttp && (await found).length === 0) {
        throw new OutboundRefused('the URL must be https: its messages go over the open network');
      }
    },
    async close() {
      for (const controller of running) controller.abort(new Error('the server is stopping'));
    },
  };
}
