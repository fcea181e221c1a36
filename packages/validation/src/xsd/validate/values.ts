import { NodeKind, TextForm } from '@autoinvoice/xml';
import type { ValueConstraint } from '../model.js';
import { quoted } from '../wording.js';
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
    const { tree, source } = document;
    const end = tree.end[node]!;
    const text = node + 1;
    if (
      end === text + 1 &&
      value === undefined &&
      type.identifies === undefined &&
      type.accept !== undefined &&
      tree.kind[text] === NodeKind.text &&
      tree.name[text] === TextForm.plain &&
      type.accept(source, tree.start[text]!, tree.stop[text]!)
    ) {
      return;
    }
    this.#text(node, type, value);
  }

  #text(node: number, type: SimpleTypeChecker, constraint: ValueConstraint | undefined): void {
    const written = this.#report.document.stringValue(node);
    const raw = written === '' && constraint !== undefined ? constraint.value : written;
    const lookup: PrefixLookup = (prefix) => this.#report.document.element(node).namespaceFor(prefix);
    const name = this.#report.spelled(node);
    const expected = type.fault(raw, lookup);
    if (expected !== undefined) {
      const found = raw === '' ? `${name} is empty` : `${quoted(raw)} is not allowed in ${name}`;
      this.#report.element(node, `${found}. Expected: ${expected}.`);
      return;
    }
    if (constraint?.kind === 'fixed' && type.key(raw, lookup) !== type.key(constraint.value, lookup)) {
      this.#report.element(node, `${quoted(raw)} is not allowed in ${name}. Expected: ${quoted(constraint.value)}.`);
    }
    if (type.identifies !== undefined) this.#identifiers.add(type, raw, node, undefined);
  }

  attribute(node: number, attribute: number, type: SimpleTypeChecker, constraint: ValueConstraint | undefined): void {
    const { document } = this.#report;
    const { tree, source } = document;
    if (
      constraint?.kind !== 'fixed' &&
      type.identifies === undefined &&
      type.accept !== undefined &&
      tree.attributeEncoded[attribute] === 0 &&
      type.accept(source, tree.attributeStart[attribute]!, tree.attributeStop[attribute]!)
    ) {
      return;
    }
    const raw = document.attributeValue(attribute);
    const lookup: PrefixLookup = (prefix) => document.element(node).namespaceFor(prefix);
    const name = `${document.names.spelled[tree.attributeName[attribute]!]!} of ${this.#report.spelled(node)}`;
    const expected = type.fault(raw, lookup);
    if (expected !== undefined) {
      const found = raw === '' ? `Attribute ${name} is empty` : `${quoted(raw)} is not allowed in attribute ${name}`;
      this.#report.attribute(node, attribute, `${found}. Expected: ${expected}.`);
    } else if (constraint?.kind === 'fixed' && type.key(raw, lookup) !== type.key(constraint.value, lookup)) {
      const message = `${quoted(raw)} is not allowed in attribute ${name}. Expected: ${quoted(constraint.value)}.`;
      this.#report.attribute(node, attribute, message);
    }
    if (type.identifies !== undefined) this.#identifiers.add(type, raw, node, attribute);
  }
}
