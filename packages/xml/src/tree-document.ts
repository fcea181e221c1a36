import type { EncodingName } from './encoding/names.js';
import type { NameTable } from './names.js';
import { LineIndex, type Position } from './positions.js';
import { NodeKind, TextForm, type XmlTree } from './tree.js';
import { decodeAttribute, decodeText, normalizeLineEnds } from './values.js';

/**
 * A parsed document as an engine sees it: the arrays, the names, and the functions from numbers to values. Strings it
 * gives may share memory with the source, so a long-lived one keeps the source alive.
 */
export class TreeDocument {
  /** Encoding the bytes were read in. */
  readonly encoding: EncodingName;
  /** The decoded document, byte order mark removed, line ends as they were. */
  readonly source: string;
  readonly tree: XmlTree;
  readonly names: NameTable;
  #lines: LineIndex | undefined;

  constructor(encoding: EncodingName, source: string, tree: XmlTree, names: NameTable) {
    this.encoding = encoding;
    this.source = source;
    this.tree = tree;
    this.names = names;
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
        const raw = this.source.slice(from, to);
        return name[node] === TextForm.plain ? raw : decodeText(raw);
      }
      case NodeKind.comment:
        return normalizeLineEnds(this.source.slice(from + 4, to - 3));
      case NodeKind.instruction: {
        const target = this.names.spelled[name[node]!]!;
        const data = this.source.slice(from + 2 + target.length, to - 2);
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
    const { attributeStart, attributeStop, attributeEncoded } = this.tree;
    const raw = this.source.slice(attributeStart[attribute]!, attributeStop[attribute]!);
    return attributeEncoded[attribute] === 0 ? raw : decodeAttribute(raw);
  }

  /** Line and column of a source offset. The first call on a document reads it through once. */
  positionAt(offset: number): Position {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines.at(offset);
  }
}
