import type { OnAnswer } from '../../outside/subjects.js';
import type { Context, Tx } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { profileEvent } from './events.js';
import { lockProfile, releaseEndpoint, updateProfileStatus } from './queries.js';

/** Subject of what is asked outside about registrations. */
export const profileSubject = 'profile';

/** Records how a pending registration ended, with its event; nothing when it is not pending any more. */
export async function settleProfile(
  ctx: Context,
  tx: Tx,
  { companyId, profileId }: { readonly companyId: string; readonly profileId: string },
  outcome: { readonly status: 'active' } | { readonly status: 'error'; readonly message: string },
): Promise<void> {
  const profile = await lockProfile(tx, companyId, profileId);
  if (profile?.status !== 'pending') return;
  const message = outcome.status === 'error' ? outcome.message : null;
  await updateProfileStatus(tx, companyId, profileId, { status: outcome.status, message, at: ctx.clock.now() });
  if (outcome.status === 'error') return releaseEndpoint(tx, profile.network, profile, companyId);
  await appendEvents(ctx, tx, [profileEvent(profile, 'ENABLED')]);
}

/** Takes the answers of networks that were asked to open a registration. */
export const onProfileAnswer: OnAnswer = (ctx, tx, { companyId, subjectId }, answer) =>
  settleProfile(
    ctx,
    tx,
    { companyId, profileId: subjectId },
    answer.outcome === 'ACCEPTED' ? { status: 'active' } : { status: 'error', message: answer.message },
  );
