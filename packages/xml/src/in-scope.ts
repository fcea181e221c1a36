import type { TreeDocument } from './tree-document.js';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** Indexes of the namespace declarations written on a node: from (inclusive) and to (exclusive). */
export function declarationsOn(document: TreeDocument, node: number): [from: number, to: number] {
  const nodes = document.tree.declarationNode;
  const from = firstAtLeast(nodes, node);
  let to = from;
  while (to < nodes.length && nodes[to] === node) to++;
  return [from, to];
}

/** Namespace name of a prefix ('' for the default) at an element; undefined when nothing declares it. */
export function namespaceFor(document: TreeDocument, node: number, prefix: string): string | undefined {
  if (prefix === 'xml') return XML_NAMESPACE;
  const { declarationPrefix, declarationUri, parent } = document.tree;
  for (let n = node; n > 0; n = parent[n]!) {
    const [from, to] = declarationsOn(document, n);
    for (let d = from; d < to; d++) {
      if (declarationPrefix[d] === prefix) return declarationUri[d] === '' ? undefined : declarationUri[d];
    }
  }
  return undefined;
}

/** All prefixes in scope at an element with their namespace names, `xml` left out, undeclared ones left out. */
export function namespacesInScope(document: TreeDocument, node: number): Map<string, string> {
  const { declarationPrefix, declarationUri, parent } = document.tree;
  const scope = new Map<string, string>();
  for (let n = node; n > 0; n = parent[n]!) {
    const [from, to] = declarationsOn(document, n);
    for (let d = from; d < to; d++) {
      const prefix = declarationPrefix[d]!;
      if (prefix !== 'xml' && !scope.has(prefix)) scope.set(prefix, declarationUri[d]!);
    }
  }
  for (const [prefix, uri] of scope) if (uri === '') scope.delete(prefix);
  return scope;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
