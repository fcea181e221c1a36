import { NotSignedIn } from '../../exit.js';
import type { Caused } from './causes.js';
import type { OwnCompany } from './company.js';
import { pause } from './pause.js';

type State = 'VERIFIED' | 'UNVERIFIED' | 'UNKNOWN';

/**
 * Brings the company into a state: by asking for its authorization, which the sandbox gives by itself, or by the
 * decision of the person who runs the service, for which the environment holds the token. Throws NotSignedIn without it.
 */
export async function decide(own: OwnCompany, state: State): Promise<Caused> {
  const { id } = await own.about();
  const present = await stateOf(own);
  const token = process.env.AUTOINVOICE_ADMIN_TOKEN || undefined;
  if (state === 'VERIFIED' && present !== 'VERIFIED') {
    const json = { auth_email: 'trigger@example.com', locale: 'EN' } as const;
    await own.client.call('POST /v1/company/authorization', { json });
    while ((await stateOf(own)) !== 'VERIFIED') await pause();
    return { company_id: id, state };
  }
  if (token === undefined) {
    throw new NotSignedIn(
      `The company is ${present}; only the person who runs the service can make it ${state}: set AUTOINVOICE_ADMIN_TOKEN.`,
    );
  }
  // An event tells of a change, so there must be one.
  if (present === state) await decideAs(own.url, id, state === 'VERIFIED' ? 'UNKNOWN' : 'VERIFIED', token);
  await decideAs(own.url, id, state, token);
  return { company_id: id, state };
}

const stateOf = async (own: OwnCompany): Promise<string> =>
  (await own.client.call('GET /v1/company/authorization')).company_state;

/** A call of the person who runs the service; it is not part of the public API, so the client does not know it. */
async function decideAs(url: string, companyId: string, decision: State, token: string): Promise<void> {
  const response = await fetch(`${url}/admin/companies/${companyId}/authorization`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ decision, note: 'autoinvoice trigger' }),
  });
  if (!response.ok) throw new NotSignedIn(`The server does not take AUTOINVOICE_ADMIN_TOKEN: ${await response.text()}`);
}
