import { setTimeout as wait } from 'node:timers/promises';

/** Between two looks at a state that changes within moments. */
export const pause = (): Promise<void> => wait(200);
