import { checkCompanyId } from './company-id.js';
import { parseOvt } from './ovt.js';

/** An electronic address as people write it, taken apart. `scheme` is absent when only the identifier was given. */
export interface WrittenAddress {
  scheme?: string;
  id: string;
}

/** Schemes that name the same identifiers: the page's Danish 0182, the Finnish network code and the old OVT code 0037. */
const SAME_SCHEME: readonly (readonly string[])[] = [
  ['0216', 'V154', '0037'],
  ['0184', '0182'],
];

/** Schemes whose identifiers can be recognised without the scheme, by country. */
const BARE_COUNTRIES = [
  ['NO', '0192'],
  ['SE', '0007'],
  ['DK', '0184'],
  ['BE', '0208'],
  ['EE', '0191'],
] as const;

/**
 * Splits `0192:123456789` into scheme and identifier; also takes `iso6523-actorid-upis::0192:…` and the bare
 * identifier. White space around and inside the parts is dropped, letters become upper case.
 */
export function parseElectronicAddress(text: string): WrittenAddress {
  const plain = text.replace(/\s/g, '').replace(/^iso6523-actorid-upis::/i, '');
  const match = /^(\d{4}|V\d{3}):(.+)$/i.exec(plain);
  if (match) return { scheme: match[1]!.toUpperCase(), id: match[2]!.toUpperCase() };
  return { id: plain.toUpperCase() };
}

/** Whether two schemes name the same kind of identifier. */
export function sameScheme(a: string, b: string): boolean {
  return a === b || SAME_SCHEME.some((group) => group.includes(a) && group.includes(b));
}

/** The whole OVT code in an address of a Finnish scheme: the removed scheme 0037 also carried it without its 0037. */
const ovtOf = (scheme: string | undefined, id: string) =>
  parseOvt(id) ?? (scheme === '0037' ? parseOvt(`0037${id}`) : undefined);

/**
 * The address under the scheme that is in use today: an OVT code goes by 0216 whatever older material calls it, for 0037
 * itself has left the EAS list. Gives undefined when the address is no OVT code, or of a scheme that has none.
 */
export function currentOvtAddress(address: {
  value: string;
  scheme?: string;
}): { value: string; scheme: string } | undefined {
  const { value, scheme } = address;
  if (scheme !== undefined && !sameScheme(scheme, '0216')) return undefined;
  const ovt = ovtOf(scheme, value);
  return ovt ? { value: ovt.ovt, scheme: '0216' } : undefined;
}

/**
 * Whether two addresses with schemes name the same party: the same identifier under schemes that name the same kind of
 * it (`0037:003712345671`, `0037:12345671` and `0216:003712345671`).
 */
export function sameAddress(a: { value: string; scheme?: string }, b: { value: string; scheme?: string }): boolean {
  if (a.scheme === undefined || b.scheme === undefined || !sameScheme(a.scheme, b.scheme)) return false;
  const [one, other] = [a, b].map((address) => currentOvtAddress(address)?.value ?? address.value.trim());
  return one === other;
}

/**
 * Every way the same address is written, the given one first, `scheme:id` and bare identifiers mixed, without
 * repeats: for finding a receiver however the sender's software writes the address. A bare text that fits several
 * countries' numbers gives a variant for each.
 */
export function addressVariants(text: string): string[] {
  const { scheme, id } = parseElectronicAddress(text);
  const variants = new Set<string>([scheme ? `${scheme}:${id}` : id]);
  const add = (code: string, identifier: string) => {
    for (const s of SAME_SCHEME.find((group) => group.includes(code)) ?? [code]) {
      if (s !== '0037') variants.add(`${s}:${identifier}`);
    }
    variants.add(identifier);
  };
  const ovt = ovtOf(scheme, id);
  if (ovt && (!scheme || sameScheme(scheme, '0216'))) {
    add('0216', ovt.ovt);
    // The removed scheme 0037 carried the number without its 0037 prefix.
    variants.add(`0037:${ovt.ovt.slice(4)}`);
  } else if (scheme) add(scheme, id);
  else {
    for (const [country, code] of BARE_COUNTRIES) {
      const check = checkCompanyId(country, id, { vat: false });
      if (check.ok) add(code, check.bid);
    }
  }
  return [...variants];
}
