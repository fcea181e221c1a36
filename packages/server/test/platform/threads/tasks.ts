import { Refusal } from '../../../src/platform/errors.js';
import { threadTask } from '../../../src/platform/threads/threads.js';

/** Tasks that the tests of the thread pool run. */
export const doubleTask = threadTask(import.meta.url, 'doubleTask', (input: { n: bigint; bytes: Uint8Array }) => ({
  n: input.n * 2n,
  bytes: input.bytes.map((b) => b * 2),
}));

export const refuseTask = threadTask(import.meta.url, 'refuseTask', (detail: string) => {
  throw new Refusal('not_found', [detail]);
});

export const failTask = threadTask(import.meta.url, 'failTask', (message: string) => {
  throw new TypeError(message);
});

export const foreverTask = threadTask(import.meta.url, 'foreverTask', () => {
  for (;;);
});

export const hogTask = threadTask(import.meta.url, 'hogTask', () => {
  const hog: number[][] = [];
  for (;;) hog.push(Array.from({ length: 10_000 }, Math.random));
});

export const exitTask = threadTask(import.meta.url, 'exitTask', () => process.exit(3));
