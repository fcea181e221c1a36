import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { demanded } from '../../mapping/texts.js';
import type { Contact } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import { ADDRESS, emptyAddress } from './address.js';
import { NOTHING, schemed, str } from './codecs.js';
import { identifiers } from './identifiers.js';

const party = rulesFor<Party>();
const contact = rulesFor<Contact>();
const invoice = rulesFor<Invoice>();

/** BG-6 and BG-9. */
const CONTACT: Mapping<Contact> = [
  contact.leaf('BT-41', 'CONTACT_INFORMATION/CONTACT_PERSON', 'name', str()),
  contact.leaf('BT-42', 'CONTACT_INFORMATION/TELEPHONE_NUMBER', 'telephone', str()),
  contact.leaf('BT-43', 'CONTACT_INFORMATION/E-MAIL_ADDRESS', 'email', str(256)),
];

/** CUSTOMER_INFORMATION, the same for every party. */
export const CUSTOMER: Mapping<Party> = [
  demanded<Party>('BT-27', 'CUSTOMER_NAME', 'name', str(80), NOTHING),
  identifiers,
  party.group('BG-5', 'ADDRESS', 'address', emptyAddress, ADDRESS),
  party.leaf('BT-28', 'TRADING_NAME', 'tradingName', str()),
  party.leaf('BT-31', 'VAT_NUMBER', 'vatIdentifier', str()),
  party.leaf('BT-30', 'ORGANIZATION_NUMBER', 'legalRegistration', schemed),
  party.group('BG-6', '', 'contact', () => ({}), CONTACT),
];

/** Where a seller or buyer can be mailed when there is no contact to mail. */
const commonMail: Rule<Party> = party.custom({
  term: 'BT-43',
  path: 'CUSTOMER_INFORMATION/E-MAIL_ADDRESS',
  read(source, into) {
    const mail = source.first('CUSTOMER_INFORMATION/E-MAIL_ADDRESS')?.text.trim();
    if (mail && !into.contact?.email) into.contact = { ...into.contact, email: mail };
  },
  write() {},
});

const INFORMATION = 'CUSTOMER_INFORMATION';

/** The rows of CUSTOMER_INFORMATION for a party whose other terms stand beside it. */
const information: Rule<Party> = party.custom({
  term: 'BT-27',
  path: INFORMATION,
  read(source, into, reading) {
    const node = source.first(INFORMATION);
    if (!node) return;
    node.used = true;
    readBy(CUSTOMER, node, into, reading);
  },
  write(from, target, writing) {
    writeBy(CUSTOMER, from, target.ensure(INFORMATION), writing);
  },
});

const SELLER: Mapping<Party> = [
  information,
  commonMail,
  party.leaf('BT-32', 'PRELIMINARY_TAX_REGISTERED', 'taxRegistration', str()),
  party.leaf('BT-33', 'ADDITIONAL_LEGAL_INFO', 'additionalLegalInformation', str()),
];

const BUYER: Mapping<Party> = [information, commonMail];

/** Seller and buyer, whom the schema demands. */
function mainParty(term: string, path: string, key: 'seller' | 'buyer', mapping: Mapping<Party>): Rule<Invoice> {
  return invoice.custom({
    term,
    path,
    read(source, into, reading) {
      const node = source.first(path);
      if (!node) return;
      node.used = true;
      readBy(mapping, node, into[key], reading);
    },
    write(from, target, writing) {
      writeBy(mapping, from[key], target.ensure(path), writing);
    },
  });
}

const OTHER = 'OTHER_PARTNER';

/** BG-10 and BG-11 are other partners of the types that the explanations give them. */
function otherPartner(term: string, key: 'payee' | 'taxRepresentative', type: string, text: string): Rule<Invoice> {
  return invoice.custom({
    term,
    path: OTHER,
    read(source, into, reading) {
      const node = source.all(OTHER).find((other) => !other.used && other.peek('PARTNER_TYPE') === type);
      if (!node) return;
      node.attribute('PARTNER_TYPE');
      if (node.peek('PARTNER_TEXT') === text) node.attribute('PARTNER_TEXT');
      into[key] = readOwned(node, reading);
    },
    write(from, target, writing) {
      const found = from[key];
      if (!found) return;
      const node = target.create(OTHER);
      node.attributes.set('PARTNER_TYPE', type);
      node.attributes.set('PARTNER_TEXT', text);
      information.write(found, node, writing);
      writing.own(node, found);
    },
  });
}

type Reading = Parameters<Rule<Party>['read']>[2];
type Writing = Parameters<Rule<Party>['write']>[2];

/** A party with what is left over of its element. */
function readOwned(node: SourceNode, reading: Reading): Party {
  const found = emptyParty();
  information.read(node, found, reading);
  node.used = true;
  node.owner = found;
  return found;
}

/** Parties beyond EN 16931, which have nothing but CUSTOMER_INFORMATION. */
function further(path: string, key: 'invoiceSender' | 'invoiceRecipient'): Rule<Invoice> {
  return invoice.custom({
    term: '',
    path,
    read(source, into, reading) {
      const node = source.first(path);
      if (node) into[key] = readOwned(node, reading);
    },
    write(from: Invoice, target: TargetNode, writing: Writing) {
      const found = from[key];
      if (!found) return;
      const node = target.create(path);
      information.write(found, node, writing);
      writing.own(node, found);
    },
  });
}

/** PAYEE is the seller, RECEIVER the buyer: guide 4.3. */
export const PARTIES: Mapping<Invoice> = [
  mainParty('BG-4', 'PAYEE', 'seller', SELLER),
  mainParty('BG-7', 'RECEIVER', 'buyer', BUYER),
  invoice.leaf('', 'RECEIVER/CUSTOMER_INFORMATION/LANGUAGE_CODE', 'language', str()),
  further('INVOICE_SENDER', 'invoiceSender'),
  further('INVOICE_RECIPIENT', 'invoiceRecipient'),
  otherPartner('BG-10', 'payee', 'PaymentReceiver', 'Maksunsaaja'),
  otherPartner('BG-11', 'taxRepresentative', 'SellerTaxRepr', 'Veroedustaja'),
];
