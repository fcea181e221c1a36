import type { CompanyState } from '../../events/names.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { forgetStandings } from '../access/standing-cache.js';
import { setCompanyState } from '../companies/company-state.js';
import { lockCompany } from '../companies/queries.js';
import { selectLatestAuthorization, updateAuthorization } from './queries.js';

/**
 * The decision of the person who runs the service about a company, kept with its latest request. It may be taken
 * without a signature (other papers were seen) and against an earlier decision; every change is an event.
 * Throws Refusal `not_found`.
 */
export async function decideAuthorization(
  ctx: Context,
  companyId: string,
  input: { readonly decision: CompanyState; readonly note?: string | undefined },
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    if (!isId(companyId) || !(await lockCompany(tx, companyId))) throw new Refusal('not_found', ['No such company.']);
    const latest = await selectLatestAuthorization(tx, companyId);
    if (latest) {
      await updateAuthorization(tx, companyId, latest.authorization_id, {
        decided_at: ctx.clock.now(),
        decision: input.decision,
        decision_note: input.note ?? null,
      });
    }
    await setCompanyState(ctx, tx, companyId, input.decision);
  });
  forgetStandings(ctx);
  ctx.log.info({ companyId, decision: input.decision, note: input.note }, 'company authorization decided');
}
