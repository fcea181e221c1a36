import type { ElementDeclaration, Particle } from '../model.js';
import { localOf, namespaceOf } from '../names.js';
import { allowsNamespace, overlap } from '../wildcard-sets.js';
import type { Place } from './fragments.js';

/** A breach of Unique Particle Attribution: an element could belong to two particles (XML Schema 1.0, 3.8.6). */
export interface Ambiguity {
  readonly what: string;
  readonly at: Particle['at'];
}

/** Ambiguities among the places that can come next. Copies of one particle do not count against each other. */
export function ambiguities(
  next: readonly Place[],
  expand: (declaration: ElementDeclaration) => readonly ElementDeclaration[],
): Ambiguity[] {
  const found: Ambiguity[] = [];
  const owners = new Map<string, Particle>();
  const wildcards = [...new Set(next.filter(({ term }) => term.kind === 'wildcard').map(({ particle }) => particle))];
  for (const { particle, term } of next) {
    if (term.kind === 'wildcard') continue;
    for (const { name } of expand(term)) {
      const owner = owners.get(name);
      const clash =
        (owner !== undefined && owner !== particle) || wildcards.some((wildcard) => takes(wildcard, namespaceOf(name)));
      if (clash) found.push({ what: `element ${localOf(name)} can belong to two particles`, at: particle.at });
      owners.set(name, particle);
    }
  }
  for (const [index, one] of wildcards.entries()) {
    for (const other of wildcards.slice(index + 1)) {
      if (one.term.kind !== 'wildcard' || other.term.kind !== 'wildcard') continue;
      if (overlap(one.term.namespaces, other.term.namespaces)) {
        found.push({ what: 'an element can belong to two wildcards', at: other.at });
      }
    }
  }
  return found;
}

function takes({ term }: Particle, namespace: string): boolean {
  return term.kind === 'wildcard' && allowsNamespace(term.namespaces, namespace);
}
