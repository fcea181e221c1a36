import { isNameStart } from './chars.js';

/** What a spelling is to the namespace rules. */
export const UNPREFIXED = 0;
export const PREFIXED = 1;
/** `xmlns` itself. */
export const DEFAULT_DECLARATION = 2;
/** `xmlns:something`. */
export const PREFIX_DECLARATION = 3;
/** Not a QName: several colons, or an empty prefix or local part. */
export const NOT_A_QNAME = 4;

/** Entries looked at in one bucket before the slow, collision-proof map answers instead. */
const maxChain = 12;
const initialBuckets = 1024;
const initialBytes = 8192;

/**
 * Interned spellings of names. Look-up is by a hash that the scanner computes while it checks the characters, so a
 * name already seen costs no string. The hash is not secret: a long bucket falls back to a Map, whose hash is
 * seeded by the engine, so crafted collisions cannot make parsing quadratic.
 */
export class LexicalNames {
  readonly spelled: string[] = [];
  readonly prefix: string[] = [];
  readonly local: string[] = [];
  /** One of the constants above. */
  readonly role: number[] = [];

  /** Scope in which `resolvedName` holds, for the element reading of this spelling (see NamespaceScopes). */
  readonly resolvedScope: number[] = [];
  readonly resolvedName: number[] = [];
  /** Name id of this spelling as an unprefixed attribute, -1 until needed. */
  readonly plainName: number[] = [];

  /** Length of each spelling in bytes of UTF-8. */
  readonly length: number[] = [];
  /** Bytes of all spellings together. */
  retained = 0;

  /** The spellings one after another in UTF-8, and where each begins. */
  #bytes = new Uint8Array(initialBytes);
  readonly #from: number[] = [];

  #buckets = new Int32Array(initialBuckets).fill(-1);
  readonly #hash: number[] = [];
  readonly #next: number[] = [];
  readonly #overflow = new Map<string, number>();

  get size(): number {
    return this.spelled.length;
  }

  /** Id of the name whose bytes stand at `start` to `stop`, and whose hash is `hash`. */
  find(bytes: Uint8Array, start: number, stop: number, hash: number): number {
    const length = stop - start;
    let chain = 0;
    let id = this.#buckets[hash & (this.#buckets.length - 1)]!;
    while (id >= 0) {
      if (this.#hash[id] === hash && this.length[id] === length && this.#same(id, bytes, start, length)) return id;
      if (++chain > maxChain) return this.#findOverflow(bytes.slice(start, stop), hash);
      id = this.#next[id]!;
    }
    return this.#add(bytes.slice(start, stop), hash, true);
  }

  #findOverflow(bytes: Uint8Array, hash: number): number {
    const name = nameOf(bytes);
    const known = this.#overflow.get(name);
    if (known !== undefined) return known;
    // The chain was cut short, so the name may stand further down.
    for (let id = this.#buckets[hash & (this.#buckets.length - 1)]!; id >= 0; id = this.#next[id]!) {
      if (this.spelled[id] === name) {
        this.#overflow.set(this.spelled[id]!, id);
        return id;
      }
    }
    const id = this.#add(bytes, hash, false);
    this.#overflow.set(this.spelled[id]!, id);
    return id;
  }

  #same(id: number, bytes: Uint8Array, start: number, length: number): boolean {
    const own = this.#bytes;
    const from = this.#from[id]!;
    for (let i = 0; i < length; i++) if (own[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, hash: number, chained: boolean): number {
    const name = nameOf(bytes);
    const id = this.spelled.length;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = colon < 0 ? name : ownCopy(name.slice(colon + 1));
    this.spelled.push(name);
    this.prefix.push(prefix);
    this.local.push(local);
    this.role.push(roleOf(name, prefix, local, colon));
    this.resolvedScope.push(-1);
    this.resolvedName.push(-1);
    this.plainName.push(-1);
    this.#keep(bytes);
    this.#hash.push(hash);
    this.#next.push(-1);
    if (chained) {
      if (id > this.#buckets.length) this.#rehash();
      else this.#link(id);
    }
    return id;
  }

  #keep(bytes: Uint8Array): void {
    if (this.retained + bytes.length > this.#bytes.length) {
      const grown = new Uint8Array((this.#bytes.length + bytes.length) * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.retained);
    this.#from.push(this.retained);
    this.length.push(bytes.length);
    this.retained += bytes.length;
  }

  #link(id: number): void {
    const bucket = this.#hash[id]! & (this.#buckets.length - 1);
    this.#next[id] = this.#buckets[bucket]!;
    this.#buckets[bucket] = id;
  }

  #rehash(): void {
    this.#buckets = new Int32Array(this.#buckets.length * 4).fill(-1);
    for (let id = 0; id < this.spelled.length; id++) this.#link(id);
  }
}

function roleOf(name: string, prefix: string, local: string, colon: number): number {
  if (name === 'xmlns') return DEFAULT_DECLARATION;
  if (colon < 0) return UNPREFIXED;
  if (prefix === '' || local.includes(':') || !isNameStart(local.codePointAt(0) ?? 0)) return NOT_A_QNAME;
  return prefix === 'xmlns' ? PREFIX_DECLARATION : PREFIXED;
}

function nameOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/**
 * The same string with characters of its own. A slice of 13 or more characters otherwise keeps the whole source
 * alive in V8, and the name table outlives documents.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
