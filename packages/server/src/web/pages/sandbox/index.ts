import { clockPages } from './clock.js';
import { dataPages } from './data.js';
import { mailPages } from './mail.js';
import { receiverPages } from './receivers.js';
import { switchPages } from './switches.js';

/** What a sandbox offers those who test against it; there in sandbox mode only. */
export const sandboxPages = [...clockPages, ...receiverPages, ...switchPages, ...mailPages, ...dataPages];
