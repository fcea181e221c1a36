import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Address } from '../../model/common.js';
import type { Delivery } from '../../model/party.js';
import { day, schemed } from './codecs.js';

const address = rulesFor<Address>();
const delivery = rulesFor<Delivery>();

const LINE = 'cac:AddressLine/cbc:Line';
/** The schema takes seven lines of an address. */
const MOST_LINES = 7;
const BOX = /^Box (\d[\d -]*)$/;

/** Line of the model → element that it stands in. */
const PLACES = [
  ['line1', 'cbc:StreetName'],
  ['line2', 'cbc:Department'],
] as const;

/** A post box takes the first line that is free. */
function readBox(source: SourceNode, into: Address): void {
  const node = source.first('cbc:Postbox');
  const number = /^(?:box\s*)?(\d[\d -]*)$/i.exec(node?.text.trim() ?? '')?.[1];
  const free = (['line1', 'line2', 'line3'] as const).find((key) => !into[key]);
  if (!node || !number || !free) return;
  into[free] = `Box ${number}`;
  node.used = true;
  node.keepText = node.text.trim() !== number;
}

/** A post box has an element of its own, unless a place before it is free, where it would be read. */
function writeBox(line: string, target: TargetNode, isFirstFree: boolean): boolean {
  const box = isFirstFree && !target.first('cbc:Postbox') ? BOX.exec(line)?.[1] : undefined;
  if (box) target.add('cbc:Postbox', box);
  return box !== undefined;
}

/** As many elements as the schema takes; the last has what is more. */
function writeLines(lines: readonly string[], target: TargetNode): void {
  const room = MOST_LINES - target.all(LINE).length;
  const kept = lines.length > room ? [...lines.slice(0, room - 1), lines.slice(room - 1).join(', ')] : lines;
  for (const line of kept) target.create(LINE).text = line;
}

/** BT-35, BT-36 and BT-162; the first `skipped` lines of AddressLine are something else. */
function lines(skipped: number): Rule<Address> {
  return address.custom({
    term: 'BT-35',
    path: 'cbc:StreetName',
    read(source, into) {
      for (const [key, name] of PLACES) {
        const node = source.first(name);
        const line = node?.text.trim();
        if (!node || !line) continue;
        node.used = true;
        into[key] = line;
      }
      const nodes = source.all(LINE).slice(skipped);
      const more = nodes.map((node) => node.text.trim()).filter((line) => line !== '');
      if (more.length > 0) into.line3 = more.join('\n');
      for (const node of nodes) source.use(LINE, node);
      readBox(source, into);
    },
    write(from, target) {
      let isFull = true;
      for (const [key, name] of PLACES) {
        const line = from[key];
        if (!line) isFull = false;
        else if (!writeBox(line, target, isFull)) target.add(name, line);
      }
      const { line3 } = from;
      if (line3 && !writeBox(line3, target, isFull)) writeLines(line3.split('\n'), target);
    },
  });
}

const COUNTRY = 'cac:Country/cac:IdentificationCode';

/** All of an address but its lines. */
const REST: Mapping<Address> = [
  address.leaf('BT-37', 'cbc:CityName', 'city', text()),
  address.leaf('BT-38', 'cbc:PostalZone', 'postCode', text()),
  address.leaf('BT-40', COUNTRY, 'country', text()),
];

/** BG-5, BG-8. */
export const ADDRESS: Mapping<Address> = [lines(0), ...REST];

/** The lines of a delivery address begin with who is delivered to. */
const DELIVERY_ADDRESS: Mapping<Address> = [lines(1), ...REST];

/** BG-13 and BG-15. */
export const DELIVERY: Mapping<Delivery> = [
  delivery.leaf('BT-72', 'cbc:ActualDeliveryDateTime', 'date', day),
  delivery.leaf('BT-71', 'cac:DeliveryAddress/cac:ID', 'location', schemed('0088')),
  delivery.leaf('BT-70', `cac:DeliveryAddress/${LINE}`, 'partyName', text()),
  delivery.group('BG-15', 'cac:DeliveryAddress', 'address', () => ({ country: '' }), DELIVERY_ADDRESS),
];
