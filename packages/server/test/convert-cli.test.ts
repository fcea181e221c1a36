import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { identify } from '@autoinvoice/invoice';
import { bisInvoice } from './support/documents.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const party = (name: string) => ({ name, bid: '1234567-1' });

describe('command convert', () => {
  let root: string;
  let env: NodeJS.ProcessEnv;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'autoinvoice-convert-'));
    env = { ...process.env, AUTOINVOICE_DATA_DIR: join(root, 'data'), AUTOINVOICE_CACHE_DIR: join(root, 'cache') };
    const embedded = { filename: 'tunnit.csv', text: 'a;b' };
    const good = bisInvoice({ seller: party('Myyjä Oy'), buyer: party('Ostaja Oy'), embedded });
    await writeFile(join(root, 'good.xml'), good);
    await writeFile(join(root, 'bad.xml'), good.toString().replace('>EUR<', '>eur<'));
  });
  after(() => rm(root, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: Buffer; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        [main, 'convert', ...args],
        { env, cwd: root, encoding: 'buffer' },
        (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), stdout: out, stderr: err.toString() }),
      );
    });

  test('0: writes the document, and tells as JSON what was kept and lost', async () => {
    const { code, stdout } = await run('good.xml', '--to', 'FINVOICE30', '-o', 'out/f.xml', '--report', 'json');
    assert.equal(code, 0);
    assert.equal(identify(await readFile(join(root, 'out/f.xml'))).format, 'FINVOICE30');
    const report = JSON.parse(stdout.toString());
    assert.equal(report.valid, true);
    assert.ok(
      report.losses.some((l: { term: string; outcome: string }) => l.term === 'BT-125' && l.outcome === 'dropped'),
    );
    assert.ok(report.kept.some((k: { term: string }) => k.term === 'BT-112'));
  });

  test('0: the document on standard output, the report on standard error', async () => {
    const { code, stdout, stderr } = await run('good.xml', '--to', 'finvoice30', '--encoding', 'UTF-8', '--report');
    assert.equal(code, 0);
    assert.deepEqual([identify(stdout).format, identify(stdout).encoding], ['FINVOICE30', 'UTF-8']);
    assert.match(stderr, /^VALID good\.xml: PEPPOLBIS30 to FINVOICE30\n/);
    assert.match(stderr, / {2}dropped: BT-125 Attached document \(attachments\[0\]\.content\.file_name\): tunnit\.csv/);
  });

  test('1: what would not be valid is not written', async () => {
    const { code, stderr } = await run('bad.xml', '--to', 'PEPPOLBIS30', '-o', 'bad-out.xml');
    assert.equal(code, 1);
    assert.match(stderr, /cannot be given as PEPPOLBIS30:\n(.*\n)* {2}.*BR-CL-04/);
    assert.equal(existsSync(join(root, 'bad-out.xml')), false);
  });

  test('2 for wrong usage and formats that are not written', async () => {
    for (const args of [['good.xml'], ['good.xml', '--to', 'FINVOICE13'], ['good.xml', '--to', 'X', '--colour']]) {
      assert.equal((await run(...args)).code, 2, args.join(' '));
    }
    assert.match((await run('good.xml', '--to', 'VISMAXML60')).stderr, /no public specification/);
  });

  test('3 when the invoice cannot be read', async () => {
    assert.equal((await run('nothing.xml', '--to', 'FINVOICE30')).code, 3);
    await writeFile(join(root, 'order.xml'), '<Order/>');
    const { code, stderr } = await run('order.xml', '--to', 'FINVOICE30');
    assert.equal(code, 3);
    assert.match(stderr, /INVOICE FORMAT NOT RECOGNIZED/);
  });
});
