import type { Context } from '../../platform/context.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { forgetStandings } from '../access/standing-cache.js';
import { getCompany } from '../companies/company.js';
import { selectMailable } from '../users/mailable.js';
import { deleteIdleUsers, disableIdle, lockUntoldIdle, noteSessions, updateIdleTold } from './queries.js';
import { tellIdleJob } from './tell.js';

/** A user who has not been seen for a year and has had no company for six months goes (contract 3.3). */
const idleUserDays = 365;
const companylessDays = 183;
/** Companies told in one transaction. */
const tellBatch = 50;

const daysAgo = (ctx: Context, days: number) => new Date(ctx.clock.now().getTime() - days * 86_400_000);

/**
 * What becomes of accounts that nobody uses: users without a company are removed, the admins of idle companies are
 * told once, and, where the settings say so, companies that stay idle are locked. Gives how many rows it changed.
 */
export async function tidyIdleAccounts(ctx: Context, batch: number): Promise<number> {
  await noteSessions(ctx.db);
  const before = { idle: daysAgo(ctx, idleUserDays), companyless: daysAgo(ctx, companylessDays) };
  const users = await deleteIdleUsers(ctx.db, before, batch);
  const { idleCompanyDays, idleLockDays } = ctx.config;
  if (idleCompanyDays === 0) return users;
  const idle = daysAgo(ctx, idleCompanyDays);
  const told = await tellIdle(ctx, idle);
  if (idleLockDays === 0) return users + told;
  const locked = await disableIdle(ctx.db, { idle, told: daysAgo(ctx, idleLockDays) });
  if (locked > 0) forgetStandings(ctx);
  return users + told + locked;
}

/** Tells companies that have not been told since they were last used; those whose admins want no mail at their own address. */
async function tellIdle(ctx: Context, before: Date): Promise<number> {
  let told = 0;
  for (;;) {
    const companies = await withTransaction(ctx.db, async (tx) => {
      const ids = await lockUntoldIdle(tx, before, tellBatch);
      if (ids.length === 0) return ids;
      await updateIdleTold(tx, ids, ctx.clock.now());
      for (const companyId of ids) {
        const admins = await selectMailable(tx, companyId, 'ACCOUNT', 'ADMIN');
        const { email } = await getCompany(ctx, companyId);
        const addresses = admins.length > 0 ? admins : email ? [email] : [];
        await ctx.jobs.enqueueMany(
          tx,
          tellIdleJob,
          addresses.map((address) => ({ companyId, address })),
        );
      }
      return ids;
    });
    told += companies.length;
    if (companies.length < tellBatch) return told;
  }
}
