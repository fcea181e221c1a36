import { shiftSessions } from '../accounts/sign-in/queries.js';
import { machineTime } from '../platform/clock.js';
import type { Context } from '../platform/context.js';
import { moveDeferredJobs } from '../platform/jobs/queries.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { SandboxClock } from '../platform/sandbox/clock.js';
import { type ClockChange, type ClockState, changed, parkMs, shown } from '../platform/sandbox/clock-state.js';
import { lockClock, updateClock } from '../platform/sandbox/queries.js';
import { demandSandbox } from './mode.js';

/** How the sandbox's clock stands: what it shows, and how far it is from the machine's. */
export function clockOf(ctx: Context): { readonly now: Date; readonly isFrozen: boolean; readonly aheadMs: number } {
  demandSandbox(ctx);
  const now = ctx.clock.now();
  const isFrozen = ctx.clock instanceof SandboxClock && ctx.clock.state.frozenAt !== null;
  return { now, isFrozen, aheadMs: now.getTime() - machineTime(ctx.clock).getTime() };
}

const parkedMs = ({ frozenAt }: ClockState) => (frozenAt === null ? 0 : parkMs);

/**
 * Changes the sandbox's clock for everybody on this server: what waits for a moment that it passes is done at once,
 * and browsers stay signed in. Tokens run out as they would.
 * Throws Refusal `not_found` outside of a sandbox.
 */
export async function changeClock(ctx: Context, change: ClockChange): Promise<void> {
  demandSandbox(ctx);
  const { clock } = ctx;
  if (!(clock instanceof SandboxClock)) throw new Error('this sandbox was started with a clock of its own');
  await withTransaction(ctx.db, async (tx) => {
    const machine = clock.machineNow();
    const before = await lockClock(tx);
    const after = changed(before, change, machine);
    await updateClock(tx, after);
    const forwardMs = shown(after, machine).getTime() - shown(before, machine).getTime();
    await moveDeferredJobs(tx, {
      before: { offsetMs: before.offsetMs, parkedMs: parkedMs(before) },
      after: { offsetMs: after.offsetMs, parkedMs: parkedMs(after) },
      dueUntil: after.frozenAt,
      forwardMs,
    });
    await shiftSessions(tx, forwardMs);
  });
  await clock.read();
}
