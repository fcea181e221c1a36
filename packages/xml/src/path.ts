import { NodeKind } from './tree.js';
import type { TreeDocument } from './tree-document.js';

/** Path of an element from the document, see `XmlElement.path`. */
export function elementPath(document: TreeDocument, node: number): string {
  const { tree, names } = document;
  let path = '';
  for (let n = node; n > 0; n = tree.parent[n]!)
    path = `/${names.spelled[tree.name[n]!]}${position(document, n)}${path}`;
  return path;
}

function position(document: TreeDocument, node: number): string {
  const { kind, name, end, parent } = document.tree;
  const { expanded } = document.names;
  const wanted = expanded[name[node]!];
  const stop = end[parent[node]!]!;
  let same = 0;
  let index = 0;
  for (let n = parent[node]! + 1; n < stop; n = end[n]!) {
    if (kind[n] !== NodeKind.element || expanded[name[n]!] !== wanted) continue;
    same++;
    if (n === node) index = same;
  }
  return same > 1 ? `[${index}]` : '';
}
