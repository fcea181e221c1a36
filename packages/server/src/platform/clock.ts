import type { Queryable } from './context.js';

/** The only source of time: a sandbox can advance it, tests can freeze it. */
export interface Clock {
  /** The present moment. */
  now(): Date;
  /**
   * The machine's own time, which a sandbox's clock may be far from: for what must agree with clocks elsewhere. Absent
   * where it is the same.
   */
  machineNow?(): Date;
  /**
   * Keeps the clock from being changed until the transaction ends: for who stores what depends on how it stands.
   * Absent where it never is.
   */
  hold?(tx: Queryable): Promise<void>;
  /** Milliseconds of the machine's time until this clock will show a moment. Absent where they are as long as its own. */
  waitMs?(until: Date): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The machine's time behind a clock. */
export const machineTime = (clock: Clock): Date => clock.machineNow?.() ?? clock.now();

/** Milliseconds of the machine's time until a clock shows a moment; not above 0 when it is past. */
export const waitMs = (clock: Clock, until: Date): number =>
  clock.waitMs?.(until) ?? until.getTime() - clock.now().getTime();
