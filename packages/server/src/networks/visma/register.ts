import type { NetworkRegistration } from '../../accounts/profiles/network-registration.js';
import { Refusal } from '../../platform/errors.js';
import { ownAddress } from '../own-address.js';

const supported = ['INVOICE_AND_CREDIT_NOTE'];

/** Receiving inside this service (network VISMA), which the receiving networks outside build on (contract 5.2). */
export const vismaRegistration: NetworkRegistration = {
  network: 'VISMA',
  needs: () => [],
  prepare(company, wanted) {
    const unsupported = wanted.profiles.filter((name) => !supported.includes(name));
    if (unsupported.length > 0) {
      throw new Refusal('profile_not_supported', [
        `profiles: VISMA takes ${supported.join(', ')}, not ${unsupported.join(', ')}.`,
      ]);
    }
    // No version inside the service: the receiver downloads whatever format it asks for.
    return { ...ownAddress(company, wanted, 'VISMA'), profiles: [...new Set(wanted.profiles)], profileVersion: null };
  },
  // Nothing outside has to be asked.
  activate: async () => ({ status: 'active' }),
};
