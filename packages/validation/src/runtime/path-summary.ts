import type { NameTable } from '@autoinvoice/xml';
import { Shapes } from './shapes.js';

/** Path id of a path that no document has: its list of nodes is always empty. */
export const noPath = 0;
/** Path id of the document node. */
export const documentPath = 1;

const initialCapacity = 1024;

/**
 * Every element has a path: the names from the root to it, such as /Invoice/InvoiceLine/Price. The summary gives each
 * path a small number that stays the same from document to document, so that what depends on the path alone (which
 * rules can match, where a relative path leads) is decided once.
 */
export class PathSummary {
  readonly names: NameTable;
  /** Parent path of each path. */
  readonly parent: number[] = [noPath, noPath];
  /** Expanded name id of each path's last step, -1 for the document. */
  readonly name: number[] = [-1, -1];
  /** Paths by the name of their last step. */
  readonly byName = new Map<number, number[]>();
  /** Grows with every path; whoever keeps resolved paths compares it. */
  version = 0;
  readonly shapes = new Shapes();

  // Open addressing: a slot holds parent, name and the path they lead to.
  #mask = initialCapacity * 4 - 1;
  #slotParent = new Int32Array(initialCapacity * 4);
  #slotName = new Int32Array(initialCapacity * 4);
  #slotPath = new Int32Array(initialCapacity * 4);

  constructor(names: NameTable) {
    this.names = names;
  }

  get size(): number {
    return this.parent.length;
  }

  /** Path of a child element, `noPath` when no document had it yet. */
  find(parent: number, name: number): number {
    let slot = this.#slot(parent, name);
    for (;;) {
      const path = this.#slotPath[slot]!;
      if (path === 0 || (this.#slotParent[slot] === parent && this.#slotName[slot] === name)) return path;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Path of a child element, made when it is new. */
  enter(parent: number, name: number): number {
    const known = this.find(parent, name);
    return known === noPath ? this.#add(parent, name) : known;
  }

  #add(parent: number, name: number): number {
    const path = this.parent.length;
    this.parent.push(parent);
    this.name.push(name);
    const alike = this.byName.get(name);
    if (alike === undefined) this.byName.set(name, [path]);
    else alike.push(path);
    this.version++;
    if (path * 2 > this.#mask) this.#grow();
    this.#put(parent, name, path);
    return path;
  }

  #put(parent: number, name: number, path: number): void {
    let slot = this.#slot(parent, name);
    while (this.#slotPath[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slotParent[slot] = parent;
    this.#slotName[slot] = name;
    this.#slotPath[slot] = path;
  }

  #grow(): void {
    const length = (this.#mask + 1) * 2;
    this.#mask = length - 1;
    this.#slotParent = new Int32Array(length);
    this.#slotName = new Int32Array(length);
    this.#slotPath = new Int32Array(length);
    for (let path = documentPath + 1; path < this.parent.length - 1; path++) {
      this.#put(this.parent[path]!, this.name[path]!, path);
    }
  }

  #slot(parent: number, name: number): number {
    const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(name + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}

/** A summary with more paths than this is not given to further documents: only hostile input has so many. */
const keptPaths = 50_000;
let shared: PathSummary | undefined;

/** The summary that documents of one name table share. */
export function summaryFor(names: NameTable): PathSummary {
  if (shared === undefined || shared.names !== names || shared.size > keptPaths) shared = new PathSummary(names);
  return shared;
}
