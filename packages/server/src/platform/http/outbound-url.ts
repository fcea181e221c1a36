import { isIP } from 'node:net';
import { OutboundRefused } from './outbound.js';

/** A URL taken apart for calling it. */
export interface Target {
  /** `https://host:port`, for the connection. */
  readonly origin: string;
  readonly secure: boolean;
  /** Name or address, without the brackets of IPv6 and without a trailing dot. */
  readonly host: string;
  /** Path with query, as it goes on the request line. */
  readonly path: string;
  /** Value of the Authorization header that user:password@ stands for. */
  readonly authorization: string | undefined;
}

function basic(username: string, password: string): string | undefined {
  if (username === '' && password === '') return undefined;
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
  } catch (cause) {
    throw new OutboundRefused('the user name or password in the URL is not percent-encoded UTF-8', { cause });
  }
}

/**
 * Takes a URL apart by the WHATWG rules, which turn every spelling of an address (octal, hexadecimal, one number,
 * full-width digits, mapped IPv6) and of a name (IDN) into the one that is then checked.
 * Throws OutboundRefused for anything but a callable http or https URL.
 */
export function parseTarget(text: string): Target {
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new OutboundRefused('the URL cannot be read', { cause });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutboundRefused('the URL is not http or https');
  if (url.port === '0') throw new OutboundRefused('the URL names port 0');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (host === '' || (isIP(host) === 0 && !isHostName(host))) {
    throw new OutboundRefused('the URL names no host that can be called');
  }
  return {
    origin: url.origin,
    secure: url.protocol === 'https:',
    host,
    path: url.pathname + url.search,
    authorization: basic(url.username, url.password),
  };
}

/** RFC 1123, with the underscore that real names contain. */
function isHostName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
}
