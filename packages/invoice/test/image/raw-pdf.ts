import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** A PDF value as these tests need it: names with their slash, references as `{ ref }`, strings as bytes in Latin-1. */
export type Raw = number | boolean | null | string | { ref: number } | { text: string } | Raw[] | Map<string, Raw>;

interface RawObject {
  value: Raw;
  stream?: Buffer;
}

/** The objects of a PDF, read by their cross-reference stream with no help of the code that wrote them. */
export interface RawPdf {
  bytes: Buffer;
  trailer: Map<string, Raw>;
  objects: Map<number, RawObject>;
  /** The value, followed where it is a reference. */
  get(value: Raw | undefined): Raw | undefined;
  /** The same as a dictionary; fails when it is none. */
  dictionary(value: Raw | undefined): Map<string, Raw>;
  /** The content of a stream, inflated where it is compressed. */
  content(value: Raw | undefined): Buffer;
}

/** Reads values from a text. */
class Reader {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  private skip(): void {
    while (/[\s\0]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  value(): Raw {
    this.skip();
    const rest = this.text.slice(this.at, this.at + 40);
    const c = rest[0];
    if (rest.startsWith('<<')) return this.dictionary();
    if (c === '[') return this.array();
    if (c === '(') return this.literal();
    if (c === '<') return this.hex();
    if (c === '/') return this.name();
    const reference = /^(\d+) 0 R/.exec(rest);
    if (reference) {
      this.at += reference[0].length;
      return { ref: Number(reference[1]) };
    }
    const word = /^[^\s<>[\]()/]+/.exec(rest)?.[0];
    assert.ok(word, `no value at ${this.at}: ${rest}`);
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    assert.match(word, /^[+-]?\d*\.?\d+$/);
    return Number(word);
  }

  private dictionary(): Map<string, Raw> {
    this.at += 2;
    const out = new Map<string, Raw>();
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) {
      const key = this.name();
      assert.ok(!out.has(key), `${key} twice`);
      out.set(key, this.value());
    }
    this.at += 2;
    return out;
  }

  private array(): Raw[] {
    this.at += 1;
    const out: Raw[] = [];
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) out.push(this.value());
    this.at += 1;
    return out;
  }

  private name(): string {
    const name = /^\/[^\s<>[\]()/]*/.exec(this.text.slice(this.at, this.at + 200))?.[0];
    assert.ok(name, `no name at ${this.at}`);
    this.at += name.length;
    return name.replace(/#([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  private literal(): Raw {
    let out = '';
    this.at += 1;
    for (; this.text[this.at] !== ')'; this.at += 1) {
      if (this.text[this.at] === '\\') this.at += 1;
      out += this.text[this.at];
    }
    this.at += 1;
    return { text: out };
  }

  private hex(): Raw {
    const end = this.text.indexOf('>', this.at);
    const bytes = Buffer.from(this.text.slice(this.at + 1, end), 'hex');
    this.at = end + 1;
    if (bytes.readUInt16BE(0) !== 0xfeff) return { text: bytes.toString('latin1') };
    return { text: Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') };
  }
}

/** Reads a PDF whose cross references are a stream. */
export function readRaw(content: Uint8Array): RawPdf {
  const bytes = Buffer.from(content);
  const text = bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const table = objectAt(bytes, text, start);
  const trailer = table.value as Map<string, Raw>;
  const rows = inflateSync(table.stream!);
  const objects = new Map<number, RawObject>();
  const inStreams: { id: number; stream: number; index: number }[] = [];
  assert.deepEqual(trailer.get('/W'), [1, 4, 2]);
  for (let id = 1; id < Number(trailer.get('/Size')); id++) {
    const [type, place, index] = [rows[7 * id], rows.readUInt32BE(7 * id + 1), rows.readUInt16BE(7 * id + 5)];
    if (type === 1) {
      assert.ok(text.startsWith(`${id} 0 obj\n`, place), `object ${id} is not where the table says`);
      objects.set(id, objectAt(bytes, text, place));
    } else inStreams.push({ id, stream: place, index });
  }
  for (const { id, stream, index } of inStreams) objects.set(id, memberOf(objects.get(stream)!, id, index));
  const get = (value: Raw | undefined): Raw | undefined =>
    value !== null && typeof value === 'object' && 'ref' in value ? objects.get(value.ref)?.value : value;
  return {
    bytes,
    trailer,
    objects,
    get,
    dictionary: (value) => {
      const found = get(value);
      assert.ok(found instanceof Map, 'not a dictionary');
      return found;
    },
    content: (value) => {
      assert.ok(value !== null && typeof value === 'object' && 'ref' in value, 'not a reference to a stream');
      const { value: head, stream } = objects.get(value.ref)!;
      return (head as Map<string, Raw>).get('/Filter') === '/FlateDecode' ? inflateSync(stream!) : stream!;
    },
  };
}

function objectAt(bytes: Buffer, text: string, offset: number): RawObject {
  const reader = new Reader(text, text.indexOf('\n', offset));
  const value = reader.value();
  if (!text.startsWith('\nstream\n', reader.at)) return { value };
  const begin = reader.at + 8;
  const length = Number((value as Map<string, Raw>).get('/Length'));
  assert.ok(text.startsWith('\nendstream\nendobj\n', begin + length), 'a stream has another length than it says');
  return { value, stream: bytes.subarray(begin, begin + length) };
}

function memberOf(container: RawObject, id: number, index: number): RawObject {
  const text = inflateSync(container.stream!).toString('latin1');
  const head = container.value as Map<string, Raw>;
  const numbers = text
    .slice(0, Number(head.get('/First')))
    .trim()
    .split(/\s+/)
    .map(Number);
  assert.equal(numbers[2 * index], id);
  return { value: new Reader(text, Number(head.get('/First')) + numbers[2 * index + 1]!).value() };
}
