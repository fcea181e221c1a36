import { anyType } from '../any-type.js';
import { builtin, builtinType } from '../datatypes/builtins.js';
import { schemaError } from '../errors.js';
import type {
  AttributeUse,
  ComplexType,
  ElementDeclaration,
  ModelGroup,
  NamespaceConstraint,
  Particle,
  SchemaModel,
  SimpleType,
  TypeDefinition,
  ValueConstraint,
  Wildcard,
} from '../model.js';
import { type Name, nameOf } from '../names.js';
import type { StructureDefinition } from './notation.js';
import { type ContentToken, contentTokens, type Occurrence } from './tokens.js';
import { readValue } from './values.js';

/**
 * Reads structure definitions (see {@link StructureDefinition} for the notation) into the model that `compileSchema`
 * takes. Several are read as one.
 *
 * @throws SchemaError when something cannot be read, or names what is not defined
 */
export function readStructure(...definitions: readonly StructureDefinition[]): SchemaModel {
  return new StructureReader(merged(definitions)).read();
}

function merged(definitions: readonly StructureDefinition[]): Required<StructureDefinition> {
  const all = { namespaces: {}, values: {}, types: {}, elements: {} };
  for (const { namespaces, values, types, elements } of definitions) {
    Object.assign(all.namespaces, namespaces);
    Object.assign(all.values, values);
    Object.assign(all.types, types);
    for (const [type, names] of Object.entries(elements)) {
      const listed: Record<string, string> = all.elements;
      listed[type] = `${listed[type] ?? ''} ${names}`;
    }
  }
  return all;
}

const none: ReadonlySet<never> = new Set();

class StructureReader {
  readonly #definition: Required<StructureDefinition>;
  readonly #elements = new Map<Name, ElementDeclaration>();
  readonly #types = new Map<string, TypeDefinition>();

  constructor(definition: Required<StructureDefinition>) {
    this.#definition = definition;
  }

  read(): SchemaModel {
    for (const [type, names] of Object.entries(this.#definition.elements)) {
      for (const name of names.split(/\s+/).filter((word) => word !== '')) {
        const declaration = this.#element(this.#nameOf(name), type, true);
        this.#elements.set(declaration.name, declaration);
      }
    }
    // Types are read once all global elements are known, and may refer to each other in circles.
    for (const name of Object.keys(this.#definition.types)) this.#type(name);
    for (const [type, names] of Object.entries(this.#definition.elements)) {
      for (const name of names.split(/\s+/).filter((word) => word !== '')) {
        this.#elements.get(this.#nameOf(name))!.type = this.#type(type);
      }
    }
    return { elements: this.#elements, attributes: new Map(), types: this.#named(), notes: [] };
  }

  #named(): Map<Name, TypeDefinition> {
    const types = [...this.#types.values()];
    return new Map(types.flatMap((type) => (type.name === undefined ? [] : [[type.name, type]])));
  }

  #element(name: Name, type: string, global: boolean): ElementDeclaration {
    const made: ElementDeclaration = {
      kind: 'element',
      name,
      type: anyType,
      global,
      nillable: false,
      abstract: false,
      block: none,
      constraints: [],
    };
    if (!global) made.type = this.#type(type);
    return made;
  }

  #nameOf(written: string): Name {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const namespace = this.#definition.namespaces[prefix];
    if (namespace === undefined && prefix !== '') throw schemaError(`${written}: prefix ${prefix} has no namespace`);
    return nameOf(namespace ?? '', written.slice(colon + 1));
  }

  #type(name: string): TypeDefinition {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const content = this.#definition.types[name];
    if (content !== undefined) return this.#complexType(name, content);
    const value = this.#definition.values[name];
    if (value === undefined) {
      const type = name === 'anyType' ? anyType : builtinType(name);
      if (type === undefined) throw schemaError(`there is no type ${name}`);
      return type;
    }
    const type: SimpleType = { ...readValue(value, (base) => this.#simpleType(base)), name: this.#nameOf(name) };
    this.#types.set(name, type);
    return type;
  }

  #simpleType(name: string): SimpleType {
    const type = this.#type(name);
    if (type.kind !== 'simple') throw schemaError(`${name} is no simple type`);
    return type;
  }

  #complexType(name: string, text: string): ComplexType {
    const [, keyword, valueType, rest] = /^\s*(?:(mixed)\b|value\s+(\S+))?(.*)$/s.exec(text) ?? [];
    const type: ComplexType = {
      kind: 'complex',
      name: this.#nameOf(name),
      base: anyType,
      derivation: 'restriction',
      abstract: false,
      block: none,
      final: none,
      mixed: keyword !== undefined,
      content: undefined,
      attributes: [],
      anyAttribute: undefined,
    };
    this.#types.set(name, type);
    const tokens = contentTokens(rest ?? '');
    const isAttribute = ({ kind }: ContentToken): boolean => kind === 'attribute' || kind === 'anyAttribute';
    type.attributes = tokens.flatMap((token) => (token.kind === 'attribute' ? [this.#attribute(token)] : []));
    const wildcard = tokens.find((token) => token.kind === 'anyAttribute');
    if (wildcard?.kind === 'anyAttribute') type.anyAttribute = this.#wildcard(wildcard.words);
    if (valueType !== undefined) type.content = this.#simpleType(valueType);
    else {
      const content = new GroupReader(
        tokens.filter((token) => !isAttribute(token)),
        text,
        (token) => this.#term(token),
      );
      type.content = content.read();
    }
    return type;
  }

  #term(token: Extract<ContentToken, { kind: 'element' | 'any' }>): ElementDeclaration | Wildcard {
    if (token.kind === 'any') return this.#wildcard(token.words);
    const name = this.#nameOf(token.name);
    if (token.type !== undefined) return this.#element(name, token.type, false);
    const declared = this.#elements.get(name);
    if (declared === undefined) throw schemaError(`there is no element ${token.name}: list it, or give its type here`);
    return declared;
  }

  #attribute(token: Extract<ContentToken, { kind: 'attribute' }>): AttributeUse {
    const name = token.name.includes(':') ? this.#nameOf(token.name) : nameOf('', token.name);
    const type = token.type === undefined ? builtin('string') : this.#simpleType(token.type);
    const value: ValueConstraint | undefined =
      token.fixed !== undefined
        ? { kind: 'fixed', value: token.fixed }
        : token.default === undefined
          ? undefined
          : { kind: 'default', value: token.default };
    return { declaration: { name, type }, required: token.required, ...(value === undefined ? {} : { value }) };
  }

  #wildcard(words: readonly string[]): Wildcard {
    const process = words.includes('lax') ? 'lax' : words.includes('skip') ? 'skip' : 'strict';
    const named = words.filter((word) => word !== process);
    const namespaceOf = (word: string): string => this.#definition.namespaces[word === 'none' ? '' : word] ?? '';
    let namespaces: NamespaceConstraint = { oneOf: named.map((word) => (word === 'none' ? '' : namespaceOf(word))) };
    if (named.length === 0) namespaces = { any: true };
    else if (named[0] === 'other') namespaces = { not: namespaceOf(named[1] ?? '') };
    return { kind: 'wildcard', namespaces, process };
  }
}

/** Puts the tokens between brackets together. */
class GroupReader {
  readonly #tokens: readonly ContentToken[];
  readonly #text: string;
  readonly #term: (token: Extract<ContentToken, { kind: 'element' | 'any' }>) => Particle['term'];
  #at = 0;

  constructor(
    tokens: readonly ContentToken[],
    text: string,
    term: (token: Extract<ContentToken, { kind: 'element' | 'any' }>) => Particle['term'],
  ) {
    this.#tokens = tokens;
    this.#text = text;
    this.#term = term;
  }

  read(): Particle | undefined {
    if (this.#tokens.length === 0) return undefined;
    const whole = this.#group(undefined);
    const [only] = whole.particles;
    return whole.particles.length === 1 && only !== undefined ? only : particle({ min: 1, max: 1 }, whole);
  }

  /** Up to the closing bracket that matches `opened`, or to the end. */
  #group(opened: '(' | '{' | undefined): ModelGroup {
    const branches: Particle[][] = [[]];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      if (token.kind === 'close') break;
      this.#at++;
      if (token.kind === 'or') branches.push([]);
      else if (token.kind === 'open') branches.at(-1)!.push(this.#bracketed(token.bracket));
      else if (token.kind === 'element' || token.kind === 'any')
        branches.at(-1)!.push(particle(token.occurs, this.#term(token)));
    }
    const closed = this.#tokens[this.#at];
    const bracket = closed?.kind === 'close' ? closed.bracket : undefined;
    const matches = opened === undefined ? bracket === undefined : bracket === (opened === '(' ? ')' : '}');
    if (!matches) throw schemaError(`brackets do not match in "${this.#text}"`);
    if (opened === '{') return { kind: 'group', compositor: 'all', particles: branches.flat() };
    if (branches.length === 1) return { kind: 'group', compositor: 'sequence', particles: branches[0]! };
    return { kind: 'group', compositor: 'choice', particles: branches.map(branchParticle) };
  }

  #bracketed(bracket: '(' | '{'): Particle {
    const group = this.#group(bracket);
    const close = this.#tokens[this.#at++];
    return particle(close?.kind === 'close' ? close.occurs : { min: 1, max: 1 }, group);
  }
}

function particle({ min, max }: Occurrence, term: Particle['term']): Particle {
  return { kind: 'particle', min, max, term };
}

function branchParticle(particles: readonly Particle[]): Particle {
  const [only] = particles;
  if (particles.length === 1 && only !== undefined) return only;
  return particle({ min: 1, max: 1 }, { kind: 'group', compositor: 'sequence', particles });
}
