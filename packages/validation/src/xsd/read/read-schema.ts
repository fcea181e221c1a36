import type { XmlElement } from '@autoinvoice/xml';
import { anyType } from '../any-type.js';
import { builtin, builtinType } from '../datatypes/builtins.js';
import { SchemaError, type SchemaProblem } from '../errors.js';
import type { AttributeDeclaration, ElementDeclaration, SchemaModel, TypeDefinition } from '../model.js';
import { localOf, type Name, nameOf, namespaceOf, xmlNamespace, xsdNamespace } from '../names.js';
import { readAttributeDeclaration } from './attributes.js';
import { fillComplexType, startComplexType } from './complex-types.js';
import { type Component, SchemaFiles } from './documents.js';
import { readElementDeclaration } from './elements.js';
import { findComponent, type Reader, report, type Scope } from './reader.js';
import type { SchemaResolver, SchemaSource } from './resolver.js';
import { readSimpleType } from './simple-types.js';

export interface ReadSchemaOptions {
  /** Finds included and imported files; none are found when it is absent. See {@link localFiles}. */
  readonly resolve?: SchemaResolver;
}

/**
 * Reads an XML Schema 1.0 with everything it includes, imports and redefines. Several entry files make one schema.
 * Components of an imported namespace for which no file is found are taken as they come, and noted in `notes`.
 *
 * @throws SchemaError with every problem found: what is not there, is defined twice, or cannot be read
 */
export function readSchema(
  entry: SchemaSource | readonly SchemaSource[],
  { resolve = () => undefined }: ReadSchemaOptions = {},
): SchemaModel {
  const files = new SchemaFiles(resolve);
  for (const source of Array.isArray(entry) ? (entry as readonly SchemaSource[]) : [entry as SchemaSource]) {
    files.load(source, undefined);
  }
  return new SchemaReader(files).read();
}

const xmlAttributes: Readonly<Record<string, AttributeDeclaration>> = {
  lang: { name: nameOf(xmlNamespace, 'lang'), type: builtin('language') },
  base: { name: nameOf(xmlNamespace, 'base'), type: builtin('anyURI') },
  id: { name: nameOf(xmlNamespace, 'id'), type: builtin('ID') },
  space: {
    name: nameOf(xmlNamespace, 'space'),
    type: { ...builtin('NCName'), facets: { whiteSpace: 'collapse', enumeration: ['default', 'preserve'] } },
  },
};

class SchemaReader implements Reader {
  readonly files: SchemaFiles;
  readonly problems: SchemaProblem[];
  readonly #elements = new Map<Component, ElementDeclaration>();
  readonly #attributes = new Map<Component, AttributeDeclaration>();
  readonly #types = new Map<Component, TypeDefinition>();
  readonly #reading = new Set<Component>();
  readonly #tasks: (() => void)[] = [];
  readonly #notes = new Set<string>();

  constructor(files: SchemaFiles) {
    this.files = files;
    this.problems = files.problems;
  }

  read(): SchemaModel {
    const { element, attribute, type } = this.files.components;
    const elements = mapValues(element, (component) => this.#element(component));
    const attributes = mapValues(attribute, (component) => this.#attribute(component));
    const types = mapValues(type, (component) => this.#type(component));
    this.#runTasks();
    if (this.problems.length > 0) throw new SchemaError(this.problems);
    return { elements, attributes, types, notes: [...this.#notes] };
  }

  later(task: () => void): void {
    this.#tasks.push(task);
  }

  typeNamed(name: Name, at: XmlElement, scope: Scope): TypeDefinition {
    if (namespaceOf(name) === xsdNamespace) {
      const known = localOf(name) === 'anyType' ? anyType : builtinType(localOf(name));
      if (known !== undefined) return known;
    }
    const component = findComponent(this, 'type', name, at, scope);
    if (component === undefined) return this.#unknown(name, anyType);
    if (this.#reading.has(component) && at.localName !== 'element') {
      report(this, `type ${name} is derived from itself`, at, scope);
      return anyType;
    }
    return this.#type(component);
  }

  anonymousType(element: XmlElement, scope: Scope): TypeDefinition {
    if (element.localName === 'simpleType') return readSimpleType(this, element, scope);
    const type = startComplexType(element, scope);
    fillComplexType(this, type, element, scope);
    return type;
  }

  elementNamed(name: Name, at: XmlElement, scope: Scope): ElementDeclaration | undefined {
    const component = findComponent(this, 'element', name, at, scope);
    return component === undefined ? this.#unknown(name, undefined) : this.#element(component);
  }

  attributeNamed(name: Name, at: XmlElement, scope: Scope): AttributeDeclaration | undefined {
    if (namespaceOf(name) === xmlNamespace) return xmlAttributes[localOf(name)];
    const component = findComponent(this, 'attribute', name, at, scope);
    return component === undefined ? this.#unknown(name, undefined) : this.#attribute(component);
  }

  #unknown<T>(name: Name, instead: T): T {
    this.#notes.add(`${name} is taken as it comes: there is no schema for its namespace`);
    return instead;
  }

  #element(component: Component): ElementDeclaration {
    return remembered(this.#elements, component, () =>
      readElementDeclaration(this, component.element, scopeOf(component), component.name, true),
    );
  }

  #attribute(component: Component): AttributeDeclaration {
    return remembered(this.#attributes, component, () =>
      readAttributeDeclaration(this, component.element, scopeOf(component), component.name),
    );
  }

  /** A complex type is known before it is filled, since it may contain itself. */
  #type(component: Component): TypeDefinition {
    const known = this.#types.get(component);
    if (known !== undefined) return known;
    const scope = scopeOf(component);
    this.#reading.add(component);
    let type: TypeDefinition;
    if (component.element.localName === 'simpleType') {
      type = readSimpleType(this, component.element, scope, component.name);
      this.#types.set(component, type);
    } else {
      type = startComplexType(component.element, scope, component.name);
      this.#types.set(component, type);
      fillComplexType(this, type, component.element, scope);
    }
    this.#reading.delete(component);
    return type;
  }

  #runTasks(): void {
    for (let task = this.#tasks.shift(); task !== undefined; task = this.#tasks.shift()) task();
  }
}

function scopeOf(component: Component): Scope {
  return { document: component.document, component };
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function mapValues<V, W>(map: ReadonlyMap<Name, V>, make: (value: V) => W): Map<Name, W> {
  const result = new Map<Name, W>();
  for (const [name, value] of map) result.set(name, make(value));
  return result;
}
