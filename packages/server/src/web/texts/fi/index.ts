import type { Texts } from '../texts.js';
import { common } from './common.js';
import { companies } from './companies.js';
import { keys } from './keys.js';
import { lists } from './lists.js';
import { send } from './send.js';
import { signIn } from './sign-in.js';
import { validator } from './validator.js';

/** Finnish texts. */
export const fi: Texts = { common, companies, keys, signIn, validator, lists, send };
