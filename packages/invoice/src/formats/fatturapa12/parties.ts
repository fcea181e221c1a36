import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { framed } from '../../mapping/texts.js';
import type { Contact } from '../../model/common.js';
import { emptyParty } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import { ADDRESS, emptyAddress, placeAddress } from './address.js';
import { ascii, latin } from './codecs.js';
import { type FiscalId, fiscalCodeOf, foreignIdOf, taxCodeOf, vatIdentifierOf, vatIdOf } from './fiscal-ids.js';
import { HEADER } from './paths.js';

const party = rulesFor<Party>();
const contact = rulesFor<Contact>();
const invoice = rulesFor<Invoice>();

/** IdFiscaleIVA below an element. */
export function writeFiscalId(id: FiscalId, target: TargetNode, path: string): void {
  const node = target.create(path);
  node.add('IdPaese', id.country);
  node.add('IdCodice', id.code);
}

/** BT-31, BT-48, BT-63; `other` gives what stands there for a party without a VAT number. */
function vatIdentifier(other: (party: Party) => FiscalId | undefined = () => undefined): Rule<Party> {
  return party.custom({
    term: 'BT-31',
    path: 'DatiAnagrafici/IdFiscaleIVA',
    read(source, into) {
      const country = source.first('DatiAnagrafici/IdFiscaleIVA/IdPaese')?.text.trim() ?? '';
      const code = source.first('DatiAnagrafici/IdFiscaleIVA/IdCodice')?.text.trim() ?? '';
      const identifier = vatIdentifierOf({ country, code });
      if (identifier) into.vatIdentifier = identifier;
    },
    write(from, target) {
      const id = vatIdOf(from) ?? other(from);
      if (id) writeFiscalId(id, target, 'DatiAnagrafici/IdFiscaleIVA');
    },
  });
}

/** EAS and ICD number of the Italian fiscal code. */
const FISCAL_CODE = '0210';

/**
 * The fiscal code, by which Italian registers know a company or a person: the tax registration of a seller (BT-32, as
 * Peppol's rules for Italy have it), the register number of a buyer (BT-47).
 */
function fiscalCode(term: 'BT-32' | 'BT-47'): Rule<Party> {
  return party.custom({
    term,
    path: 'DatiAnagrafici/CodiceFiscale',
    read(source, into) {
      const code = source.first('DatiAnagrafici/CodiceFiscale')?.text.trim();
      if (!code) return;
      if (term === 'BT-32') into.taxRegistration = code;
      else into.legalRegistration = { value: code, scheme: FISCAL_CODE };
    },
    write(from, target) {
      const code = (term === 'BT-32' ? taxCodeOf(from) : undefined) ?? fiscalCodeOf(from);
      if (code) target.create('DatiAnagrafici/CodiceFiscale').text = code;
    },
  });
}

/** BT-27, BT-44, BT-59, BT-62: a company, or a person's two names. */
const name: Rule<Party> = party.custom({
  term: 'BT-27',
  path: 'DatiAnagrafici/Anagrafica/Denominazione',
  read(source, into, reading) {
    const registry = source.first('DatiAnagrafici/Anagrafica');
    const whole = registry?.first('Denominazione');
    const parts = ['Nome', 'Cognome'].map((part) => registry?.first(part)?.text.trim() ?? '');
    into.name = (whole && latin(80).read(whole, reading)) ?? parts.join(' ').trim();
  },
  write(from, target, writing) {
    latin(80).write(from.name || '-', target.create('DatiAnagrafici/Anagrafica/Denominazione'), writing);
  },
});

/** RegimeFiscale: the ordinary regime for Italian sellers and "other" for foreign ones, where the document does not say. */
const regime = framed<Party>('DatiAnagrafici/RegimeFiscale', (from) =>
  from.vatIdentifier?.startsWith('IT') ? 'RF01' : 'RF18',
);

/** A telephone number without its separators where twelve characters do not hold them. */
function telephone(text: string): string | undefined {
  const bare = text.length > 12 && /^[+\d\s()./-]+$/.test(text) ? text.replace(/[\s()./-]/g, '') : text;
  return bare.length >= 5 && bare.length <= 12 ? bare : undefined;
}

/** BG-6 without the name of the person. */
const CONTACTS: Mapping<Contact> = [
  contact.custom({
    term: 'BT-42',
    path: 'Telefono',
    read(source, into) {
      const text = source.first('Telefono')?.text.trim();
      if (text) into.telephone = text;
    },
    write(from, target, writing) {
      const number = from.telephone && telephone(from.telephone);
      if (!number) return;
      ascii(12).write(number, target.create('Telefono'), writing);
      if (number !== from.telephone) writing.notes.set('seller.contact.telephone', 'kept');
    },
  }),
  contact.custom({
    term: 'BT-43',
    path: 'Email',
    read(source, into) {
      const text = source.first('Email')?.text.trim();
      if (text) into.email = text;
    },
    write(from, target) {
      const email = from.email ?? '';
      if (email.length >= 7 && /^.+@.+\..+$/.test(email)) target.create('Email').text = email.slice(0, 256);
    },
  }),
];

const address = party.group('BG-5', 'Sede', 'address', emptyAddress, ADDRESS);
/** The schema demands an address of both parties. */
const demandedAddress: Rule<Party> = {
  ...address,
  write(from, target, writing) {
    writeBy(ADDRESS, from.address ?? { country: 'IT' }, target.ensure('Sede'), writing);
  },
};

const SELLER: Mapping<Party> = [
  vatIdentifier(),
  fiscalCode('BT-32'),
  name,
  regime,
  demandedAddress,
  party.group('BG-6', 'Contatti', 'contact', () => ({}), CONTACTS),
];

const BUYER: Mapping<Party> = [vatIdentifier(foreignIdOf), fiscalCode('BT-47'), name, demandedAddress];
const NAMED: Mapping<Party> = [vatIdentifier(), fiscalCode('BT-47'), name];

function only(key: 'seller' | 'buyer', path: string, mapping: Mapping<Party>): Rule<Invoice> {
  return invoice.custom({
    term: key === 'seller' ? 'BG-4' : 'BG-7',
    path: `${HEADER}/${path}`,
    key,
    mapping: mapping as Mapping<object>,
    read(source, into, reading) {
      const node = source.first(`${HEADER}/${path}`);
      if (node) readBy(mapping, node, into[key], reading);
    },
    write(from, target, writing) {
      placeAddress(from[key].address, `${key}.address`);
      writeBy(mapping, from[key], target.ensure(`${HEADER}/${path}`), writing);
    },
  });
}

function further(
  key: 'taxRepresentative' | 'invoiceSender',
  path: string,
  canStand: (party: Party) => boolean,
): Rule<Invoice> {
  const at = `${HEADER}/${path}`;
  return invoice.custom({
    term: key === 'taxRepresentative' ? 'BG-11' : '',
    path: at,
    key,
    mapping: NAMED as Mapping<object>,
    read(source: SourceNode, into, reading) {
      const node = source.first(at);
      if (!node) return;
      const found = emptyParty();
      readBy(NAMED, node, found, reading);
      into[key] = found;
    },
    write(from, target: TargetNode, writing: Writing) {
      const found = from[key];
      if (found && canStand(found)) writeBy(NAMED, found, target.ensure(at), writing);
    },
  });
}

export const PARTIES: Mapping<Invoice> = [
  only('seller', 'CedentePrestatore', SELLER),
  further('taxRepresentative', 'RappresentanteFiscale', (found) => vatIdOf(found) !== undefined),
  only('buyer', 'CessionarioCommittente', BUYER),
  further('invoiceSender', 'TerzoIntermediarioOSoggettoEmittente', (found) => found.name !== ''),
];
