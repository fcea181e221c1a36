/** Attempts under way at a time for an owner that is slow. */
const slowLimit = 2;

/**
 * Keeps receivers that hang from holding every place of the delivery lane: an owner of subscriptions whose last
 * attempt was slow gets two places at a time, and the rest of its deliveries wait outside. Known in this process
 * only; another learns it at its own first slow attempt.
 */
export class SlowReceivers {
  /** An attempt that takes longer makes its owner slow, a quicker one that succeeds makes it quick again. */
  readonly #slowAfterMs: number;
  readonly #slow = new Set<string>();
  readonly #running = new Map<string, number>();

  constructor(slowAfterMs: number) {
    this.#slowAfterMs = slowAfterMs;
  }

  /** Takes a place for an owner, false when it has its share. Whoever gets one must call `leave`. */
  enter(owner: string): boolean {
    const running = this.#running.get(owner) ?? 0;
    if (this.#slow.has(owner) && running >= slowLimit) return false;
    this.#running.set(owner, running + 1);
    return true;
  }

  /** Gives the place back and says how the attempt went; undefined when it was never made. */
  leave(owner: string, attempt: { readonly durationMs: number; readonly delivered: boolean } | undefined): void {
    const running = (this.#running.get(owner) ?? 1) - 1;
    if (running > 0) this.#running.set(owner, running);
    else this.#running.delete(owner);
    if (attempt === undefined) return;
    if (attempt.durationMs >= this.#slowAfterMs) this.#slow.add(owner);
    else if (attempt.delivered) this.#slow.delete(owner);
  }
}

/** Milliseconds that a delivery waits outside the `times`-th time: from one second, doubling, to a minute at most. */
export function postponeMs(times: number): number {
  return Math.min(60_000, 1000 * 2 ** times) * (0.75 + Math.random() / 2);
}
