import { selectSandboxAnswer } from '../queries.js';
import type { Way } from '../way.js';

/** How parties answer in the sandbox when nothing else was said about them. */
const usual = { outcome: 'ACCEPT', message: null, answer: null };

/**
 * The sandbox's stand-in for a party: answers after a delay as it was told to (`PUT /admin/sandbox/answers`), yes
 * when it was told nothing.
 */
export const handOverToSandbox: Way = async (ctx, request) => {
  const told = await selectSandboxAnswer(ctx.db, request.companyId, request.provider);
  const { outcome, message, answer, delayMs } = { delayMs: ctx.config.providerDelayMs, ...(told ?? usual) };
  if (outcome === 'SILENCE') return { outcome: 'WAITING' };
  const due = new Date(request.createdAt.getTime() + delayMs);
  if (ctx.clock.now() < due) return { outcome: 'WAITING', askAgainAt: due };
  if (outcome === 'REJECT') return { outcome: 'REJECTED', message: message ?? 'Rejected by the sandbox.' };
  return { outcome: 'ACCEPTED', data: answer ?? undefined };
};
