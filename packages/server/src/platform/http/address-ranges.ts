import { BlockList, isIP } from 'node:net';

/**
 * Networks that a customer's address may not lead into: the IANA special-purpose registries of IPv4 and IPv6
 * (RFC 6890 and what was entered since), multicast and class E, also the few entries that are globally reachable,
 * for none of them is the place of a web server. IPv6 forms that carry an IPv4 address inside are all refused:
 * a translator behind them would reach what the IPv4 rows forbid.
 */
export const specialRanges: readonly (readonly [cidr: string, what: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private use'],
  ['100.64.0.0/10', 'shared address space (carrier-grade NAT)'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local, cloud metadata'],
  ['172.16.0.0/12', 'private use'],
  ['192.0.0.0/24', 'IETF protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'AMT'],
  ['192.88.99.0/24', '6to4 relay anycast'],
  ['192.168.0.0/16', 'private use'],
  ['192.175.48.0/24', 'direct delegation AS112'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved, limited broadcast'],
  ['::/96', 'unspecified, loopback, IPv4-compatible'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['::ffff:0:0:0/96', 'IPv4-translated'],
  ['64:ff9b::/96', 'NAT64'],
  ['64:ff9b:1::/48', 'local-use NAT64'],
  ['100::/64', 'discard only'],
  ['100:0:0:1::/64', 'dummy prefix'],
  ['2001::/23', 'IETF protocol assignments: Teredo, benchmarking, ORCHID, drone ids'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'direct delegation AS112'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'unique local'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local (deprecated)'],
  ['ff00::/8', 'multicast'],
];

/** Loopback, which a sandbox lets webhooks reach so that a developer can receive them on the same machine. */
const loopbackRanges: readonly string[] = ['127.0.0.0/8', '::1/128'];

/** A set of networks. */
interface Ranges {
  /** Whether one of the networks covers an IPv4 or IPv6 address. */
  covers(address: string): boolean;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Takes networks in CIDR notation; a lone address counts as a network of one. Throws on anything else. */
export function rangesOf(cidrs: readonly string[]): Ranges {
  // One list for each family: a single one takes every IPv4 address for its mapped form and finds it in ::ffff:0:0/96.
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const cidr of cidrs) {
    const [address = '', bits, ...rest] = cidr.split('/');
    const family = familyOf(address);
    const widest = family === 'ipv6' ? 128 : 32;
    const length = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (isIP(address) === 0 || rest.length > 0 || !(length >= 0 && length <= widest)) {
      throw new Error(`${cidr} is not a network in CIDR notation, such as 10.1.0.0/16 or fd00::/8`);
    }
    lists[family].addSubnet(address, length, family);
  }
  return {
    covers(address) {
      const family = familyOf(address);
      return isIP(address) !== 0 && lists[family].check(address, family);
    },
  };
}

const special = rangesOf(specialRanges.map(([cidr]) => cidr));
/** The only part of IPv6 that is handed out for ordinary use; the rest is reserved, so refused unseen. */
const globalUnicast6 = rangesOf(['2000::/3']);

/** Decides which addresses may be connected to. */
export interface AddressPolicy {
  /** Whether an IPv4 or IPv6 address in its usual spelling may be reached. */
  allows(address: string): boolean;
  /** Whether it was allowed by name: on the allow-list, or loopback in a sandbox. */
  isExempt(address: string): boolean;
}

/**
 * The policy of a server: special-purpose addresses are refused unless a listed network covers them.
 * Throws when a listed network is not in CIDR notation.
 */
export function addressPolicy(allow: readonly string[], options: { loopback: boolean }): AddressPolicy {
  const exempt = rangesOf(options.loopback ? [...allow, ...loopbackRanges] : allow);
  return {
    isExempt: exempt.covers,
    allows(address) {
      if (isIP(address) === 0) return false;
      if (exempt.covers(address)) return true;
      // A zone id says "on that cable of this machine": link-local by its nature.
      if (address.includes('%')) return false;
      if (familyOf(address) === 'ipv6' && !globalUnicast6.covers(address)) return false;
      return !special.covers(address);
    },
  };
}
