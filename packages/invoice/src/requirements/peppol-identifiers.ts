import { digitsOf, luhnValid } from '../identifiers/checksums.js';
import { checkCompanyId } from '../identifiers/company-id.js';
import type { Identifier } from '../model/common.js';
import type { Party } from '../model/party.js';
import { nameOf, type Refuse, type Requirement } from './requirement.js';

/** GS1 check digit over a number of any length: weights 3 and 1 from the right. */
function hasGs1Digit(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, back) => total + digit * (back % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** Eleven digits, the first less one, weights 10, 1, 3 … 19, modulus 89 (Australian Business Register). */
function isAustralian(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const sum = digitsOf(text).reduce((total, digit, at) => total + digit * (at === 0 ? 10 : 2 * at - 1), 0);
  return (sum - 10) % 89 === 0;
}

const isBelgian = (text: string) =>
  /^\d{10}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));

/** ISO 6523 code → the rule of Peppol that numbers of the scheme keep, and how. */
const SCHEMES: Readonly<Record<string, readonly [rule: string, fits: (text: string) => boolean]>> = {
  '0088': ['PEPPOL-COMMON-R040', hasGs1Digit],
  '0192': ['PEPPOL-COMMON-R041', (text) => /^\d{9}$/.test(text) && checkCompanyId('NO', text, { vat: false }).ok],
  '0184': ['PEPPOL-COMMON-R042', (text) => /^(DK)?\d{8}$/.test(text)],
  '0208': ['PEPPOL-COMMON-R043', isBelgian],
  '0007': ['PEPPOL-COMMON-R049', (text) => /^\d{10}$/.test(text) && luhnValid(text)],
  '0151': ['PEPPOL-COMMON-R050', isAustralian],
  '0096': ['PEPPOL-COMMON-R052', (text) => /^\d{10}$/.test(text)],
  '0198': ['PEPPOL-COMMON-R053', (text) => /^DK\d{8}$/.test(text)],
};

function check(identifier: Identifier | undefined, path: string, refuse: Refuse): void {
  const scheme = identifier?.scheme ? SCHEMES[identifier.scheme] : undefined;
  if (!identifier || !scheme || scheme[1](identifier.value)) return;
  refuse(scheme[0], path, `${nameOf(path)}: "${identifier.value}" is no number of the scheme ${identifier.scheme}`);
}

function party(of: Party | undefined, path: string, refuse: Refuse): void {
  if (!of) return;
  check(of.electronicAddress, `${path}.electronicAddress`, refuse);
  check(of.legalRegistration, `${path}.legalRegistration`, refuse);
  of.identifiers.forEach((identifier, at) => {
    check(identifier, `${path}.identifiers[${at}]`, refuse);
  });
}

const numbers: Requirement = ({ seller, buyer, payee }, refuse) => {
  party(seller, 'seller', refuse);
  party(buyer, 'buyer', refuse);
  party(payee, 'payee', refuse);
};

/** PEPPOL-COMMON-R040 to R053: numbers of companies have the form and the check digits of their scheme. */
export const PEPPOL_IDENTIFIERS: readonly Requirement[] = [numbers];
