import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address, Contact } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Delivery, Party } from '../../model/party.js';
import { ADDRESS } from './address.js';
import type { Form } from './codecs.js';
import { isPlaceholder, NOT_AVAILABLE } from './codes.js';
import { companyId, danishNumber, endpoint, named, partyId } from './schemes.js';
import { isVat, type SchemeId, schemeIdOf, useTaxScheme, writeTaxScheme } from './tax-scheme.js';

const contact = rulesFor<Contact>();
const party = rulesFor<Party>();
const delivery = rulesFor<Delivery>();
const invoice = rulesFor<Invoice>();

const emptyAddress = (): Address => ({ country: '' });

/** BG-6, BG-9. */
const CONTACT: Mapping<Contact> = [
  contact.leaf('BT-41', 'cbc:Name', 'name', text()),
  contact.leaf('BT-42', 'cbc:Telephone', 'telephone', text()),
  contact.leaf('BT-43', 'cbc:ElectronicMail', 'email', text()),
];

const NAME = 'cac:PartyName/cbc:Name';
const REGISTERED = 'cac:PartyLegalEntity/cbc:RegistrationName';

/**
 * BT-27 and BT-28. Danish documents have the name under which a party is known in PartyName always, the registered one
 * in PartyLegalEntity, which needs a company number; a party without one has its other name in a second PartyName.
 */
const names: Rule<Party> = party.custom({
  term: 'BT-27',
  path: REGISTERED,
  read(source, into) {
    const registered = source.first(REGISTERED);
    const known = source.all(NAME).filter((node) => node.text.trim() !== '');
    const texts = [registered, ...known].filter((node) => node !== undefined).map((node) => node.text.trim());
    const [first, other] = texts.filter((name, at) => name !== '' && texts.indexOf(name) === at);
    if (first) into.name = first;
    if (other) into.tradingName = other;
    if (registered?.text.trim()) source.use(REGISTERED, registered);
    for (const node of known) {
      if (node.text.trim() === first || node.text.trim() === other) source.use(NAME, node);
    }
  },
  write(from, target) {
    const trading = from.tradingName && from.tradingName !== from.name ? from.tradingName : undefined;
    const add = (name: string) => target.add('cac:PartyName').add('cbc:Name', name);
    if (from.legalRegistration) {
      if (from.name) target.ensure('cac:PartyLegalEntity').add('cbc:RegistrationName', from.name);
      if (trading ?? from.name) add(trading ?? from.name);
      return;
    }
    if (from.name) add(from.name);
    if (trading) add(trading);
  },
});

const isDanish = (number: string) => /^DK\d{8}$/.test(number);

/** BT-31 and BT-32: SE numbers are Danish VAT numbers. */
const taxNumbers: Rule<Party> = party.custom({
  term: 'BT-31',
  path: 'cac:PartyTaxScheme',
  read(source, into) {
    for (const node of source.all('cac:PartyTaxScheme')) {
      const id = node.first('cbc:CompanyID');
      const value = id?.text.trim();
      if (!id || !value) continue;
      const key = isVat(schemeIdOf(node)) ? 'vatIdentifier' : 'taxRegistration';
      if (into[key] !== undefined) continue;
      into[key] = value;
      node.used = true;
      id.used = true;
      const usual = isDanish(value) && key === 'vatIdentifier' ? 'DK:SE' : 'ZZZ';
      if (id.peek('schemeID') === usual) id.attribute('schemeID');
      useTaxScheme(node, key === 'taxRegistration' ? '0' : isDanish(value) ? '63' : 'VAT');
    }
  },
  write(from, target) {
    const add = (value: string, schemeID: string, scheme: SchemeId) => {
      const node = target.add('cac:PartyTaxScheme');
      node.add('cbc:CompanyID', value).attributes.set('schemeID', schemeID);
      writeTaxScheme(node, scheme);
    };
    if (from.vatIdentifier) {
      const danish = /^DK/i.test(from.vatIdentifier) ? danishNumber(from.vatIdentifier) : from.vatIdentifier;
      if (isDanish(danish)) add(danish, 'DK:SE', '63');
      else add(from.vatIdentifier, 'ZZZ', 'VAT');
    }
    if (from.taxRegistration) add(from.taxRegistration, 'ZZZ', '0');
  },
});

const identifiers = party.leaves('BT-29', 'cac:PartyIdentification+/cbc:ID[@schemeID!=SEPA]', 'identifiers', partyId);

/** BG-4 and BG-7. */
function tradeParty({ version }: Form): Mapping<Party> {
  const rows: Rule<Party>[] = [
    party.leaf('BT-34', 'cbc:EndpointID', 'electronicAddress', endpoint),
    identifiers,
    names,
    party.group('BG-5', 'cac:PostalAddress', 'address', emptyAddress, ADDRESS),
    taxNumbers,
    party.leaf('BT-30', 'cac:PartyLegalEntity/cbc:CompanyID', 'legalRegistration', companyId),
    party.group('BG-6', 'cac:Contact', 'contact', () => ({}), CONTACT),
  ];
  if (version === '2.02') return rows;
  return [
    ...rows,
    party.leaf('BT-33', 'cac:PartyLegalEntity/cbc:CompanyLegalForm', 'additionalLegalInformation', text()),
  ];
}

/** BG-10. */
const PAYEE: Mapping<Party> = [
  identifiers,
  party.leaf('BT-59', NAME, 'name', text()),
  party.leaf('BT-61', 'cac:PartyLegalEntity/cbc:CompanyID', 'legalRegistration', companyId),
];

/** BG-11. */
const TAX_REPRESENTATIVE: Mapping<Party> = [
  party.leaf('BT-62', NAME, 'name', text()),
  party.group('BG-12', 'cac:PostalAddress', 'address', emptyAddress, ADDRESS),
  taxNumbers,
];

/** BG-13. */
const DELIVERY: Mapping<Delivery> = [
  delivery.leaf('BT-72', 'cbc:ActualDeliveryDate', 'date', isoDate),
  delivery.leaf('BT-71', 'cac:DeliveryLocation/cbc:ID', 'location', named('GLN', '0088')),
  delivery.group('BG-15', 'cac:DeliveryLocation/cac:Address', 'address', emptyAddress, ADDRESS),
  delivery.leaf('BT-70', 'cac:DeliveryParty/cac:PartyName/cbc:Name', 'partyName', text()),
];

const CONTACT_ID = 'cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:ID';

/** BT-10: the buyer's person or place, by which Danish public receivers forward an invoice. OIOUBL always wants one. */
const buyerReference: Rule<Invoice> = invoice.custom({
  term: 'BT-10',
  path: CONTACT_ID,
  read(source, into) {
    const node = source.first(CONTACT_ID);
    const value = node?.text.trim();
    if (!node || !value) return;
    source.use(CONTACT_ID, node);
    if (isPlaceholder(value)) node.keepText = value !== NOT_AVAILABLE;
    else into.buyerReference = value;
  },
  write(from, target) {
    target
      .ensure('cac:AccountingCustomerParty/cac:Party/cac:Contact')
      .add('cbc:ID', from.buyerReference || NOT_AVAILABLE);
  },
});

/** The parties of a document. */
export function parties(form: Form): Mapping<Invoice> {
  const trade = tradeParty(form);
  const rows: Rule<Invoice>[] = [
    invoice.group('BG-4', 'cac:AccountingSupplierParty/cac:Party', 'seller', emptyParty, trade),
    invoice.group('BG-7', 'cac:AccountingCustomerParty/cac:Party', 'buyer', emptyParty, trade),
    buyerReference,
    invoice.group('BG-10', 'cac:PayeeParty', 'payee', emptyParty, PAYEE),
    invoice.group('BG-11', 'cac:TaxRepresentativeParty', 'taxRepresentative', emptyParty, TAX_REPRESENTATIVE),
  ];
  // A credit note of UBL 2.0 has no place for the delivery.
  if (form.kind === 'creditNote' && form.version === '2.02') return rows;
  return [...rows, invoice.group('BG-13', 'cac:Delivery', 'delivery', () => ({}), DELIVERY)];
}
