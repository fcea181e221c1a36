/** Colorants of sRGB (IEC 61966-2-1) adapted to D50 by the Bradford transform, as ICC profiles hold them: X, Y, Z. */
const COLORANTS = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.8249] as const;
const CURVE_POINTS = 1024;

/**
 * An ICC profile (version 2.1, display, matrix and tone curve) of the sRGB colour space, computed from its definition.
 * The output intent of PDF/A needs one, so that the colours mean the same on every screen and printer.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const elements: [string, Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ...Object.entries(COLORANTS).map(([name, value]): [string, Buffer] => [name, xyz(value)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * elements.length);
  table.writeUInt32BE(elements.length, 0);
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let end = 128 + table.length;
  elements.forEach(([name, data], i) => {
    let offset = offsets.get(data);
    if (offset === undefined) {
      offset = end;
      offsets.set(data, offset);
      const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
      data.copy(padded);
      bodies.push(padded);
      end += padded.length;
    }
    table.write(name, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  });
  return new Uint8Array(Buffer.concat([header(end), table, ...bodies]));
}

function header(size: number): Buffer {
  const out = Buffer.alloc(128);
  out.writeUInt32BE(size, 0);
  out.writeUInt32BE(0x02100000, 8);
  out.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date: equal documents are equal bytes.
  [2000, 1, 1, 0, 0, 0].forEach((part, i) => {
    out.writeUInt16BE(part, 24 + 2 * i);
  });
  out.write('acsp', 36, 'latin1');
  fixed(D50).copy(out, 68);
  return out;
}

/** From an encoded value to linear light, at equal steps. */
function toneCurve(): Buffer {
  const out = Buffer.alloc(12 + 2 * CURVE_POINTS);
  out.write('curv', 0, 'latin1');
  out.writeUInt32BE(CURVE_POINTS, 8);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const v = i / (CURVE_POINTS - 1);
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    out.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * i);
  }
  return out;
}

/** Numbers as s15Fixed16. */
function fixed(values: readonly number[]): Buffer {
  const out = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    out.writeInt32BE(Math.round(value * 65536), 4 * i);
  });
  return out;
}

const xyz = (values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), fixed(values)]);

const text = (words: string): Buffer => Buffer.from(`text\0\0\0\0${words}\0`, 'latin1');

/** textDescriptionType: the ASCII name, and empty Unicode and Macintosh names. */
function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1');
  const out = Buffer.alloc(12 + ascii.length + 8 + 3 + 67);
  out.write('desc', 0, 'latin1');
  out.writeUInt32BE(ascii.length, 8);
  ascii.copy(out, 12);
  return out;
}
