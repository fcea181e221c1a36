import { NodeKind, TextForm } from '@autoinvoice/xml';
import type { ValueConstraint } from '../model.js';
import { quoted } from '../wording/quoted.js';
import type { Identifiers } from './identifiers.js';
import type { Report } from './report.js';
import type { PrefixLookup, SimpleTypeChecker } from './simple-type.js';

/** Simple types of values, by element node, or by -1 minus the index of the attribute. */
export type ValueTypes = Map<number, SimpleTypeChecker>;

/** Checks values of elements and attributes against simple types. */
export class ValueChecks {
  readonly #report: Report;
  readonly #identifiers: Identifiers;

  constructor(report: Report, identifiers: Identifiers) {
    this.#report = report;
    this.#identifiers = identifiers;
  }

  /** The text of an element that holds a value. Elements inside are not looked at. */
  element(node: number, type: SimpleTypeChecker, value: ValueConstraint | undefined): void {
    const { document } = this.#report;
    const { tree } = document;
    const end = tree.end[node]!;
    const text = node + 1;
    if (
      end === text + 1 &&
      value === undefined &&
      type.identifies === undefined &&
      type.accept !== undefined &&
      tree.kind[text] === NodeKind.text &&
      (tree.name[text]! & TextForm.encoded) === 0 &&
      type.accept(document, tree.start[text]!, tree.stop[text]!)
    ) {
      return;
    }
    this.#text(node, type, value);
  }

  #text(node: number, type: SimpleTypeChecker, constraint: ValueConstraint | undefined): void {
    const written = this.#report.document.stringValue(node);
    const raw = written === '' && constraint !== undefined ? constraint.value : written;
    const lookup: PrefixLookup = (prefix) => this.#report.document.element(node).namespaceFor(prefix);
    const expected = type.fault(raw, lookup, this.#report.wording);
    if (expected !== undefined) {
      this.#report.element(node, raw === '' ? 'emptyValue' : 'wrongValue', { value: quoted(raw), expected });
      return;
    }
    if (constraint?.kind === 'fixed' && type.key(raw, lookup) !== type.key(constraint.value, lookup)) {
      this.#report.element(node, 'wrongValue', { value: quoted(raw), expected: quoted(constraint.value) });
    }
    if (type.identifies !== undefined) this.#identifiers.add(type, raw, node, undefined);
  }

  attribute(node: number, attribute: number, type: SimpleTypeChecker, constraint: ValueConstraint | undefined): void {
    const { document } = this.#report;
    const { tree } = document;
    if (
      constraint?.kind !== 'fixed' &&
      type.identifies === undefined &&
      type.accept !== undefined &&
      (tree.attributeForm[attribute]! & TextForm.encoded) === 0 &&
      type.accept(document, tree.attributeStart[attribute]!, tree.attributeStop[attribute]!)
    ) {
      return;
    }
    const raw = document.attributeValue(attribute);
    const lookup: PrefixLookup = (prefix) => document.element(node).namespaceFor(prefix);
    const expected = type.fault(raw, lookup, this.#report.wording);
    const value = quoted(raw);
    if (expected !== undefined) {
      this.#report.attribute(node, attribute, raw === '' ? 'emptyAttribute' : 'wrongAttribute', { value, expected });
    } else if (constraint?.kind === 'fixed' && type.key(raw, lookup) !== type.key(constraint.value, lookup)) {
      this.#report.attribute(node, attribute, 'wrongAttribute', { value, expected: quoted(constraint.value) });
    }
    if (type.identifies !== undefined) this.#identifiers.add(type, raw, node, attribute);
  }
}
