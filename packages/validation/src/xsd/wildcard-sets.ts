import type { NamespaceConstraint, Wildcard } from './model.js';

/** Whether a wildcard takes names of this namespace ('' for none). */
export function allowsNamespace(constraint: NamespaceConstraint, namespace: string): boolean {
  if ('any' in constraint) return true;
  if ('not' in constraint) return namespace !== constraint.not && namespace !== '';
  return constraint.oneOf.includes(namespace);
}

/** What both wildcards take (XML Schema 1.0, 3.10.6, intersection); `process` is that of the first. */
export function intersect(a: Wildcard, b: Wildcard): Wildcard {
  return { kind: 'wildcard', process: a.process, namespaces: common(a.namespaces, b.namespaces) };
}

function common(a: NamespaceConstraint, b: NamespaceConstraint): NamespaceConstraint {
  if ('any' in a) return b;
  if ('any' in b) return a;
  if ('oneOf' in a) return { oneOf: a.oneOf.filter((namespace) => allowsNamespace(b, namespace)) };
  if ('oneOf' in b) return { oneOf: b.oneOf.filter((namespace) => allowsNamespace(a, namespace)) };
  // Two different negations are not expressible in XSD 1.0 unless one is "not absent", which the other implies.
  return a.not === '' ? b : a;
}

/** What either wildcard takes (3.10.6, union); `process` is that of the first. */
export function unite(a: Wildcard, b: Wildcard): Wildcard {
  return { kind: 'wildcard', process: a.process, namespaces: either(a.namespaces, b.namespaces) };
}

function either(a: NamespaceConstraint, b: NamespaceConstraint): NamespaceConstraint {
  if ('any' in a || 'any' in b) return { any: true };
  if ('oneOf' in a && 'oneOf' in b) return { oneOf: [...new Set([...a.oneOf, ...b.oneOf])] };
  if ('not' in a && 'not' in b) return a.not === b.not ? a : { not: '' };
  const negation = 'not' in a ? a : (b as { readonly not: string });
  const list = 'oneOf' in a ? a : (b as { readonly oneOf: readonly string[] });
  const hasNegated = list.oneOf.includes(negation.not);
  const hasAbsent = list.oneOf.includes('');
  if (hasNegated && hasAbsent) return { any: true };
  return hasNegated ? { not: '' } : negation;
}

/** Whether some namespace is taken by both. */
export function overlap(a: NamespaceConstraint, b: NamespaceConstraint): boolean {
  if ('any' in a) return !('oneOf' in b) || b.oneOf.length > 0;
  if ('any' in b) return !('oneOf' in a) || a.oneOf.length > 0;
  if ('oneOf' in a) return a.oneOf.some((namespace) => allowsNamespace(b, namespace));
  if ('oneOf' in b) return b.oneOf.some((namespace) => allowsNamespace(a, namespace));
  return true;
}
