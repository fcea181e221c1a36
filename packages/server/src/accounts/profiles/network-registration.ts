import type { Network } from '../../events/names.js';
import type { Context } from '../../platform/context.js';

/** The company that registers, as far as its address depends on it. */
export interface RegisteringCompany {
  readonly companyId: string;
  readonly country: string;
  readonly bid: string;
  readonly vatNumber: string | null;
  /** Location number of a department, which is its address; null of other companies. */
  readonly gln: string | null;
}

/** An electronic address in a network. */
export interface Endpoint {
  /** As the API shows it, for example V154 or 0192. */
  readonly scheme: string;
  readonly endpointId: string;
}

/** What a caller asks to register. */
export interface WantedRegistration {
  readonly profiles: readonly string[];
  readonly profileVersion: string | undefined;
  readonly scheme: string | undefined;
  readonly endpointId: string | undefined;
  readonly networkSettings: Readonly<Record<string, unknown>> | undefined;
  /** Extensions of a profile, by its name (`GACCOUNT10` of INVOICE_AND_CREDIT_NOTE). */
  readonly extensions: ProfileExtensions;
}

/** Names of extensions, by the profile that they extend. */
export type ProfileExtensions = Readonly<Record<string, readonly string[]>>;

/** A stored registration, as the network needs it to act. */
export interface Registration extends Endpoint {
  readonly companyId: string;
  readonly profileId: string;
  readonly profiles: readonly string[];
  readonly profileVersion: string | null;
  readonly networkSettings: unknown;
  readonly extensions: ProfileExtensions | null;
}

/** What became of opening a registration. */
export type Activation =
  | { readonly status: 'active' }
  /** A party outside was asked (`outside/ask.ts`) and its answer settles it. */
  | { readonly status: 'asked' }
  /** Final, for example when the registry names another operator; the message is shown to the company. */
  | { readonly status: 'error'; readonly message: string };

/**
 * What the accounts domain wants of a network in which companies register. Each network implements it in
 * `networks/<name>/register.ts` and names it in its `network.ts`.
 */
export interface NetworkRegistration {
  readonly network: Network;
  /**
   * Networks in which a registration of these profiles needs another one first: it cannot be made without, and the
   * last registration there cannot go while this one stands.
   */
  needs(profiles: readonly string[]): readonly Network[];
  /**
   * Checks what is asked and decides its address and version.
   * Throws Refusal `profile_not_supported`, `profile_identifier_missing`, `profile_eia_bid_conflict` or
   * `invalid_parameters`.
   */
  prepare(
    company: RegisteringCompany,
    wanted: WantedRegistration,
  ): Endpoint & { readonly profiles: readonly string[]; readonly profileVersion: string | null };
  /** Opens a registration outside; called again after a crash. Throws what may pass, and is tried again. */
  activate(ctx: Context, registration: Registration): Promise<Activation>;
  /** Checks extensions of the company's profiles. Absent: the network takes none. Throws Refusal `profile_not_supported`. */
  checkExtensions?(company: RegisteringCompany, profiles: readonly string[], extensions: ProfileExtensions): void;
  /** Checks settings before they replace those of a registration. Throws Refusal `invalid_parameters`. */
  checkSettings?(settings: Readonly<Record<string, unknown>>): void;
}
