import type { XmlElement } from '@autoinvoice/xml';
import { anyType } from '../any-type.js';
import { builtin } from '../datatypes/builtins.js';
import type { AttributeUse, ComplexType, Particle, SimpleType, TypeDefinition } from '../model.js';
import type { Name } from '../names.js';
import { unite } from '../wildcard-sets.js';
import { type OwnAttributes, readAttributes } from './attributes.js';
import { derivationSet } from './derivations.js';
import { readContentModel } from './particles.js';
import { asSimple, isTrue, type Reader, referenceIn, report, type Scope, schemaChildren } from './reader.js';
import { restricted } from './simple-types.js';

/** Makes the type object of a `complexType` element; {@link fillComplexType} reads what is in it. */
export function startComplexType(element: XmlElement, scope: Scope, name?: Name): ComplexType {
  return {
    kind: 'complex',
    ...(name === undefined ? {} : { name }),
    base: anyType,
    derivation: 'restriction',
    abstract: isTrue(element.attribute('abstract')),
    block: derivationSet(element, 'block', ['extension', 'restriction'], scope),
    final: derivationSet(element, 'final', ['extension', 'restriction'], scope),
    mixed: isTrue(element.attribute('mixed')),
    content: undefined,
    attributes: [],
    anyAttribute: undefined,
  };
}

/** Reads the content and the attributes of a complex type. */
export function fillComplexType(reader: Reader, type: ComplexType, element: XmlElement, scope: Scope): void {
  const wrapper = schemaChildren(element).find(({ localName }) => /^(?:simple|complex)Content$/.test(localName));
  if (wrapper === undefined) {
    type.content = readContentModel(reader, element, scope);
    addAttributes(type, undefined, readAttributes(reader, element, scope));
    return;
  }
  const derivation = schemaChildren(wrapper)[0];
  const baseName = derivation === undefined ? undefined : referenceIn(reader, derivation, 'base', scope);
  if (derivation === undefined || baseName === undefined) {
    report(reader, `${wrapper.localName} needs an extension or restriction with a base`, wrapper, scope);
    return;
  }
  const base = reader.typeNamed(baseName, derivation, scope);
  type.base = base;
  type.derivation = derivation.localName === 'extension' ? 'extension' : 'restriction';
  if (base.final.has(type.derivation)) report(reader, `${baseName} is final for ${type.derivation}`, derivation, scope);
  if (wrapper.localName === 'simpleContent') type.content = simpleContent(reader, base, derivation, scope);
  else {
    const mixed = wrapper.attribute('mixed');
    if (mixed !== undefined) type.mixed = isTrue(mixed);
    complexContent(reader, type, base, derivation, scope);
  }
  addAttributes(type, base.kind === 'complex' ? base : undefined, readAttributes(reader, derivation, scope));
}

function simpleContent(reader: Reader, base: TypeDefinition, derivation: XmlElement, scope: Scope): SimpleType {
  const fallback = builtin('anySimpleType');
  const inherited = asSimple(base, fallback);
  if (derivation.localName === 'extension') return inherited;
  const inline = schemaChildren(derivation, 'simpleType')[0];
  const start = inline === undefined ? inherited : asSimple(reader.anonymousType(inline, scope), fallback);
  return restricted(reader, start, derivation, scope);
}

function complexContent(
  reader: Reader,
  type: ComplexType,
  base: TypeDefinition,
  derivation: XmlElement,
  scope: Scope,
): void {
  const own = readContentModel(reader, derivation, scope);
  if (type.derivation === 'restriction' || base.kind !== 'complex' || base === anyType) {
    type.content = own;
    if (base === anyType && type.derivation === 'extension') {
      type.content = joined(anyType.content as Particle, own);
      type.mixed = true;
    }
    return;
  }
  if (base.content === undefined) {
    type.content = own;
    if (base.mixed) type.mixed = true;
    return;
  }
  type.mixed = base.mixed;
  if (base.content.kind !== 'particle') {
    if (own !== undefined) report(reader, 'elements cannot be added to simple content', derivation, scope);
    type.content = base.content;
    return;
  }
  type.content = joined(base.content, own);
}

function joined(first: Particle, second: Particle | undefined): Particle {
  if (second === undefined) return first;
  return {
    kind: 'particle',
    min: 1,
    max: 1,
    term: { kind: 'group', compositor: 'sequence', particles: [first, second] },
  };
}

/** Own attributes over those of the base (XML Schema 1.0, 3.4.2). */
function addAttributes(type: ComplexType, base: ComplexType | undefined, own: OwnAttributes): void {
  const uses = new Map<Name, AttributeUse>();
  for (const use of base?.attributes ?? []) {
    if (type.derivation === 'restriction' && own.prohibited.has(use.declaration.name)) continue;
    uses.set(use.declaration.name, use);
  }
  for (const use of own.uses) uses.set(use.declaration.name, use);
  type.attributes = [...uses.values()];
  type.anyAttribute = own.wildcard;
  if (type.derivation === 'extension' && base?.anyAttribute !== undefined) {
    type.anyAttribute = own.wildcard === undefined ? base.anyAttribute : unite(own.wildcard, base.anyAttribute);
  }
}
