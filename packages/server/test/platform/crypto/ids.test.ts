import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isId, newId } from '../../../src/platform/crypto/ids.js';

describe('new ids', () => {
  test('stand in the order in which they were made, within one millisecond too', () => {
    const moments = [1000, 1000, 1000, 1001, 1001, 2000];
    const ids = moments.flatMap((ms) => Array.from({ length: 100 }, () => newId({ now: () => new Date(ms) })));
    assert.deepEqual(ids, ids.toSorted());
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every(isId));
  });

  test('tell their moment, also when the clock went back', () => {
    const at = (ms: number) =>
      newId({ now: () => new Date(ms) })
        .replaceAll('-', '')
        .slice(0, 12);
    assert.deepEqual([at(5000), at(4000)], ['000000001388', '000000000fa0']);
  });
});
