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
export const describeReceiver = (r: InternalReceiver) => `${r.name} (${r.bid}), address ${r.endpointId}`;

/**
 * Whether two company names are the same but for case, punctuation and spacing: what settles which of several
 * candidates is meant (contract 6.4, point 2).
 */
export function sameName(a: string, b: string): boolean {
  const plain = (s: string) =>
    s
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) !== '' && plain(a) === plain(b);
}
