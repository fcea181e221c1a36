// Writes a schema model in the structure notation of packages/validation (src/xsd/structure/notation.ts): names, order,
// occurrences, types and limits of everything that can be reached from some roots.
const builtinNamespace = 'http://www.w3.org/2001/XMLSchema';

const localOf = (name) => name.slice(name.indexOf('}') + 1);
const namespaceOf = (name) => name.slice(1, name.indexOf('}'));
const quoted = (word) => (/[\s"]/.test(word) || word === '' ? `"${word}"` : word);

/**
 * @param model what readSchema gives
 * @param roots local names of the global elements to start from
 * @param prefixes namespace → prefix
 * @returns {{values: Map<string, string>, types: Map<string, string>, elements: Map<string, string[]>, lost: string[]}}
 */
export function printStructure(model, roots, prefixes) {
  return new StructurePrinter(model, prefixes).print(roots);
}

class StructurePrinter {
  values = new Map();
  types = new Map();
  elements = new Map();
  /** What the notation cannot say. */
  lost = new Set();
  #typeNames = new Map();
  #globals = new Set();
  #pending = [];

  constructor(model, prefixes) {
    this.model = model;
    this.prefixes = prefixes;
  }

  print(roots) {
    for (const declaration of this.model.elements.values()) {
      if (roots.includes(localOf(declaration.name))) this.#global(declaration);
    }
    for (let task = this.#pending.shift(); task !== undefined; task = this.#pending.shift()) task();
    return { values: this.values, types: this.types, elements: this.elements, lost: [...this.lost] };
  }

  #qname(name) {
    const prefix = this.prefixes[namespaceOf(name)];
    if (prefix === undefined) throw new Error(`no prefix for the namespace of ${name}`);
    return prefix === '' ? localOf(name) : `${prefix}:${localOf(name)}`;
  }

  #global(declaration) {
    if (this.#globals.has(declaration)) return;
    this.#globals.add(declaration);
    this.#check(declaration);
    this.#pending.push(() => {
      const type = this.#type(declaration.type, localOf(declaration.name));
      this.elements.set(type, [...(this.elements.get(type) ?? []), this.#qname(declaration.name)]);
    });
  }

  #check({ name, nillable, value, constraints }) {
    if (nillable) this.lost.add(`${localOf(name)} is nillable`);
    if (value !== undefined) this.lost.add(`${localOf(name)} has a ${value.kind} value`);
    if (constraints.length > 0) this.lost.add(`${localOf(name)} has identity constraints`);
  }

  /** Name of a type in the notation; writes the type when it is new. */
  #type(type, hint) {
    return type.kind === 'simple' ? this.#simple(type, hint) : this.#complex(type, hint);
  }

  #simple(type, hint) {
    if (type.name !== undefined && namespaceOf(type.name) === builtinNamespace) return localOf(type.name);
    const text = this.#simpleText(type, hint);
    if (!/[\s]/.test(text)) return text;
    const length = /^(\w+) (\d*)\.\.(\d*)$/.exec(text) ?? /^(\w+) (\d+)$/.exec(text);
    const wanted =
      length === null ? plainName(type, hint) : [length[1] + length[2], length[3]].filter(Boolean).join('_');
    return this.#named(this.values, wanted, text);
  }

  #simpleText(type, hint) {
    if (type.variety === 'list') return `list of ${this.#simple(type.item, hint)}`;
    if (type.variety === 'union') return type.members.map((member) => this.#simple(member, hint)).join(' or ');
    const { facets } = type;
    const words = [type.builtin];
    const space =
      { string: 'preserve', anySimpleType: 'preserve', normalizedString: 'replace' }[type.builtin] ?? 'collapse';
    if (facets.whiteSpace !== space) words.push(facets.whiteSpace);
    if (facets.length !== undefined) words.push(String(facets.length));
    const { minLength: from = '', maxLength: to = '' } = facets;
    if (from !== '' || to !== '') words.push(`${from}..${to}`);
    if (facets.totalDigits !== undefined) words.push(`digits ${facets.totalDigits}`);
    if (facets.fractionDigits !== undefined) words.push(`decimals ${facets.fractionDigits}`);
    if (facets.minInclusive !== undefined) words.push(`${facets.minInclusive}<=`);
    if (facets.minExclusive !== undefined) words.push(`${facets.minExclusive}<`);
    if (facets.maxInclusive !== undefined) words.push(`<=${facets.maxInclusive}`);
    if (facets.maxExclusive !== undefined) words.push(`<${facets.maxExclusive}`);
    if ((facets.patterns ?? []).length > 1) this.lost.add(`several layers of patterns: ${hint}`);
    for (const pattern of (facets.patterns ?? []).flat()) words.push(`/${pattern.replaceAll('/', '\\/')}/`);
    if (facets.enumeration !== undefined) words.push(`{${facets.enumeration.map(quoted).join(' ')}}`);
    return words.join(' ');
  }

  #complex(type, hint) {
    const known = this.#typeNames.get(type);
    if (known !== undefined) return known;
    if (type.name !== undefined && namespaceOf(type.name) === builtinNamespace) return 'anyType';
    if (type.content?.kind === 'simple') {
      // Types of values are few although schemas give them many names: equal ones share the name of the base.
      const name = this.#named(
        this.types,
        plainName(
          baseWithSameText(type, (t) => this.#valueText(t, hint)),
          hint,
        ),
        this.#valueText(type, hint),
      );
      this.#typeNames.set(type, name);
      return name;
    }
    const name = this.#free(this.types, plainName(type, hint));
    this.#typeNames.set(type, name);
    this.types.set(name, '');
    const text = this.#complexText(type);
    const twin = [...this.types].find(([other, content]) => other !== name && content === text && text !== '');
    if (type.name === undefined && twin !== undefined && !text.includes(`=${name}`)) {
      this.types.delete(name);
      this.#typeNames.set(type, twin[0]);
      return twin[0];
    }
    this.types.set(name, text);
    return name;
  }

  #valueText(type, hint) {
    return ['value', this.#simple(type.content, hint), ...this.#attributes(type)].join(' ');
  }

  #complexText(type) {
    const content = type.content === undefined ? '' : this.#particle(type.content, true);
    return [type.mixed ? 'mixed' : '', content, ...this.#attributes(type)].filter((part) => part !== '').join(' ');
  }

  #attributes(type) {
    const uses = type.attributes.map(({ declaration, required, value }) => {
      const namespace = namespaceOf(declaration.name);
      const name = namespace === '' ? localOf(declaration.name) : this.#qname(declaration.name);
      const of = this.#simple(declaration.type, localOf(declaration.name));
      const given = value === undefined ? '' : `(${value.kind === 'default' ? 'default ' : ''}'${value.value}')`;
      return `@${name}${of === 'string' ? '' : `=${of}`}${given}${required ? '!' : ''}`;
    });
    return type.anyAttribute === undefined ? uses : [...uses, `@${this.#wildcard(type.anyAttribute)}`];
  }

  #wildcard({ namespaces, process }) {
    const words = ['any'];
    if (namespaces.not !== undefined) words.push('other', this.prefixes[namespaces.not]);
    if (namespaces.oneOf !== undefined)
      words.push(...namespaces.oneOf.map((name) => (name === '' ? 'none' : this.prefixes[name])));
    if (process !== 'strict') words.push(process);
    return `[${words.filter((word) => word !== '').join(' ')}]`;
  }

  #particle({ term, min, max }, inSequence) {
    const suffix = occurrence(min, max);
    if (term.kind === 'wildcard') return this.#wildcard(term) + suffix;
    if (term.kind === 'element') return this.#element(term, suffix);
    if (term.compositor === 'all') return `{${this.#parts(term, false).join(' ')}}${suffix}`;
    const parts = this.#parts(term, term.compositor === 'sequence').filter((part) => part !== '');
    if (parts.length === 0) return '';
    if (term.compositor === 'sequence') {
      return suffix === '' && inSequence ? parts.join(' ') : `(${parts.join(' ')})${suffix}`;
    }
    return `(${parts.map((part) => part.replace(/^\(([^()|]*)\)$/, '$1')).join(' | ')})${suffix}`;
  }

  #parts({ particles }, inSequence) {
    return particles.map((particle) => this.#particle(particle, inSequence));
  }

  #element(declaration, suffix) {
    if (!declaration.global) {
      this.#check(declaration);
      const name = this.#qname(declaration.name);
      return `${name}=${this.#type(declaration.type, localOf(declaration.name))}${suffix}`;
    }
    const members = [...this.model.elements.values()].filter((other) => substitutes(other, declaration));
    const usable = [declaration, ...members].filter(({ abstract }) => !abstract);
    for (const usableDeclaration of usable) this.#global(usableDeclaration);
    const names = usable.map(({ name }) => this.#qname(name));
    return names.length === 1 ? names[0] + suffix : `(${names.join(' | ')})${suffix}`;
  }

  #named(table, wanted, text) {
    for (const [name, known] of table) if (known === text) return name;
    const name = this.#free(table, wanted);
    table.set(name, text);
    return name;
  }

  #free(table, wanted) {
    let name = wanted;
    const other = table === this.types ? this.values : this.types;
    for (let number = 2; table.has(name) || other.has(name); number++) name = `${wanted}_${number}`;
    return name;
  }
}

function substitutes(declaration, head) {
  for (let at = declaration.substitutes; at !== undefined; at = at.substitutes) if (at === head) return true;
  return false;
}

function baseWithSameText(type, textOf) {
  let at = type;
  while (at.base?.kind === 'complex' && at.base.content?.kind === 'simple' && textOf(at.base) === textOf(type))
    at = at.base;
  return at;
}

function plainName({ name }, hint) {
  return name === undefined ? hint : localOf(name).replace(/Type$/, '');
}

function occurrence(min, max) {
  if (min === 1 && max === 1) return '';
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
