import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailer } from '../../../src/platform/mail/create.js';

const closers: (() => unknown)[] = [];
after(async () => {
  for (const close of closers) await close();
});

const clock = { now: () => new Date('2026-03-04T05:06:07Z') };
const mail = {
  to: 'Åsa <asa@example.com>',
  subject: 'Välkommen €',
  text: 'Hej!\n.\nNästa rad',
  messageId: '<one@autoinvoice>',
};
const toOf = (parsed: ParsedMail) => (parsed.to as AddressObject).value[0];

/** A real SMTP server on a free port, whose messages are read as they come. */
async function startSmtp(options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    // The greeting would wait for a name server.
    disableReverseLookup: true,
    authOptional: true,
    onData(stream, _session, done) {
      simpleParser(stream).then((parsed) => {
        received.push(parsed);
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => new Promise<void>((done) => server.close(done)));
  return { port: (server.server.address() as AddressInfo).port, received };
}

async function mailerTo(url: string | undefined) {
  const dataDir = await mkdtemp(join(tmpdir(), 'mail-'));
  const mailer = createMailer({ smtpUrl: url, mailFrom: 'AutoInvoice <noreply@example.com>', dataDir }, clock);
  closers.unshift(() => mailer.close());
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  return { mailer, dataDir };
}

describe('mail', () => {
  test('a mail reaches the SMTP server with its umlauts, lone dots and id', async () => {
    const { port, received } = await startSmtp();
    const { mailer } = await mailerTo(`smtp://127.0.0.1:${port}`);
    await mailer.send({ ...mail, html: '<p>Hej!</p>' });
    const got = received[0];
    assert.equal(got?.subject, mail.subject);
    assert.equal(got?.text?.trimEnd(), mail.text);
    assert.equal(got?.html, '<p>Hej!</p>');
    assert.equal(got?.messageId, mail.messageId);
    assert.equal(got?.from?.text, '"AutoInvoice" <noreply@example.com>');
    assert.deepEqual(got && toOf(got), { address: 'asa@example.com', name: 'Åsa' });
    assert.equal(got?.headers.get('auto-submitted'), 'auto-generated');
  });

  test('user and password of the address are used', async () => {
    let seen: unknown;
    const { port } = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        seen = [auth.username, auth.password];
        done(null, { user: auth.username });
      },
    });
    const { mailer } = await mailerTo(`smtp://me:p%40ss@127.0.0.1:${port}`);
    await mailer.send(mail);
    assert.deepEqual(seen, ['me', 'p@ss']);
  });

  test('a refused recipient or an absent server is an error', async () => {
    const { port, received } = await startSmtp({
      onRcptTo: (_address, _session, done) => done(new Error('no such box')),
    });
    const refused = await mailerTo(`smtp://127.0.0.1:${port}`);
    await assert.rejects(refused.mailer.send(mail), /no such box/);
    assert.equal(received.length, 0);
    const absent = await mailerTo('smtp://127.0.0.1:1');
    await assert.rejects(absent.mailer.send(mail), /ECONNREFUSED/);
  });

  test('a line break in the subject makes no second header', async () => {
    const { port, received } = await startSmtp();
    const { mailer } = await mailerTo(`smtp://127.0.0.1:${port}`);
    await mailer.send({ ...mail, subject: 'Hello\r\nBcc: victim@example.com' });
    assert.equal(received[0]?.bcc, undefined);
    assert.match(received[0]?.subject ?? '', /Hello/);
  });

  test('without SMTP a mail becomes a readable file', async () => {
    const { mailer, dataDir } = await mailerTo(undefined);
    await mailer.send(mail);
    await mailer.send(mail);
    const names = await readdir(join(dataDir, 'mail'));
    assert.equal(names.length, 2);
    assert.ok(names.every((name) => name.endsWith('.eml')));
    const parsed = await simpleParser(await readFile(join(dataDir, 'mail', names[0] ?? '')));
    assert.equal(parsed.subject, mail.subject);
    assert.equal(parsed.text?.trimEnd(), mail.text);
    assert.deepEqual(parsed.date, clock.now());
  });

  test('an address of another kind stops the start', () => {
    const config = { smtpUrl: 'http://mail.example', mailFrom: 'a@example.com', dataDir: tmpdir() };
    assert.throws(() => createMailer(config, clock), /smtp:\/\//);
  });
});
