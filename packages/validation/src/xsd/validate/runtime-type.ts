import type { AttributeTable, TypeTable } from '../tables.js';
import type { ContentModel } from './content-model.js';
import type { SimpleTypeChecker } from './simple-type.js';

/** A type as validation sees it. */
export class RuntimeType {
  readonly index: number;
  readonly table: TypeTable;
  /** Type of the value, for simple types and simple content. */
  readonly simple: SimpleTypeChecker | undefined;
  readonly attributes: readonly AttributeTable[];
  /** Symbols of `attributes`, in the same order. */
  readonly attributeSymbols: Int32Array;
  readonly attributeTypes: readonly SimpleTypeChecker[];
  readonly requiredAttributes: number;
  readonly mixed: boolean;
  /** The content model, once it has been needed. */
  model: ContentModel | undefined;

  constructor(index: number, table: TypeTable, simpleTypes: readonly SimpleTypeChecker[]) {
    this.index = index;
    this.table = table;
    this.simple = table.simple === undefined ? undefined : simpleTypes[table.simple]!;
    this.attributes = table.attributes ?? [];
    this.attributeSymbols = Int32Array.from(this.attributes, ({ name }) => name);
    this.attributeTypes = this.attributes.map(({ simple }) => simpleTypes[simple]!);
    this.requiredAttributes = this.attributes.filter(({ required }) => required).length;
    this.mixed = table.mixed === true;
  }
}
