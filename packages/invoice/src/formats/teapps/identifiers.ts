import { isGln } from '../../identifiers/gln.js';
import { parseOvt } from '../../identifiers/ovt.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { Identifier } from '../../model/common.js';
import type { Party } from '../../model/party.js';

const NUMBER = 'CUSTOMER_ID';
const CODES = 'PARTY_IDENTIFICATION_ID';

/** AUTHORITY of a party's code, and its ISO 6523 scheme: guide 4.3.1. */
const AUTHORITIES: readonly (readonly [authority: string, scheme: string])[] = [
  ['GLN', '0088'],
  ['DUNS', '0060'],
  ['EDI', '0037'],
];

/** The scheme that a code without one has by its authority or by its form: earlier versions had OVT codes bare. */
function schemeOf(node: SourceNode, value: string): string | undefined {
  const authority = node.peek('AUTHORITY')?.trim();
  const known = AUTHORITIES.find(([name]) => name === authority);
  if (known) return known[1];
  if (parseOvt(value)) return '0037';
  return isGln(value) ? '0088' : undefined;
}

/** Codes of authorities without a scheme of ISO 6523 are left to the document they stand in. */
function readCode(node: SourceNode): Identifier | undefined {
  const value = node.text.trim();
  const scheme = node.peek('SCHEME_ID')?.trim() || schemeOf(node, value);
  if (value === '' || (!scheme && node.peek('AUTHORITY'))) return undefined;
  node.used = true;
  node.attribute('SCHEME_ID');
  if (scheme && AUTHORITIES.some(([name, code]) => code === scheme && node.peek('AUTHORITY') === name)) {
    node.attribute('AUTHORITY');
  }
  return scheme ? { value, scheme } : { value };
}

/**
 * BT-29, BT-46, BT-60. CUSTOMER_ID is the number that the other party gave: the supplier's number in the buyer's
 * books, or the customer's in the seller's (guide 4.7.1); other codes have a scheme.
 */
export const identifiers: Rule<Party> = rulesFor<Party>().custom({
  term: 'BT-29',
  path: CODES,
  read(source, into) {
    const number = source.first(NUMBER);
    const value = number?.text.trim();
    if (number && value) {
      number.used = true;
      const scheme = number.attribute('SCHEME_ID')?.trim();
      into.identifiers.push(scheme ? { value, scheme } : { value });
    }
    for (const node of source.all(CODES)) {
      const code = readCode(node);
      if (code) into.identifiers.push(code);
    }
  },
  write(from, target) {
    const number = from.identifiers.find(({ scheme }) => !scheme);
    if (number) target.create(NUMBER).text = number.value;
    for (const identifier of from.identifiers) {
      if (identifier === number) continue;
      const node = target.create(CODES);
      node.text = identifier.value;
      const authority = AUTHORITIES.find(([, scheme]) => scheme === identifier.scheme)?.[0];
      if (authority) node.attributes.set('AUTHORITY', authority);
      if (identifier.scheme) node.attributes.set('SCHEME_ID', identifier.scheme);
    }
  },
});
