import { parseXml, type XmlElement, XmlError } from '@autoinvoice/xml';
import { SchemaError, type SchemaProblem, schemaError } from '../errors.js';
import { type Name, nameOf, xsdNamespace } from '../names.js';
import { withoutDoctype } from './doctype.js';
import type { SchemaResolver, SchemaSource } from './resolver.js';

/** One schema file, read for one target namespace (a file without one can be included into several). */
export interface SchemaDocument {
  readonly file: string;
  readonly root: XmlElement;
  readonly targetNamespace: string;
  /** Included from a schema with a target namespace without having one itself: its own unprefixed names are in it. */
  readonly chameleon: boolean;
}

/** A named definition or declaration at the top of a schema file. */
export interface Component {
  readonly element: XmlElement;
  readonly document: SchemaDocument;
  readonly name: Name;
  /** What this one redefines: a reference to its own name inside means that one. */
  readonly original?: Component;
}

export type Space = 'element' | 'attribute' | 'type' | 'group' | 'attributeGroup';

const spaces: Readonly<Record<string, Space>> = {
  element: 'element',
  attribute: 'attribute',
  simpleType: 'type',
  complexType: 'type',
  group: 'group',
  attributeGroup: 'attributeGroup',
};

/** Every component of a schema and of all it includes and imports, not looked into yet. */
export class SchemaFiles {
  readonly components: Readonly<Record<Space, Map<Name, Component>>> = {
    element: new Map(),
    attribute: new Map(),
    type: new Map(),
    group: new Map(),
    attributeGroup: new Map(),
  };
  /** Imported namespaces for which there is no schema: what they contain is not known. */
  readonly unknownNamespaces = new Set<string>();
  readonly problems: SchemaProblem[] = [];

  readonly #resolve: SchemaResolver;
  readonly #loaded = new Set<string>();
  readonly #namespaces = new Set<string>();

  constructor(resolve: SchemaResolver) {
    this.#resolve = resolve;
  }

  /** Reads a file and everything it refers to. */
  load(source: SchemaSource, namespace: string | undefined): void {
    const root = parse(source);
    if (root.namespace !== xsdNamespace || root.localName !== 'schema') {
      throw schemaError(`the root element is ${root.name}, not an XML Schema`, source.location, root.line);
    }
    const own = root.attribute('targetNamespace');
    if (namespace !== undefined && own !== undefined && own !== namespace) {
      throw schemaError(`its target namespace is ${own}, not ${namespace || 'none'}`, source.location, root.line);
    }
    const targetNamespace = own ?? namespace ?? '';
    const key = `${targetNamespace} ${source.location}`;
    if (this.#loaded.has(key)) return;
    this.#loaded.add(key);
    this.#namespaces.add(targetNamespace);
    const chameleon = own === undefined && targetNamespace !== '';
    this.#children({ file: source.location, root, targetNamespace, chameleon });
  }

  #children(document: SchemaDocument): void {
    for (const element of document.root.children()) {
      if (element.namespace !== xsdNamespace) continue;
      if (element.localName === 'include') this.#include(document, element);
      else if (element.localName === 'import') this.#import(document, element);
      else if (element.localName === 'redefine') this.#redefine(document, element);
      else this.#add(document, element);
    }
  }

  #add(document: SchemaDocument, element: XmlElement, redefines = false): void {
    const space = spaces[element.localName];
    if (space === undefined) return;
    const local = element.attribute('name');
    if (local === undefined) {
      this.#problem(`a global ${element.localName} needs a name`, document, element);
      return;
    }
    const name = nameOf(document.targetNamespace, local.trim());
    const table = this.components[space];
    const before = table.get(name);
    if (before !== undefined && !redefines) {
      if (!sameText(before.element, element)) {
        this.#problem(`${element.localName} ${local} is defined twice`, document, element);
      }
      return;
    }
    table.set(name, { element, document, name, ...(before === undefined ? {} : { original: before }) });
  }

  #include(document: SchemaDocument, element: XmlElement): void {
    const schemaLocation = element.attribute('schemaLocation');
    const source = this.#resolve({ namespace: undefined, schemaLocation, from: document.file });
    if (source === undefined) this.#problem(`${schemaLocation} was not found`, document, element);
    else this.load(source, document.targetNamespace);
  }

  #redefine(document: SchemaDocument, element: XmlElement): void {
    this.#include(document, element);
    for (const child of element.children()) {
      if (child.namespace === xsdNamespace && child.localName !== 'annotation') this.#add(document, child, true);
    }
  }

  #import(document: SchemaDocument, element: XmlElement): void {
    const namespace = element.attribute('namespace') ?? '';
    const schemaLocation = element.attribute('schemaLocation');
    const source = this.#resolve({ namespace, schemaLocation, from: document.file });
    if (source !== undefined) this.load(source, namespace);
    else if (!this.#namespaces.has(namespace)) this.unknownNamespaces.add(namespace);
  }

  /** Whether a namespace was imported for which no file is known. */
  isUnknown(namespace: string): boolean {
    return this.unknownNamespaces.has(namespace) && !this.#namespaces.has(namespace);
  }

  #problem(message: string, document: SchemaDocument, at: XmlElement): void {
    this.problems.push({ message, file: document.file, line: at.line });
  }
}

function parse({ bytes, location }: SchemaSource): XmlElement {
  try {
    return parseXml(withoutDoctype(bytes)).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new SchemaError([{ message: error.message, file: location, line: error.line }]);
  }
}

/** The same component met twice, because one file is reached under two names. */
function sameText(a: XmlElement, b: XmlElement): boolean {
  const text = ({ document, node }: XmlElement): string =>
    document.written(document.tree.start[node], document.tree.stop[node]);
  return text(a) === text(b);
}
