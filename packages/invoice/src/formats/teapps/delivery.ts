import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { Delivery } from '../../model/party.js';
import { ADDRESS, emptyAddress } from './address.js';
import { date, NOTHING, schemed, str } from './codecs.js';

const delivery = rulesFor<Delivery>();
const PARTY = 'DELIVERY_PARTY/CUSTOMER_INFORMATION';

/** BT-70 and BG-15: the schema demands a name where there is an address. */
const partyName: Rule<Delivery> = delivery.custom({
  term: 'BT-70',
  path: `${PARTY}/CUSTOMER_NAME`,
  read(source, into, reading) {
    const path = `${PARTY}/CUSTOMER_NAME`;
    const node = source.first(path);
    if (node?.text.trim() === NOTHING) source.use(path, node);
    delivery.leaf('BT-70', path, 'partyName', str(80)).read(source, into, reading);
  },
  write(from, target, writing) {
    if (!from.partyName && !from.address) return;
    str(80).write(from.partyName ?? NOTHING, target.create(`${PARTY}/CUSTOMER_NAME`), writing);
  },
});

const DELIVERY: Mapping<Delivery> = [
  partyName,
  delivery.group('BG-15', `${PARTY}/ADDRESS`, 'address', emptyAddress, ADDRESS),
  delivery.leaf('BT-72', 'HEADER/DELIVERY_DATE/DATE', 'date', date),
  delivery.leaf('BT-71', 'HEADER/TRANSPORT_INFORMATION/FINAL_DESTINATION', 'location', schemed),
];

/** BG-13. */
export const deliveries: Rule<Invoice> = rulesFor<Invoice>().group('BG-13', '', 'delivery', () => ({}), DELIVERY);
