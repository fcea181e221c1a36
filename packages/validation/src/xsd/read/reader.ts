import type { XmlElement } from '@autoinvoice/xml';
import type { SchemaProblem } from '../errors.js';
import type { AttributeDeclaration, ElementDeclaration, SimpleType, TypeDefinition } from '../model.js';
import { type Name, nameOf, namespaceOf, xsdNamespace } from '../names.js';
import type { Component, SchemaDocument, SchemaFiles, Space } from './documents.js';

/** Where in the schema a reader stands: the file, and the global component being read (for redefinitions). */
export interface Scope {
  readonly document: SchemaDocument;
  readonly component?: Component;
}

/** What the readers of the parts of a schema need of the whole. */
export interface Reader {
  readonly files: SchemaFiles;
  readonly problems: SchemaProblem[];
  /** Does something after the component at hand is complete: needed where types are recursive. */
  later(task: () => void): void;
  /** The type of this name; what stands for an unknown one has been reported or noted. */
  typeNamed(name: Name, at: XmlElement, scope: Scope): TypeDefinition;
  /** The type that a `simpleType` or `complexType` element without a name defines. */
  anonymousType(element: XmlElement, scope: Scope): TypeDefinition;
  elementNamed(name: Name, at: XmlElement, scope: Scope): ElementDeclaration | undefined;
  attributeNamed(name: Name, at: XmlElement, scope: Scope): AttributeDeclaration | undefined;
}

/** Children in the schema namespace, annotations left out. */
export function schemaChildren(element: XmlElement, localName?: string): XmlElement[] {
  return element.children(localName, xsdNamespace).filter((child) => child.localName !== 'annotation');
}

export function report(reader: Reader, message: string, at: XmlElement, { document }: Scope): void {
  reader.problems.push({ message, file: document.file, line: at.line });
}

/** The expanded name a QName in the schema means. */
export function expandQName(reader: Reader, value: string, at: XmlElement, scope: Scope): Name {
  const qname = value.trim();
  const colon = qname.indexOf(':');
  const prefix = colon < 0 ? '' : qname.slice(0, colon);
  const namespace = at.namespaceFor(prefix);
  if (namespace === undefined && prefix !== '') report(reader, `prefix ${prefix} is not declared`, at, scope);
  const inherited = scope.document.chameleon && prefix === '' ? scope.document.targetNamespace : '';
  return nameOf(namespace ?? inherited, qname.slice(colon + 1));
}

/** The expanded name in an attribute of a schema element; undefined when it is not there. */
export function referenceIn(reader: Reader, at: XmlElement, attribute: string, scope: Scope): Name | undefined {
  const value = at.attribute(attribute);
  return value === undefined ? undefined : expandQName(reader, value, at, scope);
}

/**
 * The global component of a name. Inside a redefinition its own name means what it redefines. Undefined when there is
 * none: reported as a problem, unless it lies in a namespace for which no schema is to be had.
 */
export function findComponent(
  reader: Reader,
  space: Space,
  name: Name,
  at: XmlElement,
  scope: Scope,
): Component | undefined {
  const self = scope.component;
  if (self?.original !== undefined && self.name === name && sameSpace(self, space)) return self.original;
  const found = reader.files.components[space].get(name);
  if (found === undefined && !reader.files.isUnknown(namespaceOf(name))) {
    report(reader, `there is no ${space} ${name}`, at, scope);
  }
  return found;
}

function sameSpace({ element }: Component, space: Space): boolean {
  return space === 'type' ? element.localName.endsWith('Type') : element.localName === space;
}

export function isTrue(value: string | undefined): boolean {
  const trimmed = value?.trim();
  return trimmed === 'true' || trimmed === '1';
}

/** The simple type that stands for one that could not be found: it takes every value. */
export function asSimple(type: TypeDefinition, fallback: SimpleType): SimpleType {
  if (type.kind === 'simple') return type;
  return type.content?.kind === 'simple' ? type.content : fallback;
}
