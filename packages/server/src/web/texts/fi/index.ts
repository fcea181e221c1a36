import type { Texts } from '../texts.js';
import { common } from './common.js';
import { signIn } from './sign-in.js';

/** Finnish texts. */
export const fi: Texts = { common, signIn };
