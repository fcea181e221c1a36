import type { Context } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import type { JobHandler, JobRun } from '../../platform/jobs/jobs.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import type { ActivateProfile } from '../jobs.js';
import { profileEvent } from './events.js';
import type { Activation } from './network-registration.js';
import { networkNamed } from './networks.js';
import { lockProfile, type Profile, releaseEndpoint, selectProfile, updateProfileStatus } from './queries.js';

/** The job `accounts.activate-profile`: has the network open a registration and records what came of it. */
export function activateProfileHandler(ctx: Context): JobHandler<ActivateProfile> {
  return async (run) => {
    const { companyId, profileId } = run.payload;
    const profile = await selectProfile(ctx.db, companyId, profileId);
    if (profile?.status !== 'pending') return;
    const result = await attempt(ctx, run, profile);
    await withTransaction(ctx.db, async (tx) => {
      const locked = await lockProfile(tx, companyId, profileId);
      await run.complete(tx);
      if (locked?.status !== 'pending') return;
      const message = result.status === 'error' ? result.message : null;
      await updateProfileStatus(tx, companyId, profileId, { status: result.status, message, at: ctx.clock.now() });
      if (result.status === 'error') return releaseEndpoint(tx, locked.network, locked, companyId);
      await appendEvents(ctx, tx, [profileEvent(locked, 'ENABLED')]);
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
