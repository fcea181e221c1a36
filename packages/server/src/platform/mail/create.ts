import { join } from 'node:path';
import type { Config } from '../../config.js';
import type { Clock } from '../clock.js';
import { fileMailer } from './file-mailer.js';
import type { Mailer } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

/** The mailer of the settings: SMTP when an address is given, else files in `<data folder>/mail`. */
export function createMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>, clock: Clock): Mailer {
  return config.smtpUrl === undefined
    ? fileMailer(join(config.dataDir, 'mail'), config.mailFrom, clock)
    : smtpMailer(config.smtpUrl, config.mailFrom);
}
