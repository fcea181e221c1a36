import { type NameTable, NodeKind, type XmlDocument } from '@autoinvoice/xml';
import { tooMany } from './dynamic-error.js';
import { documentPath, noPath, type PathSummary, summaryFor } from './path-summary.js';
import { shapeSymbol } from './shapes.js';

const initialNodes = 4096;
const none: readonly number[] = [];
const noBytes = new Uint8Array(0);
const noNumbers = new Int32Array(0);
/** Arrays for more nodes than this are let go after the document. */
const keptNodes = 2_000_000;

/**
 * A document as rules see it: the arrays of its tree, and its elements by path. One index serves all rule sets that run
 * on the document; its arrays are used again for the next one, so it must not be kept.
 */
export class DocumentIndex {
  document!: XmlDocument;
  bytes: Uint8Array = noBytes;
  count = 0;
  kind!: Uint8Array;
  name!: Int32Array;
  parent!: Int32Array;
  end!: Int32Array;
  start!: Int32Array;
  stop!: Int32Array;
  firstAttribute!: Int32Array;
  attributeName!: Int32Array;
  names!: NameTable;
  expanded!: readonly number[];
  summary!: PathSummary;

  /** Path of each node; `noPath` for all but elements and the document. */
  path = new Int32Array(initialNodes);
  /** Elements sorted by path, then document order. */
  byPath = new Int32Array(initialNodes);
  /** Where the elements of a path begin and end in `byPath`. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** Paths of this document. */
  readonly present: number[] = [];
  /** The document element. */
  root = 0;
  /** Whether elements of one path are written with different prefixes. */
  mixedPrefixes = false;
  /** Number of the document's shape, see shapes.ts. */
  shape = 0;

  /** Last place looked at in each path's list; look-ups mostly proceed in document order. */
  #cursor = new Int32Array(0);
  /** Name id of each path's first element. */
  #written = new Int32Array(0);
  readonly #byName = new Map<number, Int32Array>();
  readonly #attributesByName = new Map<number, readonly number[]>();
  /** By expanded name id: the last document (as counted by `load`) that had an attribute of the name. */
  #attributeSeen = new Uint32Array(0);
  #loads = 0;

  /** Reads a document in. */
  load(document: XmlDocument): void {
    this.attach(document);
    this.#forget();
    this.summary = summaryFor(document.names);
    this.summary.shapes.begin();
    this.shape = this.summary.shapes.start;
    this.#assignPaths();
    this.#seeAttributes();
    this.#sortByPath();
  }

  /** Points to a document that has been read in before. */
  attach(document: XmlDocument): void {
    const { tree } = document;
    this.document = document;
    this.bytes = document.bytes;
    this.count = tree.count;
    this.kind = tree.kind;
    this.name = tree.name;
    this.parent = tree.parent;
    this.end = tree.end;
    this.start = tree.start;
    this.stop = tree.stop;
    this.firstAttribute = tree.firstAttribute;
    this.attributeName = tree.attributeName;
    this.names = document.names;
    this.expanded = document.names.expanded;
    this.root = document.root.node;
  }

  /** Lets go of the document but keeps what was found about it; arrays of a very large one go too. */
  detach(): void {
    this.document = undefined as unknown as XmlDocument;
    this.bytes = noBytes;
    this.kind = noBytes;
    this.name = this.parent = this.end = this.start = this.stop = noNumbers;
    this.firstAttribute = this.attributeName = noNumbers;
  }

  /** Whether the arrays are so large that they should not wait for the next document. */
  get isHuge(): boolean {
    return this.path.length > keptNodes;
  }

  #forget(): void {
    for (const path of this.present) {
      this.from[path] = 0;
      this.to[path] = 0;
    }
    this.present.length = 0;
    this.#byName.clear();
    this.#attributesByName.clear();
  }

  #assignPaths(): void {
    const { count, kind, name, parent, expanded, summary } = this;
    if (this.path.length < count) {
      const length = Math.max(count, this.path.length * 2);
      this.path = new Int32Array(length);
      this.byPath = new Int32Array(length);
    }
    const { path } = this;
    path[0] = documentPath;
    this.mixedPrefixes = false;
    this.#see(documentPath, -1);
    for (let n = 1; n < count; n++) {
      if (kind[n] !== NodeKind.element) {
        path[n] = noPath;
        continue;
      }
      const own = summary.enter(path[parent[n]!]!, expanded[name[n]!]!);
      path[n] = own;
      if (own >= this.to.length || this.to[own] === 0) this.#see(own, name[n]!);
      else {
        this.to[own]!++;
        if (this.#written[own] !== name[n]) this.mixedPrefixes = true;
      }
    }
    if (this.mixedPrefixes) this.#shape(shapeSymbol.mixedPrefixes);
  }

  /** The first node of a path in this document. While nodes are counted, `to` holds the count. */
  #see(path: number, name: number): void {
    if (path >= this.to.length) {
      const length = Math.max(1024, this.summary.size * 2);
      this.from = grown(this.from, length);
      this.to = grown(this.to, length);
      this.#cursor = new Int32Array(length);
      this.#written = grown(this.#written, length);
    }
    this.#written[path] = name;
    this.present.push(path);
    this.to[path] = 1;
    this.#shape(path);
    if (name >= 0 && name !== this.expanded[name]) this.#shape(shapeSymbol.written(name));
  }

  #shape(symbol: number): void {
    this.shape = this.summary.shapes.after(this.shape, symbol);
  }

  #seeAttributes(): void {
    const { attributeName, expanded } = this;
    const load = ++this.#loads;
    if (this.#attributeSeen.length < this.names.size) this.#attributeSeen = new Uint32Array(this.names.size * 2);
    const seen = this.#attributeSeen;
    for (let a = 0; a < attributeName.length; a++) {
      const name = expanded[attributeName[a]!]!;
      if (seen[name] === load) continue;
      seen[name] = load;
      this.#shape(shapeSymbol.attribute(name));
    }
  }

  #sortByPath(): void {
    const { path, byPath, from, to, count } = this;
    let at = 0;
    for (const id of this.present) {
      from[id] = at;
      this.#cursor[id] = at;
      at += to[id]!;
      to[id] = from[id]!;
    }
    for (let n = 0; n < count; n++) {
      const id = path[n]!;
      if (id !== noPath) byPath[to[id]!++] = n;
    }
  }

  /** Whether the document has no element of a path. */
  lacks(path: number): boolean {
    return path >= this.to.length || this.to[path] === this.from[path];
  }

  /** Where in `byPath` the elements of a path begin that come after a node. */
  after(path: number, node: number): number {
    if (path >= this.to.length) return 0;
    const { byPath } = this;
    const from = this.from[path]!;
    const to = this.to[path]!;
    let low = this.#cursor[path]!;
    if (low < to && byPath[low]! <= node) {
      // Forward: first a few steps, then by halves.
      let step = 1;
      let high = low + 1;
      while (high < to && byPath[high]! <= node) {
        low = high;
        step *= 2;
        high = low + step;
      }
      low = this.#search(low + 1, Math.min(high, to), node);
    } else if (low > from && byPath[low - 1]! > node) low = this.#search(from, low, node);
    this.#cursor[path] = low;
    return low;
  }

  /** Whether there is an element of a path inside a node. */
  has(path: number, node: number): boolean {
    return this.first(path, node) >= 0;
  }

  /** First element of a path inside a node, -1 when there is none. */
  first(path: number, node: number): number {
    if (this.lacks(path)) return -1;
    const at = this.after(path, node);
    if (at >= this.to[path]!) return -1;
    const found = this.byPath[at]!;
    return found < this.end[node]! ? found : -1;
  }

  /** The element of a path inside a node, -1 when there is none; several are a dynamic error of `what`. */
  only(path: number, node: number, what: string): number {
    if (this.lacks(path)) return -1;
    const at = this.after(path, node);
    const to = this.to[path]!;
    if (at >= to) return -1;
    const found = this.byPath[at]!;
    const end = this.end[node]!;
    if (found >= end) return -1;
    return at + 1 < to && this.byPath[at + 1]! < end ? tooMany(what) : found;
  }

  /** How many elements of a path are inside a node. */
  within(path: number, node: number): number {
    if (this.lacks(path)) return 0;
    const from = this.after(path, node);
    if (node === 0) return this.to[path]! - from;
    return this.#search(from, this.to[path]!, this.end[node]! - 1) - from;
  }

  /** First place in [low, high) whose node comes after the given one, `high` if there is none. */
  #search(low: number, high: number, node: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.byPath[middle]! <= node) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** End of a path's list in `byPath`. */
  limit(path: number): number {
    return path < this.to.length ? this.to[path]! : 0;
  }

  /** Whether no element has a name. */
  lacksNamed(name: number): boolean {
    for (const path of this.summary.byName.get(name) ?? none) if (!this.lacks(path)) return false;
    return true;
  }

  /** Whether no attribute has a name. */
  lacksAttribute(name: number): boolean {
    return name < 0 || this.#attributeSeen[name] !== this.#loads;
  }

  /** All attribute nodes with an expanded name id, in document order. */
  attributesNamed(name: number): readonly number[] {
    if (this.lacksAttribute(name)) return none;
    let nodes = this.#attributesByName.get(name);
    if (nodes === undefined) {
      const found: number[] = [];
      const { attributeName, expanded, count } = this;
      for (let a = 0; a < attributeName.length; a++) if (expanded[attributeName[a]!] === name) found.push(count + a);
      nodes = found;
      this.#attributesByName.set(name, nodes);
    }
    return nodes;
  }

  /** All elements with an expanded name id, in document order. */
  named(name: number): Int32Array {
    let nodes = this.#byName.get(name);
    if (nodes === undefined) {
      const lists: Int32Array[] = [];
      for (const path of this.summary.byName.get(name) ?? none) {
        if (!this.lacks(path)) lists.push(this.byPath.subarray(this.from[path]!, this.to[path]!));
      }
      nodes = lists.length === 1 ? lists[0]! : merged(lists);
      this.#byName.set(name, nodes);
    }
    return nodes;
  }
}

function merged(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
