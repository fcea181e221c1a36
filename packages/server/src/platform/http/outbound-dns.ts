import { Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** An address that a name leads to. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * All addresses of a name (without brackets or trailing dot); an address is its own answer.
 * Throws when the name has none or the signal ends the search.
 */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<HostAddress[]>;

const hostsFile =
  process.platform === 'win32'
    ? join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts')
    : '/etc/hosts';

const asAddress = (address: string): HostAddress => ({ address, family: isIP(address) === 6 ? 6 : 4 });

/** What a hosts file says of a name; the text is `address name name… # comment` a line. */
export function findInHosts(text: string, host: string): HostAddress[] {
  const found: HostAddress[] = [];
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) && names.some((name) => name.toLowerCase() === host)) found.push(asAddress(address));
  }
  return found;
}

/**
 * Finds addresses by the hosts file, then by DNS queries of our own. Not by getaddrinfo: it has no end in time and
 * runs on the four threads that also serve the file system, so a customer's slow name server would stop the whole
 * process. The price: search domains and other name services than DNS do not count, names must be complete.
 */
export const resolveHost: ResolveHost = async (host, signal) => {
  if (isIP(host)) return [asAddress(host)];
  // RFC 6761, section 6.3: these never go to a name server.
  if (host === 'localhost' || host.endsWith('.localhost')) return [asAddress('127.0.0.1'), asAddress('::1')];
  const listed = findInHosts(await readFile(hostsFile, 'utf8').catch(() => ''), host);
  if (listed.length > 0) return listed;

  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.throwIfAborted();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    signal.throwIfAborted();
    const found = [v4, v6].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])).map(asAddress);
    if (found.length === 0) throw v4.status === 'rejected' ? v4.reason : new Error(`${host} has no address`);
    return found;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
