import { authorizationEvent, type CompanyState } from '../../events/names.js';
import type { Context, Tx } from '../../platform/context.js';
import { appendEvents, type NewEvent } from '../../platform/events/append.js';
import { requestBank } from '../profiles/request-bank.js';
import { selectDepartments, updateCompanyState } from './queries.js';

/**
 * Sets whether a company is verified and writes the COMPANIES.AUTHORIZATION event; nothing when it is in that state
 * already. A Finnish company that becomes verified is registered in the bank network. Departments are as verified as
 * the business that they belong to, so they change with it. Call it last in a transaction, and `forgetStandings`
 * after its commit.
 */
export async function setCompanyState(ctx: Context, tx: Tx, companyId: string, state: CompanyState): Promise<void> {
  const changed = await changeState(ctx, tx, companyId, state);
  if (changed === undefined) return;
  const departments: NewEvent[] = [];
  for (const departmentId of await selectDepartments(tx, companyId)) {
    departments.push(...((await changeState(ctx, tx, departmentId, state)) ?? []));
  }
  await appendEvents(ctx, tx, [...changed, ...departments]);
}

/** The events of a change, undefined when there was none. */
async function changeState(
  ctx: Context,
  tx: Tx,
  companyId: string,
  state: CompanyState,
): Promise<NewEvent[] | undefined> {
  if (!(await updateCompanyState(tx, companyId, state))) return undefined;
  const consequences = state === 'VERIFIED' ? await requestBank(ctx, tx, companyId) : [];
  return [
    {
      companyId,
      name: authorizationEvent(state),
      subjectType: 'COMPANY',
      subjectId: companyId,
      data: { payload: { state } },
    },
    ...consequences,
  ];
}
