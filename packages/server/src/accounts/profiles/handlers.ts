import type { Context } from '../../platform/context.js';
import type { JobHandler, JobRun } from '../../platform/jobs/jobs.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import type { ActivateProfile } from '../jobs.js';
import type { Activation } from './network-registration.js';
import { networkNamed } from './networks.js';
import { type Profile, selectProfile } from './queries.js';
import { settleProfile } from './settle.js';

/** The job `accounts.activate-profile`: has the network open a registration and records what came of it. */
export function activateProfileHandler(ctx: Context): JobHandler<ActivateProfile> {
  return async (run) => {
    const profile = await selectProfile(ctx.db, run.payload.companyId, run.payload.profileId);
    if (profile?.status !== 'pending') return;
    const result = await attempt(ctx, run, profile);
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      if (result.status !== 'asked') await settleProfile(ctx, tx, run.payload, result);
    });
  };
}

async function attempt(ctx: Context, run: JobRun<ActivateProfile>, profile: Profile): Promise<Activation> {
  try {
    return await networkNamed(ctx, profile.network).activate(ctx, profile);
  } catch (error) {
    if (!run.isLastAttempt) throw error;
    ctx.log.error({ err: error, jobId: run.jobId, ...run.payload }, 'registration given up');
    return { status: 'error', message: 'The network could not be reached; remove the profile and register it again.' };
  }
}
