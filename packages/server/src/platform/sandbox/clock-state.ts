/** How a sandbox's clock stands to the machine's. */
export interface ClockState {
  /** What it is ahead, in milliseconds; of a frozen one, what it was ahead when it was frozen. */
  readonly offsetMs: number;
  /** Where it stands still; null while it goes. */
  readonly frozenAt: Date | null;
}

/** The machine's own time. */
export const asMachine: ClockState = { offsetMs: 0, frozenAt: null };

/** Jobs that a frozen clock never reaches are due so much later: nobody waits a hundred years. */
export const parkMs = 100 * 365 * 86_400_000;

/** What the clock shows at a moment of the machine's. */
export const shown = ({ offsetMs, frozenAt }: ClockState, machine: Date): Date =>
  frozenAt ?? new Date(machine.getTime() + offsetMs);

/** What somebody does to the clock. */
export type ClockChange =
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'freeze' }
  /** Goes on from where it stands. */
  | { readonly kind: 'go' }
  /** Shows the machine's time again. */
  | { readonly kind: 'machine' };

/** The state after a change made at a moment of the machine's. */
export function changed(state: ClockState, change: ClockChange, machine: Date): ClockState {
  const { offsetMs, frozenAt } = state;
  switch (change.kind) {
    case 'advance':
      return frozenAt
        ? { offsetMs, frozenAt: new Date(frozenAt.getTime() + change.ms) }
        : { offsetMs: offsetMs + change.ms, frozenAt };
    case 'freeze':
      return { offsetMs, frozenAt: shown(state, machine) };
    case 'go':
      return { offsetMs: shown(state, machine).getTime() - machine.getTime(), frozenAt: null };
    case 'machine':
      return asMachine;
  }
}
