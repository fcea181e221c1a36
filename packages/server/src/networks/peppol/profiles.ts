import type { ProfileExtensions } from '../../accounts/profiles/network-registration.js';
import { Refusal } from '../../platform/errors.js';

/** What a profile of the public page's table is open to. */
interface PeppolProfile {
  /** Versions to choose from; empty: the version is not for the caller to say. */
  readonly versions: readonly string[];
  /** ISO 3166-1; absent: any country that companies register from. */
  readonly countries?: readonly string[];
}

const NORDIC_AND_DUTCH = ['FI', 'NO', 'SE', 'DK', 'NL'];
const ORDERING: PeppolProfile = { versions: ['PEPPOLBIS30', 'EHF30'], countries: NORDIC_AND_DUTCH };
const RESPONSE: PeppolProfile = { versions: ['PEPPOLBIS30'], countries: [...NORDIC_AND_DUTCH, 'BE'] };

/** Peppol pre-award; its versions are those of the business messages, 1.1 and 1.2. */
const TENDERING: PeppolProfile = { versions: ['PEPPOLBIS12', 'PEPPOLBIS11'] };

const PROFILES: Readonly<Record<string, PeppolProfile>> = {
  INVOICE_AND_CREDIT_NOTE: { versions: [] },
  // Deprecated names that old software still sends.
  INVOICE: { versions: [] },
  CREDIT_NOTE: { versions: [] },
  ORDER: ORDERING,
  ORDER_RESPONSE: ORDERING,
  // The page's table is older than these types of the contract (7.1).
  ORDER_CHANGE: ORDERING,
  ORDER_CANCELLATION: ORDERING,
  SELF_BILLING_INVOICE: { versions: ['PEPPOLBIS30'] },
  EXPRESSION_OF_INTEREST_REQUEST: TENDERING,
  EXPRESSION_OF_INTEREST_RESPONSE: TENDERING,
  TENDER_STATUS_REQUEST: TENDERING,
  CALL_FOR_TENDERS: TENDERING,
  TENDER: TENDERING,
  TENDER_RECEIPT: TENDERING,
  CATALOGUE: ORDERING,
  CATALOGUE_RESPONSE: ORDERING,
  DESPATCH_ADVICE: ORDERING,
  // Peppol BIS has no reminder of its own, but the page lists both versions.
  REMINDER: ORDERING,
  INVOICE_RESPONSE: RESPONSE,
  MESSAGE_LEVEL_RESPONSE: RESPONSE,
};

/** Whether a profile receives invoices, for which receiving inside must be open first. */
export const isInvoiceProfile = (name: string): boolean => PROFILES[name]?.versions.length === 0;

/**
 * Checks profiles and their version against the table of the public page.
 * Throws Refusal `profile_not_supported`, `invalid_parameters`.
 */
export function checkProfiles(country: string, profiles: readonly string[], version: string | undefined): void {
  for (const name of profiles) {
    const profile = PROFILES[name];
    if (!profile) throw new Refusal('profile_not_supported', [`profiles: PEPPOL has no profile ${name}.`]);
    if (profile.countries && !profile.countries.includes(country)) {
      const open = profile.countries.join(', ');
      throw new Refusal('profile_not_supported', [
        `profiles: ${name} is open to companies of ${open}, not ${country}.`,
      ]);
    }
    if (profile.versions.length > 0) checkVersion(name, profile.versions, version);
    else if (version !== undefined && version !== 'PEPPOLBIS30') {
      throw new Refusal('profile_not_supported', [`profile_version: ${name} has no version ${version}.`]);
    }
  }
}

function checkVersion(name: string, versions: readonly string[], version: string | undefined): void {
  const known = versions.join(' or ');
  if (version === undefined) throw new Refusal('invalid_parameters', [`profile_version: ${name} needs one, ${known}.`]);
  if (!versions.includes(version)) {
    throw new Refusal('profile_not_supported', [`profile_version: ${name} has ${known}, not ${version}.`]);
  }
}

/** Checks extensions of profiles: the only one is the Dutch g-account. Throws Refusal `profile_not_supported`. */
export function checkExtensions(country: string | null, extensions: ProfileExtensions): void {
  for (const [profile, names] of Object.entries(extensions)) {
    const unknown = names.filter((name) => name !== 'GACCOUNT10');
    if (unknown.length > 0 || profile !== 'INVOICE_AND_CREDIT_NOTE' || country !== 'NL') {
      throw new Refusal('profile_not_supported', [
        'extensions: the only one is GACCOUNT10 of INVOICE_AND_CREDIT_NOTE, for Dutch companies.',
      ]);
    }
  }
}
