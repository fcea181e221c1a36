import { type BuiltinName, isBuiltinKind } from '../datatypes/builtins.js';
import { digitsOf } from '../datatypes/decimals.js';
import { isLexical } from '../datatypes/lexical.js';
import { compareValues, primitiveOf, valueKey } from '../datatypes/values.js';
import type { Facets, WhiteSpace } from '../model.js';
import { describePattern } from '../regex/describe.js';
import { translateRegex } from '../regex/translate.js';
import type { SimpleTable } from '../tables.js';
import { listItems, treatWhiteSpace } from '../whitespace.js';
import { english, type Wording } from '../wording/wording.js';
import type { PhraseKey } from '../wording/words.js';
import { type Acceptor, acceptorFor } from './accept.js';

/** Namespace of a prefix where a value stands; undefined when it is not declared. */
export type PrefixLookup = (prefix: string) => string | undefined;

/** A simple type ready to look at values. */
export class SimpleTypeChecker {
  readonly variety: SimpleTable['variety'];
  readonly builtin: BuiltinName;
  /** Quick test on the source: true is sure, false means {@link fault} must decide. */
  readonly accept: Acceptor | undefined;
  /** ID, IDREF, or a list of IDREFs: values that are looked at together at the end of the document. */
  readonly identifies: 'id' | 'reference' | undefined;
  readonly whiteSpace: WhiteSpace;

  readonly #facets: Facets;
  readonly #primitive: BuiltinName;
  readonly #item: SimpleTypeChecker | undefined;
  readonly #members: readonly SimpleTypeChecker[];
  #patterns: readonly RegExp[] | undefined;
  #allowed: ReadonlySet<string> | undefined;

  constructor(table: SimpleTable, checkers: readonly SimpleTypeChecker[]) {
    this.variety = table.variety;
    this.builtin = table.builtin as BuiltinName;
    this.whiteSpace = table.variety === 'union' ? 'preserve' : (table.facets.whiteSpace ?? 'preserve');
    this.#facets = table.facets;
    this.#primitive = primitiveOf(this.builtin);
    this.#item = table.item === undefined ? undefined : checkers[table.item]!;
    this.#members = (table.members ?? []).map((member) => checkers[member]!);
    this.accept = table.variety === 'atomic' ? acceptorFor(this.builtin, this.#facets) : undefined;
    this.identifies = this.#identifies();
  }

  /** What is wrong with a value, as what is expected instead ("a date such as 2026-01-31"); undefined when it is fine. */
  fault(raw: string, lookup: PrefixLookup, wording: Wording): string | undefined {
    const value = treatWhiteSpace(raw, this.whiteSpace);
    if (this.variety === 'atomic') return this.#atomicFault(value, lookup, wording);
    if (this.variety === 'list') return this.#listFault(value, lookup, wording);
    return this.#unionFault(raw, lookup, wording);
  }

  /** The same string for equal values of this type. The value must be free of faults. */
  key(raw: string, lookup: PrefixLookup): string {
    if (this.variety === 'list') {
      return listItems(raw)
        .map((item) => this.#item!.key(item, lookup))
        .join(' ');
    }
    if (this.variety === 'union') {
      const member = this.#members.find((candidate) => candidate.fault(raw, lookup, english) === undefined);
      return member === undefined ? raw : member.key(raw, lookup);
    }
    return `${this.#primitive} ${this.#valueKey(treatWhiteSpace(raw, this.whiteSpace), lookup)}`;
  }

  /** Identifiers in a value, for ID and IDREF. */
  identifiers(raw: string): string[] {
    return listItems(raw);
  }

  #identifies(): 'id' | 'reference' | undefined {
    if (isBuiltinKind(this.builtin, 'ID')) return 'id';
    if (isBuiltinKind(this.builtin, 'IDREF')) return 'reference';
    return this.#item?.identifies === 'reference' ? 'reference' : undefined;
  }

  #valueKey(value: string, lookup: PrefixLookup): string {
    return valueKey(this.#primitive, value, (prefix) => lookup(prefix) ?? '');
  }

  #atomicFault(value: string, lookup: PrefixLookup, wording: Wording): string | undefined {
    if (!isLexical(this.builtin, value)) return this.#expected(wording);
    if (
      this.#primitive === 'QName' &&
      value.includes(':') &&
      lookup(value.slice(0, value.indexOf(':'))) === undefined
    ) {
      return wording.type('QName');
    }
    return (
      this.#patternFault(value, wording) ??
      this.#enumerationFault(value, lookup, wording) ??
      this.#lengthFault(lengthOf(this.#primitive, value), 'character', wording) ??
      this.#rangeFault(value, wording)
    );
  }

  #listFault(value: string, lookup: PrefixLookup, wording: Wording): string | undefined {
    const items = listItems(value);
    for (const item of items) {
      const fault = this.#item!.fault(item, lookup, wording);
      if (fault !== undefined) return wording.phrase('listOf', { expected: fault });
    }
    return (
      this.#patternFault(value, wording) ??
      this.#enumerationFault(value, lookup, wording) ??
      this.#lengthFault(items.length, 'item', wording)
    );
  }

  #unionFault(raw: string, lookup: PrefixLookup, wording: Wording): string | undefined {
    const faults = this.#members.map((member) => member.fault(raw, lookup, wording));
    if (!faults.includes(undefined)) return wording.oneOf([...new Set(faults.filter((fault) => fault !== undefined))]);
    return (
      this.#patternFault(treatWhiteSpace(raw, 'collapse'), wording) ?? this.#enumerationFault(raw, lookup, wording)
    );
  }

  /** What values look like when they have the wrong form altogether. */
  #expected(wording: Wording): string {
    const { enumeration } = this.#facets;
    return enumeration === undefined ? wording.type(this.builtin) : wording.oneOf(enumeration);
  }

  #patternFault(value: string, wording: Wording): string | undefined {
    const { patterns } = this.#facets;
    if (patterns === undefined) return undefined;
    this.#patterns ??= patterns.map((any) => translateRegex(any.map((pattern) => `(${pattern})`).join('|')));
    const failed = this.#patterns.findIndex((pattern) => !pattern.test(value));
    return failed < 0
      ? undefined
      : wording.oneOf(patterns[failed]!.map((pattern) => describePattern(pattern, wording)));
  }

  #enumerationFault(value: string, lookup: PrefixLookup, wording: Wording): string | undefined {
    const { enumeration } = this.#facets;
    if (enumeration === undefined) return undefined;
    // Enumerated QNames are kept expanded, since the schema's prefixes are not the document's.
    const isExpanded = this.#primitive === 'QName' || this.#primitive === 'NOTATION';
    this.#allowed ??= new Set(
      enumeration.map((allowed) => (isExpanded ? `${this.#primitive} ${allowed}` : this.key(allowed, lookup))),
    );
    return this.#allowed.has(this.key(value, lookup)) ? undefined : wording.oneOf(enumeration, 20);
  }

  #lengthFault(length: number | undefined, unit: 'character' | 'item', wording: Wording): string | undefined {
    const { length: exact, minLength, maxLength } = this.#facets;
    if (length === undefined) return undefined;
    if (exact !== undefined && length !== exact) return limited(wording, 'exactly', exact, unit, length);
    if (minLength !== undefined && length < minLength) {
      return minLength === 1 && unit === 'character'
        ? wording.phrase('someValue')
        : limited(wording, 'atLeast', minLength, unit, length);
    }
    return maxLength !== undefined && length > maxLength
      ? limited(wording, 'atMost', maxLength, unit, length)
      : undefined;
  }

  #rangeFault(value: string, wording: Wording): string | undefined {
    const { minInclusive, maxInclusive, minExclusive, maxExclusive, totalDigits, fractionDigits } = this.#facets;
    if (totalDigits !== undefined || fractionDigits !== undefined) {
      const { total, fraction } = digitsOf(value);
      if (totalDigits !== undefined && total > totalDigits) {
        return limited(wording, 'atMost', totalDigits, 'digit', total);
      }
      if (fractionDigits !== undefined && fraction > fractionDigits) {
        return limited(wording, 'atMost', fractionDigits, 'decimal', fraction);
      }
    }
    const against = (bound: string): number | undefined => compareValues(this.#primitive, value, bound);
    if (minInclusive !== undefined && !((against(minInclusive) ?? -1) >= 0))
      return wording.phrase('notBelow', { limit: minInclusive });
    if (maxInclusive !== undefined && !((against(maxInclusive) ?? 1) <= 0))
      return wording.phrase('notAbove', { limit: maxInclusive });
    if (minExclusive !== undefined && !((against(minExclusive) ?? -1) > 0))
      return wording.phrase('above', { limit: minExclusive });
    if (maxExclusive !== undefined && !((against(maxExclusive) ?? 1) < 0))
      return wording.phrase('below', { limit: maxExclusive });
    return undefined;
  }
}

/** "at most 3 characters (there are 5)" */
function limited(
  wording: Wording,
  limit: 'exactly' | 'atLeast' | 'atMost',
  count: number,
  unit: Extract<PhraseKey, 'character' | 'item' | 'digit' | 'decimal'>,
  found: number,
): string {
  return wording.phrase(limit, { amount: wording.phrase(unit, { count }), found });
}

/** Length as the length facets count it: characters, or bytes of binary values; QNames have none. */
function lengthOf(primitive: BuiltinName, value: string): number | undefined {
  switch (primitive) {
    case 'QName':
    case 'NOTATION':
      return undefined;
    case 'hexBinary':
      return value.length / 2;
    case 'base64Binary':
      return Math.floor((value.replace(/[\s=]/g, '').length * 3) / 4);
    default:
      return /[\ud800-\udbff]/.test(value) ? [...value].length : value.length;
  }
}
