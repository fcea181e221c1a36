import type { NetworkRegistration } from '../accounts/profiles/network-registration.js';
import { profileSubject } from '../accounts/profiles/settle.js';
import { askOutside } from '../outside/ask.js';
import type { ProviderName } from '../outside/request.js';
import { withTransaction } from '../platform/postgres/transaction.js';

/** Opens registrations by asking a party outside, whose answer settles them. */
export const askToOpen =
  (provider: ProviderName): NetworkRegistration['activate'] =>
  async (ctx, { companyId, profileId, ...registration }) => {
    const { scheme, endpointId, profiles, profileVersion, networkSettings, extensions } = registration;
    await withTransaction(ctx.db, (tx) =>
      askOutside(ctx, tx, {
        companyId,
        provider,
        subject: profileSubject,
        subjectId: profileId,
        details: {
          scheme,
          endpoint_id: endpointId,
          profiles,
          profile_version: profileVersion,
          network_settings: networkSettings,
          extensions,
        },
      }),
    );
    return { status: 'asked' };
  };
