import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address, Contact, Identifier } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Delivery, Party } from '../../model/party.js';
import { day, schemeId } from './codecs.js';
import { AGREEMENT, DELIVERY, SETTLEMENT } from './paths.js';

const address = rulesFor<Address>();
const contact = rulesFor<Contact>();
const party = rulesFor<Party>();
const delivery = rulesFor<Delivery>();
const invoice = rulesFor<Invoice>();

/** BG-5, BG-8, BG-12, BG-15. */
const ADDRESS: Mapping<Address> = [
  address.leaf('BT-38', 'ram:PostcodeCode', 'postCode', text()),
  address.leaf('BT-35', 'ram:LineOne', 'line1', text()),
  address.leaf('BT-36', 'ram:LineTwo', 'line2', text()),
  address.leaf('BT-162', 'ram:LineThree', 'line3', text()),
  address.leaf('BT-37', 'ram:CityName', 'city', text()),
  address.leaf('BT-40', 'ram:CountryID', 'country', text()),
  address.leaf('BT-39', 'ram:CountrySubDivisionName', 'subdivision', text()),
];

const ADDRESS_RULE = (term: string) =>
  party.group(term, 'ram:PostalTradeAddress', 'address', (): Address => ({ country: '' }), ADDRESS);

/** BT-41 and BT-56 are a person or a department; CII has an element for each. */
const department: Rule<Contact> = contact.custom({
  term: 'BT-41',
  path: 'ram:DepartmentName',
  read(source, into) {
    const node = source.first('ram:DepartmentName');
    const value = node?.text.trim();
    if (!node || !value || into.name) return;
    node.used = true;
    into.name = value;
  },
  write() {},
});

/** BG-6, BG-9. */
const CONTACT: Mapping<Contact> = [
  contact.leaf('BT-41', 'ram:PersonName', 'name', text()),
  department,
  contact.leaf('BT-42', 'ram:TelephoneUniversalCommunication/ram:CompleteNumber', 'telephone', text()),
  contact.leaf('BT-43', 'ram:EmailURIUniversalCommunication/ram:URIID', 'email', text()),
];

/** Identifiers with a scheme are global ones in CII. */
function writeIdentifier(value: Identifier, write: (name: string) => void): void {
  write(value.scheme ? 'ram:GlobalID' : 'ram:ID');
}

const identifiers: Rule<Party> = party.custom({
  term: 'BT-29',
  path: 'ram:GlobalID',
  read(source, into, reading) {
    party.leaves('BT-29', 'ram:ID', 'identifiers', schemeId).read(source, into, reading);
    party.leaves('BT-29', 'ram:GlobalID', 'identifiers', schemeId).read(source, into, reading);
  },
  write(from, target, writing) {
    for (const value of from.identifiers) {
      writeIdentifier(value, (name) => schemeId.write(value, target.add(name), writing));
    }
  },
});

const ORGANISATION = 'ram:SpecifiedLegalOrganization';
const registration = (scheme: string) => `ram:SpecifiedTaxRegistration+/ram:ID[@schemeID=${scheme}]`;

/** BG-4 and BG-7. */
const TRADE_PARTY: Mapping<Party> = [
  identifiers,
  party.leaf('BT-27', 'ram:Name', 'name', text()),
  party.leaf('BT-33', 'ram:Description', 'additionalLegalInformation', text()),
  party.leaf('BT-30', `${ORGANISATION}/ram:ID`, 'legalRegistration', schemeId),
  party.leaf('BT-28', `${ORGANISATION}/ram:TradingBusinessName`, 'tradingName', text()),
  party.group('BG-6', 'ram:DefinedTradeContact', 'contact', () => ({}), CONTACT),
  ADDRESS_RULE('BG-5'),
  party.leaf('BT-34', 'ram:URIUniversalCommunication/ram:URIID', 'electronicAddress', schemeId),
  party.leaf('BT-31', registration('VA'), 'vatIdentifier', text()),
  party.leaf('BT-32', registration('FC'), 'taxRegistration', text()),
];

/** BG-10. */
const PAYEE: Mapping<Party> = [
  identifiers,
  party.leaf('BT-59', 'ram:Name', 'name', text()),
  party.leaf('BT-61', `${ORGANISATION}/ram:ID`, 'legalRegistration', schemeId),
];

/** BG-11. */
const TAX_REPRESENTATIVE: Mapping<Party> = [
  party.leaf('BT-62', 'ram:Name', 'name', text()),
  ADDRESS_RULE('BG-12'),
  party.leaf('BT-63', registration('VA'), 'vatIdentifier', text()),
];

/** BT-71: the place is an identifier of the party delivered to, global when it has a scheme. */
const location: Rule<Delivery> = delivery.custom({
  term: 'BT-71',
  path: 'ram:ShipToTradeParty/ram:GlobalID',
  read(source, into, reading) {
    const rule = (name: string) => delivery.leaf('BT-71', `ram:ShipToTradeParty/ram:${name}`, 'location', schemeId);
    rule('GlobalID').read(source, into, reading);
    if (!into.location) rule('ID').read(source, into, reading);
  },
  write({ location: value }, target, writing) {
    if (!value) return;
    const holder = target.ensure('ram:ShipToTradeParty');
    writeIdentifier(value, (name) => schemeId.write(value, holder.add(name), writing));
  },
});

/** BG-13. */
const SHIPMENT: Mapping<Delivery> = [
  location,
  delivery.leaf('BT-70', 'ram:ShipToTradeParty/ram:Name', 'partyName', text()),
  delivery.group(
    'BG-15',
    'ram:ShipToTradeParty/ram:PostalTradeAddress',
    'address',
    (): Address => ({ country: '' }),
    ADDRESS,
  ),
  delivery.leaf('BT-72', 'ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString', 'date', day),
];

/** The parties of the invoice, and where it was delivered. */
export const PARTIES: Mapping<Invoice> = [
  invoice.group('BG-4', `${AGREEMENT}/ram:SellerTradeParty`, 'seller', emptyParty, TRADE_PARTY),
  invoice.group('BG-7', `${AGREEMENT}/ram:BuyerTradeParty`, 'buyer', emptyParty, TRADE_PARTY),
  invoice.group(
    'BG-11',
    `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`,
    'taxRepresentative',
    emptyParty,
    TAX_REPRESENTATIVE,
  ),
  invoice.group('BG-13', DELIVERY, 'delivery', () => ({}), SHIPMENT),
  invoice.group('BG-10', `${SETTLEMENT}/ram:PayeeTradeParty`, 'payee', emptyParty, PAYEE),
];
