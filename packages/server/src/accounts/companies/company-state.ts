import { authorizationEvent, type CompanyState } from '../../events/names.js';
import type { Context, Tx } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { requestBank } from '../profiles/request-bank.js';
import { updateCompanyState } from './queries.js';

/**
 * Sets whether a company is verified and writes the COMPANIES.AUTHORIZATION event; nothing when it is in that state
 * already. A Finnish company that becomes verified is registered in the bank network. Call it last in a transaction, and `forgetStandings` after its commit.
 */
export async function setCompanyState(ctx: Context, tx: Tx, companyId: string, state: CompanyState): Promise<void> {
  if (!(await updateCompanyState(tx, companyId, state))) return;
  const consequences = state === 'VERIFIED' ? await requestBank(ctx, tx, companyId) : [];
  await appendEvents(ctx, tx, [
    {
      companyId,
      name: authorizationEvent(state),
      subjectType: 'COMPANY',
      subjectId: companyId,
      data: { payload: { state } },
    },
    ...consequences,
  ]);
}
