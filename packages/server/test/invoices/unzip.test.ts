import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ZipFile } from 'yazl';
import { unzip } from '../../src/invoices/unzip.js';
import { Refusal } from '../../src/platform/errors.js';

const limits = { maxFiles: 5, maxBytes: 1000 };

async function zipOf(files: Record<string, string | Buffer>, mode?: number): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, mode === undefined ? {} : { mode });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Puts another name of the same length into an archive, as an attacker's tool would; yazl itself refuses such names. */
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

const refusedWith = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.code, 'invoice_create_api_error');
  assert.match(error.details.join('\n'), pattern);
  return true;
};

describe('unzip', () => {
  test('gives every file with its bare name, folders passed over', async () => {
    const files = await unzip(await zipOf({ 'a.xml': '<a/>', 'folder/b.pdf': '%PDF-' }), limits);
    assert.deepEqual(
      files.map((f) => [f.filename, f.bytes.toString()]),
      [
        ['a.xml', '<a/>'],
        ['b.pdf', '%PDF-'],
      ],
    );
  });

  test('passes over what desktops add to archives', async () => {
    const clutter = { '__MACOSX/._a.xml': 'x', 'folder/.DS_Store': 'x', 'Thumbs.db': 'x' };
    const files = await unzip(await zipOf({ 'a.xml': '<a/>', ...clutter }), limits);
    assert.deepEqual(
      files.map((f) => f.filename),
      ['a.xml'],
    );
  });

  test('refuses more bytes than allowed, whatever the archive says of its sizes', async () => {
    const bomb = await zipOf({ 'a.xml': Buffer.alloc(100_000, 0x20) });
    assert.ok(bomb.length < limits.maxBytes, 'the archive itself is small');
    await assert.rejects(unzip(bomb, limits), refusedWith(/MORE THAN \d+ BYTES/));
    // The same with the sizes in local header and directory forged to 10.
    const forged = Buffer.from(bomb);
    for (let i = 0; i + 4 <= forged.length; i++) if (forged.readUInt32LE(i) === 100_000) forged.writeUInt32LE(10, i);
    await assert.rejects(unzip(forged, limits), refusedWith(/ZIP/));
  });

  test('refuses more files than allowed', async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, 'x']));
    await assert.rejects(unzip(await zipOf(many), limits), refusedWith(/MORE THAN 5 FILES/));
  });

  test('refuses names that climb out of the archive', async () => {
    const zip = renamed(await zipOf({ 'aa/b.xml': '<a/>' }), 'aa/b.xml', '../b.xml');
    await assert.rejects(unzip(zip, limits), refusedWith(/ZIP FILE CANNOT BE READ/));
  });

  test('takes a backslash for the end of a folder, as some Windows tools write it', async () => {
    const zip = renamed(await zipOf({ 'aabb.xml': '<a/>' }), 'aabb.xml', 'a\\bb.xml');
    assert.deepEqual(
      (await unzip(zip, limits)).map((f) => f.filename),
      ['bb.xml'],
    );
  });

  test('refuses two files that differ in case or folder only', async () => {
    await assert.rejects(unzip(await zipOf({ 'a.xml': '1', 'x/A.XML': '2' }), limits), refusedWith(/TWO FILES NAMED/));
  });

  test('refuses links', async () => {
    await assert.rejects(unzip(await zipOf({ 'a.xml': '/etc/passwd' }, 0o120777), limits), refusedWith(/IS A LINK/));
  });

  test('refuses a file that was changed in the archive', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('<a>100.00</a>'), 'a.xml', { compress: false });
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const changed = renamed(Buffer.concat(chunks), '<a>100.00</a>', '<a>900.00</a>');
    await assert.rejects(unzip(changed, limits), refusedWith(/a\.xml IN THE ZIP IS DAMAGED/));
  });

  test('refuses a cut archive', async () => {
    const zip = await zipOf({ 'a.xml': '<a/>' });
    await assert.rejects(unzip(zip.subarray(0, zip.length - 10), limits), refusedWith(/CANNOT BE READ/));
  });
});
