import type { NetworkRegistration } from '../../accounts/profiles/network-registration.js';
import { askToOpen } from '../ask-to-open.js';
import { ownAddress } from '../own-address.js';
import { checkExtensions, checkProfiles, isInvoiceProfile } from './profiles.js';

/**
 * Receiving in the Peppol network: the profiles, versions and countries of the public page's table, at an address
 * of the company's own. GACCOUNT10 is the Dutch g-account extension of NLCIUS invoices.
 */
export const peppolRegistration: NetworkRegistration = {
  network: 'PEPPOL',
  needs: (profiles) => (profiles.some(isInvoiceProfile) ? ['VISMA'] : []),
  prepare(company, wanted) {
    checkProfiles(company.country, wanted.profiles, wanted.profileVersion);
    return {
      ...ownAddress(company, wanted, 'PEPPOL'),
      profiles: [...new Set(wanted.profiles)],
      profileVersion: wanted.profileVersion ?? null,
    };
  },
  checkExtensions: ({ country }, _profiles, extensions) => checkExtensions(country, extensions),
  activate: askToOpen('PEPPOL'),
};
