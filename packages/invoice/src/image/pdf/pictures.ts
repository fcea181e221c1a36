import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { PdfFile } from './file.js';
import type { Ref } from './values.js';

/** A picture ready to be written: samples in the sRGB colour space or a JPEG file as it is. */
export interface Picture {
  /** In pixels, as it is to be seen. */
  width: number;
  height: number;
  /** Turns the unit square in which the stored picture is drawn, where a camera held it otherwise. */
  turn: readonly number[];
  write(file: PdfFile): Ref;
}

/** More than any letterhead needs; what is larger is not decoded. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_EDGE = 6000;
const MOST_PIXELS = 16_000_000;
/** Pixels a picture is brought down to, twice what a logo has room for at 300 dots per inch. */
const ENOUGH_WIDTH = 1600;
const UPRIGHT = [1, 0, 0, 1, 0, 0] as const;

/**
 * Reads a PNG or JPEG. Transparent parts become white, as PDF/A viewers must not have to blend, and CMYK becomes RGB,
 * for which the document has an output intent.
 * @returns undefined for what is no such picture, is broken, or is larger than 4 MiB, 6000 pixels an edge or 16 million
 *          pixels.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (data.length > 24 && data.readUInt32BE(0) === 0x89504e47) return readPng(data);
    if (data.length > 4 && data.readUInt16BE(0) === 0xffd8) return readJpeg(data);
  } catch {
    // A decoder's complaint, whatever it is: not a picture that can be shown.
  }
  return undefined;
}

const isSane = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= MOST_EDGE && height <= MOST_EDGE && width * height <= MOST_PIXELS;

function readPng(data: Buffer): Picture | undefined {
  // The header first: the decoder makes room for what it promises.
  if (!isSane(data.readUInt32BE(16), data.readUInt32BE(20))) return undefined;
  return fromPixels(PNG.sync.read(data));
}

/** Frame headers of baseline and progressive JPEG; the others need decoders that PDF readers may lack. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];

function readJpeg(data: Buffer): Picture | undefined {
  let frame: Buffer | undefined;
  let orientation = 1;
  for (let at = 2; at + 4 <= data.length && frame === undefined; ) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1]!;
    const segment = data.subarray(at + 4, at + 2 + data.readUInt16BE(at + 2));
    if (marker === 0xe1) orientation = orientationOf(segment);
    if (FRAMES.includes(marker)) frame = segment;
    if (marker === 0xda) return undefined;
    at += 4 + segment.length;
  }
  if (frame === undefined || frame[0] !== 8) return undefined;
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]!];
  // The end marker, with what some cameras leave behind it.
  if (!isSane(width, height) || data.lastIndexOf(Buffer.from([0xff, 0xd9])) < data.length / 2) return undefined;
  const pixels = jpeg.decode(data, { useTArray: true, maxResolutionInMP: MOST_PIXELS / 1e6, maxMemoryUsageInMB: 256 });
  const sideways = orientation > 4;
  const seen = {
    width: sideways ? height : width,
    height: sideways ? width : height,
    turn: TURNS[orientation] ?? UPRIGHT,
  };
  if (components !== 1 && components !== 3) return { ...fromPixels(pixels), ...seen };
  const head = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  };
  return { ...seen, write: (file) => file.stream(head, data, 'plain') };
}

/** How the unit square is turned for each EXIF orientation (JEITA CP-3451, tag 0x0112). */
const TURNS: Readonly<Record<number, readonly number[]>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 16) return 1;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < u16(directory); i++) {
    const entry = directory + 2 + 12 * i;
    if (u16(entry) === 0x0112) return u16(entry + 8);
  }
  return 1;
}

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity, a byte each. */
  data: Uint8Array;
}

function fromPixels(pixels: Pixels): Picture {
  const step = Math.max(1, Math.floor(pixels.width / ENOUGH_WIDTH));
  const width = Math.floor(pixels.width / step);
  const height = Math.max(1, Math.floor(pixels.height / step));
  const samples = deflateSync(average(pixels, width, height, step));
  const head = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
    Filter: 'FlateDecode',
  };
  return { width, height, turn: UPRIGHT, write: (file) => file.stream(head, samples, 'plain') };
}

/** Squares of `step` pixels become one, laid on white. */
function average({ width: stride, height: rows, data }: Pixels, width: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sums = [0, 0, 0];
      let count = 0;
      for (let dy = 0; dy < step && y * step + dy < rows; dy++) {
        for (let dx = 0; dx < step; dx++) {
          const from = 4 * ((y * step + dy) * stride + x * step + dx);
          const opacity = data[from + 3]! / 255;
          for (let c = 0; c < 3; c++) sums[c]! += 255 + (data[from + c]! - 255) * opacity;
          count += 1;
        }
      }
      for (let c = 0; c < 3; c++) out[3 * (y * width + x) + c] = Math.round(sums[c]! / count);
    }
  }
  return out;
}
