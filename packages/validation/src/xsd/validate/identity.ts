import { NodeKind } from '@autoinvoice/xml';
import type { IdentityConstraint, IdentityPath } from '../model.js';
import { localOf, type Name, nameOf, namespaceOf } from '../names.js';
import type { ElementTable } from '../tables.js';
import type { AttributeChecks } from './attributes.js';
import type { Report } from './report.js';
import type { RuntimeSchema } from './runtime-schema.js';
import type { SimpleTypeChecker } from './simple-type.js';
import type { ValueTypes } from './values.js';

/** Values of a key in one element that declares it: value → node that has it. */
type KeyTable = Map<string, number>;

/**
 * `unique`, `key` and `keyref`, after the rest of the document is known (XML Schema 1.0 part 1, 3.11.4).
 *
 * @param constrained elements whose declarations have constraints, in document order
 * @param typed types of the values met
 */
export function checkIdentityConstraints(
  report: Report,
  constrained: readonly [node: number, element: ElementTable][],
  typed: Readonly<ValueTypes>,
  attributes: AttributeChecks,
  schema: RuntimeSchema,
): void {
  const checker = new IdentityChecker(report, typed, attributes, schema);
  const keys = new Map<Name, Map<number, KeyTable>>();
  const ofKind = (wanted: (kind: IdentityConstraint['kind']) => boolean): [number, IdentityConstraint][] =>
    constrained.flatMap(([node, { constraints }]) =>
      (constraints ?? [])
        .filter(({ kind }) => wanted(kind))
        .map((constraint): [number, IdentityConstraint] => [node, constraint]),
    );
  for (const [node, constraint] of ofKind((kind) => kind !== 'keyref')) {
    const tables = keys.get(constraint.name) ?? new Map<number, KeyTable>();
    keys.set(constraint.name, tables.set(node, checker.keyTable(node, constraint)));
  }
  for (const [node, constraint] of ofKind((kind) => kind === 'keyref')) {
    checker.references(node, constraint, keys.get(constraint.refer ?? '') ?? new Map());
  }
}

class IdentityChecker {
  readonly #report: Report;
  readonly #typed: Readonly<ValueTypes>;
  readonly #attributes: AttributeChecks;
  readonly #schema: RuntimeSchema;

  constructor(report: Report, typed: Readonly<ValueTypes>, attributes: AttributeChecks, schema: RuntimeSchema) {
    this.#report = report;
    this.#typed = typed;
    this.#attributes = attributes;
    this.#schema = schema;
  }

  keyTable(scope: number, constraint: IdentityConstraint): KeyTable {
    const table: KeyTable = new Map();
    for (const node of this.#selected(scope, constraint.selector)) {
      const key = this.#keyOf(node, constraint);
      if (key === undefined) continue;
      if (table.has(key)) {
        this.#report.element(node, 'repeatedKey', { constraint: localOf(constraint.name) });
      } else table.set(key, node);
    }
    return table;
  }

  /** A reference may point to a key declared on the same element or on one inside it. */
  references(scope: number, constraint: IdentityConstraint, tables: ReadonlyMap<number, KeyTable>): void {
    const { end } = this.#report.document.tree;
    const inside = [...tables].filter(([node]) => node >= scope && node < end[scope]!).map(([, table]) => table);
    for (const node of this.#selected(scope, constraint.selector)) {
      const key = this.#keyOf(node, constraint);
      if (key === undefined || inside.some((table) => table.has(key))) continue;
      this.#report.element(node, 'unknownKey', { constraint: localOf(constraint.name) });
    }
  }

  /** Field values as one string; undefined when a field is absent, which only a `key` forbids. */
  #keyOf(node: number, { kind, name, fields }: IdentityConstraint): string | undefined {
    const values: string[] = [];
    for (const field of fields) {
      const value = this.#fieldValue(node, field);
      if (value === undefined) {
        if (kind === 'key') {
          this.#report.element(node, 'lackingKey', { constraint: localOf(name) });
        }
        return undefined;
      }
      values.push(value);
    }
    return JSON.stringify(values);
  }

  #fieldValue(node: number, paths: readonly IdentityPath[]): string | undefined {
    const { document } = this.#report;
    for (const path of paths) {
      for (const at of this.#selected(node, [path])) {
        if (path.attribute === undefined) {
          const type = this.#typed.get(at);
          return type === undefined ? undefined : this.#valueKey(at, document.stringValue(at), type);
        }
        const attribute = this.#attributes.find(at, this.#schema.symbolOf(path.attribute));
        if (attribute >= 0)
          return this.#valueKey(at, document.attributeValue(attribute), this.#typed.get(-1 - attribute));
      }
    }
    return undefined;
  }

  #valueKey(node: number, raw: string, type: SimpleTypeChecker | undefined): string {
    const lookup = (prefix: string): string | undefined => this.#report.document.element(node).namespaceFor(prefix);
    return type === undefined || type.fault(raw, lookup, this.#report.wording) !== undefined
      ? raw
      : type.key(raw, lookup);
  }

  /** Elements that a path leads to from an element. */
  #selected(node: number, paths: readonly IdentityPath[]): number[] {
    return paths.flatMap(({ anywhere, steps }) => {
      let reached = anywhere ? this.#descendants(node) : [node];
      for (const step of steps) reached = reached.flatMap((at) => this.#children(at).filter((n) => this.#is(n, step)));
      return reached;
    });
  }

  #is(node: number, test: string): boolean {
    const { tree, names } = this.#report.document;
    const id = tree.name[node]!;
    if (test === '*') return true;
    if (localOf(test) === '*') return names.namespace[id] === namespaceOf(test);
    return nameOf(names.namespace[id]!, names.local[id]!) === test;
  }

  #children(node: number): number[] {
    const { kind, end } = this.#report.document.tree;
    const found: number[] = [];
    for (let n = node + 1; n < end[node]!; n = end[n]!) if (kind[n] === NodeKind.element) found.push(n);
    return found;
  }

  #descendants(node: number): number[] {
    const { kind, end } = this.#report.document.tree;
    const found = [node];
    for (let n = node + 1; n < end[node]!; n++) if (kind[n] === NodeKind.element) found.push(n);
    return found;
  }
}
