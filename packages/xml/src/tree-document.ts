import type { EncodingName } from './encoding/names.js';
import type { NameTable } from './names.js';
import { LineIndex, type Position } from './positions.js';
import { NodeKind, TextForm, type XmlTree } from './tree.js';
import { decodeAttribute, decodeText, normalizeLineEnds } from './values.js';

/** Bytes that are made a string together, as a power of two: what is cut from one string is cheap. */
const pageBits = 16;
const pageBytes = 1 << pageBits;

/**
 * A parsed document as an engine sees it: the arrays, the names, and the functions from numbers to values. Strings it
 * gives may share memory with a page of the document, so a long-lived one keeps the page alive.
 */
export class TreeDocument {
  /** Encoding the document was read in. */
  readonly encoding: EncodingName;
  /**
   * The document in UTF-8, byte order mark removed, line ends as they were. These are the bytes that were parsed when
   * they were UTF-8, not a copy: they must not change while the document is in use.
   */
  readonly bytes: Buffer;
  readonly tree: XmlTree;
  readonly names: NameTable;
  readonly #pages: (string | undefined)[];
  #lines: LineIndex | undefined;

  constructor(encoding: EncodingName, bytes: Buffer, tree: XmlTree, names: NameTable) {
    this.encoding = encoding;
    this.bytes = bytes;
    this.tree = tree;
    this.names = names;
    this.#pages = new Array<undefined>(((bytes.length - 1) >> pageBits) + 1).fill(undefined);
  }

  /** Number of nodes, the document node included. */
  get nodeCount(): number {
    return this.tree.count;
  }

  /** First child of a node, -1 if it has none. */
  firstChild(node: number): number {
    return this.tree.end[node]! > node + 1 ? node + 1 : -1;
  }

  /** Next sibling of a node, -1 if it is the last. */
  nextSibling(node: number): number {
    const next = this.tree.end[node]!;
    const parent = this.tree.parent[node]!;
    return parent >= 0 && next < this.tree.end[parent]! ? next : -1;
  }

  /** Content of a text node, comment or processing instruction (without its target). */
  value(node: number): string {
    const { kind, name, start, stop } = this.tree;
    const from = start[node]!;
    const to = stop[node]!;
    switch (kind[node]) {
      case NodeKind.text: {
        const form = name[node]!;
        if (form === TextForm.plain) return this.ascii(from, to);
        const written = this.written(from, to);
        return (form & TextForm.encoded) === 0 ? written : decodeText(written);
      }
      case NodeKind.comment:
        return normalizeLineEnds(this.written(from + 4, to - 3));
      case NodeKind.instruction: {
        const target = this.names.spelled[name[node]!]!;
        const data = this.written(from + 2 + Buffer.byteLength(target), to - 2);
        return normalizeLineEnds(data.replace(/^[ \t\r\n]+/, ''));
      }
      default:
        throw new RangeError(`node ${node} has no value of its own`);
    }
  }

  /** String value in the sense of XPath: of an element or the document, all text inside concatenated. */
  stringValue(node: number): string {
    const { kind, end } = this.tree;
    const own = kind[node]!;
    if (own !== NodeKind.element && own !== NodeKind.document) return this.value(node);
    const stop = end[node]!;
    let text = '';
    for (let n = node + 1; n < stop; n++) {
      if (kind[n] === NodeKind.text) text += this.value(n);
    }
    return text;
  }

  /** Value of the attribute with the given index into the attribute arrays. */
  attributeValue(attribute: number): string {
    const { attributeStart, attributeStop, attributeForm } = this.tree;
    const from = attributeStart[attribute]!;
    const to = attributeStop[attribute]!;
    const form = attributeForm[attribute]!;
    if (form === TextForm.plain) return this.ascii(from, to);
    const written = this.written(from, to);
    return (form & TextForm.encoded) === 0 ? written : decodeAttribute(written);
  }

  /** The characters that stand in bytes[from..to), markup and references as they are. */
  written(from = 0, to = this.bytes.length): string {
    return this.bytes.toString('utf8', from, to);
  }

  /** The same where they are known to be ASCII, which is quicker: most values are such. */
  ascii(from: number, to: number): string {
    const page = from >> pageBits;
    if (page !== (to - 1) >> pageBits) return this.bytes.toString('latin1', from, to);
    const before = page << pageBits;
    return (this.#pages[page] ?? this.#readPage(page)).slice(from - before, to - before);
  }

  /** Not all bytes of a page need be ASCII; what is cut from it is. */
  #readPage(page: number): string {
    const before = page << pageBits;
    const read = this.bytes.toString('latin1', before, Math.min(before + pageBytes, this.bytes.length));
    this.#pages[page] = read;
    return read;
  }

  /** Line and column of a byte offset. */
  positionAt(offset: number): Position {
    this.#lines ??= new LineIndex(this.bytes);
    return this.#lines.at(offset);
  }
}
