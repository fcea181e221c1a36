import { say } from '../../events/say.js';
import type { InternalReceiver } from '../../lookup/internal-receivers.js';
import type { RouteTarget } from './plan.js';

/** The target that delivers to a company of this service. */
export const receiverTarget = (receiver: InternalReceiver): RouteTarget => ({
  network: 'VISMA',
  receiverCompanyId: receiver.companyId,
  eia: receiver.endpointId,
  scheme: receiver.scheme,
});

/** How a receiver is named in explanations. */
export const describeReceiver = ({ name, bid, endpointId: address }: InternalReceiver) =>
  say('party.receiver', { name, bid, address });

/**
 * Whether two company names are the same but for case, punctuation and spacing: what settles which of several
 * candidates is meant (contract 6.4, point 2).
 */
function sameName(a: string, b: string): boolean {
  const plain = (s: string) =>
    s
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) !== '' && plain(a) === plain(b);
}

/**
 * The one receiver that is meant, or undefined. Several addresses of one company are no doubt: its oldest is taken.
 * Of several companies the one whose name matches too is meant (contract 6.4, point 2). A department must be named: who
 * writes only the business id means the business itself.
 */
export function certainReceiver(found: readonly InternalReceiver[], name: string): InternalReceiver | undefined {
  const isOneCompany = (list: readonly InternalReceiver[]) => new Set(list.map((r) => r.companyId)).size === 1;
  if (isOneCompany(found)) return found[0];
  const named = found.filter((r) => sameName(r.name, name));
  if (isOneCompany(named)) return named[0];
  const businesses = named.length === 0 ? found.filter((r) => !r.isDepartment) : [];
  return isOneCompany(businesses) ? businesses[0] : undefined;
}
