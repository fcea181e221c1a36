import { isoDate, text } from '../../mapping/codecs.js';
import { constant, type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address, Contact } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Delivery, Party } from '../../model/party.js';
import { schemeId } from './codecs.js';

const address = rulesFor<Address>();
const contact = rulesFor<Contact>();
const party = rulesFor<Party>();
const delivery = rulesFor<Delivery>();
const invoice = rulesFor<Invoice>();

const emptyAddress = (): Address => ({ country: '' });

/** BG-5, BG-8, BG-12, BG-15. */
const ADDRESS: Mapping<Address> = [
  address.leaf('BT-35', 'cbc:StreetName', 'line1', text()),
  address.leaf('BT-36', 'cbc:AdditionalStreetName', 'line2', text()),
  address.leaf('BT-162', 'cac:AddressLine/cbc:Line', 'line3', text()),
  address.leaf('BT-37', 'cbc:CityName', 'city', text()),
  address.leaf('BT-38', 'cbc:PostalZone', 'postCode', text()),
  address.leaf('BT-39', 'cbc:CountrySubentity', 'subdivision', text()),
  address.leaf('BT-40', 'cac:Country/cbc:IdentificationCode', 'country', text()),
];

/** BG-6, BG-9. */
const CONTACT: Mapping<Contact> = [
  contact.leaf('BT-41', 'cbc:Name', 'name', text()),
  contact.leaf('BT-42', 'cbc:Telephone', 'telephone', text()),
  contact.leaf('BT-43', 'cbc:ElectronicMail', 'email', text()),
];

const VAT_SCHEME = 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID';
const OTHER_SCHEME = 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID!=VAT]';

/** BT-32: any tax scheme that is not VAT. Which one it is has no business term; TAX is what Peppol writes. */
const taxRegistration: Rule<Party> = party.custom({
  term: 'BT-32',
  path: OTHER_SCHEME,
  read(source, into) {
    const scheme = source.first(OTHER_SCHEME);
    const id = scheme?.first('cbc:CompanyID');
    const value = id?.text.trim();
    if (!scheme || !id || !value) return;
    scheme.used = true;
    id.used = true;
    const kind = scheme.first('cac:TaxScheme/cbc:ID');
    if (kind) {
      scheme.use('cac:TaxScheme/cbc:ID', kind);
      kind.keepText = kind.text.trim() !== 'TAX';
    }
    into.taxRegistration = value;
  },
  write(from, target) {
    if (!from.taxRegistration) return;
    const scheme = target.add('cac:PartyTaxScheme');
    scheme.add('cbc:CompanyID', from.taxRegistration);
    scheme.add('cac:TaxScheme').add('cbc:ID', 'TAX');
  },
});

/** Documents of looser dialects name a party only by its trading name; then that is its name. */
const nameFallback: Rule<Party> = party.custom({
  term: 'BT-27',
  path: 'cac:PartyName/cbc:Name',
  read(_source, into) {
    if (into.name === '' && into.tradingName) into.name = into.tradingName;
  },
  write() {},
});

const identifiers = party.leaves('BT-29', 'cac:PartyIdentification+/cbc:ID[@schemeID!=SEPA]', 'identifiers', schemeId);

/** BG-4 and BG-7. */
export const TRADE_PARTY: Mapping<Party> = [
  party.leaf('BT-34', 'cbc:EndpointID', 'electronicAddress', schemeId),
  identifiers,
  party.leaf('BT-28', 'cac:PartyName/cbc:Name', 'tradingName', text()),
  party.group('BG-5', 'cac:PostalAddress', 'address', emptyAddress, ADDRESS),
  party.leaf('BT-31', VAT_SCHEME, 'vatIdentifier', text()),
  taxRegistration,
  party.leaf('BT-27', 'cac:PartyLegalEntity/cbc:RegistrationName', 'name', text()),
  party.leaf('BT-30', 'cac:PartyLegalEntity/cbc:CompanyID', 'legalRegistration', schemeId),
  party.leaf('BT-33', 'cac:PartyLegalEntity/cbc:CompanyLegalForm', 'additionalLegalInformation', text()),
  party.group('BG-6', 'cac:Contact', 'contact', () => ({}), CONTACT),
  nameFallback,
];

/** BG-10. */
const PAYEE: Mapping<Party> = [
  identifiers,
  party.leaf('BT-59', 'cac:PartyName/cbc:Name', 'name', text()),
  party.leaf('BT-61', 'cac:PartyLegalEntity/cbc:CompanyID', 'legalRegistration', schemeId),
];

/** BG-11. */
const TAX_REPRESENTATIVE: Mapping<Party> = [
  party.leaf('BT-62', 'cac:PartyName/cbc:Name', 'name', text()),
  party.group('BG-12', 'cac:PostalAddress', 'address', emptyAddress, ADDRESS),
  party.leaf('BT-63', VAT_SCHEME, 'vatIdentifier', text()),
];

/** BG-13. */
const DELIVERY: Mapping<Delivery> = [
  delivery.leaf('BT-72', 'cbc:ActualDeliveryDate', 'date', isoDate),
  delivery.leaf('BT-71', 'cac:DeliveryLocation/cbc:ID', 'location', schemeId),
  delivery.group('BG-15', 'cac:DeliveryLocation/cac:Address', 'address', emptyAddress, ADDRESS),
  delivery.leaf('BT-70', 'cac:DeliveryParty/cac:PartyName/cbc:Name', 'partyName', text()),
];

export const PARTIES: Mapping<Invoice> = [
  invoice.group('BG-4', 'cac:AccountingSupplierParty/cac:Party', 'seller', emptyParty, TRADE_PARTY),
  invoice.group('BG-7', 'cac:AccountingCustomerParty/cac:Party', 'buyer', emptyParty, TRADE_PARTY),
  invoice.group('BG-10', 'cac:PayeeParty', 'payee', emptyParty, PAYEE),
  invoice.group('BG-11', 'cac:TaxRepresentativeParty', 'taxRepresentative', emptyParty, TAX_REPRESENTATIVE),
  invoice.group('BG-13', 'cac:Delivery', 'delivery', () => ({}), DELIVERY),
];

/** The tax scheme of every VAT category in UBL. */
export const vatScheme = <T>() => constant<T>('cac:TaxScheme/cbc:ID', 'VAT');
