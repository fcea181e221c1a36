import { currentOvtAddress } from '../identifiers/address-variants.js';
import { checkCompanyId } from '../identifiers/company-id.js';
import { electronicAddress as defaultAddress } from '../identifiers/electronic-address.js';
import type { Identifier } from '../model/common.js';
import type { Party } from '../model/party.js';
import type { Mend } from './mend.js';

/** The address that follows from a company's number in its own country, as Peppol registers companies there. */
function ofTheRegistration({ legalRegistration, vatIdentifier, address }: Party): Identifier | undefined {
  const number = legalRegistration?.value ?? vatIdentifier;
  const country = address?.country || (/^\d{7}-\d$/.test(number ?? '') ? 'FI' : '');
  if (!number || country === '') return undefined;
  const found = defaultAddress(country, number);
  return found ? { value: found.endpointId, scheme: found.icd } : undefined;
}

/**
 * Documents of other formats give addresses without a scheme of the EAS list: Finnish OVT codes and IBANs show by their
 * form which it is.
 */
function known(given: Identifier | undefined): Identifier | undefined {
  if (given && /^0037\d{8}/.test(given.value)) return { value: given.value, scheme: '0216' };
  // The removed scheme 0037 also stands with the number alone.
  if (given?.scheme === '0037') return currentOvtAddress(given) ?? given;
  if (given?.scheme && /^\d{4}$|^EM$|^A[NQSU]$|^XR\d\d$/.test(given.scheme)) return given;
  if (given && /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(given.value)) return { value: given.value, scheme: '9918' };
  return undefined;
}

function withAddress(party: Party, address: Identifier | undefined): Party {
  const { electronicAddress: _given, ...rest } = party;
  return address ? { ...rest, electronicAddress: address } : rest;
}

/** BT-34 and BT-49 stand with a scheme (BR-62, BR-63): an address of which none is known has no place. */
export const addressesHaveSchemes: Mend = (invoice) => ({
  ...invoice,
  seller: withAddress(invoice.seller, known(invoice.seller.electronicAddress)),
  buyer: withAddress(invoice.buyer, known(invoice.buyer.electronicAddress)),
});

/** Peppol demands both addresses; where none is given, or an e-mail address, the company's own number leads to it. */
function registered(party: Party): Party {
  const given = party.electronicAddress;
  return given && given.scheme !== 'EM' ? party : withAddress(party, ofTheRegistration(party) ?? given);
}

export const addressesOfTheRegisters: Mend = (invoice) => ({
  ...invoice,
  seller: registered(invoice.seller),
  buyer: registered(invoice.buyer),
});

/** Registers whose scheme Peppol demands with the number, by country. */
const DEMANDED: Readonly<Record<string, string>> = { DK: '0184', NL: '0106' };
/** Registers by scheme: a number of another form is brought to the one of its register. */
const COUNTRIES: Readonly<Record<string, string>> = { '0007': 'SE', '0184': 'DK', '0192': 'NO', '0208': 'BE' };

function registration(of: Identifier, country: string): Identifier {
  const register = of.scheme ? COUNTRIES[of.scheme] : country;
  const check = register ? checkCompanyId(register, of.value, { vat: false }) : undefined;
  const known = check?.ok && (of.scheme || country in DEMANDED || country === 'SE');
  if (country === 'NL' && !of.scheme && /^\d{20}$/.test(of.value)) return { ...of, scheme: '0190' };
  if (!known) return of;
  const scheme = of.scheme ?? DEMANDED[country];
  return scheme ? { value: check.bid, scheme } : { value: check.bid };
}

/** A VAT number written with blanks, without its prefix, or (in Norway) without MVA. */
function vatNumber(text: string, country: string): string {
  const check = checkCompanyId(country, text, { vat: true });
  return check.ok && check.vatNumber ? check.vatNumber : text;
}

/**
 * Numbers of companies in the form that their registers give them, and with the scheme where it is demanded (BR-CO-09,
 * DK-R-014, NL-R-003, NO-R-001, SE-R-003). Only numbers whose check digits are right are touched.
 */
export const numbersOfTheRegisters: Mend = (invoice, writing) => {
  const result = { ...invoice };
  for (const key of ['seller', 'buyer'] as const) {
    const party = { ...invoice[key] };
    const country = party.address?.country ?? '';
    if (party.legalRegistration) party.legalRegistration = registration(party.legalRegistration, country);
    if (party.vatIdentifier) party.vatIdentifier = vatNumber(party.vatIdentifier, country);
    // The same number written in another way is not lost.
    if (party.legalRegistration?.value !== invoice[key].legalRegistration?.value) {
      writing.notes.set(`${key}.legalRegistration.value`, 'kept');
    }
    if (party.vatIdentifier !== invoice[key].vatIdentifier) writing.notes.set(`${key}.vatIdentifier`, 'kept');
    result[key] = party;
  }
  return result;
};
