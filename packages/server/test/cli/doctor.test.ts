/** `autoinvoice doctor`, keys and completion, run as programs. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { createProgram } from '../../src/cli/program.js';
import { sweepDaily } from '../../src/storage/sweep.js';
import { aCompany, call } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { run } from './world.js';

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly message: string;
}

describe('commands beside a server', () => {
  let app: TestApp;
  let folder: string;
  const beside = (env: NodeJS.ProcessEnv = {}) => ({
    DATABASE_URL: app.ctx.config.databaseUrl,
    AUTOINVOICE_DATA_DIR: app.ctx.config.dataDir,
    ...env,
  });
  const doctor = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const ran = await run(['doctor', '--json', ...args], env);
    return { code: ran.code, ...(JSON.parse(ran.stdout) as { healthy: boolean; findings: Finding[] }) };
  };
  const messages = (found: { findings: Finding[] }, check: string, state: string) =>
    found.findings.filter((f) => f.check === check && f.state === state).map((f) => f.message);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autoinvoice-doctor-'));
    app = await testApp();
  });
  after(async () => {
    await app?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('a server that works is healthy, and every part was looked at', async () => {
    const found = await doctor(beside());
    assert.deepEqual(
      found.findings.filter((f) => f.state === 'fault'),
      [],
    );
    assert.deepEqual([found.code, found.healthy], [0, true]);
    assert.deepEqual(
      new Set(found.findings.map((f) => f.check)),
      new Set(['configuration', 'database', 'clock', 'blobs', 'outbound']),
    );
    assert.match(messages(found, 'blobs', 'ok').join(), /stored, read and removed/);
    assert.match(messages(found, 'blobs', 'ok').join(), /without a reference have not been looked for yet/);
    await sweepDaily(app.ctx, new AbortController().signal);
    const swept = messages(await doctor(beside(), '--offline'), 'blobs', 'ok').join();
    assert.match(swept, /looked for at 20\S+: of 0 0 set aside, 0 brought back, 0 \(0 bytes\) removed/);
    assert.match(messages(found, 'clock', 'ok').join(), /of the database's|the database's/);
  });

  test('nothing is made where there is nothing yet', async () => {
    const found = await doctor({ AUTOINVOICE_DATA_DIR: join(folder, 'data') });
    assert.deepEqual([found.code, messages(found, 'database', 'warning')], [0, ['serve makes an embedded database']]);
    assert.deepEqual(await readdir(folder), []);
    const text = await run(['doctor'], { AUTOINVOICE_DATA_DIR: join(folder, 'data') });
    assert.match(text.stdout, /^warning database +serve makes an embedded database$/m);
  });

  test('settings that cannot be used, misspelt ones, and a key that others can read are found', async () => {
    const wrong = await doctor(beside({ AUTOINVOICE_PORT: 'http' }));
    assert.equal(wrong.code, 1);
    assert.match(messages(wrong, 'configuration', 'fault').join(), /AUTOINVOICE_PORT: must be a whole number/);
    const key = join(app.ctx.config.dataDir, 'secret.key');
    await chmod(key, 0o644);
    const open = await doctor(beside({ AUTOINVOICE_PROT: '4000' }));
    await chmod(key, 0o600);
    assert.equal(open.code, 1);
    assert.deepEqual(messages(open, 'configuration', 'warning'), [
      'AUTOINVOICE_PROT is no setting (docs/settings.md has them all)',
    ]);
    assert.match(messages(open, 'configuration', 'fault').join(), /can be read by others: chmod 600/);
  });

  test('a database that is away is a fault, with its reason', async () => {
    const found = await doctor(beside({ DATABASE_URL: 'postgresql://127.0.0.1:9/none' }));
    assert.equal(found.code, 1);
    assert.match(messages(found, 'database', 'fault').join(), /cannot be reached/);
  });

  test('every place of the settings is named with its reason, tried, and only listed with --offline', async () => {
    const listening = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port } = listening.address() as { port: number };
    const env = beside({
      AUTOINVOICE_SMTP_URL: `smtp://user:s3cret@127.0.0.1:${port}`,
      AUTOINVOICE_PROVIDERS: 'BANK=http://127.0.0.1:9/bank,SCAN=hand',
      AUTOINVOICE_EXTERNAL_STORAGE: 'https://storage.example/{owner}/{key}',
    });
    try {
      const listed = await doctor(env, '--offline');
      const places = messages(listed, 'outbound', 'ok');
      assert.equal(listed.code, 0);
      assert.ok(
        places.some((m) => m.startsWith(`127.0.0.1:${port} by AUTOINVOICE_SMTP_URL: smtp:// or smtps:// address`)),
      );
      assert.ok(places.some((m) => m.startsWith('127.0.0.1:9 by AUTOINVOICE_PROVIDERS: How parties outside')));
      assert.ok(places.some((m) => m.startsWith('storage.example:443 by AUTOINVOICE_EXTERNAL_STORAGE: ')));
      assert.ok(!JSON.stringify(listed).includes('s3cret'));

      const tried = await doctor({ ...env, AUTOINVOICE_EXTERNAL_STORAGE: '' });
      assert.equal(tried.code, 1);
      assert.match(messages(tried, 'outbound', 'fault').join(), /^127\.0\.0\.1:9 by .* Not reached: ECONNREFUSED$/);
      assert.match(messages(tried, 'outbound', 'ok').join(), /by AUTOINVOICE_SMTP_URL: .* Reached\./);
    } finally {
      listening.close();
    }
  });

  test('registers of production mode are told, though no setting names them', async () => {
    const found = await doctor(beside({ AUTOINVOICE_MODE: 'production', DATABASE_URL: '' }), '--offline');
    const places = messages(found, 'outbound', 'ok').join('\n');
    for (const host of ['avoindata.prh.fi:443', 'data.brreg.no:443', 'ec.europa.eu:443'])
      assert.ok(places.includes(host), host);
  });

  test('user keys are made, listed and ended', async () => {
    const company = await aCompany(app, { verified: false });
    const user = (await company.get('/oauth2/current')).json.user.id as string;
    const made = await run(['keys', 'user', user, '--name', 'CI', '--json'], beside());
    assert.equal(made.code, 0, made.stderr);
    const token = () =>
      call(`${app.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: company.id,
          client_secret: made.json.user_api_key,
          vendor_api_key: company.vendorKey,
        }),
      });
    assert.equal((await token()).status, 200);
    const listed = (await run(['keys', 'list', '--user', user, '--json'], beside())).json;
    assert.equal(listed.length, 2);
    assert.equal(listed.find((k: { key_id: string }) => k.key_id === made.json.key_id).name, 'CI');
    assert.equal((await run(['keys', 'revoke-user', user, made.json.key_id], beside())).code, 0);
    assert.equal((await token()).status, 401);
    assert.equal((await run(['keys', 'list'], beside())).code, 2);
    const nobody = await run(['keys', 'user', randomUUID(), '--name', 'x', '--json'], beside());
    assert.deepEqual([nobody.code, JSON.parse(nobody.stderr).error.code], [1, 'not_found']);
  });

  test('bash completes commands, subcommands, options and their values', async () => {
    const { stdout: script } = await run(['completion', 'bash']);
    const complete = async (...words: string[]) => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const lines = `${script}\nCOMP_WORDS=(autoinvoice ${list}); COMP_CWORD=${words.length}; _autoinvoice; echo "\${COMPREPLY[@]}"`;
      return (await promisify(execFile)('bash', ['-c', lines], { cwd: folder })).stdout.trim().split(' ');
    };
    assert.deepEqual(await complete('inv'), ['invoices']);
    assert.deepEqual(await complete('invoices', ''), ['list', 'get', 'watch', '--help']);
    assert.deepEqual(await complete('invoices', 'list', '--status', 'P'), ['PENDING']);
    assert.deepEqual(await complete('completion', ''), ['bash', 'zsh', 'fish', '--help']);
    assert.ok((await complete('--profile', 'x', 'send', '--')).includes('--wait'));
  });

  test('the scripts of all shells name every command and option', async () => {
    const program = await createProgram();
    const words = program.commands.flatMap((command) => [
      command.name(),
      ...command.commands.map((sub) => sub.name()),
      ...command.options.map((option) => option.long?.replace(/^--/, '') ?? ''),
    ]);
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = await run(['completion', shell]);
      for (const word of words) assert.ok(stdout.includes(word), `${shell}: ${word}`);
    }
    assert.equal((await run(['completion', 'tcsh'])).code, 2);
  });
});
