/** How something is found: in order, worth a look, or broken. */
export type State = 'ok' | 'warning' | 'fault';

/** What doctor says of one thing. */
export interface Finding {
  readonly check: 'configuration' | 'database' | 'blobs' | 'clock' | 'outbound';
  readonly state: State;
  readonly message: string;
}

/** Findings of one check, without repeating its name. */
export const findings = (check: Finding['check']) => {
  const make = (state: State) => (message: string) => ({ check, state, message }) satisfies Finding;
  return { ok: make('ok'), warning: make('warning'), fault: make('fault') };
};

/** A fault for whatever is thrown. */
export async function guarded(check: Finding['check'], work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [findings(check).fault((error as Error).message)];
  }
}
