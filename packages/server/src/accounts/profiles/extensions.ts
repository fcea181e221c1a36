import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import type { ProfileExtensions, RegisteringCompany } from './network-registration.js';
import { networkNamed } from './networks.js';

/** Throws Refusal `profile_not_supported` unless the network takes these extensions of these profiles. */
export function checkExtensions(
  ctx: Context,
  company: RegisteringCompany,
  registration: { readonly network: string; readonly profiles: readonly string[] },
  extensions: ProfileExtensions,
): void {
  const named = Object.entries(extensions).filter(([, list]) => list.length > 0);
  if (named.length === 0) return;
  const missing = named.find(([profile]) => !registration.profiles.includes(profile));
  if (missing) {
    throw new Refusal('profile_not_supported', [`${missing[0]}: the registration has no profile of this name.`]);
  }
  const network = networkNamed(ctx, registration.network);
  if (!network.checkExtensions) {
    throw new Refusal('profile_not_supported', [`extensions: ${network.network} takes none.`]);
  }
  network.checkExtensions(company, registration.profiles, Object.fromEntries(named));
}
