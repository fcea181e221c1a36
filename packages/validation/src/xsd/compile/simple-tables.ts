import { isBuiltinKind } from '../datatypes/builtins.js';
import { isLexical } from '../datatypes/lexical.js';
import { SchemaError, type SchemaProblem } from '../errors.js';
import type { SimpleType } from '../model.js';
import { translateRegex } from '../regex/translate.js';
import type { SimpleTable } from '../tables.js';
import { treatWhiteSpace } from '../whitespace.js';
import { Numbering } from './numbering.js';

/** Collects simple types as tables; equal ones, such as two anonymous types with the same facets, share one. */
export class SimpleTables {
  readonly #tables = new Numbering<SimpleTable>();
  readonly #known = new Map<SimpleType, number>();
  readonly #problems: SchemaProblem[];

  constructor(problems: SchemaProblem[]) {
    this.#problems = problems;
  }

  get tables(): readonly SimpleTable[] {
    return this.#tables.values;
  }

  numberOf(type: SimpleType): number {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    const table: SimpleTable = {
      variety: type.variety,
      builtin: type.builtin,
      ...(type.item === undefined ? {} : { item: this.numberOf(type.item) }),
      ...(type.members === undefined ? {} : { members: type.members.map((member) => this.numberOf(member)) }),
      facets: type.facets,
    };
    this.#check(type);
    const number = this.#tables.numberOf(JSON.stringify(table), () => table);
    this.#known.set(type, number);
    return number;
  }

  /** Faults of the facets themselves: a pattern that is none, a bound that is no value of the type. */
  #check(type: SimpleType): void {
    const { patterns, minInclusive, maxInclusive, minExclusive, maxExclusive, enumeration } = type.facets;
    for (const pattern of patterns?.flat() ?? []) {
      try {
        translateRegex(pattern);
      } catch (error) {
        if (!(error instanceof SchemaError)) throw error;
        this.#problems.push(...error.problems);
      }
    }
    if (type.variety !== 'atomic') return;
    for (const bound of [minInclusive, maxInclusive, minExclusive, maxExclusive]) {
      if (bound !== undefined && !isLexical(type.builtin, bound)) this.#refuse(type, bound);
    }
    if (isBuiltinKind(type.builtin, 'QName')) return;
    for (const value of enumeration ?? []) {
      const treated = treatWhiteSpace(value, type.facets.whiteSpace ?? 'preserve');
      if (!isLexical(type.builtin, treated)) this.#refuse(type, value);
    }
  }

  #refuse({ name, builtin }: SimpleType, value: string): void {
    const message = `${value} in the facets of ${name ?? 'a simple type'} is no ${builtin}`;
    this.#problems.push({ message, file: '', line: 0 });
  }
}
