import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Application, startApplication } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { call } from './support/api.js';
import { until } from './support/until.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const run = promisify(execFile);

describe('commands beside a running server', () => {
  let dataDir: string;
  let app: Application;
  const command = (...args: string[]) =>
    run(process.execPath, [main, ...args], {
      env: { ...process.env, DATABASE_URL: '', AUTOINVOICE_DATA_DIR: dataDir },
    });

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'autoinvoice-cli-'));
    // Its own embedded database: what is shown is that a command finds it without becoming its owner.
    app = await startApplication(
      readConfig({ AUTOINVOICE_DATA_DIR: dataDir, AUTOINVOICE_PORT: '0', AUTOINVOICE_LOG_LEVEL: 'silent' }),
    );
  });
  after(async () => {
    await app?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('a vendor key that a command made opens registration on the running server', async () => {
    const { stdout } = await command('keys', 'vendor', '--name', 'ERP');
    const key = /vendor_api_key {2}(\S+)/.exec(stdout)?.[1];
    const url = app.addresses.find((a) => a.name === 'ax')?.url;
    const reply = await call(`${url}/v1/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ vendor_api_key: key, email: 'a@example.com' }),
    });
    assert.equal(reply.status, 201, reply.bytes.toString());
  });

  test('a warning list that a command imported is listed, and its warnings removed', async () => {
    const file = join(dataDir, 'list.csv');
    await writeFile(file, 'name;country;bid\nHuijari Oy;FI;19000000\n');
    assert.equal((await command('warnings', 'import', file, '--list', 'Testi')).stdout, '1 senders of Testi.\n');
    const { stdout } = await command('warnings', 'list');
    const [id = '', ...rest] = stdout.trim().split('\t');
    assert.deepEqual(rest, ['Testi', 'FI', '1900000-0', 'Huijari Oy', '-', '-']);
    assert.equal((await command('warnings', 'remove', id)).stdout, `Warning ${id} is removed.\n`);
  });

  test('an operator that a command made gets a token', async () => {
    const { stdout } = await command('operators', 'create', '--name', 'Toinen', '--scope', 'operator:lookup');
    const url = app.addresses.find((a) => a.name === 'ax')?.url;
    const reply = await call(`${url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: /operator_id +(\S+)/.exec(stdout)?.[1] ?? '',
        client_secret: /operator_secret +(\S+)/.exec(stdout)?.[1] ?? '',
        scope: 'operator:lookup operator:companies',
      }),
    });
    assert.equal(reply.status, 200, reply.bytes.toString());
    assert.equal(reply.json.scope, 'operator:lookup');
  });

  test('a rotated signing key is published beside the old one', async () => {
    const url = app.addresses.find((a) => a.name === 'ax')?.url;
    const before = (await call(`${url}/v1/jwk`)).json[0].keys.length;
    await command('keys', 'rotate-signing');
    const { stdout } = await command('keys', 'rotate-signing');
    assert.match(stdout, /signed with key \S+\./);
    await until(async () => (await call(`${url}/v1/jwk`)).json[0].keys.length > before);
  });

  test('a mistake ends with one line and status 1', async () => {
    await assert.rejects(command('companies', 'decide', '0d1de9e6-6a2b-4f0a-8f64-0f0f5c3b1a77', 'MAYBE'), (error) => {
      assert.equal((error as { code: number }).code, 1);
      assert.match((error as { stderr: string }).stderr, /^autoinvoice: The decision must be one of VERIFIED/);
      return true;
    });
    await assert.rejects(command('companies', 'partner', '0d1de9e6-6a2b-4f0a-8f64-0f0f5c3b1a77'), (error) => {
      assert.match((error as { stderr: string }).stderr, /^autoinvoice: /);
      return true;
    });
  });
});
