import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import { demanded } from '../../mapping/texts.js';
import type { Contact } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import { addressMapping, emptyAddress } from './address.js';
import { coded, NOTHING, str, TWO_LETTERS } from './codecs.js';

const party = rulesFor<Party>();
const contact = rulesFor<Contact>();
const invoice = rulesFor<Invoice>();

const NO_BLANKS = /^\S+$/;

/** A VAT number where the schema allows no blanks in it. */
const token = {
  ...str(35),
  write: (value: string, node: { text?: string }) => {
    node.text = NO_BLANKS.test(value) ? value : value.replace(/\s+/g, '');
  },
};

const named = (term: string, path: string, max: number) => demanded<Party>(term, path, 'name', str(max, 2), NOTHING);

/** The one code that parties other than the seller have. */
function oneCode(term: string, path: string): Rule<Party> {
  const codes = party.leaves(term, path, 'identifiers', coded(70));
  return {
    ...codes,
    write: (from, target, writing) =>
      codes.write({ ...from, identifiers: from.identifiers.slice(0, 1) }, target, writing),
  };
}

/** What the SellerPartyDetails and BuyerPartyDetails have in common. */
function tradeParty(prefix: string): Mapping<Party> {
  return [
    party.leaf('BT-30', `${prefix}PartyIdentifier`, 'legalRegistration', coded(35)),
    named('BT-27', `${prefix}OrganisationName`, 70),
    party.leaf('BT-28', `${prefix}OrganisationTradingName`, 'tradingName', str(70, 2)),
    party.leaf('BT-31', `${prefix}OrganisationTaxCode`, 'vatIdentifier', str(35)),
    party.group('BG-5', `${prefix}PostalAddressDetails`, 'address', emptyAddress, addressMapping(prefix)),
  ];
}

/** BG-6 and BG-9 stand beside the party, not in it. */
function contactMapping(prefix: string, email = 'EmailaddressIdentifier'): Mapping<Contact> {
  return [
    contact.leaf('BT-41', `${prefix}ContactPersonName`, 'name', str(70)),
    contact.leaf('BT-42', `${prefix}CommunicationDetails/${prefix}PhoneNumberIdentifier`, 'telephone', str(35)),
    contact.leaf('BT-43', `${prefix}CommunicationDetails/${prefix}${email}`, 'email', str(70)),
  ];
}

const SELLER: Mapping<Party> = [
  ...tradeParty('Seller').map((rule) => within('SellerPartyDetails', rule)),
  party.leaves('BT-29', 'SellerPartyDetails/SellerCode', 'identifiers', coded(70)),
  party.group('BG-6', '', 'contact', () => ({}), contactMapping('Seller')),
  party.leaf('BT-32', 'SellerInformationDetails/SellerTaxRegistrationText', 'taxRegistration', str(35)),
  party.leaf('BT-33', 'SellerInformationDetails/SellerAdditionalLegalInfo', 'additionalLegalInformation', str(512)),
];

/** A row of the party's own element, moved one level up: the party's terms stand in several elements of the document. */
function within(parent: string, rule: Rule<Party>): Rule<Party> {
  return {
    ...rule,
    path: `${parent}/${rule.path}`,
    read(source, into, reading) {
      const node = source.first(parent);
      if (!node) return;
      node.used = true;
      rule.read(node, into, reading);
    },
    write(from, target, writing) {
      rule.write(from, target.ensure(parent), writing);
    },
  };
}

const BUYER_CODE = 'BuyerPartyDetails/BuyerCode';
const CUSTOMER_NUMBER = 'InvoiceDetails/SellersBuyerIdentifier';

/** BT-46: the customer number in the seller's books when it has no scheme, otherwise the buyer's code. */
const buyerIdentifiers: Rule<Party> = party.custom({
  term: 'BT-46',
  path: BUYER_CODE,
  read(source, into, reading) {
    for (const path of [BUYER_CODE, CUSTOMER_NUMBER]) {
      party.leaves('BT-46', path, 'identifiers', coded(70)).read(source, into, reading);
    }
  },
  write(from, target, writing) {
    const [first, second] = from.identifiers;
    if (!first) return;
    const path = first.scheme || second ? BUYER_CODE : CUSTOMER_NUMBER;
    coded(70).write(first, target.create(path), writing);
    if (second) coded(70).write(second, target.create(CUSTOMER_NUMBER), writing);
  },
});

const BUYER: Mapping<Party> = [
  ...tradeParty('Buyer').map((rule) => within('BuyerPartyDetails', rule)),
  buyerIdentifiers,
  party.group('BG-9', '', 'contact', () => ({}), contactMapping('Buyer')),
];

const SENDER: Mapping<Party> = [
  party.leaf('', 'InvoiceSenderPartyIdentifier', 'legalRegistration', coded(35)),
  named('', 'InvoiceSenderOrganisationName', 35),
  party.leaf('', 'InvoiceSenderOrganisationTaxCode', 'vatIdentifier', token),
  oneCode('', 'InvoiceSenderCode'),
];

const RECIPIENT: Mapping<Party> = [
  party.leaf('', 'InvoiceRecipientPartyIdentifier', 'legalRegistration', coded(35)),
  named('', 'InvoiceRecipientOrganisationName', 35),
  party.leaf('', 'InvoiceRecipientOrganisationTaxCode', 'vatIdentifier', token),
  oneCode('', 'InvoiceRecipientCode'),
  party.group('', 'InvoiceRecipientPostalAddressDetails', 'address', emptyAddress, addressMapping('InvoiceRecipient')),
];

const INVOICE_RECIPIENT: Mapping<Party> = [
  ...RECIPIENT.map((rule) => within('InvoiceRecipientPartyDetails', rule)),
  party.group('', '', 'contact', () => ({}), contactMapping('InvoiceRecipient')),
];

const ANY_PARTY: Mapping<Party> = [
  party.leaf('BT-61', 'AnyPartyIdentifier', 'legalRegistration', coded(35)),
  named('BT-59', 'AnyPartyOrganisationName', 35),
  party.leaf('BT-63', 'AnyPartyOrganisationTaxCode', 'vatIdentifier', str(35)),
  oneCode('BT-60', 'AnyPartyCode'),
  party.group('', '', 'contact', () => ({}), contactMapping('AnyParty', 'EmailAddressIdentifier')),
  party.group('BG-12', 'AnyPartyPostalAddressDetails', 'address', emptyAddress, addressMapping('AnyParty')),
];

/** BG-10 and BG-11 are "any parties" with the codes that the Finnish EN 16931 instructions give them. */
function anyParty(term: string, key: 'payee' | 'taxRepresentative', code: string, heading: string): Rule<Invoice> {
  return invoice.custom({
    term,
    path: 'AnyPartyDetails',
    read(source, into, reading) {
      for (const node of source.all('AnyPartyDetails')) {
        const text = node.first('AnyPartyText');
        if (node.used || into[key] || !text || text.peek('AnyPartyCode') !== code) continue;
        text.attribute('AnyPartyCode');
        text.used = true;
        text.keepText = true;
        const found = emptyParty();
        readBy(ANY_PARTY, node, found, reading);
        node.used = true;
        node.owner = found;
        into[key] = found;
      }
    },
    write(from, target, writing) {
      const found = from[key];
      if (!found) return;
      const node = target.add('AnyPartyDetails');
      node.add('AnyPartyText', heading).attributes.set('AnyPartyCode', code);
      writeBy(ANY_PARTY, found, node, writing);
      writing.own(node, found);
    },
  });
}

/** Seller and buyer, whom the schema demands. */
function mainParty(term: string, key: 'seller' | 'buyer', mapping: Mapping<Party>): Rule<Invoice> {
  return invoice.custom({
    term,
    path: '',
    read: (source, into, reading) => readBy(mapping, source, into[key], reading),
    write: (from, target, writing) => writeBy(mapping, from[key], target, writing),
  });
}

export const PARTIES: Mapping<Invoice> = [
  mainParty('BG-4', 'seller', SELLER),
  mainParty('BG-7', 'buyer', BUYER),
  invoice.group('', 'InvoiceSenderPartyDetails', 'invoiceSender', emptyParty, SENDER),
  invoice.group('', '', 'invoiceRecipient', emptyParty, INVOICE_RECIPIENT),
  invoice.code('', 'InvoiceRecipientLanguageCode', 'language', TWO_LETTERS),
  anyParty('BG-10', 'payee', 'PaymentReceiver', 'Maksunsaaja'),
  anyParty('BG-11', 'taxRepresentative', 'SellerTaxRepr', 'Veroedustaja'),
];
