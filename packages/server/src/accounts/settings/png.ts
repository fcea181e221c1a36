import { crc32, inflateSync } from 'node:zlib';

/** Samples a pixel by colour type, and the bit depths allowed with it (PNG specification, table 11.1). */
const colourTypes: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** First row and column and the steps of the seven passes of an interlaced image (PNG specification, 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [0, 4, 8, 8],
  [4, 0, 8, 4],
  [0, 2, 4, 4],
  [2, 0, 4, 2],
  [0, 1, 2, 2],
  [1, 0, 2, 1],
] as const;

interface Head {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

/**
 * Why bytes are not a whole PNG image, or undefined when they are: every chunk's checksum, the order of the critical
 * ones, and the pixel data inflated to exactly the rows that the header promises, each with a known filter.
 */
export function pngProblem(bytes: Buffer, maxEdge: number): string | undefined {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (!bytes.subarray(0, 8).equals(signature)) return 'not a PNG image.';
  const data: Buffer[] = [];
  let head: Head | undefined;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return 'a PNG image that is cut off.';
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return 'a PNG image with a wrong checksum.';
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, end);
    if (type === 'IHDR') head = readHead(content);
    if (head === undefined) return 'a PNG image with a header that cannot be used.';
    if (type === 'IDAT') data.push(content);
    ended = type === 'IEND';
    at = end + 4;
  }
  if (head === undefined || !ended) return 'a PNG image that is cut off.';
  if (head.width > maxEdge || head.height > maxEdge) return `more than ${maxEdge} pixels wide or high.`;
  return pixelProblem(Buffer.concat(data), head);
}

function readHead(content: Buffer): Head | undefined {
  if (content.length !== 13) return undefined;
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = content.subarray(8);
  const kind = colourTypes[colour];
  if (width === 0 || height === 0 || !kind?.depths.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return { width, height, bitsPerPixel: kind.samples * depth, interlaced: interlace === 1 };
}

/** Byte lengths of all rows in the order of the data, the filter byte included. */
function rowLengths({ width, height, bitsPerPixel, interlaced }: Head): number[] {
  const passes = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([firstRow, firstColumn, rowStep, columnStep]) => {
    const columns = Math.ceil((width - firstColumn) / columnStep);
    const rows = Math.ceil((height - firstRow) / rowStep);
    if (columns <= 0 || rows <= 0) return [];
    return new Array<number>(rows).fill(1 + Math.ceil((columns * bitsPerPixel) / 8));
  });
}

function pixelProblem(data: Buffer, head: Head): string | undefined {
  const rows = rowLengths(head);
  const expected = rows.reduce((sum, length) => sum + length, 0);
  let pixels: Buffer;
  try {
    pixels = inflateSync(data, { maxOutputLength: expected + 1 });
  } catch {
    return 'a PNG image whose pixels cannot be read.';
  }
  if (pixels.length !== expected) return 'a PNG image with too few or too many pixels.';
  let at = 0;
  for (const length of rows) {
    if ((pixels[at] ?? 5) > 4) return 'a PNG image with an unknown filter.';
    at += length;
  }
  return undefined;
}
