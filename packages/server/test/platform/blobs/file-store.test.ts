import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openFileStore } from '../../../src/platform/blobs/file-store.js';
import { describeBlobStore } from './conformance.js';

const tempDir = () => mkdtemp(join(tmpdir(), 'blobs-'));
const filesIn = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describeBlobStore('file', async () => {
  const dir = await tempDir();
  return {
    store: await openFileStore(join(dir, 'made', 'on', 'the', 'way')),
    traces: () => filesIn(dir),
    plant: async (name) => {
      const folder = join(dir, 'made', 'on', 'the', 'way');
      const [first] = (await readdir(folder)).filter((entry) => /^[0-9a-f]{3}$/.test(entry));
      await writeFile(join(folder, name), 'x');
      await writeFile(join(folder, first ?? '', name), 'x');
    },
    pageSize: 0,
    close: () => rm(dir, { recursive: true }),
  };
});

describe('file store', () => {
  test('blobs survive reopening and are readable by the owner only', async () => {
    const dir = await tempDir();
    const bytes = randomBytes(1000);
    const { hash } = await (await openFileStore(dir)).put(bytes);
    assert.deepEqual(await (await openFileStore(dir)).get(hash), bytes);
    const path = join(dir, hash.slice(0, 3), hash);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    await rm(dir, { recursive: true });
  });

  test('putting the same bytes again heals a damaged blob', async () => {
    const dir = await tempDir();
    const store = await openFileStore(dir);
    const bytes = randomBytes(1000);
    const { hash } = await store.put(bytes);
    await writeFile(join(dir, hash.slice(0, 3), hash), bytes.subarray(0, 10));
    await store.put(bytes);
    assert.deepEqual(await store.get(hash), bytes);
    await rm(dir, { recursive: true });
  });

  test('opening removes what dead processes left, and nothing of living ones', async () => {
    const dir = await tempDir();
    await openFileStore(dir);
    // A process that died in the middle of a put.
    const script = `
      const { openFileStore } = await import(${JSON.stringify(new URL('../../../src/platform/blobs/file-store.js', import.meta.url).href)});
      const { Readable } = await import('node:stream');
      const store = await openFileStore(${JSON.stringify(dir)});
      await store.put(Readable.from((async function* () { yield Buffer.alloc(100000); yield Buffer.alloc(100000); process.kill(process.pid, 'SIGKILL'); await new Promise(() => setInterval(() => {}, 1000)); })()));
    `;
    const crashed = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    assert.equal(crashed.signal, 'SIGKILL', String(crashed.stderr));
    const left = await readdir(join(dir, 'tmp'));
    assert.equal(left.length, 1);
    const [host] = (left[0] ?? '').split('.');
    await writeFile(join(dir, 'tmp', `${host}.${process.ppid}.living`), 'x');
    // Left by a forerunner that had our process id, as happens in containers.
    await writeFile(join(dir, 'tmp', `${host}.${process.pid}.forerunner`), 'x');
    const beforeUs = new Date(performance.timeOrigin - 10_000);
    await utimes(join(dir, 'tmp', `${host}.${process.pid}.forerunner`), beforeUs, beforeUs);
    await writeFile(join(dir, 'tmp', 'elsewhere.1.fresh'), 'x');
    await writeFile(join(dir, 'tmp', 'elsewhere.1.old'), 'x');
    await utimes(join(dir, 'tmp', 'elsewhere.1.old'), new Date(0), new Date(0));
    await openFileStore(dir);
    assert.deepEqual(
      (await readdir(join(dir, 'tmp'))).sort(),
      ['elsewhere.1.fresh', `${host}.${process.ppid}.living`].sort(),
    );
    await rm(dir, { recursive: true });
  });

  test('a blob being read stays whole while it is put again and removed', async () => {
    const dir = await tempDir();
    const store = await openFileStore(dir);
    const bytes = randomBytes(2_000_000);
    const { hash } = await store.put(bytes);
    const stream = await store.stream(hash);
    await store.put(bytes);
    await store.remove(hash);
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    assert.deepEqual(Buffer.concat(parts), bytes);
    await assert.rejects(readFile(join(dir, hash.slice(0, 3), hash)), { code: 'ENOENT' });
    await rm(dir, { recursive: true });
  });
});
