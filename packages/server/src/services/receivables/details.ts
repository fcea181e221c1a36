import { isBic, normaliseIban } from '@autoinvoice/invoice';
import { Findings, isCountry, isEmailAddress, notACountry, notAnEmail } from '../../accounts/checks.js';

export interface PostalAddress {
  readonly country?: string | undefined;
  readonly streets?: readonly string[] | undefined;
  readonly city?: string | undefined;
  readonly zip_code?: string | undefined;
}

/** What a company says to Amili, in the names of the API. */
export interface AmiliDetails {
  readonly iban: string;
  readonly bic: string;
  readonly bank: string;
  readonly contact_person: string;
  readonly contact_email: string;
  readonly customer_service_email: string;
  readonly customer_service_phone_number?: string | undefined;
  readonly contact_phone_number: string;
  /** Who signs; absent: whoever is given the activation address. */
  readonly authorization_email?: string | undefined;
  readonly accountable_party?: 'vfsfi' | 'company' | undefined;
  readonly service_type: 'full' | 'express';
  readonly billing_address: PostalAddress;
  readonly postal_address?: PostalAddress | undefined;
}

/** Digits with the signs that telephone numbers are written with. */
const isPhone = (text: string) => /^\+?[\d\s()./-]{4,30}$/.test(text) && /\d{4}/.test(text.replace(/\D/g, ''));
const notAPhone = 'not a telephone number.';

/** Notes what is wrong with a contact's telephone number and e-mail address. */
export function checkContact(findings: Findings, prefix: string, email: string, phone: string, phoneName: string) {
  findings.expect(isEmailAddress(email), `${prefix}_email`, notAnEmail);
  findings.expect(isPhone(phone), phoneName, notAPhone);
}

/**
 * The details with IBAN and BIC as they are written without spaces.
 * Throws Refusal `invalid_parameters` with everything that is wrong.
 */
export function checkedDetails(given: AmiliDetails): AmiliDetails {
  const findings = new Findings();
  const iban = normaliseIban(given.iban);
  const bic = given.bic.replace(/\s/g, '').toUpperCase();
  findings.expect(iban !== undefined, 'iban', 'not an IBAN.');
  findings.expect(isBic(bic), 'bic', 'not a BIC.');
  checkContact(findings, 'contact', given.contact_email, given.contact_phone_number, 'contact_phone_number');
  findings.expect(isEmailAddress(given.customer_service_email), 'customer_service_email', notAnEmail);
  const { customer_service_phone_number: service, authorization_email: signer } = given;
  findings.expect(service === undefined || isPhone(service), 'customer_service_phone_number', notAPhone);
  findings.expect(signer === undefined || isEmailAddress(signer), 'authorization_email', notAnEmail);
  for (const name of ['bank', 'contact_person'] as const) {
    findings.expect(given[name].trim() !== '', name, 'must not be empty.');
  }
  checkAddress(findings, 'billing_address', given.billing_address);
  if (given.postal_address) checkAddress(findings, 'postal_address', given.postal_address);
  findings.refuse();
  return { ...given, iban: iban ?? given.iban, bic };
}

/** What is there of an address must not be empty; the country is a code of ISO 3166-1. */
function checkAddress(findings: Findings, name: string, address: PostalAddress): void {
  const { country, streets, city, zip_code } = address;
  findings.expect(country === undefined || isCountry(country), `${name}.country`, notACountry);
  findings.expect(streets === undefined || streets.some((line) => line.trim() !== ''), `${name}.streets`, 'empty.');
  findings.expect(city === undefined || city.trim() !== '', `${name}.city`, 'must not be empty.');
  findings.expect(zip_code === undefined || zip_code.trim() !== '', `${name}.zip_code`, 'must not be empty.');
}
