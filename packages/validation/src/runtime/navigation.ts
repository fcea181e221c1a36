import type { DocumentIndex } from './document-index.js';
import { documentOrder, endOf, parentOf, precedes } from './nodes.js';

/** Steps that generated code takes from node to node; see nodes.ts for the numbers. */

/** Path of an element or the document, 0 for other nodes. */
export function pathOf(index: DocumentIndex, node: number): number {
  return node < index.count ? index.path[node]! : 0;
}

/** The tree node itself, or the element that carries an attribute. */
export function treeNode(index: DocumentIndex, node: number): number {
  return node < index.count ? node : parentOf(index, node);
}

/** First tree node after a node and all below it; after an attribute comes what its element contains. */
export function subtreeEnd(index: DocumentIndex, node: number): number {
  return node < index.count ? index.end[node]! : parentOf(index, node) + 1;
}

/** Place of the first node of a sorted list that comes after a node. */
export function firstAfter(list: ArrayLike<number>, node: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** End of the siblings of a node; attributes and the document have none. */
export function siblingsEnd(index: DocumentIndex, node: number): number {
  return node < index.count && node > 0 ? index.end[index.parent[node]!]! : 0;
}

/** Siblings before a node in document order. */
export function siblingsBefore(index: DocumentIndex, node: number): number[] {
  const found: number[] = [];
  if (node >= index.count || node === 0) return found;
  for (let n = index.parent[node]! + 1; n < node; n = index.end[n]!) found.push(n);
  return found;
}

export function isAncestor(index: DocumentIndex, ancestor: number, node: number): boolean {
  const own = treeNode(index, node);
  return ancestor < own ? own < endOf(index, ancestor) : ancestor === own && node !== own;
}

export function union(index: DocumentIndex, a: readonly number[], b: readonly number[]): number[] {
  return documentOrder(index, [...a, ...b]);
}

export function intersect(index: DocumentIndex, a: readonly number[], b: readonly number[]): number[] {
  const other = new Set(b);
  return documentOrder(
    index,
    a.filter((node) => other.has(node)),
  );
}

export function except(index: DocumentIndex, a: readonly number[], b: readonly number[]): number[] {
  const other = new Set(b);
  return documentOrder(
    index,
    a.filter((node) => !other.has(node)),
  );
}

/** `is`, `<<`, `>>`; false when a side is empty. */
export function compareNodes(index: DocumentIndex, a: number, b: number, operator: string): boolean {
  if (a < 0 || b < 0) return false;
  if (operator === 'is') return a === b;
  return operator === '<<' ? precedes(index, a, b) : precedes(index, b, a);
}
