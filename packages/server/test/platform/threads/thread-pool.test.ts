import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Refusal } from '../../../src/platform/errors.js';
import { createThreads } from '../../../src/platform/threads/thread-pool.js';
import { ThreadLimit, type Threads } from '../../../src/platform/threads/threads.js';
import { doubleTask, exitTask, failTask, foreverTask, hogTask, refuseTask } from './tasks.js';

describe('threads', () => {
  let threads: Threads;
  before(() => {
    // Time enough that nothing but memory runs out, however slow the machine.
    threads = createThreads({ size: 2, taskMs: 120_000, heapMegabytes: 64 });
  });
  after(() => threads.close());
  const double = (n: bigint, pool = threads) => pool.run(doubleTask, { n, bytes: new Uint8Array([1, 2]) });

  test('more tasks than threads are all done, bigints and bytes come through', async () => {
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => double(BigInt(i))));
    assert.deepEqual(
      done.map(({ n }) => n),
      Array.from({ length: 20 }, (_, i) => BigInt(2 * i)),
    );
    assert.deepEqual([...(done[0]?.bytes ?? [])], [2, 4]);
  });

  test('a refusal stays a refusal, another error keeps its message', async () => {
    await assert.rejects(
      threads.run(refuseTask, 'no such thing'),
      (e) => e instanceof Refusal && e.code === 'not_found' && e.details[0] === 'no such thing',
    );
    await assert.rejects(threads.run(failTask, 'broken'), { name: 'TypeError', message: 'broken' });
  });

  test('a task without end is ended while others go on, and its thread is replaced', async () => {
    const own = createThreads({ size: 2, taskMs: 3000, heapMegabytes: 64 });
    const forever = assert.rejects(own.run(foreverTask, undefined), (e) => e instanceof ThreadLimit && e.of === 'time');
    assert.equal((await double(4n, own)).n, 8n);
    await forever;
    assert.deepEqual(
      (await Promise.all([double(5n, own), double(6n, own)])).map(({ n }) => n),
      [10n, 12n],
    );
    await own.close();
  });

  test('a task that eats memory is ended and takes nothing else with it', async () => {
    await assert.rejects(threads.run(hogTask, undefined), (e) => e instanceof ThreadLimit && e.of === 'memory');
    assert.equal((await double(7n)).n, 14n);
  });

  test('a thread that ends by itself fails its task only; what cannot be copied is an error', async () => {
    await assert.rejects(threads.run(exitTask, undefined), /ended in the middle/);
    await assert.rejects(threads.run(failTask, (() => 'x') as never), { name: 'DataCloneError' });
    assert.equal((await double(8n)).n, 16n);
  });

  test('close ends tasks under way and refuses new ones', async () => {
    const own = createThreads({ size: 1, taskMs: 60_000, heapMegabytes: 64 });
    const ended = assert.rejects(own.run(foreverTask, undefined));
    const waiting = assert.rejects(own.run(foreverTask, undefined), /closed/);
    await own.close();
    await Promise.all([ended, waiting]);
    await assert.rejects(own.run(exitTask, undefined), /closed/);
  });
});
