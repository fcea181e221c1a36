import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address } from '../../model/common.js';
import { latin, NOTHING } from './codecs.js';
import { latinText } from './letters.js';

const address = rulesFor<Address>();
const street = latin(60);

/** Where the address being written stands in the invoice, for notes about what became of its parts. */
const standing = new WeakMap<Address, string>();

/** Tells where an address stands, before it is written. */
export function placeAddress(value: Address | undefined, path: string): void {
  if (value) standing.set(value, path);
}

function note(writing: Writing, from: Address, key: keyof Address, what: 'kept' | 'moved to free text'): void {
  const path = standing.get(from);
  if (path) writing.notes.set(`${path}.${key}`, what);
}

/** Street with house number in one line; further lines join it. */
const streets: Rule<Address> = address.custom({
  term: 'BT-35',
  path: 'Indirizzo',
  read(source, into, reading) {
    const first = source.first('Indirizzo');
    const number = source.first('NumeroCivico')?.text.trim();
    const line = first && street.read(first, reading);
    if (line) into.line1 = number ? `${line} ${number}` : line;
  },
  write(from, target, writing) {
    const lines = [from.line1, from.line2, from.line3].filter((line) => line !== undefined && line !== '');
    const node = target.create('Indirizzo');
    street.write(lines.length > 0 ? lines.join(', ') : NOTHING, node, writing);
    if (lines.length < 2 || latinText(lines.join(', ')) !== node.text) return;
    if (from.line1) note(writing, from, 'line1', 'kept');
    note(writing, from, 'line2', 'moved to free text');
    note(writing, from, 'line3', 'moved to free text');
  },
});

const ITALIAN_CODE = /^\d{5}$/;
/** Stands for a post code of another form than the Italian five digits. */
const FOREIGN_CODE = '00000';

/** Post code and city: a foreign post code that is not five digits goes before the name of the city. */
const cities: Rule<Address> = address.custom({
  term: 'BT-37',
  path: 'Comune',
  read(source, into, reading) {
    const code = source.first('CAP')?.text.trim();
    if (code && code !== FOREIGN_CODE) into.postCode = code;
    const city = source.first('Comune');
    const name = city && street.read(city, reading);
    if (name) into.city = name;
  },
  write(from, target, writing) {
    const bare = from.postCode?.replace(/\s/g, '') ?? '';
    const fits = ITALIAN_CODE.test(bare);
    target.create('CAP').text = fits ? bare : FOREIGN_CODE;
    const names = [fits ? undefined : from.postCode, from.city].filter((name) => name !== undefined && name !== '');
    street.write(names.length > 0 ? names.join(' ') : NOTHING, target.create('Comune'), writing);
    if (fits && bare !== from.postCode) note(writing, from, 'postCode', 'kept');
    if (!fits && from.postCode) {
      note(writing, from, 'postCode', 'moved to free text');
      if (from.city) note(writing, from, 'city', 'kept');
    }
  },
});

/** The two letters of an Italian province, also where another format writes `IT-RM`. */
const province: Rule<Address> = address.custom({
  term: 'BT-39',
  path: 'Provincia',
  read(source, into) {
    const code = source.first('Provincia')?.text.trim();
    if (code) into.subdivision = code;
  },
  write(from, target, writing) {
    const code = from.subdivision?.replace(/^IT-/, '') ?? '';
    if (!/^[A-Z]{2}$/.test(code)) return;
    target.create('Provincia').text = code;
    if (code !== from.subdivision) note(writing, from, 'subdivision', 'kept');
  },
});

/** BG-5, BG-8, BG-15: Sede and IndirizzoResa. */
export const ADDRESS: Mapping<Address> = [
  streets,
  cities,
  province,
  address.custom({
    term: 'BT-40',
    path: 'Nazione',
    read(source, into) {
      into.country = source.first('Nazione')?.text.trim() || 'IT';
    },
    write(from, target) {
      target.create('Nazione').text = /^[A-Z]{2}$/.test(from.country) ? from.country : 'IT';
    },
  }),
];

export const emptyAddress = (): Address => ({ country: '' });
