import type { ParticipantNetwork } from '../../partners/participants/network.js';
import { Refusal } from '../../platform/errors.js';
import { participantAddress } from './participant-address.js';
import { checkExtensions, checkProfiles, isInvoiceProfile } from './profiles.js';

/** Customers of operators in the Peppol network, by the same table of profiles as companies. */
export const peppolParticipants: ParticipantNetwork = {
  network: 'PEPPOL',
  provider: 'PEPPOL',
  prepare(wanted) {
    const address = participantAddress(wanted);
    const { country } = address;
    if (country === null && !wanted.profiles.every(isInvoiceProfile)) {
      throw new Refusal('invalid_parameters', ['country: needed, since it does not follow from the scheme.']);
    }
    checkProfiles(country ?? '', wanted.profiles, wanted.profileVersion);
    const unknown = Object.keys(wanted.extensions).find((name) => !wanted.profiles.includes(name));
    if (unknown)
      throw new Refusal('profile_not_supported', [`${unknown}: the registration has no profile of this name.`]);
    checkExtensions(country, wanted.extensions);
    return { ...address, profiles: [...new Set(wanted.profiles)], profileVersion: wanted.profileVersion ?? null };
  },
};
