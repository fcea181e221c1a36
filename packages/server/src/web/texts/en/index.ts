import { common } from './common.js';
import { signIn } from './sign-in.js';

/** English texts; one file for each area of the UI. */
export const en = { common, signIn } as const;
