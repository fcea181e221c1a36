/**
 * The WebAssembly module behind {@link ByteClass}, written out as its instructions: it takes sixteen bytes at a time,
 * which JavaScript cannot, and is too small for a tool chain. In memory stand the two tables of a class (see ByteClass),
 * then, from {@link dataStart} on, the bytes to look at. Both functions take the address behind them, a multiple of 16.
 */

/** Where in memory the bytes to look at begin. */
export const dataStart = 64;
/** Size of the memory: one page of WebAssembly. */
export const memoryBytes = 65_536;

/** The memory, and the functions over it. */
export interface ByteClassExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Address of the first byte that is not of the class, `end` when all are. */
  run(end: number): number;
  /** How many bytes are of the class. */
  count(end: number): number;
}

type Code = readonly number[];

const i32 = 0x7f;
const v128 = 0x7b;
const noResult = 0x40;

// Locals of both functions: the parameter and what is declared in `locals`.
const [end, at, total, low, high, bytes] = [0, 1, 2, 3, 4, 5];
const locals: Code = [0x02, 0x02, i32, 0x03, v128];

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
/** Numbers up to 63 take one byte, those to 8191 two (signed LEB128). */
const constant = (n: number): Code => (n < 64 ? [0x41, n] : [0x41, (n & 0x7f) | 0x80, n >> 7]);
const add: Code = [0x6a];
const isZero: Code = [0x45];
const isAtLeast: Code = [0x4f];
const countTrailingZeros: Code = [0x68];
const countOnes: Code = [0x69];
const returned: Code = [0x0f];
const branch = (depth: number): Code => [0x0c, depth];
const branchIf = (depth: number): Code => [0x0d, depth];
const block = (...code: Code[]): Code => [0x02, noResult, ...code.flat(), 0x0b];
const loop = (...code: Code[]): Code => [0x03, noResult, ...code.flat(), 0x0b];
const when = (...code: Code[]): Code => [0x04, noResult, ...code.flat(), 0x0b];

// Of sixteen lanes of a byte each.
const load: Code = [0xfd, 0x00, 0x04, 0x00];
const allLanes = (n: number): Code => [0xfd, 0x0c, ...new Array<number>(16).fill(n)];
const lookUp: Code = [0xfd, 0x0e];
const equal: Code = [0xfd, 0x23];
const and: Code = [0xfd, 0x4e];
const allTrue: Code = [0xfd, 0x63];
const bitmask: Code = [0xfd, 0x64];
const shiftRight: Code = [0xfd, 0x6d];

/** Sixteen bytes to lanes that are not zero where the byte is of the class. */
const classify: Code = [
  ...[...get(low), ...get(bytes), ...allLanes(0x0f), ...and, ...lookUp],
  ...[...get(high), ...get(bytes), ...constant(4), ...shiftRight, ...lookUp],
  ...and,
];
/** A bit for each lane that is zero. */
const outside: Code = [...allLanes(0), ...equal, ...bitmask];

/** Goes through the bytes by sixteen, each time with them in `bytes`. */
const eachSixteen = (...code: Code[]): Code => [
  ...[...constant(0), ...load, ...set(low), ...constant(16), ...load, ...set(high)],
  ...[...constant(dataStart), ...set(at)],
  ...block(
    loop([...get(at), ...get(end), ...isAtLeast, ...branchIf(1)], [...get(at), ...load, ...set(bytes)], ...code, [
      ...get(at),
      ...constant(16),
      ...add,
      ...set(at),
      ...branch(0),
    ]),
  ),
];

const run: Code = [
  ...eachSixteen(
    [...classify, ...allTrue, ...isZero],
    when(get(at), classify, outside, countTrailingZeros, add, returned),
  ),
  ...get(end),
];

// Of sixteen bytes those outside are counted, as that takes one instruction less.
const count: Code = [
  ...eachSixteen(
    [...get(total), ...constant(16), ...add],
    [...classify, ...outside, ...countOnes, 0x6b, ...set(total)],
  ),
  ...get(total),
];

const sized = (code: Code): Code => {
  const length = code.length;
  return [...(length < 128 ? [length] : [(length & 0x7f) | 0x80, length >> 7]), ...code];
};
const section = (id: number, ...content: Code[]): Code => [id, ...sized(content.flat())];
const exported = (name: string, kind: number, index: number): Code => [...sized([...Buffer.from(name)]), kind, index];
const body = (code: Code): Code => sized([...locals, ...code, 0x0b]);

/** The module in its binary format (https://www.w3.org/TR/wasm-core-2/#binary-format). */
export function byteClassModule(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 1, i32, 1, i32]),
    ...section(3, [2, 0, 0]),
    ...section(5, [1, 0, memoryBytes / 65_536]),
    ...section(7, [3], exported('memory', 2, 0), exported('run', 0, 0), exported('count', 0, 1)),
    ...section(10, [2], body(run), body(count)),
  ]);
}
