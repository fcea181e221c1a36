import type { AllTable, AutomatonTable } from '../tables.js';

/**
 * A content model as two dense tables, one cell for each state and column. Column 0 is "any other name", so that
 * every look-up is one multiplication and one read.
 */
export class AutomatonModel {
  readonly kind = 'automaton';
  /** Columns of a row. */
  readonly width: number;
  /** Symbol of the schema → column; 0 when the model does not have it. */
  readonly columnOf: Int32Array;
  /** Next state + 1, or 0 when there is none. */
  readonly next: Int32Array;
  /** Element declaration met in a cell; -1 where a wildcard takes the element. */
  readonly element: Int32Array;
  readonly accepts: Uint8Array;
  /** Symbol of each column, from column 1 on; wildcards have none. */
  readonly symbols: readonly number[];
  /** Wildcards by number; their columns follow those of the symbols. */
  readonly wildcards: readonly number[];

  constructor({ symbols, wildcards, rows }: AutomatonTable, symbolCount: number) {
    this.symbols = symbols;
    this.wildcards = wildcards;
    this.width = 1 + symbols.length + wildcards.length;
    this.columnOf = new Int32Array(symbolCount);
    for (const [index, symbol] of symbols.entries()) this.columnOf[symbol] = index + 1;
    this.next = new Int32Array(rows.length * this.width);
    this.element = new Int32Array(rows.length * this.width).fill(-1);
    this.accepts = new Uint8Array(rows.length);
    // A row is based on a later one, so the last comes first.
    for (let state = rows.length - 1; state >= 0; state--) this.#unpack(rows[state]!, state);
  }

  get states(): number {
    return this.accepts.length;
  }

  /** First column of the wildcards. */
  get firstWildcard(): number {
    return 1 + this.symbols.length;
  }

  #unpack(row: readonly number[], state: number): void {
    const at = state * this.width;
    this.accepts[state] = row[0]!;
    const base = row[1]! - 1;
    if (base >= 0) {
      this.next.copyWithin(at, base * this.width, (base + 1) * this.width);
      this.element.copyWithin(at, base * this.width, (base + 1) * this.width);
    }
    for (let i = 2; i < row.length; i += 3) {
      const cell = at + 1 + row[i]!;
      this.next[cell] = row[i + 1]! + 1;
      this.element[cell] = row[i + 2]!;
    }
  }
}

/** An `all` group: each element at most once, in any order. */
export class AllModel {
  readonly kind = 'all';
  /** Symbol → element declaration. */
  readonly elements: ReadonlyMap<number, number>;
  readonly required: readonly number[];
  readonly optional: boolean;

  constructor({ all, optional }: AllTable) {
    this.elements = new Map(all.map(([symbol, element]) => [symbol, element]));
    this.required = all.filter(([, , required]) => required === 1).map(([symbol]) => symbol);
    this.optional = optional;
  }
}

export type ContentModel = AutomatonModel | AllModel;
