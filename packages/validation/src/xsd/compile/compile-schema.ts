import { anyType } from '../any-type.js';
import { builtin, builtinTypes } from '../datatypes/builtins.js';
import { SchemaError, type SchemaProblem } from '../errors.js';
import type {
  AttributeDeclaration,
  AttributeUse,
  ComplexType,
  Derivation,
  ElementDeclaration,
  ModelGroup,
  Particle,
  SchemaModel,
  TypeDefinition,
  Wildcard,
} from '../model.js';
import {
  type AllTable,
  type AttributeTable,
  type ElementTable,
  type ModelTable,
  type SchemaTables,
  type TypeTable,
  tablesFormat,
} from '../tables.js';
import { buildAutomaton, type Expansion } from './automaton.js';
import { Numbering, SymbolNumbering } from './numbering.js';
import { packRows, type Row } from './rows.js';
import { SimpleTables } from './simple-tables.js';
import { substitutionGroups } from './substitution.js';

/**
 * Compiles a schema into tables that can be kept as JSON and loaded fast.
 *
 * @throws SchemaError when a content model is ambiguous (Unique Particle Attribution), a pattern or a facet cannot be
 *   used, or an occurrence range makes a content model too large
 */
export function compileSchema(model: SchemaModel): SchemaTables {
  return new SchemaCompiler(model).compile();
}

class SchemaCompiler {
  readonly #model: SchemaModel;
  readonly #expand: Expansion;
  readonly #problems: SchemaProblem[] = [];
  readonly #names = new SymbolNumbering();
  readonly #simple = new SimpleTables(this.#problems);
  readonly #elements = new Numbering<ElementTable>();
  readonly #models = new Numbering<ModelTable>();
  readonly #wildcards = new Numbering<Omit<Wildcard, 'kind'>>();
  readonly #types: TypeTable[] = [];
  readonly #elementNumbers = new Map<ElementDeclaration, number>();
  readonly #typeNumbers = new Map<TypeDefinition, number>();
  readonly #unfilled: (() => void)[] = [];

  constructor(model: SchemaModel) {
    this.#model = model;
    this.#expand = substitutionGroups(model);
  }

  compile(): SchemaTables {
    this.#typeNumber(anyType);
    for (const type of builtinTypes()) this.#typeNumber(type);
    for (const type of this.#model.types.values()) this.#typeNumber(type);
    const roots = [...this.#model.elements.values()].map((declaration) => this.#element(declaration));
    const attributes = [...this.#model.attributes.values()].map((declaration) => this.#attribute(declaration));
    for (let fill = this.#unfilled.shift(); fill !== undefined; fill = this.#unfilled.shift()) fill();
    if (this.#problems.length > 0) throw new SchemaError(this.#problems);
    return {
      format: tablesFormat,
      namespaces: this.#names.namespaces,
      symbols: this.#names.symbols,
      simpleTypes: this.#simple.tables,
      types: this.#types,
      elements: this.#elements.values,
      models: this.#models.values,
      wildcards: this.#wildcards.values,
      roots,
      attributes,
      notes: this.#model.notes,
    };
  }

  /** The type gets its number at once and its table later, since types contain each other. */
  #typeNumber(type: TypeDefinition): number {
    const known = this.#typeNumbers.get(type);
    if (known !== undefined) return known;
    const number = this.#types.length;
    this.#typeNumbers.set(type, number);
    this.#types.push({});
    this.#unfilled.push(() => {
      this.#types[number] = type.kind === 'simple' ? this.#simpleTypeTable(type) : this.#complexTypeTable(type);
    });
    return number;
  }

  #simpleTypeTable(type: Extract<TypeDefinition, { kind: 'simple' }>): TypeTable {
    const derivation = type.base !== undefined || type.variety === 'atomic' ? 'restriction' : type.variety;
    return {
      ...(type.name === undefined ? {} : { name: this.#names.numberOf(type.name) }),
      base: this.#typeNumber(type.base ?? (type.variety === 'atomic' ? anyType : builtin('anySimpleType'))),
      derivation,
      simple: this.#simple.numberOf(type),
    };
  }

  #complexTypeTable(type: ComplexType): TypeTable {
    const { content } = type;
    return {
      ...(type.name === undefined ? {} : { name: this.#names.numberOf(type.name) }),
      ...(type === anyType ? {} : { base: this.#typeNumber(type.base), derivation: type.derivation }),
      ...(content?.kind === 'simple' ? { simple: this.#simple.numberOf(content) } : {}),
      ...(content?.kind === 'particle' ? { model: this.#contentModel(content) } : {}),
      ...(type.mixed ? { mixed: true } : {}),
      ...(type.abstract ? { abstract: true } : {}),
      ...(type.attributes.length === 0 ? {} : { attributes: type.attributes.map((use) => this.#attributeUse(use)) }),
      ...(type.anyAttribute === undefined ? {} : { anyAttribute: this.#wildcard(type.anyAttribute) }),
      ...blockOf(type.block),
    };
  }

  #attributeUse({ declaration, required, value }: AttributeUse): AttributeTable {
    return {
      name: this.#names.numberOf(declaration.name),
      simple: this.#simple.numberOf(declaration.type),
      ...(required ? { required: true } : {}),
      ...(value === undefined ? {} : { value }),
    };
  }

  #attribute(declaration: AttributeDeclaration): AttributeTable {
    const { value } = declaration;
    return this.#attributeUse({ declaration, required: false, ...(value === undefined ? {} : { value }) });
  }

  #element(declaration: ElementDeclaration): number {
    const known = this.#elementNumbers.get(declaration);
    if (known !== undefined) return known;
    const table: ElementTable = {
      name: this.#names.numberOf(declaration.name),
      type: this.#typeNumber(declaration.type),
      ...(declaration.nillable ? { nillable: true } : {}),
      ...(declaration.abstract ? { abstract: true } : {}),
      ...(declaration.value === undefined ? {} : { value: declaration.value }),
      ...blockOf(declaration.block),
      ...(declaration.constraints.length === 0 ? {} : { constraints: declaration.constraints }),
    };
    const number = this.#elements.numberOf(JSON.stringify(table), () => table);
    this.#elementNumbers.set(declaration, number);
    return number;
  }

  #wildcard({ namespaces, process }: Wildcard): number {
    const table = { namespaces, process };
    return this.#wildcards.numberOf(JSON.stringify(table), () => table);
  }

  #contentModel(particle: Particle): number {
    const all = allGroup(particle);
    const table = all === undefined ? this.#automaton(particle) : this.#all(all, particle.min === 0);
    return this.#models.numberOf(JSON.stringify(table), () => table);
  }

  #all({ particles }: ModelGroup, optional: boolean): AllTable {
    return {
      all: particles.flatMap(({ term, min }) =>
        term.kind !== 'element'
          ? []
          : this.#expand(term).map((declaration) => {
              const symbol = this.#names.numberOf(declaration.name);
              return [symbol, this.#element(declaration), min > 0 ? 1 : 0] as const;
            }),
      ),
      optional,
    };
  }

  #automaton(particle: Particle): ModelTable {
    const { states, ambiguities } = buildAutomaton(particle, this.#expand);
    for (const { what, at } of ambiguities) {
      this.#problems.push({ message: `ambiguous content model: ${what}`, file: at?.file ?? '', line: at?.line ?? 0 });
    }
    const symbols = new Numbering<number>();
    const wildcards = new Numbering<number>();
    for (const state of states) {
      for (const name of state.elements.keys()) symbols.numberOf(name, () => this.#names.numberOf(name));
      for (const { wildcard } of state.wildcards) {
        const number = this.#wildcard(wildcard);
        wildcards.numberOf(String(number), () => number);
      }
    }
    const column = (name: string): number => symbols.numberOf(name, () => -1);
    const wildcardColumn = (wildcard: Wildcard): number =>
      symbols.values.length + wildcards.values.indexOf(this.#wildcard(wildcard));
    const rows = states.map((state): Row => {
      const cells = [...state.elements].map(
        ([name, { next, declaration }]) => [column(name), { next, element: this.#element(declaration) }] as const,
      );
      const anyCells = state.wildcards.map(
        ({ wildcard, next }) => [wildcardColumn(wildcard), { next, element: -1 }] as const,
      );
      return { accepts: state.accepts, cells: new Map([...cells, ...anyCells]) };
    });
    return { symbols: symbols.values, wildcards: wildcards.values, rows: packRows(rows) };
  }
}

/** The `all` group a content model consists of, if it does: it cannot be part of a larger one. */
function allGroup({ term }: Particle): ModelGroup | undefined {
  if (term.kind !== 'group') return undefined;
  if (term.compositor === 'all') return term;
  const [only, ...others] = term.particles;
  return only !== undefined && others.length === 0 ? allGroup(only) : undefined;
}

function blockOf(block: ReadonlySet<Derivation>): { block?: readonly string[] } {
  return block.size === 0 ? {} : { block: [...block] };
}
