import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';

/** A mail that was written into the data folder because no SMTP server is set. */
export interface KeptMail {
  readonly id: string;
  readonly at: Date | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail in the data folder, for reading it in a browser. */
export interface Mailbox {
  /** The newest, at most `limit`. */
  list(limit: number): Promise<KeptMail[]>;
  /** Undefined when there is none. */
  read(id: string): Promise<KeptMail | undefined>;
  empty(): Promise<void>;
}

/** Names as the file mailer gives them. */
const named = /^[0-9a-f-]{36}\.eml$/;

/** Where the file mailer of these settings writes. */
export function mailboxOf({ dataDir }: Pick<Config, 'dataDir'>): Mailbox {
  const folder = join(dataDir, 'mail');
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => named.test(name));
  const read = async (name: string): Promise<KeptMail | undefined> => {
    const bytes = named.test(name) ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    if (bytes === undefined) return undefined;
    // Read when the first mail is: it takes a quarter of the time that the whole program takes to load.
    const { simpleParser } = await import('mailparser');
    const { date, to, subject, text } = await simpleParser(bytes);
    const recipients = [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
    return { id: name.slice(0, -4), at: date, to: recipients.join(', '), subject: subject ?? '', text: text ?? '' };
  };
  return {
    // Names sort by time.
    list: async (limit) => {
      const newest = (await names()).sort().reverse().slice(0, limit);
      const mails = await Promise.all(newest.map(read));
      return mails.flatMap((mail) => (mail ? [mail] : []));
    },
    read: (id) => read(`${id}.eml`),
    empty: async () => {
      await Promise.all((await names()).map((name) => rm(join(folder, name), { force: true })));
    },
  };
}
