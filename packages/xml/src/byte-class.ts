import { type ByteClassExports, byteClassModule, dataStart, memoryBytes } from './byte-class-module.js';

/** What is needed of it; the type definitions of Node leave it to those of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** Shorter stretches are not worth the call. */
const worthwhile = 128;
const leastAtOnce = 1024;
const mostAtOnce = memoryBytes - dataStart;

let native: (ByteClassExports & { readonly view: Uint8Array }) | null | undefined;

/** The functions that take sixteen bytes at a time; null where the processor or the platform has none. */
function instance(): typeof native {
  if (native === undefined) {
    try {
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(byteClassModule()));
      const functions = exports as unknown as ByteClassExports;
      native = { ...functions, view: new Uint8Array(functions.memory.buffer) };
    } catch {
      native = null;
    }
  }
  return native;
}

/**
 * A set of ASCII characters that long stretches of bytes are held against, sixteen at a time: attachments are megabytes
 * of them.
 */
export class ByteClass {
  /** 1 for each byte of the class. */
  readonly #member = new Uint8Array(256);
  /**
   * Sixteen bytes by the lower half of a byte and sixteen by the upper half, which have a bit in common when the byte
   * is of the class: the upper half h names bit h, the lower half has the bits of the upper halves it is allowed with.
   */
  readonly #tables = new Uint8Array(32);

  /** Throws RangeError for a character that is not ASCII. */
  constructor(characters: string) {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      if (code > 0x7f) throw new RangeError(`${character} is not ASCII`);
      this.#member[code] = 1;
      this.#tables[code & 15]! |= 1 << (code >> 4);
      this.#tables[16 + (code >> 4)] = 1 << (code >> 4);
    }
  }

  /** The class of all ASCII characters that a test of their codes is true of. */
  static where(belongs: (code: number) => boolean): ByteClass {
    const codes = Array.from({ length: 0x80 }, (_, code) => code).filter(belongs);
    return new ByteClass(String.fromCharCode(...codes));
  }

  /** Offset of the first byte in bytes[from..to) that is not of the class, `to` when all are. */
  endOfRun(bytes: Uint8Array, from: number, to: number): number {
    const member = this.#member;
    const near = Math.min(to, from + worthwhile);
    let at = from;
    while (at < near && member[bytes[at]!] === 1) at++;
    const functions = at < near || to - at < worthwhile ? null : instance();
    if (functions) {
      functions.view.set(this.#tables);
      // More and more at once, so that what is copied in vain is never much more than the run.
      for (let most = leastAtOnce; to - at >= 16; most = Math.min(2 * most, mostAtOnce)) {
        const length = wholeSixteens(to - at, most);
        functions.view.set(bytes.subarray(at, at + length), dataStart);
        const found = functions.run(dataStart + length) - dataStart;
        at += found;
        if (found < length) return at;
      }
    }
    while (at < to && member[bytes[at]!] === 1) at++;
    return at;
  }

  /** How many bytes in bytes[from..to) are of the class. */
  count(bytes: Uint8Array, from: number, to: number): number {
    const member = this.#member;
    let at = from;
    let count = 0;
    const functions = to - from < worthwhile ? null : instance();
    if (functions) {
      functions.view.set(this.#tables);
      while (to - at >= 16) {
        const length = wholeSixteens(to - at, mostAtOnce);
        functions.view.set(bytes.subarray(at, at + length), dataStart);
        count += functions.count(dataStart + length);
        at += length;
      }
    }
    for (; at < to; at++) count += member[bytes[at]!]!;
    return count;
  }
}

const wholeSixteens = (length: number, most: number): number => Math.min(length, most) & ~15;
