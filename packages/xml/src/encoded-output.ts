import { describeChar } from './chars.js';
import { encodeText, replaceUnencodable } from './encoding/encode.js';
import type { EncodingName } from './encoding/names.js';
import { XmlWriteError } from './errors.js';

/** Characters gathered before they are encoded: few calls to the encoder, no document-sized string. */
const chunkLength = 65_536;

/** Collects markup and encodes it chunk by chunk. */
export class EncodedOutput {
  readonly encoding: EncodingName;
  readonly #chunks: Buffer[] = [];
  #pending = '';

  constructor(encoding: EncodingName) {
    this.encoding = encoding;
    if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') this.#chunks.push(encodeText('\uFEFF', encoding));
  }

  /** Appends markup whose characters have to stand as they are, such as names. */
  literal(markup: string): void {
    replaceUnencodable(markup, this.encoding, (char) => {
      throw new XmlWriteError(
        'encoding',
        `${this.encoding} cannot hold ${describeChar(char.codePointAt(0)!)} where no reference is possible`,
      );
    });
    this.#append(markup);
  }

  /** Appends escaped content, in which a character may be replaced by a reference. */
  content(markup: string): void {
    this.#append(
      replaceUnencodable(markup, this.encoding, (char) => `&#x${char.codePointAt(0)!.toString(16).toUpperCase()};`),
    );
  }

  toBytes(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#chunks);
  }

  #append(markup: string): void {
    this.#pending += markup;
    if (this.#pending.length >= chunkLength) this.#flush();
  }

  #flush(): void {
    if (this.#pending !== '') this.#chunks.push(encodeText(this.#pending, this.encoding));
    this.#pending = '';
  }
}
