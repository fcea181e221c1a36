import { ITEM_CLASSIFICATIONS } from '../../codes/lists.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Item } from '../../model/line.js';
import { ascii } from './codecs.js';

const PATH = 'CodiceArticolo';
const type = ascii(35);

/** CodiceTipo of the codes that EN 16931 has a term for; what is read as such, beginning with what is written. */
const SELLERS = { written: 'Codice Art. fornitore', read: /fornitore|^AswArtFor$|^intern[oa]$|^(cod\.?|codice)$/i };
const BUYERS = { written: 'Codice Art. cliente', read: /cliente|^AswArtCli$/i };
const GTIN = { written: 'GTIN', read: /^(GTIN|EAN)/i };
/** A code list of UNTDID 7143, perhaps with a version after a slash. The vocabulary of public procurement is STI there. */
const LIST = /^([A-Z0-9]{2,3})(?:\/(\S+))?$/;
/** ICD of the GTIN. */
const GTIN_SCHEME = '0160';
const SCHEME = /^\d{4}$/;

const CPV = 'STI';

function put(item: Item, kind: string, value: string): void {
  const list = LIST.exec(kind.replace(/^CPV$/i, CPV));
  if (GTIN.read.test(kind) && !item.standardIdentifier) item.standardIdentifier = { value, scheme: GTIN_SCHEME };
  else if (SCHEME.test(kind) && !item.standardIdentifier) item.standardIdentifier = { value, scheme: kind };
  else if (BUYERS.read.test(kind) && !item.buyersIdentifier) item.buyersIdentifier = value;
  else if (list?.[1] && ITEM_CLASSIFICATIONS.has(list[1])) {
    const found = { value, scheme: list[1] };
    item.classifications.push(list[2] ? { ...found, schemeVersion: list[2] } : found);
  } else if (!item.sellersIdentifier) item.sellersIdentifier = value;
}

/** BT-155 to BT-158: article codes with a type in the sender's own words. The first of an unknown type is the seller's. */
export const itemCodes: Rule<Item> = rulesFor<Item>().custom({
  term: 'BT-155',
  alsoTerms: ['BT-156', 'BT-157', 'BT-158'],
  path: `${PATH}/CodiceValore`,
  read(source, into) {
    const nodes = source.all(PATH);
    const kindOf = (at: number) => nodes[at]?.first('CodiceTipo')?.text.trim() ?? '';
    const named = nodes.findIndex((_, at) => SELLERS.read.test(kindOf(at)));
    const own = nodes[named]?.first('CodiceValore')?.text.trim();
    if (own) into.sellersIdentifier = own;
    nodes.forEach((node, at) => {
      const value = node.first('CodiceValore')?.text.trim();
      if (value && at !== named) put(into, kindOf(at), value);
    });
  },
  write(from, target, writing) {
    const write = (kind: string, value: string) => {
      const node = target.add(PATH);
      type.write(kind, node.add('CodiceTipo'), writing);
      // Values take any letter, unlike the rest of the format.
      node.add('CodiceValore', [...value.replace(/\s+/g, ' ').trim()].slice(0, 35).join(''));
    };
    if (from.sellersIdentifier) write(SELLERS.written, from.sellersIdentifier);
    if (from.buyersIdentifier) write(BUYERS.written, from.buyersIdentifier);
    const { value, scheme = '' } = from.standardIdentifier ?? {};
    if (value) write(scheme === GTIN_SCHEME ? GTIN.written : scheme || GTIN.written, value);
    for (const member of from.classifications) {
      const kind = member.scheme === CPV && !member.schemeVersion ? 'CPV' : (member.scheme ?? '');
      if (LIST.test(kind) && member.value !== '')
        write(member.schemeVersion ? `${kind}/${member.schemeVersion}` : kind, member.value);
    }
  },
});
