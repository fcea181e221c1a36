import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from '../clock.js';
import { newId } from '../crypto/ids.js';
import type { Mailer } from './mailer.js';
import { asMessage } from './message.js';

/**
 * Writes each mail as an .eml file into a folder, for a server without SMTP: a developer opens it in any mail
 * program. Names sort by time; a file appears whole or not at all.
 */
export function fileMailer(folder: string, from: string, clock: Clock): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail({ ...asMessage(mail, from), date: clock.now() });
      const path = join(folder, `${newId(clock)}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(`${path}.part`, 'wx', 0o600);
      try {
        await file.writeFile(message as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.part`, path);
    },
    async close() {
      transport.close();
    },
  };
}
