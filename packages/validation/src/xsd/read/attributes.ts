import type { XmlElement } from '@autoinvoice/xml';
import { builtin } from '../datatypes/builtins.js';
import type { AttributeDeclaration, AttributeUse, SimpleType, ValueConstraint, Wildcard } from '../model.js';
import { type Name, nameOf } from '../names.js';
import { intersect } from '../wildcard-sets.js';
import { asSimple, findComponent, type Reader, referenceIn, report, type Scope, schemaChildren } from './reader.js';
import { simpleTypeNamed } from './simple-types.js';
import { readWildcard } from './wildcards.js';

/** Attributes that a type or attribute group declares itself. */
export interface OwnAttributes {
  readonly uses: readonly AttributeUse[];
  /** Names that a restriction takes away (`use="prohibited"`). */
  readonly prohibited: ReadonlySet<Name>;
  readonly wildcard: Wildcard | undefined;
}

/** `default` or `fixed` of an element or attribute. */
export function valueConstraint(element: XmlElement): ValueConstraint | undefined {
  const fixed = element.attribute('fixed');
  if (fixed !== undefined) return { kind: 'fixed', value: fixed };
  const value = element.attribute('default');
  return value === undefined ? undefined : { kind: 'default', value };
}

/** Reads the `attribute`, `attributeGroup` and `anyAttribute` children of an element. */
export function readAttributes(
  reader: Reader,
  element: XmlElement,
  scope: Scope,
  open: readonly Name[] = [],
): OwnAttributes {
  const uses: AttributeUse[] = [];
  const prohibited = new Set<Name>();
  const groupWildcards: Wildcard[] = [];
  let own: Wildcard | undefined;
  for (const child of schemaChildren(element)) {
    if (child.localName === 'attribute') readUse(reader, child, scope, uses, prohibited);
    else if (child.localName === 'anyAttribute') own = readWildcard(child, scope);
    else if (child.localName === 'attributeGroup') {
      const group = readGroup(reader, child, scope, open);
      if (group === undefined) continue;
      uses.push(...group.uses);
      if (group.wildcard !== undefined) groupWildcards.push(group.wildcard);
    }
  }
  const wildcards = own === undefined ? groupWildcards : [own, ...groupWildcards];
  const wildcard = wildcards.length === 0 ? undefined : wildcards.reduce(intersect);
  return { uses, prohibited, wildcard };
}

function readGroup(
  reader: Reader,
  reference: XmlElement,
  scope: Scope,
  open: readonly Name[],
): OwnAttributes | undefined {
  const name = referenceIn(reader, reference, 'ref', scope);
  if (name === undefined) return undefined;
  const component = findComponent(reader, 'attributeGroup', name, reference, scope);
  if (component === undefined) return undefined;
  const isSelf = component === scope.component?.original;
  if (open.includes(name) && !isSelf) {
    report(reader, `attribute group ${name} contains itself`, reference, scope);
    return undefined;
  }
  return readAttributes(reader, component.element, { document: component.document, component }, [...open, name]);
}

function readUse(reader: Reader, element: XmlElement, scope: Scope, uses: AttributeUse[], prohibited: Set<Name>): void {
  const reference = referenceIn(reader, element, 'ref', scope);
  const declaration =
    reference === undefined
      ? localAttribute(reader, element, scope)
      : (reader.attributeNamed(reference, element, scope) ?? {
          name: reference,
          type: builtin('anySimpleType'),
        });
  const use = element.attribute('use')?.trim();
  if (use === 'prohibited') {
    prohibited.add(declaration.name);
    return;
  }
  const value = valueConstraint(element) ?? declaration.value;
  uses.push({ declaration, required: use === 'required', ...(value === undefined ? {} : { value }) });
}

function localAttribute(reader: Reader, element: XmlElement, scope: Scope): AttributeDeclaration {
  const form = element.attribute('form') ?? scope.document.root.attribute('attributeFormDefault');
  const namespace = form?.trim() === 'qualified' ? scope.document.targetNamespace : '';
  return readAttributeDeclaration(reader, element, scope, nameOf(namespace, element.attribute('name')?.trim() ?? ''));
}

/** Reads an `attribute` element that declares (not refers). */
export function readAttributeDeclaration(
  reader: Reader,
  element: XmlElement,
  scope: Scope,
  name: Name,
): AttributeDeclaration {
  const value = valueConstraint(element);
  return { name, type: attributeType(reader, element, scope), ...(value === undefined ? {} : { value }) };
}

function attributeType(reader: Reader, element: XmlElement, scope: Scope): SimpleType {
  const named = referenceIn(reader, element, 'type', scope);
  if (named !== undefined) return simpleTypeNamed(reader, named, element, scope);
  const inline = schemaChildren(element, 'simpleType')[0];
  return inline === undefined
    ? builtin('anySimpleType')
    : asSimple(reader.anonymousType(inline, scope), builtin('anySimpleType'));
}
