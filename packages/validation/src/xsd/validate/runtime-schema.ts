import type { NameTable } from '@autoinvoice/xml';
import { schemaError } from '../errors.js';
import { type Name, nameOf, xsiNamespace } from '../names.js';
import { type AttributeTable, type ElementTable, type SchemaTables, tablesFormat } from '../tables.js';
import { AllModel, AutomatonModel, type ContentModel } from './content-model.js';
import { RuntimeType } from './runtime-type.js';
import { SimpleTypeChecker } from './simple-type.js';

/** Attributes every element may have; their symbols are negative, those of the schema start at 0. */
export const instanceAttributes = { type: -2, nil: -3, schemaLocation: -4, noNamespaceSchemaLocation: -5 } as const;

/** Symbol of a name that the schema does not know. */
export const unknownSymbol = -1;

/** Compiled tables with what validation needs made of them; content models are made when first met. */
export class RuntimeSchema {
  readonly tables: SchemaTables;
  readonly elements: readonly ElementTable[];
  readonly types: readonly RuntimeType[];
  readonly simpleTypes: readonly SimpleTypeChecker[];
  /** Global elements by symbol. */
  readonly roots: ReadonlyMap<number, number>;
  /** Global attributes by symbol. */
  readonly attributes: ReadonlyMap<number, AttributeTable>;
  /** Named types. */
  readonly typesByName: ReadonlyMap<Name, RuntimeType>;
  readonly hasConstraints: boolean;
  readonly #models: (ContentModel | undefined)[];
  readonly #symbols: ReadonlyMap<Name, number>;
  #names: NameTable | undefined;
  #symbolOf = new Int32Array(0);
  #mapped = 0;

  constructor(tables: SchemaTables) {
    if (tables.format !== tablesFormat)
      throw schemaError(`compiled schema of format ${tables.format}: compile it again`);
    this.tables = tables;
    this.elements = tables.elements;
    const checkers: SimpleTypeChecker[] = [];
    for (const table of tables.simpleTypes) checkers.push(new SimpleTypeChecker(table, checkers));
    this.simpleTypes = checkers;
    this.types = tables.types.map((table, index) => new RuntimeType(index, table, this.simpleTypes));
    this.#models = new Array<ContentModel | undefined>(tables.models.length).fill(undefined);
    this.roots = new Map(tables.roots.map((element) => [tables.elements[element]!.name, element]));
    this.attributes = new Map(tables.attributes.map((attribute) => [attribute.name, attribute]));
    this.typesByName = new Map(
      this.types.flatMap((type) => (type.table.name === undefined ? [] : [[this.nameOf(type.table.name), type]])),
    );
    this.hasConstraints = tables.elements.some(({ constraints }) => constraints !== undefined);
    this.#symbols = new Map([
      ...tables.symbols.map((_, symbol) => [this.nameOf(symbol), symbol] as const),
      ...Object.entries(instanceAttributes).map(([local, symbol]) => [nameOf(xsiNamespace, local), symbol] as const),
    ]);
  }

  /** Expanded name of a symbol. */
  nameOf(symbol: number): Name {
    const [namespace, local] = this.tables.symbols[symbol]!;
    return nameOf(this.tables.namespaces[namespace]!, local);
  }

  symbolOf(name: Name): number {
    return this.#symbols.get(name) ?? unknownSymbol;
  }

  model(index: number): ContentModel {
    const known = this.#models[index];
    if (known !== undefined) return known;
    const table = this.tables.models[index]!;
    const made = 'all' in table ? new AllModel(table) : new AutomatonModel(table, this.tables.symbols.length);
    this.#models[index] = made;
    return made;
  }

  /** Symbols of this schema for the name ids of a document's name table, kept from document to document. */
  symbolsFor(names: NameTable): Int32Array {
    if (this.#names !== names) {
      this.#names = names;
      this.#mapped = 0;
    }
    const size = names.size;
    if (size > this.#symbolOf.length) {
      const grown = new Int32Array(size * 2);
      grown.set(this.#symbolOf.subarray(0, this.#mapped));
      this.#symbolOf = grown;
    }
    for (; this.#mapped < size; this.#mapped++) {
      const id = this.#mapped;
      this.#symbolOf[id] = this.symbolOf(nameOf(names.namespace[id]!, names.local[id]!));
    }
    return this.#symbolOf;
  }
}
