import type { XmlTree } from './tree.js';

const initialNodes = 4096;
const initialAttributes = 2048;
/** Scratch arrays for more nodes than this (about 50 MB) are not kept after the document. */
const keptNodes = 2_000_000;

/**
 * Growing arrays the scanner fills. They are scratch space, reused from document to document; `finish` copies what
 * was filled into arrays of exact size, which the document owns.
 */
export class TreeBuilder {
  count = 0;
  kind = new Uint8Array(initialNodes);
  name = new Int32Array(initialNodes);
  parent = new Int32Array(initialNodes);
  end = new Int32Array(initialNodes);
  start = new Int32Array(initialNodes);
  stop = new Int32Array(initialNodes);
  firstAttribute = new Int32Array(initialNodes + 1);

  attributeCount = 0;
  attributeName = new Int32Array(initialAttributes);
  attributeStart = new Int32Array(initialAttributes);
  attributeStop = new Int32Array(initialAttributes);
  attributeForm = new Uint8Array(initialAttributes);

  declarationNode: number[] = [];
  declarationPrefix: string[] = [];
  declarationUri: string[] = [];

  /** Forgets the last document. */
  reset(): void {
    this.count = 0;
    this.attributeCount = 0;
    this.declarationNode = [];
    this.declarationPrefix = [];
    this.declarationUri = [];
  }

  /** Appends a node and gives its number; its `end` is the node after it until someone says otherwise. */
  add(kind: number, name: number, parent: number, start: number, stop: number): number {
    const node = this.count;
    if (node === this.kind.length) this.#growNodes();
    this.kind[node] = kind;
    this.name[node] = name;
    this.parent[node] = parent;
    this.end[node] = node + 1;
    this.start[node] = start;
    this.stop[node] = stop;
    this.firstAttribute[node] = this.attributeCount;
    this.count = node + 1;
    return node;
  }

  /** Appends an attribute to the node added last. */
  addAttribute(name: number, start: number, stop: number, form: number): void {
    const at = this.attributeCount;
    if (at === this.attributeName.length) this.#growAttributes();
    this.attributeName[at] = name;
    this.attributeStart[at] = start;
    this.attributeStop[at] = stop;
    this.attributeForm[at] = form;
    this.attributeCount = at + 1;
  }

  addDeclaration(node: number, prefix: string, uri: string): void {
    this.declarationNode.push(node);
    this.declarationPrefix.push(prefix);
    this.declarationUri.push(uri);
  }

  /** All arrays in one piece of memory: a dozen of them cost small documents more than what is in them. */
  finish(): XmlTree {
    const nodes = this.count;
    const attributes = this.attributeCount;
    this.firstAttribute[nodes] = attributes;
    const memory = new Slab(6 * nodes + 1 + 3 * attributes, nodes + attributes);
    return {
      count: nodes,
      name: memory.words(this.name, nodes),
      parent: memory.words(this.parent, nodes),
      end: memory.words(this.end, nodes),
      start: memory.words(this.start, nodes),
      stop: memory.words(this.stop, nodes),
      firstAttribute: memory.words(this.firstAttribute, nodes + 1),
      attributeName: memory.words(this.attributeName, attributes),
      attributeStart: memory.words(this.attributeStart, attributes),
      attributeStop: memory.words(this.attributeStop, attributes),
      kind: memory.bytes(this.kind, nodes),
      attributeForm: memory.bytes(this.attributeForm, attributes),
      declarationNode: this.declarationNode,
      declarationPrefix: this.declarationPrefix,
      declarationUri: this.declarationUri,
    };
  }

  #growNodes(): void {
    const length = this.kind.length * 2;
    this.kind = grown(this.kind, new Uint8Array(length));
    this.name = grown(this.name, new Int32Array(length));
    this.parent = grown(this.parent, new Int32Array(length));
    this.end = grown(this.end, new Int32Array(length));
    this.start = grown(this.start, new Int32Array(length));
    this.stop = grown(this.stop, new Int32Array(length));
    this.firstAttribute = grown(this.firstAttribute, new Int32Array(length + 1));
  }

  #growAttributes(): void {
    const length = this.attributeName.length * 2;
    this.attributeName = grown(this.attributeName, new Int32Array(length));
    this.attributeStart = grown(this.attributeStart, new Int32Array(length));
    this.attributeStop = grown(this.attributeStop, new Int32Array(length));
    this.attributeForm = grown(this.attributeForm, new Uint8Array(length));
  }
}

/** Memory that arrays are copied into one after another, those of words first. */
class Slab {
  readonly #buffer: ArrayBuffer;
  #used = 0;

  constructor(words: number, bytes: number) {
    this.#buffer = new ArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT + bytes);
  }

  words(from: Int32Array, length: number): Int32Array {
    const copy = new Int32Array(this.#buffer, this.#used, length);
    copy.set(from.subarray(0, length));
    this.#used += copy.byteLength;
    return copy;
  }

  bytes(from: Uint8Array, length: number): Uint8Array {
    const copy = new Uint8Array(this.#buffer, this.#used, length);
    copy.set(from.subarray(0, length));
    this.#used += length;
    return copy;
  }
}

function grown<A extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: A, to: A): A {
  to.set(from);
  return to;
}

let idle: TreeBuilder | undefined;

/** A builder to fill; give it back with {@link releaseBuilder}. */
export function takeBuilder(): TreeBuilder {
  const builder = idle ?? new TreeBuilder();
  idle = undefined;
  builder.reset();
  return builder;
}

/** Keeps a builder for the next document unless it has grown beyond what is worth keeping. */
export function releaseBuilder(builder: TreeBuilder): void {
  if (builder.kind.length <= keptNodes && builder.attributeName.length <= keptNodes) idle = builder;
}
