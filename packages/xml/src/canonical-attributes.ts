import { compareCodePoints } from './code-point-order.js';
import { XML_NAMESPACE } from './in-scope.js';
import type { TreeDocument } from './tree-document.js';

/** An attribute on its way to the canonical form. */
export interface CanonicalAttribute {
  /** Name as written, prefix included. */
  name: string;
  namespace: string;
  local: string;
  value: string;
}

/**
 * Attributes of an element in canonical order: by namespace name, then by local name, those without a namespace
 * first (Canonical XML 1.0, 2.2). `imported` ones are added.
 */
export function attributesInCanonicalOrder(
  document: TreeDocument,
  node: number,
  imported: readonly CanonicalAttribute[],
): CanonicalAttribute[] {
  const all = [...attributesOf(document, node), ...imported];
  return all.sort((a, b) => compareCodePoints(a.namespace, b.namespace) || compareCodePoints(a.local, b.local));
}

/** Attributes in the xml namespace that the nearest ancestors give an element which does not have them (2.4). */
export function importedXmlAttributes(document: TreeDocument, node: number): CanonicalAttribute[] {
  const seen = new Set(
    attributesOf(document, node)
      .filter(isXml)
      .map(({ local }) => local),
  );
  const imported: CanonicalAttribute[] = [];
  for (let n = document.tree.parent[node]!; n > 0; n = document.tree.parent[n]!) {
    for (const attribute of attributesOf(document, n).filter(isXml)) {
      if (seen.has(attribute.local)) continue;
      seen.add(attribute.local);
      imported.push(attribute);
    }
  }
  return imported;
}

function isXml({ namespace }: CanonicalAttribute): boolean {
  return namespace === XML_NAMESPACE;
}

function attributesOf(document: TreeDocument, node: number): CanonicalAttribute[] {
  const { firstAttribute, attributeName } = document.tree;
  const { names } = document;
  const attributes: CanonicalAttribute[] = [];
  for (let a = firstAttribute[node]!; a < firstAttribute[node + 1]!; a++) {
    const id = attributeName[a]!;
    attributes.push({
      name: names.spelled[id]!,
      namespace: names.namespace[id]!,
      local: names.local[id]!,
      value: document.attributeValue(a),
    });
  }
  return attributes;
}
