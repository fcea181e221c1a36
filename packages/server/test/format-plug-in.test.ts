import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bisInvoice } from './support/documents.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

/** What an operator writes who has the specification of a format: here it is a number alone. */
const plugIn = `
import { emptyInvoice, registerFormat } from ${JSON.stringify(import.meta.resolve('@autoinvoice/invoice'))};
registerFormat({
  name: 'VISMAXML60',
  detect: ({ root }) => root === 'Faktura',
  read: ({ main }) => ({ ...emptyInvoice(), number: main.attribute('nummer') ?? '' }),
  write: ({ number }) => ({
    bytes: new TextEncoder().encode('<Faktura nummer="' + number + '"/>'),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
});
`;

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'autoinvoice-plug-in-'));
  await writeFile(join(root, 'formats.mjs'), plugIn);
  const [seller, buyer] = ['Myyjä Oy', 'Ostaja Oy'].map((name) => ({ name, bid: '1234567-1' }));
  await writeFile(join(root, 'invoice.xml'), bisInvoice({ seller: seller as never, buyer: buyer as never }));
});
after(() => rm(root, { recursive: true, force: true }));

const convert = (options: string[]) =>
  new Promise<{ code: number; stderr: string }>((resolve) => {
    const directories = { AUTOINVOICE_DATA_DIR: join(root, 'data'), AUTOINVOICE_CACHE_DIR: join(root, 'cache') };
    execFile(
      process.execPath,
      [...options, main, 'convert', 'invoice.xml', '--to', 'VISMAXML60', '-o', 'out.xml'],
      { cwd: root, env: { ...process.env, ...directories } },
      (error, _out, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stderr }),
    );
  });

test('a format without a public specification is written once a module of the operator brings it', async () => {
  const without = await convert([]);
  assert.equal(without.code, 2);
  assert.match(without.stderr, /VISMAXML60 has no public specification/);
  const { code, stderr } = await convert(['--import', pathToFileURL(join(root, 'formats.mjs')).href]);
  assert.equal(code, 0, stderr);
  assert.match(await readFile(join(root, 'out.xml'), 'utf8'), /^<Faktura nummer="[^"]+"\/>$/);
});
