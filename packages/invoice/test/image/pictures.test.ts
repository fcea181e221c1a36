import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { PdfFile } from '../../src/image/pdf/file.js';
import { type Picture, readPicture } from '../../src/image/pdf/pictures.js';
import { type Raw, readRaw } from './raw-pdf.js';

/** A picture of one colour: red, green, blue, opacity. */
function png(width: number, height: number, colour: readonly number[], options = {}): Buffer {
  const image = new PNG({ width, height });
  for (let i = 0; i < width * height; i++) image.data.set(colour, 4 * i);
  return PNG.sync.write(image, options);
}

function jpg(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 200);
  return Buffer.from(jpeg.encode({ width, height, data }, 90).data);
}

/** The dictionary and bytes of a picture as they are written. */
function written(picture: Picture): { head: Map<string, Raw>; stream: Buffer } {
  const file = new PdfFile();
  const ref = picture.write(file);
  const pdf = readRaw(file.finish(ref, ref));
  const { value, stream } = pdf.objects.get(ref.id)!;
  return { head: value as Map<string, Raw>, stream: stream! };
}

const samples = (picture: Picture) => [...inflateSync(written(picture).stream)];

describe('PNG', () => {
  test('colours stay, and what is transparent becomes white', () => {
    assert.deepEqual(samples(readPicture(png(1, 1, [10, 20, 30, 255]))!), [10, 20, 30]);
    assert.deepEqual(samples(readPicture(png(1, 1, [10, 20, 30, 0]))!), [255, 255, 255]);
    assert.deepEqual(samples(readPicture(png(1, 1, [0, 0, 0, 51]))!), [204, 204, 204]);
  });
  test('grey and no opacity are read too', () => {
    for (const options of [{ colorType: 0 }, { colorType: 2 }, { colorType: 4 }]) {
      const read = samples(readPicture(png(2, 1, [80, 80, 80, 255], options))!);
      assert.equal(read.length, 6);
      assert.ok(read.every((sample) => Math.abs(sample - 80) <= 1));
    }
  });
  test('more pixels than print shows are brought down', () => {
    const picture = readPicture(png(3300, 20, [1, 2, 3, 255]))!;
    assert.deepEqual([picture.width, picture.height], [1650, 10]);
    assert.equal(samples(picture).length, 3 * 1650 * 10);
  });
  test('one too large, cut off or broken is none', () => {
    assert.equal(readPicture(png(6001, 1, [0, 0, 0, 255])), undefined);
    const whole = png(20, 20, [9, 9, 9, 255]);
    for (let length = 0; length < whole.length - 12; length += 7) {
      assert.equal(readPicture(whole.subarray(0, length)), undefined, `${length} bytes`);
    }
    const huge = Buffer.from(whole);
    huge.writeUInt32BE(1_000_000, 16);
    assert.equal(readPicture(huge), undefined);
    assert.equal(readPicture(Buffer.alloc(5_000_000)), undefined);
  });
});

describe('JPEG', () => {
  test('stands in the file as it is', () => {
    const bytes = jpg(16, 8);
    const picture = readPicture(bytes)!;
    assert.deepEqual([picture.width, picture.height], [16, 8]);
    const { head, stream } = written(picture);
    assert.equal(head.get('/Filter'), '/DCTDecode');
    assert.deepEqual(stream, bytes);
  });
  test('one that a camera held sideways is turned upright', () => {
    // An APP1 segment with one directory entry: orientation 6.
    const exif = Buffer.from(
      'ffe100224578696600004d4d002a000000080001011200030000000100060000000000000000'.slice(0, 72),
      'hex',
    );
    const bytes = jpg(16, 8);
    const turned = Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
    const picture = readPicture(turned)!;
    assert.deepEqual([picture.width, picture.height], [8, 16]);
    assert.deepEqual(picture.turn, [0, -1, 1, 0, 0, 1]);
  });
  test('one cut off or with a wrong frame is none', () => {
    const bytes = jpg(16, 8);
    assert.equal(readPicture(bytes.subarray(0, 60)), undefined);
    assert.equal(readPicture(Buffer.from('ffd8ffd9', 'hex')), undefined);
    assert.equal(readPicture(Buffer.from('no picture')), undefined);
  });
});
