import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PdfDictionary, type PdfValue, Ref, writeValue } from './values.js';

/** Objects that share a stream: enough to compress well, few enough to find one quickly. */
const OBJECTS_IN_STREAM = 200;

/** Where an object stands: at a byte of the file, or as a member of an object stream. */
type Place = { offset: number } | { stream: number; index: number };

/**
 * The objects of a PDF 1.7 file, written as they come and compressed at once, so that a document of hundreds of pages
 * takes little memory. Everything but streams goes into object streams (ISO 32000-1, 7.5.7).
 */
export class PdfFile {
  private readonly chunks: Buffer[] = [];
  private length = 0;
  private readonly places: (Place | undefined)[] = [];
  private waiting: { id: number; text: string }[] = [];

  constructor() {
    this.push(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** A number for an object that others point at before it is written. */
  reserve(): Ref {
    this.places.push(undefined);
    return new Ref(this.places.length);
  }

  /** Writes an object, under a number reserved for it or a new one. */
  add(value: PdfValue, ref = this.reserve()): Ref {
    this.waiting.push({ id: ref.id, text: writeValue(value) });
    if (this.waiting.length === OBJECTS_IN_STREAM) this.flush();
    return ref;
  }

  /** Writes a stream; `plain` leaves it uncompressed, for readers that look for it without understanding the file. */
  stream(
    dictionary: PdfDictionary,
    bytes: Uint8Array,
    how: 'compress' | 'plain' = 'compress',
    ref = this.reserve(),
  ): Ref {
    const content = how === 'compress' ? deflateSync(bytes) : bytes;
    const filter = how === 'compress' ? { Filter: 'FlateDecode' } : {};
    const head = writeValue({ ...dictionary, ...filter, Length: content.length });
    this.places[ref.id - 1] = { offset: this.length };
    this.push(Buffer.from(`${ref.id} 0 obj\n${head}\nstream\n`, 'latin1'));
    this.push(content);
    this.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return ref;
  }

  /** Ends the file with its cross-reference stream and gives the bytes. The file's identifier is a digest of them. */
  finish(root: Ref, info: Ref): Uint8Array {
    this.flush();
    const digest = createHash('md5');
    for (const chunk of this.chunks) digest.update(chunk);
    const id = new Uint8Array(digest.digest());
    const start = this.length;
    const own = this.reserve();
    this.places[own.id - 1] = { offset: start };
    const size = this.places.length + 1;
    const table = Buffer.alloc(7 * size);
    table.writeUInt16BE(65535, 5);
    this.places.forEach((place, i) => {
      if (place === undefined) throw new Error(`object ${i + 1} was promised and not written`);
      const at = 7 * (i + 1);
      table[at] = 'offset' in place ? 1 : 2;
      table.writeUInt32BE('offset' in place ? place.offset : place.stream, at + 1);
      table.writeUInt16BE('offset' in place ? 0 : place.index, at + 5);
    });
    const trailer = { Type: 'XRef', Size: size, W: [1, 4, 2], Root: root, Info: info, ID: [id, id] };
    this.stream(trailer, table, 'compress', own);
    this.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const members = this.waiting;
    this.waiting = [];
    let offset = 0;
    const index = members.map(({ id, text }) => {
      const entry = `${id} ${offset}`;
      offset += text.length + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const body = Buffer.from(`${head}${members.map(({ text }) => text).join('\n')}\n`, 'latin1');
    const stream = this.stream({ Type: 'ObjStm', N: members.length, First: head.length }, body);
    members.forEach(({ id }, i) => {
      this.places[id - 1] = { stream: stream.id, index: i };
    });
  }

  private push(bytes: Uint8Array): void {
    this.chunks.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    this.length += bytes.length;
  }
}
