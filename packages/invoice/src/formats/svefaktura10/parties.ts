import { checkCompanyId } from '../../identifiers/company-id.js';
import { type Codec, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Contact, Identifier } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import { ADDRESS } from './address.js';
import { schemed } from './codecs.js';

const party = rulesFor<Party>();
const contact = rulesFor<Contact>();
const invoice = rulesFor<Invoice>();

/** Registration for Swedish tax: the company's number, and whether it has F-skatt. */
const SWT = 'cac:PartyTaxScheme[cac:TaxScheme/cac:ID=SWT]';
const VAT = 'cac:PartyTaxScheme[cac:TaxScheme/cac:ID=VAT]';
const NAME = 'cac:PartyName/cbc:Name';

/** ISO 6523 code of the Swedish register of organisation numbers. */
const SWEDISH = '0007';

/** The ten digits of a Swedish number, or undefined. */
export function swedishNumber(value: string): string | undefined {
  const check = checkCompanyId('SE', value, { vat: false });
  return check.ok ? check.bid : undefined;
}

/** BT-30: a Swedish organisation number needs no scheme, others name theirs. */
const registration: Codec<Identifier> = {
  read(node, reading) {
    const given = schemed('0088').read(node, reading);
    const digits = given && !given.scheme ? swedishNumber(given.value) : undefined;
    if (!digits) return given;
    node.keepText = node.text.trim() !== digits;
    return { value: digits, scheme: SWEDISH };
  },
  write(value, node, writing) {
    const digits = !value.scheme || value.scheme === SWEDISH ? swedishNumber(value.value) : undefined;
    if (digits) node.text = digits;
    else schemed('0088').write(value, node, writing);
  },
};

/** What Peppol's Swedish rules want BT-32 to say (SE-R-005). */
const F_TAX = 'Godkänd för F-skatt';

/** BT-32: in whatever words a document says that the seller has F-skatt, it is the one fact; the words stay. */
const taxApproval: Codec<string> = {
  read(node, reading) {
    const given = text().read(node, reading);
    if (!given || !/f-?\s?skatt/i.test(given) || /\b(ej|inte|saknas?|utan)\b/i.test(given)) return given;
    node.keepText = given !== F_TAX;
    return F_TAX;
  },
  write: text().write,
};

/** BT-27 and BT-28: the registered name stands with the tax registration where it is not the name of the party. */
const names: Rule<Party> = party.custom({
  term: 'BT-27',
  path: NAME,
  read(source, into) {
    const node = source.first(NAME);
    const known = node?.text.trim() ?? '';
    if (node && known) source.use(NAME, node);
    into.name = known;
    const path = 'cac:PartyTaxScheme/cbc:RegistrationName';
    const registered = source.all(path).find((name) => !['', known].includes(name.text.trim()));
    if (!registered) return;
    registered.used = true;
    into.name = registered.text.trim();
    if (known) into.tradingName = known;
  },
  write(from, target) {
    const scheme = target.first(SWT) ?? target.first(VAT);
    const known = from.tradingName && scheme ? from.tradingName : from.name;
    if (known !== from.name) scheme?.add('cbc:RegistrationName', from.name);
    target.create(NAME).text = known;
  },
});

/** The schema demands an address, be it empty. */
const address: Rule<Party> = party.custom({
  ...party.group('BG-5', 'cac:Address', 'address', () => ({ country: '' }), ADDRESS),
  write(from, target, writing) {
    const node = target.ensure('cac:Address');
    for (const rule of ADDRESS) if (from.address) rule.write(from.address, node, writing);
  },
});

/** BG-6, BG-9. */
const CONTACT: Mapping<Contact> = [
  contact.leaf('BT-41', 'cbc:Name', 'name', text()),
  contact.leaf('BT-42', 'cbc:Telephone', 'telephone', text()),
  contact.leaf('BT-43', 'cbc:ElectronicMail', 'email', text()),
];

const ENDPOINT = 'cac:PartyIdentification+/cac:ID[@identificationSchemeName=EndpointID]';

/** BG-4, BG-7. Svefaktura has no place for an electronic address: it is one of the identifiers, by the name of its scheme. */
const PARTY: Mapping<Party> = [
  party.leaf('BT-34', ENDPOINT, 'electronicAddress', schemed('0088')),
  party.leaves('BT-29', 'cac:PartyIdentification+/cac:ID', 'identifiers', schemed('0088')),
  address,
  party.leaf('BT-30', `${SWT}/cac:CompanyID`, 'legalRegistration', registration),
  party.leaf('BT-32', `${SWT}/cbc:ExemptionReason`, 'taxRegistration', taxApproval),
  party.leaf('BT-31', `${VAT}/cac:CompanyID`, 'vatIdentifier', text()),
  names,
  party.group('BG-6', 'cac:Contact', 'contact', () => ({}), CONTACT),
];

/** BG-4 and BG-7. */
export const PARTIES: Mapping<Invoice> = [
  invoice.group('BG-7', 'cac:BuyerParty/cac:Party', 'buyer', emptyParty, PARTY),
  invoice.group('BG-4', 'cac:SellerParty/cac:Party', 'seller', emptyParty, PARTY),
];
