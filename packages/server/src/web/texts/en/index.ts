import { common } from './common.js';
import { companies } from './companies.js';
import { keys } from './keys.js';
import { lists } from './lists.js';
import { send } from './send.js';
import { signIn } from './sign-in.js';
import { validator } from './validator.js';

/** English texts; one file for each area of the UI. */
export const en = { common, companies, keys, signIn, validator, lists, send } as const;
