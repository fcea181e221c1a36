import type { Endpoint, ProfileExtensions } from '../../accounts/profiles/network-registration.js';
import type { Network } from '../../events/names.js';
import type { ProviderName } from '../../outside/request.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';

/** What an operator asks to register for a customer of its own. */
export interface WantedParticipant {
  readonly profiles: readonly string[];
  readonly profileVersion: string | undefined;
  readonly scheme: string | undefined;
  readonly endpointId: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | undefined;
  readonly extensions: ProfileExtensions;
}

/** A checked registration: its address, and the country that was given or follows from the address. */
export interface PreparedParticipant extends Endpoint {
  readonly profiles: readonly string[];
  readonly profileVersion: string | null;
  readonly country: string | null;
}

/**
 * What this domain wants of a network in which operators register participants. A network implements it in
 * `networks/<name>/participants.ts`.
 */
export interface ParticipantNetwork {
  readonly network: Network;
  /** The party outside that opens registrations. */
  readonly provider: ProviderName;
  /**
   * Checks what is asked and decides address and version. Nobody has proved here whose a number is: the operator
   * answers for it.
   * Throws Refusal `profile_not_supported`, `profile_identifier_missing`, `profile_eia_bid_conflict`,
   * `invalid_parameters`.
   */
  prepare(wanted: WantedParticipant): PreparedParticipant;
}

const provided = new WeakMap<Context, ReadonlyMap<string, ParticipantNetwork>>();

/** Names the networks in which operators can register participants; compose/domain.ts calls it once at the start. */
export function provideParticipantNetworks(ctx: Context, networks: readonly ParticipantNetwork[]): void {
  provided.set(ctx, new Map(networks.map((network) => [network.network, network])));
}

/** A network that takes participants. Throws Refusal `profile_registry_not_supported` for others. */
export function participantNetwork(ctx: Context, name: string): ParticipantNetwork {
  const network = provided.get(ctx)?.get(name);
  if (!network) {
    const known = [...(provided.get(ctx)?.keys() ?? [])].join(', ');
    throw new Refusal('profile_registry_not_supported', [`network: participants are registered in ${known}.`]);
  }
  return network;
}
