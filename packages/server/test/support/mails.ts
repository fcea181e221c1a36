import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './app.js';
import { until } from './until.js';

/** Mails as the server without SMTP writes them, oldest first; one that is being written is left out. */
async function rawMails(app: TestApp): Promise<string[]> {
  const folder = join(app.ctx.config.dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** Mails to an address, oldest first: subject, an empty line, the text. */
export async function mailsTo(app: TestApp, address: string): Promise<string[]> {
  const { simpleParser } = await import('mailparser');
  const raw = await rawMails(app);
  const mails = await Promise.all(raw.filter((mail) => mail.includes(`To: ${address}\n`)).map((m) => simpleParser(m)));
  return mails.map((mail) => `${mail.subject}\n\n${mail.text}`);
}

/** Waits for a mail to somebody with a link to a path; gives the path and query of the newest one. */
export function mailedLink(app: TestApp, to: string, path: string): Promise<string> {
  const link = new RegExp(`https?://\\S+(${path}\\?token=\\S+)`);
  return until(async () => {
    const mails = (await rawMails(app)).filter((mail) => mail.includes(to));
    const links = mails.map((mail) => link.exec(mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[1]);
    return links.filter((found) => found !== undefined).at(-1);
  });
}
