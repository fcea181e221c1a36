import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { aesSealer, SealBroken } from '../../../src/platform/crypto/aes-sealer.js';
import { createSealer } from '../../../src/platform/crypto/create.js';

const text = 'https://user:pa%40ss@example.com/?secret=ä€😀';

test('sealed text opens again and shows nothing of itself', () => {
  const sealer = aesSealer(randomBytes(32));
  const sealed = sealer.seal('purpose', text);
  assert.match(sealed, /^v1\.[\w-]+$/);
  assert.ok(!Buffer.from(sealed.slice(3), 'base64url').includes('example.com'));
  assert.equal(sealer.open('purpose', sealed), text);
  assert.equal(sealer.open('purpose', sealer.seal('purpose', '')), '');
  assert.notEqual(sealer.seal('purpose', text), sealed);
});

test('a value of another purpose, another key or altered anywhere does not open', () => {
  const sealer = aesSealer(randomBytes(32));
  const sealed = sealer.seal('purpose', text);
  assert.throws(() => sealer.open('other', sealed), SealBroken);
  assert.throws(() => aesSealer(randomBytes(32)).open('purpose', sealed), SealBroken);
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const altered = Buffer.from(bytes);
    altered[i] = (altered[i] ?? 0) ^ 1;
    assert.throws(() => sealer.open('purpose', `v1.${altered.toString('base64url')}`), SealBroken);
  }
  for (const odd of ['', 'v1.', 'v2.AAAA', sealed.slice(0, -4), 'plain']) {
    assert.throws(() => sealer.open('purpose', odd), SealBroken);
  }
});

test('without a key in the settings one is made, kept, and readable by the owner only', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'key-')), 'data');
  // Many at once: all must end up with the same key.
  const sealers = await Promise.all(Array.from({ length: 8 }, () => createSealer({ dataDir, secretKey: undefined })));
  const sealed = sealers[0]?.seal('p', text) ?? '';
  for (const sealer of sealers) assert.equal(sealer.open('p', sealed), text);
  assert.equal((await createSealer({ dataDir, secretKey: undefined })).open('p', sealed), text);
  assert.deepEqual(await readdir(dataDir), ['secret.key']);
  assert.equal((await stat(join(dataDir, 'secret.key'))).mode & 0o777, 0o600);
  const key = (await readFile(join(dataDir, 'secret.key'), 'utf8')).trim();
  const other = await createSealer({ dataDir: join(dataDir, 'unused'), secretKey: key });
  assert.equal(other.open('p', sealed), text);
  await rm(dataDir, { recursive: true });
});

test('a key that is not 32 bytes stops the start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'key-'));
  await assert.rejects(createSealer({ dataDir, secretKey: 'c2hvcnQ=' }), /AUTOINVOICE_SECRET_KEY must hold 32 bytes/);
  await writeFile(join(dataDir, 'secret.key'), '');
  await assert.rejects(createSealer({ dataDir, secretKey: undefined }), /secret.key must hold 32 bytes/);
  await rm(dataDir, { recursive: true });
});
