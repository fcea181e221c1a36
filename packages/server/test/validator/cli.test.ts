import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@autoinvoice/xml';
import { bisInvoice } from '../support/documents.js';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const party = (name: string) => ({ name, bid: '1234567-1' });

describe('commands validate and packs', () => {
  let root: string;
  let env: NodeJS.ProcessEnv;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'autoinvoice-validate-'));
    env = {
      ...process.env,
      AUTOINVOICE_DATA_DIR: join(root, 'data'),
      AUTOINVOICE_CACHE_DIR: join(root, 'cache'),
      NO_COLOR: '1',
    };
    const good = bisInvoice({ seller: party('Myyjä Oy'), buyer: party('Ostaja Oy') });
    await mkdir(join(root, 'in/deeper'), { recursive: true });
    await writeFile(join(root, 'in/good.xml'), good);
    await writeFile(join(root, 'in/deeper/bad.xml'), good.toString().replace('>EUR<', '>eur<'));
    await writeFile(join(root, 'in/notes.txt'), 'not XML');
    await writeFile(join(root, 'unknown.xml'), '<a/>');
  });
  after(() => rm(root, { recursive: true, force: true }));

  interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }
  const run = (...args: string[]) =>
    new Promise<Ended>((resolve) => {
      execFile(process.execPath, [main, ...args], { env, cwd: root }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

  test('0 for valid documents, with the packs that ran', async () => {
    const { code, stdout } = await run('validate', '--as-of', '2026-06-01', 'in/good.xml');
    assert.equal(code, 0);
    assert.match(stdout, /^OK in\/good\.xml: Peppol BIS Billing 3\.0 \(.*peppol@2026\.5 builtin\)\n$/);
  });

  test('rules that are not in force on the day asked for run when there are no nearer ones, and it says so', async () => {
    const { code, stdout } = await run('validate', '--as-of', '2026-04-15', 'in/good.xml');
    assert.equal(code, 0);
    assert.match(
      stdout,
      / \(ubl@2\.1 builtin, en16931@1\.3\.16 builtin, peppol@2026\.5 builtin, not in force on 2026-04-15\)\n$/,
    );
    const packs = await run('packs', 'list');
    assert.match(packs.stdout, /^peppol@2026\.5 .* \(from 2026-05-01\)$/m);
  });

  test('1 for an invalid one, with place, rule, business term and repair', async () => {
    const { code, stdout } = await run('validate', 'in/deeper/bad.xml');
    assert.equal(code, 1);
    assert.match(stdout, /^ERROR in\/deeper\/bad\.xml/);
    assert.match(stdout, /in\/deeper\/bad\.xml:\d+:\d+ FATAL BR-CL-04 \[BT-5\]/);
    assert.match(stdout, /Repair: Write the code of cbc:DocumentCurrencyCode as EUR\./);
  });

  test('1 for a document that nobody has rules for', async () => {
    const { code, stdout } = await run('validate', 'unknown.xml');
    assert.equal(code, 1);
    assert.match(stdout, /^UNKNOWN unknown\.xml: not recognised\n {2}No known format/);
  });

  test('2 for wrong usage', async () => {
    for (const args of [[], ['--json', '--html', 'in'], ['--as-of', 'tomorrow', 'in'], ['--colour', 'in']]) {
      const { code, stderr } = await run('validate', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^error: /);
    }
    assert.equal((await run('validate', '--help')).code, 0);
  });

  test('3 when a file cannot be read, SVRL has nowhere to go, or an installed pack is broken', async () => {
    assert.equal((await run('validate', 'nothing.xml')).code, 3);
    assert.equal((await run('validate', 'empty-*.xml')).code, 3);
    assert.match((await run('validate', '--svrl', 'in')).stderr, /needs a folder/);
    await mkdir(join(root, 'data/packs/x@1'), { recursive: true });
    const { code, stderr } = await run('validate', 'in/good.xml');
    await rm(join(root, 'data/packs/x@1'), { recursive: true });
    assert.equal(code, 3);
    assert.match(stderr, /x@1.*manifest\.json cannot be read/);
  });

  test('folders and patterns mean all XML files below', async () => {
    for (const arg of ['in', 'in/**/*.xml', 'in/{good,deeper/bad}.xml']) {
      const { code, stdout } = await run('validate', '--no-fixes', arg);
      assert.equal(code, 1, arg);
      assert.equal(stdout.match(/^(OK|ERROR) /gm)?.length, 2, arg);
    }
  });

  test('a document comes over standard input', async () => {
    const child = spawn(process.execPath, [main, 'validate', '-'], { env, cwd: root });
    child.stdin.end(await readFile(join(root, 'in/good.xml')));
    assert.match(await text(child.stdout), /^OK -: /);
  });

  test('--format refuses documents of another format', async () => {
    assert.equal((await run('validate', '--format', 'PEPPOLBIS30', 'in/good.xml')).code, 0);
    assert.equal((await run('validate', '--format', 'peppol-billing', 'in/good.xml')).code, 0);
    const { code, stdout } = await run('validate', '--format', 'FINVOICE30', 'in/good.xml');
    assert.equal(code, 1);
    assert.match(stdout, /FATAL FORMAT The document is Peppol BIS Billing 3\.0, not FINVOICE30\./);
  });

  test('--json gives a list of the API answers', async () => {
    const { stdout } = await run('validate', '--json', '--as-of', '2026-06-01', 'in');
    const answers = JSON.parse(stdout) as { file: string; result: string; as_of: string; assertions: unknown[] }[];
    assert.deepEqual(
      answers.map(({ file, result }) => [file, result]),
      [
        ['in/deeper/bad.xml', 'ERROR'],
        ['in/good.xml', 'OK'],
      ],
    );
    assert.ok(answers.every(({ as_of }) => as_of === '2026-06-01'));
  });

  test('--junit and --svrl are XML, --html is a page in the language asked for', async () => {
    assert.equal(parseXml(Buffer.from((await run('validate', '--junit', 'in')).stdout)).root.localName, 'testsuites');
    const svrl = await run('validate', '--svrl', 'in/good.xml');
    assert.equal(parseXml(Buffer.from(svrl.stdout)).root.localName, 'schematron-output');
    await run('validate', '--svrl', '--output', join(root, 'svrl'), 'in');
    assert.equal((await readdir(join(root, 'svrl'))).length, 2);
    await run('validate', '--html', '--lang', 'fi', '--output', join(root, 'report.html'), 'in');
    assert.match(await readFile(join(root, 'report.html'), 'utf8'), /<html lang="fi">.*Tarkistusraportti/s);
  });

  test('many files are checked in threads, and told in order', async () => {
    const folder = join(root, 'many');
    await mkdir(folder);
    const good = await readFile(join(root, 'in/good.xml'), 'utf8');
    const names = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.xml`);
    for (const [index, name] of names.entries()) {
      await writeFile(join(folder, name), index === 17 ? good.replace('>EUR<', '>XYZ<') : good);
    }
    const { code, stdout } = await run('validate', '--threads', '2', '--json', '--no-fixes', 'many');
    assert.equal(code, 1);
    const answers = JSON.parse(stdout) as { file: string; result: string }[];
    assert.deepEqual(
      answers.map(({ file }) => file),
      names.map((name) => join('many', name)),
    );
    assert.deepEqual(
      answers.filter(({ result }) => result !== 'OK').map(({ file }) => file),
      ['many/17.xml'],
    );
  });

  test('packs: install from a folder, list, verify, take precedence, remove', async () => {
    const source = join(root, 'set');
    await mkdir(source);
    const rules = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern>
      <rule context="/*"><assert id="OWN-1" test="false()" flag="warning">Told by the installed pack.</assert></rule></pattern></schema>`;
    await writeFile(join(source, 'rules.sch'), rules);
    const { createHash } = await import('node:crypto');
    const manifest = {
      id: 'own',
      version: '1',
      title: 'Our own',
      publisher: 'Us',
      documents: [
        {
          appliesTo: { kinds: ['peppol-billing'] },
          fit: 'own',
          layers: [{ kind: 'rules', name: 'Own', file: 'rules.sch' }],
        },
      ],
      files: { 'rules.sch': createHash('sha256').update(rules).digest('hex') },
    };
    await writeFile(join(source, 'manifest.json'), JSON.stringify(manifest));
    assert.match((await run('packs', 'install', source)).stdout, /^Installed own@1: Our own, Us\.\n$/);
    assert.match((await run('packs', 'list')).stdout, /^own@1 +installed +Our own, Us\n/);
    assert.match((await run('packs', 'list', '--known')).stdout, /^en16931@1\.3\.16 +known/m);
    assert.deepEqual(await run('packs', 'verify'), { code: 0, stdout: 'own@1: as installed\n', stderr: '' });
    const checked = await run('validate', 'in/good.xml');
    assert.equal(checked.code, 0);
    assert.match(checked.stdout, /^WARNING .*own@1 installed.*OWN-1 Told by the installed pack/s);
    await writeFile(join(root, 'data/packs/own@1/files/rules.sch'), 'changed');
    assert.equal((await run('packs', 'verify')).code, 1);
    assert.match((await run('packs', 'remove', 'own')).stdout, /^Removed own@1\.\n$/);
    assert.match((await run('validate', 'in/good.xml')).stdout, /^OK .*peppol@2026\.5 builtin/);
    const again = await run('packs', 'remove', 'own');
    assert.equal(again.code, 1);
    assert.match(again.stderr, /no installed pack own/);
  });

  test('packs: an address without a checksum, and an unknown set, are refused in words', async () => {
    assert.match((await run('packs', 'install', 'https://localhost/x.zip')).stderr, /only with its SHA-256/);
    assert.match((await run('packs', 'install', 'nothing', '--from', root)).stderr, /No manifest is called nothing/);
  });
});
