import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { Delivery } from '../../model/party.js';
import { addressMapping, emptyAddress } from './address.js';
import { coded, date, NOTHING, str } from './codecs.js';

const delivery = rulesFor<Delivery>();
const invoice = rulesFor<Invoice>();
const name = str(35, 2);
const PARTY = 'DeliveryPartyDetails';
const ADDRESS = `${PARTY}/DeliveryPostalAddressDetails`;

/** BT-70 and BG-15: the schema demands both in DeliveryPartyDetails, so either brings the other along. */
const place: Rule<Delivery> = delivery.custom({
  term: 'BT-70',
  path: PARTY,
  read(source, into, reading) {
    const path = `${PARTY}/DeliveryOrganisationName`;
    const node = source.first(path);
    const value = node && name.read(node, reading);
    if (node && (value || node.text.trim() === NOTHING)) source.use(path, node);
    if (value) into.partyName = value;
    address.read(source, into, reading);
  },
  write(from, target, writing) {
    if (!from.partyName && !from.address) return;
    name.write(from.partyName ?? NOTHING, target.create(`${PARTY}/DeliveryOrganisationName`), writing);
    const parent = target.ensure(ADDRESS);
    for (const rule of addressMapping('Delivery')) rule.write(from.address ?? emptyAddress(), parent, writing);
  },
});

const address = delivery.group('BG-15', ADDRESS, 'address', emptyAddress, addressMapping('Delivery'));

const DELIVERY: Mapping<Delivery> = [
  place,
  delivery.leaf('BT-72', 'DeliveryDetails/DeliveryDate', 'date', date),
  delivery.leaf('BT-71', 'DeliveryDetails/FinalDestinationName', 'location', coded(35)),
];

export const DELIVERIES: Mapping<Invoice> = [
  invoice.group('BG-13', '', 'delivery', () => ({}), DELIVERY),
  invoice.leaf('BT-15', 'DeliveryDetails/WaybillIdentifier', 'receivingAdviceReference', str(70)),
  invoice.leaf('BT-16', 'DeliveryDetails/DeliveryNoteIdentifier', 'despatchAdviceReference', str(70)),
];
