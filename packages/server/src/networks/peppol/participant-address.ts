import { electronicAddress, isGln, parseElectronicAddress, parseOvt, sameScheme } from '@autoinvoice/invoice';
import type { Endpoint } from '../../accounts/profiles/network-registration.js';
import type { WantedParticipant } from '../../partners/participants/network.js';
import { Refusal } from '../../platform/errors.js';

/** Countries whose registers give the numbers of a scheme (Peppol list of participant identifier schemes). */
const COUNTRY_OF_SCHEME: Readonly<Record<string, string>> = {
  '0007': 'SE',
  '0106': 'NL',
  '0182': 'DK',
  '0184': 'DK',
  '0191': 'EE',
  '0192': 'NO',
  '0208': 'BE',
  '0210': 'IT',
  '0211': 'IT',
  '0216': 'FI',
  '9930': 'DE',
  '9931': 'EE',
  '9939': 'LV',
  '9944': 'NL',
  '9945': 'PL',
};

/**
 * The address that an operator names for a participant, with the country that its scheme belongs to. Numbers of
 * schemes that are known here are checked; others are taken as they are written.
 * Throws Refusal `profile_identifier_missing`, `profile_eia_bid_conflict`, `invalid_parameters`.
 */
export function participantAddress(wanted: WantedParticipant): Endpoint & { readonly country: string | null } {
  if (wanted.endpointId === undefined) {
    throw new Refusal('profile_identifier_missing', [
      'endpoint_id and scheme: whose address it is to be is not known.',
    ]);
  }
  const written = parseElectronicAddress(wanted.endpointId);
  const asked = wanted.scheme?.toUpperCase();
  if (asked !== undefined && written.scheme !== undefined && !sameScheme(asked, written.scheme)) {
    throw new Refusal('invalid_parameters', ['scheme: endpoint_id names another scheme.']);
  }
  const scheme = written.scheme ?? asked;
  if (scheme === undefined) throw new Refusal('profile_identifier_missing', ['scheme: endpoint_id does not name it.']);
  if (!/^\d{4}$/.test(scheme))
    throw new Refusal('invalid_parameters', ['scheme: not an ISO 6523 code of four digits.']);
  checkIdentifier(scheme, written.id);
  const country = COUNTRY_OF_SCHEME[scheme];
  if (country !== undefined && wanted.country !== undefined && wanted.country !== country) {
    throw new Refusal('profile_eia_bid_conflict', [
      `country: numbers of scheme ${scheme} are of ${country}, not of ${wanted.country}.`,
    ]);
  }
  return { scheme, endpointId: written.id, country: wanted.country ?? country ?? null };
}

function checkIdentifier(scheme: string, id: string): void {
  if (isIdentifier(scheme, id)) return;
  throw new Refusal('invalid_parameters', [`endpoint_id: ${id} is no identifier of scheme ${scheme}.`]);
}

function isIdentifier(scheme: string, id: string): boolean {
  if (scheme === '0088') return isGln(id);
  if (scheme === '0216') return parseOvt(id) !== undefined;
  const country = COUNTRY_OF_SCHEME[scheme];
  // Characters that the Peppol policy for identifiers allows.
  if (country === undefined) return /^[\w.:~-]{1,50}$/.test(id);
  const number = withoutCountry(id);
  const own = electronicAddress(country, number, 'PEPPOL');
  return own !== undefined && sameScheme(own.scheme, scheme) && withoutCountry(own.endpointId) === number;
}

/** VAT numbers are written with and without their country. */
const withoutCountry = (id: string) => id.replace(/^[A-Z]{2}/, '');
