import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteClass } from '../src/index.js';

/** Lengths around what is taken at once: sixteen bytes, the least that is worth it, and the memory of the module. */
const lengths = [0, 1, 15, 16, 17, 127, 128, 129, 143, 144, 145, 65_471, 65_472, 65_473, 65_488, 131_000];

test('a run ends where the first byte outside stands, wherever that is', () => {
  const letters = new ByteClass('abcxyz');
  for (const length of lengths) {
    for (const from of [0, 1, 7]) {
      const bytes = new Uint8Array(from + length + 3).fill(0x61);
      assert.equal(letters.endOfRun(bytes, from, from + length), from + length);
      for (const at of [0, 1, 15, 16, 100, 127, 128, 129, 65_471, 65_472, 65_480, length - 1]) {
        if (at < 0 || at >= length) continue;
        bytes[from + at] = 0x64;
        assert.equal(letters.endOfRun(bytes, from, from + length), from + at, `${at} of ${length} from ${from}`);
        assert.equal(letters.count(bytes, from, from + length), length - 1, `${at} of ${length} from ${from}`);
        bytes[from + at] = 0x7a;
      }
    }
  }
});

test('any class and any bytes: runs and counts are those of a plain loop', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 0x7f }), { maxLength: 0x80 }),
      fc.uint8Array({ minLength: 128, maxLength: 600 }),
      fc.nat({ max: 20 }),
      (codes, bytes, from) => {
        const tested = new ByteClass(String.fromCharCode(...codes));
        const member = new Set(codes);
        const first = bytes.findIndex((byte, at) => at >= from && !member.has(byte));
        assert.equal(tested.endOfRun(bytes, from, bytes.length), first < 0 ? bytes.length : first);
        const inside = bytes.subarray(from).filter((byte) => member.has(byte)).length;
        assert.equal(tested.count(bytes, from, bytes.length), inside);
      },
    ),
    { seed: 11, numRuns: 2000 },
  );
});

test('only ASCII characters make a class', () => {
  assert.throws(() => new ByteClass('aä'), RangeError);
});
