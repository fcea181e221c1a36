import type { Logger } from 'pino';

/** Something to be done now and then, in any process, any number of times: it only removes what is no longer needed. */
export interface Chore {
  readonly name: string;
  /** Gives how many rows or files it removed. A long one ends early when the signal is aborted: the process stops. */
  run(signal: AbortSignal): Promise<number>;
}

/**
 * Does the chores soon after the start and then every `intervalMs`, one after the other. Several processes may do them
 * at once. A chore that fails is logged and tried again at the next round.
 */
export function startHousekeeping(
  chores: readonly Chore[],
  log: Logger,
  intervalMs = 3_600_000,
): { stop(): Promise<void> } {
  let round: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const once = async () => {
    for (const chore of chores) {
      if (stopping.signal.aborted) return;
      try {
        const removed = await chore.run(stopping.signal);
        if (removed > 0) log.info({ chore: chore.name, removed }, 'housekeeping');
      } catch (error) {
        log.error({ err: error, chore: chore.name }, 'housekeeping failed');
      }
    }
  };
  const begin = () => {
    round = round.then(once);
  };
  const first = setTimeout(begin, Math.min(60_000, intervalMs)).unref();
  const every = setInterval(begin, intervalMs).unref();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(first);
      clearInterval(every);
      await round;
    },
  };
}
