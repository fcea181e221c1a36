import { NodeKind, TextForm } from '@autoinvoice/xml';
import type { DocumentIndex } from './document-index.js';
import { isSpace } from './numbers.js';

/**
 * Nodes are numbers: 0 .. count-1 are the nodes of the tree, count + a is attribute number a, so that document order
 * within either range is numeric order. -1 stands for no node.
 */

/** String value of a node or attribute. */
export function stringValue(index: DocumentIndex, node: number): string {
  if (node >= index.count) return index.document.attributeValue(node - index.count);
  const first = node + 1;
  // Nearly every node whose value is asked for is an element with one plain text in it.
  if (
    index.kind[node] === NodeKind.element &&
    index.end[node] === node + 2 &&
    index.kind[first] === NodeKind.text &&
    index.name[first] === TextForm.plain
  ) {
    return index.document.ascii(index.start[first]!, index.stop[first]!);
  }
  return index.document.stringValue(node);
}

/** Whether the string value of an optional node has anything but white space in it. */
export function hasText(index: DocumentIndex, node: number): boolean {
  if (node < 0) return false;
  if (node >= index.count || index.kind[node]! > NodeKind.text) return isNotBlank(stringValue(index, node));
  const { kind, name, start, stop, bytes } = index;
  const end = index.end[node]!;
  for (let n = node; n < end; n++) {
    if (kind[n] !== NodeKind.text) continue;
    if ((name[n]! & TextForm.encoded) !== 0) {
      if (isNotBlank(index.document.value(n))) return true;
      continue;
    }
    const to = stop[n]!;
    for (let at = start[n]!; at < to; at++) if (!isSpace(bytes[at]!)) return true;
  }
  return false;
}

export function isNotBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** Element that carries an attribute node. */
function owner(index: DocumentIndex, node: number): number {
  const attribute = node - index.count;
  const { firstAttribute } = index;
  let low = 0;
  let high = index.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstAttribute[middle]! <= attribute) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Parent of any node, -1 for the document. */
export function parentOf(index: DocumentIndex, node: number): number {
  return node >= index.count ? owner(index, node) : index.parent[node]!;
}

/** Attribute of an element with an expanded name id, -1 if it has none. */
export function attributeOf(index: DocumentIndex, node: number, name: number): number {
  const { firstAttribute, attributeName, expanded } = index;
  const stop = firstAttribute[node + 1]!;
  for (let a = firstAttribute[node]!; a < stop; a++) {
    if (expanded[attributeName[a]!] === name) return index.count + a;
  }
  return -1;
}

/** First attribute node of an element, and the node after its last. Other nodes have none. */
export function attributesFrom(index: DocumentIndex, node: number): number {
  return node < index.count ? index.count + index.firstAttribute[node]! : 0;
}

export function attributesTo(index: DocumentIndex, node: number): number {
  return node < index.count ? index.count + index.firstAttribute[node + 1]! : 0;
}

/** Node after the subtree; for an attribute the attribute itself, so that it has no children. */
export function endOf(index: DocumentIndex, node: number): number {
  return node < index.count ? index.end[node]! : 0;
}

function nameIdOf(index: DocumentIndex, node: number): number {
  if (node >= index.count) return index.attributeName[node - index.count]!;
  const kind = index.kind[node];
  return kind === NodeKind.element || kind === NodeKind.instruction ? index.name[node]! : -1;
}

/** fn:name, of no node: ''. */
export function nameOf(index: DocumentIndex, node: number): string {
  const id = node < 0 ? -1 : nameIdOf(index, node);
  return id < 0 ? '' : index.names.spelled[id]!;
}

export function localNameOf(index: DocumentIndex, node: number): string {
  const id = node < 0 ? -1 : nameIdOf(index, node);
  return id < 0 ? '' : index.names.local[id]!;
}

export function namespaceOf(index: DocumentIndex, node: number): string {
  const id = node < 0 ? -1 : nameIdOf(index, node);
  return id < 0 ? '' : index.names.namespace[id]!;
}

/** Kind of any node; attributes are 5. */
export const attributeKind = 5;

export function kindOf(index: DocumentIndex, node: number): number {
  return node >= index.count ? attributeKind : index.kind[node]!;
}

/** Expanded name id of an element or attribute, -1 for other nodes. */
export function expandedOf(index: DocumentIndex, node: number): number {
  const id = nameIdOf(index, node);
  return id < 0 ? -1 : index.expanded[id]!;
}

/** Whether nodes are in document order, each once, as they mostly are. Attributes are not looked at closely. */
function isAscending(index: DocumentIndex, nodes: readonly number[]): boolean {
  let last = -1;
  for (const node of nodes) {
    if (node <= last || node >= index.count) return false;
    last = node;
  }
  return true;
}

/** Sorts nodes into document order and removes repetitions, in place. */
export function documentOrder(index: DocumentIndex, nodes: number[]): number[] {
  if (isAscending(index, nodes)) return nodes;
  const position = (node: number) => (node < index.count ? node * 2 : owner(index, node) * 2 + 1);
  const someAttribute = nodes.some((node) => node >= index.count);
  nodes.sort(someAttribute ? (a, b) => position(a) - position(b) || a - b : (a, b) => a - b);
  let kept = 0;
  for (let at = 0; at < nodes.length; at++) {
    if (at === 0 || nodes[at] !== nodes[at - 1]) nodes[kept++] = nodes[at]!;
  }
  nodes.length = kept;
  return nodes;
}

/** Whether a stands before b in document order. */
export function precedes(index: DocumentIndex, a: number, b: number): boolean {
  if (a === b) return false;
  return documentOrder(index, [a, b])[0] === a;
}
