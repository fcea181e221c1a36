import type { XmlElement } from './element.js';
import { declarationsOn, namespacesInScope } from './in-scope.js';
import type { NamespaceScopes } from './namespace-scopes.js';
import { NodeKind } from './tree.js';
import type { TreeDocument } from './tree-document.js';

/** The part of the writer that copying needs. */
interface CopyTarget {
  openWith(name: string, attributes: readonly (readonly [name: string, value: string])[]): unknown;
  text(text: string): unknown;
  comment(text: string): unknown;
  processingInstruction(target: string, data: string): unknown;
  close(): unknown;
  verbatim(write: () => void): void;
}

type Pair = readonly [name: string, value: string];

/**
 * Copies an element with all it contains. The copy gets every namespace in scope at the original that is not in
 * force at the target, since prefixes may also be used in content; `scopes` are those in force at the target.
 */
export function copyElement(target: CopyTarget, scopes: NamespaceScopes, element: XmlElement): void {
  const { document, node } = element;
  const top = topDeclarations(document, node, scopes);
  target.openWith(element.name, [...top, ...attributePairs(document, node)]);
  target.verbatim(() => copyContent(target, document, node));
  target.close();
}

/** Copies what is inside a node, without recursion: the tree may be as deep as the limits let it. */
export function copyContent(target: CopyTarget, document: TreeDocument, node: number): void {
  const { kind, end, name } = document.tree;
  const stop = end[node]!;
  const open: number[] = [];
  for (let n = node + 1; n < stop; n++) {
    while (open.length > 0 && n >= end[open.at(-1)!]!) {
      open.pop();
      target.close();
    }
    if (kind[n] === NodeKind.element) {
      target.openWith(document.names.spelled[name[n]!]!, [
        ...declarationPairs(document, n),
        ...attributePairs(document, n),
      ]);
      open.push(n);
    } else if (kind[n] === NodeKind.text) target.text(document.value(n));
    else if (kind[n] === NodeKind.comment) target.comment(document.value(n));
    else target.processingInstruction(document.names.spelled[name[n]!]!, document.value(n));
  }
  for (const _ of open) target.close();
}

function topDeclarations(document: TreeDocument, node: number, scopes: NamespaceScopes): Pair[] {
  const inScope = namespacesInScope(document, node);
  const pairs: Pair[] = [];
  if (!inScope.has('') && (scopes.lookup('') ?? '') !== '') pairs.push(['xmlns', '']);
  for (const [prefix, uri] of inScope) {
    if (scopes.lookup(prefix) !== uri) pairs.push([declarationName(prefix), uri]);
  }
  return pairs;
}

function declarationPairs(document: TreeDocument, node: number): Pair[] {
  const { declarationPrefix, declarationUri, declarationNode } = document.tree;
  if (declarationNode.length === 0) return [];
  const [from, to] = declarationsOn(document, node);
  const pairs: Pair[] = [];
  for (let d = from; d < to; d++) pairs.push([declarationName(declarationPrefix[d]!), declarationUri[d]!]);
  return pairs;
}

function attributePairs(document: TreeDocument, node: number): Pair[] {
  const { firstAttribute, attributeName } = document.tree;
  const pairs: Pair[] = [];
  for (let a = firstAttribute[node]!; a < firstAttribute[node + 1]!; a++) {
    pairs.push([document.names.spelled[attributeName[a]!]!, document.attributeValue(a)]);
  }
  return pairs;
}

function declarationName(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
}
