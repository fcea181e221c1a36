import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { logoProblem, maxLogoBytes } from '../../src/accounts/settings/logo-image.js';
import { aPng } from '../support/png.js';

const both = ['png', 'jpeg'] as const;
const problem = (bytes: Buffer, kinds: readonly ('png' | 'jpeg')[] = both) =>
  logoProblem(bytes.toString('base64'), kinds);
const aJpeg = () => encode({ width: 8, height: 8, data: Buffer.alloc(8 * 8 * 4, 0x80) }, 80).data;

describe('logos', () => {
  test('whole images are taken: every colour type, interlaced ones too, and JPEG', () => {
    for (const [colour, depth] of [
      [0, 1],
      [0, 16],
      [2, 8],
      [3, 4],
      [4, 8],
      [6, 16],
    ] as const) {
      assert.equal(problem(aPng({ width: 5, height: 3, colour, depth })), undefined, `${colour} ${depth}`);
      assert.equal(problem(aPng({ width: 5, height: 3, colour, depth, interlaced: true })), undefined);
    }
    assert.equal(problem(aJpeg()), undefined);
  });

  test('the e-mail header takes no JPEG', () => assert.match(problem(aJpeg(), ['png']) ?? '', /not a PNG/));

  test('an image cut off or changed anywhere is refused', () => {
    const png = aPng({ width: 4, height: 4 });
    for (let i = 4; i < png.length; i++) {
      const changed = Buffer.from(png);
      changed[i] = (changed[i] ?? 0) ^ 0x40;
      assert.notEqual(problem(changed), undefined, `byte ${i}`);
      assert.notEqual(problem(png.subarray(0, i)), undefined, `cut at ${i}`);
    }
    assert.notEqual(problem(aJpeg().subarray(0, 200)), undefined);
  });

  test('pixels that are fewer or more than the header says are refused', () => {
    assert.match(problem(aPng({ width: 4, height: 4, pixels: deflateSync(Buffer.alloc(3)) })) ?? '', /few/);
    assert.match(problem(aPng({ width: 1, height: 1, pixels: deflateSync(Buffer.alloc(10_000_000)) })) ?? '', /pixels/);
  });

  test('more pixels than a letterhead needs, other files and no base64 are refused', () => {
    assert.match(problem(aPng({ width: 2001, height: 1 })) ?? '', /2000 pixels/);
    assert.match(problem(Buffer.from('GIF89a not an image')) ?? '', /not a PNG or JPEG/);
    assert.match(logoProblem('%%%%', both) ?? '', /base64/);
    assert.match(logoProblem('A'.repeat(maxLogoBytes * 2), both) ?? '', /larger/);
    assert.equal(crc32('123456789'), 0xcbf43926);
  });
});
