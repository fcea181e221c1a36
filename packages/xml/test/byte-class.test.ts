import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteClass } from '../src/index.js';

/** Lengths around what is taken at once: sixteen bytes, the least that is worth it, and up to the memory of the module. */
const lengths = [
  0, 1, 15, 16, 17, 127, 128, 129, 143, 256, 257, 1151, 1152, 1153, 3200, 65_471, 65_472, 65_473, 300_001,
];

test('a run ends where the first byte outside stands, wherever that is', () => {
  const letters = new ByteClass('abcxyz');
  for (const length of lengths) {
    for (const from of [0, 1, 7]) {
      const bytes = new Uint8Array(from + length + 3).fill(0x61);
      assert.equal(letters.endOfRun(bytes, from, from + length), from + length);
      for (const at of [0, 1, 15, 16, 127, 128, 143, 144, 1151, 1152, 3199, 3200, 65_472, 129_000, length - 1]) {
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
  const cases = fc.record({
    codes: fc.uniqueArray(fc.nat({ max: 0x7f }), { minLength: 1, maxLength: 0x80 }),
    length: fc.integer({ min: 0, max: 6000 }),
    strangers: fc.array(fc.record({ at: fc.nat({ max: 6000 }), byte: fc.nat({ max: 0xff }) }), { maxLength: 3 }),
    from: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(cases, ({ codes, length, strangers, from }) => {
      const bytes = Uint8Array.from({ length: from + length }, (_, at) => codes[(at * 7) % codes.length]!);
      for (const { at, byte } of strangers) if (at < bytes.length) bytes[at] = byte;
      const tested = new ByteClass(String.fromCharCode(...codes));
      const member = new Set(codes);
      const first = bytes.findIndex((byte, at) => at >= from && !member.has(byte));
      assert.equal(tested.endOfRun(bytes, from, bytes.length), first < 0 ? bytes.length : first);
      const inside = bytes.subarray(from).filter((byte) => member.has(byte)).length;
      assert.equal(tested.count(bytes, from, bytes.length), inside);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('only ASCII characters make a class', () => {
  assert.throws(() => new ByteClass('aä'), RangeError);
});
