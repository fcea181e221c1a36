import type { Caused } from './causes.js';
import type { OwnCompany } from './company.js';

/** Networks of files; the others carry invoices. */
const fileNetworks: ReadonlySet<string> = new Set(['VISMASCANNER', 'SCAN_DOCUMENTS']);

/**
 * Registers the company in a network. One that is registered there is taken out first and registered anew, so that
 * CREATED, ENABLED and DISABLED are all told and it stands as before. DISABLED of one that was not ends without it.
 */
export async function changeRegistration(
  own: OwnCompany,
  network: string,
  outcome: 'CREATED' | 'ENABLED' | 'DISABLED',
): Promise<Caused> {
  const [standing] = await own.registrations(network);
  if (standing !== undefined) await remove(own, standing.id);
  const profiles = standing?.profiles ?? [fileNetworks.has(network) ? 'VOUCHER' : 'INVOICE_AND_CREDIT_NOTE'];
  const made = await own.register(network, profiles);
  if (outcome === 'DISABLED' && standing === undefined) await remove(own, made.id);
  return { profile_id: made.id, network: made.network, status: made.status, renewed: standing !== undefined };
}

const remove = (own: OwnCompany, id: string): Promise<unknown> =>
  own.client.call('DELETE /v1/company/profiles/{id}', { path: { id } });
