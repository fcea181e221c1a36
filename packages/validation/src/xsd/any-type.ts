import type { ComplexType, Derivation, ElementDeclaration, Wildcard } from './model.js';
import { type Name, nameOf, xsdNamespace } from './names.js';

const none: ReadonlySet<Derivation> = new Set();
const anything: Wildcard = { kind: 'wildcard', namespaces: { any: true }, process: 'lax' };

/** The type all others derive from: any content, any attributes, what is declared among them is validated. */
export const anyType: ComplexType = {
  kind: 'complex',
  name: nameOf(xsdNamespace, 'anyType'),
  // Its own base, as the specification has it; set below.
  base: undefined as unknown as ComplexType,
  derivation: 'restriction',
  abstract: false,
  block: none,
  final: none,
  mixed: true,
  content: { kind: 'particle', min: 0, max: Number.POSITIVE_INFINITY, term: anything },
  attributes: [],
  anyAttribute: anything,
};
anyType.base = anyType;

/** A declaration for an element of which only the name is known. */
export function anyElement(name: Name): ElementDeclaration {
  return {
    kind: 'element',
    name,
    type: anyType,
    global: true,
    nillable: true,
    abstract: false,
    block: none,
    constraints: [],
  };
}
