import { constants, inflateSync } from 'node:zlib';
import { Dictionary, Name, PdfError, PdfExhausted, type Value } from './values.js';

/** How many bytes may still come out of filters; shared by all streams of a file, so that none can be a bomb. */
export interface Budget {
  bytes: number;
}

type Filter = (input: Uint8Array, parameters: Dictionary | undefined, budget: Budget) => Uint8Array;

function inflate(input: Uint8Array, parameters: Dictionary | undefined, budget: Budget): Uint8Array {
  let bytes: Uint8Array;
  try {
    // The flush lets a stream that is cut off give what it has, as PDF readers do.
    bytes = inflateSync(input, { maxOutputLength: Math.max(budget.bytes, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    if (cause instanceof RangeError) throw new PdfExhausted('the file unpacks to too many bytes');
    throw new PdfError('a compressed stream is damaged');
  }
  budget.bytes -= bytes.length;
  return unpredict(bytes, parameters);
}

const integer = (value: Value, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1 << 20 ? value : otherwise;

/** Takes back PNG predictors (ISO 32000-1, 7.4.4.4), which cross-reference streams use. */
function unpredict(bytes: Uint8Array, parameters: Dictionary | undefined): Uint8Array {
  const predictor = integer(parameters?.get('Predictor'), 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new PdfError('a stream has a predictor that is not read here');
  const colors = integer(parameters?.get('Colors'), 1);
  const bits = integer(parameters?.get('BitsPerComponent'), 8);
  const width = Math.ceil((integer(parameters?.get('Columns'), 1) * colors * bits) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1)
    unpredictRow(bytes.subarray(row * (width + 1), (row + 1) * (width + 1)), out, row * width, step);
  return out;
}

function unpredictRow(row: Uint8Array, out: Uint8Array, start: number, step: number): void {
  const kind = row[0];
  const width = row.length - 1;
  for (let at = 0; at < width; at += 1) {
    const left = at >= step ? (out[start + at - step] ?? 0) : 0;
    const above = start >= width ? (out[start + at - width] ?? 0) : 0;
    const corner = at >= step && start >= width ? (out[start + at - width - step] ?? 0) : 0;
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? above
          : kind === 3
            ? (left + above) >> 1
            : kind === 4
              ? paeth(left, above, corner)
              : 0;
    out[start + at] = ((row[at + 1] ?? 0) + guess) & 0xff;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function asciiHex(input: Uint8Array): Uint8Array {
  const text = Buffer.from(input).toString('latin1').split('>')[0] ?? '';
  const digits = text.replace(/[^0-9a-fA-F]/g, '');
  return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

function ascii85(input: Uint8Array, _parameters: Dictionary | undefined, budget: Budget): Uint8Array {
  const text = (Buffer.from(input).toString('latin1').split('~')[0] ?? '').replace(/\s+/g, '');
  // z stands for four bytes of zero, any other character for less than one byte.
  const most = text.length + 3 * text.split('z').length;
  if (most > budget.bytes) throw new PdfExhausted('the file unpacks to too many bytes');
  const out = new Uint8Array(most);
  let length = 0;
  let group: number[] = [];
  const flush = (kept: number) => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < kept; byte += 1) out[length++] = Math.floor(value / 256 ** (3 - byte)) & 0xff;
    group = [];
  };
  for (const char of text) {
    const digit = char.charCodeAt(0) - 33;
    if (char === 'z' && group.length === 0) length += 4;
    else if (digit < 0 || digit > 84) throw new PdfError('a stream is no ASCII85');
    else if (group.push(digit) === 5) flush(4);
  }
  const kept = group.length - 1;
  while (kept > 0 && group.length < 5) group.push(84);
  if (kept > 0) flush(kept);
  budget.bytes -= length;
  return out.subarray(0, length);
}

const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: inflate,
  Fl: inflate,
  ASCIIHexDecode: asciiHex,
  AHx: asciiHex,
  ASCII85Decode: ascii85,
  A85: ascii85,
};

/** More filters one upon another than any program writes. */
const MOST_FILTERS = 8;

/**
 * The bytes of a stream with its filters taken off.
 * @param value `resolve` follows references, since filters and their parameters may stand elsewhere
 * @throws PdfError for filters that are not read here, damaged data, or when the budget is spent
 */
export function unfilter(
  raw: Uint8Array,
  dictionary: Dictionary,
  resolve: (value: Value) => Value,
  budget: Budget,
): Uint8Array {
  const filters = listOf(resolve(dictionary.get('Filter') ?? dictionary.get('F')), resolve);
  const parameters = listOf(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP')), resolve);
  if (filters.length > MOST_FILTERS) throw new PdfError('a stream has too many filters');
  return filters.reduce<Uint8Array>((bytes, filter, at) => {
    const name = filter instanceof Name ? filter.name : '';
    const take = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (!take) throw new PdfError(`streams filtered by ${name.slice(0, 20)} are not read here`);
    const own = parameters[at];
    return take(bytes, own instanceof Dictionary ? own : undefined, budget);
  }, raw);
}

function listOf(value: Value, resolve: (value: Value) => Value): Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(resolve) : [value];
}
