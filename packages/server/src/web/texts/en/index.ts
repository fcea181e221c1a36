import { account } from './account.js';
import { common } from './common.js';
import { companies } from './companies.js';
import { design } from './design.js';
import { docs } from './docs.js';
import { documents } from './documents.js';
import { invoice } from './invoice.js';
import { keys } from './keys.js';
import { lists } from './lists.js';
import { networks } from './networks.js';
import { sandbox } from './sandbox.js';
import { send } from './send.js';
import { sentences } from './sentences.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { start } from './start.js';
import { users } from './users.js';
import { validator } from './validator.js';
import { webhooks } from './webhooks.js';

/** English texts; one file for each area of the UI. */
export const en = {
  /** ISO 639-1. */
  language: 'en',
  common,
  networks,
  webhooks,
  account,
  settings,
  start,
  users,
  companies,
  docs,
  keys,
  signIn,
  validator,
  sandbox,
  design,
  documents,
  invoice,
  lists,
  send,
  sentences,
} as const;
