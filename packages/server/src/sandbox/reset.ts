import { forgetStandings } from '../accounts/access/standing-cache.js';
import type { Context } from '../platform/context.js';
import { deleteAllJobs } from '../platform/jobs/queries.js';
import { mailboxOf } from '../platform/mail/mailbox.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { SandboxClock } from '../platform/sandbox/clock.js';
import { asMachine } from '../platform/sandbox/clock-state.js';
import { emptyTables, updateClock } from '../platform/sandbox/queries.js';
import { demandSandbox } from './mode.js';

/**
 * Removes all data of a sandbox: companies, users, keys, documents, jobs, mail; the clock is the machine's again. The
 * schema, the keys that tokens are signed with and stored files stay. Throws Refusal `not_found` outside of a sandbox.
 */
export async function resetSandbox(ctx: Context): Promise<void> {
  demandSandbox(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await deleteAllJobs(tx);
    await emptyTables(tx, ['schema_migration', 'signing_key', 'sandbox_clock']);
    await updateClock(tx, asMachine);
  });
  await mailboxOf(ctx.config).empty();
  forgetStandings(ctx);
  if (ctx.clock instanceof SandboxClock) await ctx.clock.read();
  ctx.log.warn('the sandbox was reset');
}
