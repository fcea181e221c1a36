import type { Derivation, ElementDeclaration, SchemaModel, TypeDefinition } from '../model.js';
import type { Expansion } from './automaton.js';

/** For each declaration what may stand in its place: itself unless abstract, and the members of its group. */
export function substitutionGroups(model: SchemaModel): Expansion {
  const members = new Map<ElementDeclaration, ElementDeclaration[]>();
  for (const declaration of model.elements.values()) {
    const seen = new Set<ElementDeclaration>([declaration]);
    for (let head = declaration.substitutes; head !== undefined && !seen.has(head); head = head.substitutes) {
      seen.add(head);
      if (maySubstitute(declaration, head)) members.set(head, [...(members.get(head) ?? []), declaration]);
    }
  }
  const alone = new Map<ElementDeclaration, readonly ElementDeclaration[]>();
  return (declaration) => {
    const known = alone.get(declaration);
    if (known !== undefined) return known;
    const all = [declaration, ...(declaration.global ? (members.get(declaration) ?? []) : [])];
    // An abstract head stays when nobody can take its place, so that meeting it is reported as abstract.
    const usable = all.filter(({ abstract }) => !abstract);
    const expansion = usable.length === 0 ? [declaration] : usable;
    alone.set(declaration, expansion);
    return expansion;
  };
}

function maySubstitute(member: ElementDeclaration, head: ElementDeclaration): boolean {
  if (head.block.has('substitution')) return false;
  const used = derivationsBetween(member.type, head.type);
  const blocked = (derivation: Derivation): boolean =>
    head.block.has(derivation) || (head.type.kind === 'complex' && head.type.block.has(derivation));
  return used.every((derivation) => !blocked(derivation));
}

/** The steps by which `type` derives from `ancestor`. */
function derivationsBetween(type: TypeDefinition, ancestor: TypeDefinition): Derivation[] {
  const steps: Derivation[] = [];
  let at: TypeDefinition | undefined = type;
  while (at !== undefined && at !== ancestor) {
    steps.push(at.kind === 'complex' ? at.derivation : 'restriction');
    const base: TypeDefinition | undefined = at.base;
    if (base === at) break;
    at = base;
  }
  return steps;
}
