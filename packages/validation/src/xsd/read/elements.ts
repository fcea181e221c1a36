import type { XmlElement } from '@autoinvoice/xml';
import { anyType } from '../any-type.js';
import type { ElementDeclaration, TypeDefinition } from '../model.js';
import type { Name } from '../names.js';
import { valueConstraint } from './attributes.js';
import { derivationSet } from './derivations.js';
import { readIdentityConstraints } from './identity.js';
import { isTrue, type Reader, referenceIn, type Scope, schemaChildren } from './reader.js';

/** Reads an `element` that declares (not refers). Its type is filled in later: types may be recursive. */
export function readElementDeclaration(
  reader: Reader,
  element: XmlElement,
  scope: Scope,
  name: Name,
  global: boolean,
): ElementDeclaration {
  const value = valueConstraint(element);
  const declaration: ElementDeclaration = {
    kind: 'element',
    name,
    type: anyType,
    global,
    nillable: isTrue(element.attribute('nillable')),
    abstract: isTrue(element.attribute('abstract')),
    ...(value === undefined ? {} : { value }),
    block: derivationSet(element, 'block', ['extension', 'restriction', 'substitution'], scope),
    constraints: readIdentityConstraints(reader, element, scope),
  };
  reader.later(() => {
    const head = referenceIn(reader, element, 'substitutionGroup', scope);
    if (head !== undefined) {
      const declared = reader.elementNamed(head, element, scope);
      if (declared !== undefined) declaration.substitutes = declared;
    }
    const type = ownType(reader, element, scope);
    if (type !== undefined) declaration.type = type;
    // Without a type of its own it has that of its head, which may not be known before everything else is.
    else if (declaration.substitutes !== undefined) reader.later(() => inheritType(declaration));
  });
  return declaration;
}

function ownType(reader: Reader, element: XmlElement, scope: Scope): TypeDefinition | undefined {
  const named = referenceIn(reader, element, 'type', scope);
  if (named !== undefined) return reader.typeNamed(named, element, scope);
  const inline = schemaChildren(element).find((child) => child.localName.endsWith('Type'));
  return inline === undefined ? undefined : reader.anonymousType(inline, scope);
}

function inheritType(declaration: ElementDeclaration): void {
  const seen = new Set<ElementDeclaration>();
  let head = declaration.substitutes;
  while (head !== undefined && !seen.has(head) && head.type === anyType && head.substitutes !== undefined) {
    seen.add(head);
    head = head.substitutes;
  }
  if (head !== undefined) declaration.type = head.type;
}
