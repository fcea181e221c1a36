import { NodeKind } from '@autoinvoice/xml';
import type { DocumentIndex } from './document-index.js';
import { nameOf, parentOf } from './nodes.js';

/**
 * Path of a node as in `/Invoice/cac:InvoiceLine[2]/cbc:ID/@schemeID`: names as written, a position where there are
 * several siblings of the name. The same form as XmlElement.path, but quick for one line among thousands.
 */
export function locationOf(index: DocumentIndex, node: number): string {
  if (node >= index.count) return `${locationOf(index, parentOf(index, node))}/@${nameOf(index, node)}`;
  let path = '';
  for (let n = node; n > 0; n = index.parent[n]!) path = `/${step(index, n)}${path}`;
  return path === '' ? '/' : path;
}

const kindNames: Readonly<Record<number, string>> = {
  [NodeKind.text]: 'text()',
  [NodeKind.comment]: 'comment()',
  [NodeKind.instruction]: 'processing-instruction()',
};

function step(index: DocumentIndex, node: number): string {
  const other = kindNames[index.kind[node]!];
  if (other !== undefined) return other;
  const parent = index.parent[node]!;
  const path = index.path[node]!;
  const first = index.after(path, parent);
  const at = index.after(path, node) - 1;
  const next = index.byPath[at + 1]!;
  const several = at > first || (at + 1 < index.limit(path) && next < index.end[parent]!);
  return nameOf(index, node) + (several ? `[${at - first + 1}]` : '');
}

/** Source offset of a node, for line and column. */
export function offsetOf(index: DocumentIndex, node: number): number {
  return index.start[node >= index.count ? parentOf(index, node) : node]!;
}
