import { type Network, type NetworkOutcome, networkEvent } from '../../events/names.js';
import type { NewEvent } from '../../platform/events/append.js';

/** The event of a registration (contract 5.3), its payload as the public page shows it. */
export function profileEvent(
  registration: {
    readonly companyId: string;
    readonly profileId: string;
    readonly network: string;
    readonly profiles: readonly string[];
  },
  outcome: NetworkOutcome,
): NewEvent {
  const { companyId, profileId, network, profiles } = registration;
  return {
    companyId,
    name: networkEvent(network as Network, outcome),
    subjectType: 'PROFILE',
    subjectId: profileId,
    data: { payload: { network, profiles: [...profiles], id: profileId } },
  };
}
