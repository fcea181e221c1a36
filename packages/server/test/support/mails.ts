import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './app.js';

/** Mails to an address, oldest first, as the server without SMTP writes them: subject, an empty line, the text. */
export async function mailsTo(app: TestApp, address: string): Promise<string[]> {
  const { simpleParser } = await import('mailparser');
  const folder = join(app.ctx.config.dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const raw = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const mails = await Promise.all(raw.filter((mail) => mail.includes(`To: ${address}\n`)).map((m) => simpleParser(m)));
  return mails.map((mail) => `${mail.subject}\n\n${mail.text}`);
}
