import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address } from '../../model/common.js';
import { NOTHING, str, TWO_LETTERS } from './codecs.js';

const address = rulesFor<Address>();
const street = str(35, 2);

/** The street of an address: one to three elements by position; the schema demands the first. */
function streets(name: string): Rule<Address> {
  return address.custom({
    term: 'BT-35',
    path: name,
    read(source, into, reading) {
      const keys = ['line1', 'line2', 'line3'] as const;
      source.all(name).forEach((node, at) => {
        const key = keys[at];
        if (!key) return;
        node.used = true;
        const value = street.read(node, reading);
        if (value) into[key] = value;
      });
    },
    write(from, target, writing) {
      const lines = [from.line1, from.line2, from.line3];
      while (lines.length > 1 && lines.at(-1) === undefined) lines.pop();
      for (const line of lines) street.write(line ?? NOTHING, target.add(name), writing);
    },
  });
}

/** A part that the schema demands in every address. */
function demanded(term: string, name: string, key: 'city' | 'postCode'): Rule<Address> {
  return address.custom({
    term,
    path: name,
    read(source, into, reading) {
      const node = source.first(name);
      if (!node) return;
      const value = street.read(node, reading);
      node.used = value !== undefined || node.text.trim() === NOTHING;
      if (value) into[key] = value;
    },
    write(from, target, writing) {
      street.write(from[key] ?? NOTHING, target.add(name), writing);
    },
  });
}

/** BG-5, BG-8, BG-12, BG-15: the same shape for every party, under the party's own names. */
export function addressMapping(party: string): Mapping<Address> {
  return [
    streets(`${party}StreetName`),
    demanded('BT-37', `${party}TownName`, 'city'),
    demanded('BT-38', `${party}PostCodeIdentifier`, 'postCode'),
    address.leaf('BT-39', `${party}CountrySubdivision`, 'subdivision', str(35, 2)),
    address.code('BT-40', 'CountryCode', 'country', TWO_LETTERS),
  ];
}

export const emptyAddress = (): Address => ({ country: '' });
