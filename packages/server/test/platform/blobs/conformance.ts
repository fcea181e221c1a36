import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { BlobNotFound, type BlobStore, BlobTooLarge, type ListedBlob } from '../../../src/platform/blobs/store.js';

export interface StoreUnderTest {
  readonly store: BlobStore;
  /** Paths or keys of everything the store keeps, finished or not: what a failed put must not add to. */
  traces(): Promise<string[]>;
  /** Puts something into the same place that is no blob. */
  plant(name: string): Promise<unknown>;
  /** Blobs that one request lists at most; 0 where there are no pages. */
  readonly pageSize: number;
  close(): Promise<void>;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function readAll(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What every driver must do; each driver's test file calls this with its own store. */
export function describeBlobStore(driver: string, open: () => Promise<StoreUnderTest>): void {
  describe(`blob store: ${driver}`, () => {
    let under: StoreUnderTest;
    let store: BlobStore;
    before(async () => {
      under = await open();
      store = under.store;
    });
    after(() => under.close());

    test('bytes come back as they were, under their SHA-256', async () => {
      const bytes = randomBytes(5000);
      const ref = await store.put(bytes);
      assert.deepEqual(ref, { hash: sha256(bytes), size: 5000 });
      assert.deepEqual(await store.get(ref.hash), bytes);
      assert.deepEqual(await store.stat(ref.hash), ref);
    });

    test('a stream of unknown length comes back as it was', async () => {
      const bytes = randomBytes(3_000_001);
      const ref = await store.put(inPieces(bytes, 70_001));
      assert.deepEqual(ref, { hash: sha256(bytes), size: bytes.length });
      assert.equal(sha256(await readAll(await store.stream(ref.hash))), ref.hash);
    });

    test('empty content is content too', async () => {
      const ref = await store.put(Readable.from([]));
      assert.deepEqual(ref, { hash: sha256(Buffer.alloc(0)), size: 0 });
      assert.equal((await store.get(ref.hash)).length, 0);
      assert.deepEqual(await store.stat(ref.hash), ref);
      assert.equal((await readAll(await store.stream(ref.hash))).length, 0);
    });

    test('the same bytes put many times at once are stored once', async () => {
      const bytes = randomBytes(200_000);
      const before = await under.traces();
      const refs = await Promise.all(
        Array.from({ length: 12 }, (_, i) => store.put(i % 2 ? bytes : inPieces(bytes, 10_000))),
      );
      assert.deepEqual(new Set(refs.map((r) => r.hash)), new Set([sha256(bytes)]));
      assert.equal((await under.traces()).length, before.length + 1);
      assert.deepEqual(await store.get(sha256(bytes)), bytes);
    });

    test('content over the limit is refused and leaves no trace', async () => {
      const bytes = randomBytes(100_001);
      const before = await under.traces();
      await assert.rejects(store.put(inPieces(bytes, 1000), { limitBytes: 100_000 }), BlobTooLarge);
      await assert.rejects(store.put(bytes, { limitBytes: 100_000 }), BlobTooLarge);
      assert.deepEqual(await under.traces(), before);
      assert.equal(await store.stat(sha256(bytes)), undefined);
      assert.equal((await store.put(bytes, { limitBytes: 100_001 })).size, 100_001);
    });

    test('a source that never ends is cut at the limit', async () => {
      let given = 0;
      const endless = new Readable({
        read() {
          given += 65_536;
          this.push(Buffer.alloc(65_536));
        },
      });
      await assert.rejects(store.put(endless, { limitBytes: 1_000_000 }), BlobTooLarge);
      assert.ok(endless.destroyed);
      assert.ok(given < 3_000_000, `read ${given} bytes`);
    });

    test('a source that fails midway leaves no trace', async () => {
      const before = await under.traces();
      const failing = Readable.from(
        (async function* () {
          yield randomBytes(50_000);
          throw new Error('the client went away');
        })(),
      );
      await assert.rejects(store.put(failing), /client went away/);
      assert.deepEqual(await under.traces(), before);
    });

    test('what is not stored is not found', async () => {
      const absent = sha256(randomBytes(8));
      await assert.rejects(store.get(absent), BlobNotFound);
      await assert.rejects(store.stream(absent), BlobNotFound);
      assert.equal(await store.stat(absent), undefined);
      await store.remove(absent);
    });

    test('an address that is no SHA-256 reaches nothing', async () => {
      for (const odd of ['', '../../../etc/passwd', 'A'.repeat(64), `${'0'.repeat(63)}/`, `${'0'.repeat(64)}\n`]) {
        await assert.rejects(store.get(odd), BlobNotFound);
        await assert.rejects(store.stream(odd), BlobNotFound);
        assert.equal(await store.stat(odd), undefined);
        await store.remove(odd);
      }
    });

    const listed = async (blobs: AsyncIterable<ListedBlob>) => {
      const all = new Map<string, ListedBlob>();
      for await (const blob of blobs) all.set(blob.hash, blob);
      return all;
    };

    test('what is stored is listed with its size and age, more than one page of it, and nothing else', async () => {
      const made = new Map<string, number>();
      for (let n = 0; n < under.pageSize + 5; n += 50) {
        const refs = await Promise.all(Array.from({ length: 50 }, (_, i) => store.put(Buffer.from(`listed ${n + i}`))));
        for (const { hash, size } of refs) made.set(hash, size);
      }
      await under.plant('notes.txt');
      const all = await listed(store.list());
      assert.ok([...all.keys()].every((hash) => /^[0-9a-f]{64}$/.test(hash)));
      for (const [hash, size] of made) {
        const blob = all.get(hash);
        assert.equal(blob?.size, size);
        assert.ok(Math.abs(Date.now() - (blob?.since.getTime() ?? 0)) < 60_000, String(blob?.since));
      }
      assert.equal((await listed(store.listAside())).size, 0);
    });

    test('what is set aside is listed there and read as before, until it is brought back or discarded', async () => {
      const bytes = randomBytes(3000);
      const { hash } = await store.put(bytes);
      const began = Date.now();
      await store.setAside(hash);
      assert.ok(!(await listed(store.list())).has(hash));
      const { size, since } = (await listed(store.listAside())).get(hash) ?? assert.fail('not listed');
      assert.equal(size, 3000);
      assert.ok(since.getTime() >= began - 2000, 'its time there begins anew');
      assert.deepEqual(await store.get(hash), bytes);
      assert.deepEqual(await readAll(await store.stream(hash)), bytes);
      assert.deepEqual(await store.stat(hash), { hash, size: 3000 });
      await store.bringBack(hash);
      assert.ok((await listed(store.list())).has(hash));
      assert.equal((await listed(store.listAside())).size, 0);
      assert.deepEqual(await store.get(hash), bytes);
      await store.discard(hash);
      assert.deepEqual(await store.get(hash), bytes, 'only what is set aside is discarded');
      await store.setAside(hash);
      await store.discard(hash);
      await assert.rejects(store.get(hash), BlobNotFound);
    });

    test('what is put again while it is set aside stays, whatever becomes of the other', async () => {
      const bytes = randomBytes(3000);
      const { hash } = await store.put(bytes);
      await store.setAside(hash);
      await store.put(inPieces(bytes, 1000));
      await store.discard(hash);
      assert.deepEqual(await store.get(hash), bytes);
      await store.setAside(hash);
      await store.put(bytes);
      await store.bringBack(hash);
      assert.deepEqual([await store.get(hash), (await listed(store.listAside())).size], [bytes, 0]);
      await store.setAside(hash);
      await store.remove(hash);
      assert.equal(await store.stat(hash), undefined, 'removing is from everywhere');
    });

    test('a blob that goes aside and comes back again and again is never missing', async () => {
      const bytes = randomBytes(3000);
      const { hash } = await store.put(bytes);
      for (let n = 0; n < 40; n++) {
        let moved = false;
        const moving = (n % 2 === 0 ? store.setAside(hash) : store.bringBack(hash)).finally(() => {
          moved = true;
        });
        // A read meets one move: the next waits until it has ended, for in truth it comes days later.
        do assert.deepEqual(await store.get(hash), bytes);
        while (!moved);
        await moving;
      }
    });

    test('setting aside, bringing back and discarding what is not there do nothing', async () => {
      for (const odd of [sha256(randomBytes(8)), '../../../etc/passwd', 'aside']) {
        await store.setAside(odd);
        await store.bringBack(odd);
        await store.discard(odd);
        assert.equal(await store.stat(odd), undefined);
      }
    });

    test('a removed blob is gone, and can be put again', async () => {
      const bytes = randomBytes(100);
      const { hash } = await store.put(bytes);
      await store.remove(hash);
      await assert.rejects(store.get(hash), BlobNotFound);
      await store.put(bytes);
      assert.deepEqual(await store.get(hash), bytes);
    });
  });
}
