import type { XmlDocument } from '@autoinvoice/xml';
import { xmlNamespace } from '../names.js';
import { allowsNamespace } from '../wildcard-sets.js';
import type { Report } from './report.js';
import { instanceAttributes, type RuntimeSchema, unknownSymbol } from './runtime-schema.js';
import type { RuntimeType } from './runtime-type.js';
import type { ValueChecks, ValueTypes } from './values.js';

/** Checks the attributes of elements against types. */
export class AttributeChecks {
  readonly #schema: RuntimeSchema;
  readonly #document: XmlDocument;
  readonly #report: Report;
  readonly #values: ValueChecks;
  readonly #symbols: Int32Array;
  readonly #typed: ValueTypes | undefined;

  constructor(
    schema: RuntimeSchema,
    report: Report,
    values: ValueChecks,
    symbols: Int32Array,
    typed: ValueTypes | undefined,
  ) {
    this.#schema = schema;
    this.#document = report.document;
    this.#report = report;
    this.#values = values;
    this.#symbols = symbols;
    this.#typed = typed;
  }

  /** Index of the attribute of an element with this symbol (one of {@link instanceAttributes}); -1 for none. */
  find(node: number, symbol: number): number {
    const { firstAttribute, attributeName } = this.#document.tree;
    const stop = firstAttribute[node + 1]!;
    for (let a = firstAttribute[node]!; a < stop; a++) {
      if (this.#symbols[attributeName[a]!] === symbol) return a;
    }
    return -1;
  }

  /** Whether an element has attributes such as xsi:type. */
  hasInstanceAttributes(node: number): boolean {
    const { firstAttribute, attributeName } = this.#document.tree;
    const stop = firstAttribute[node + 1]!;
    for (let a = firstAttribute[node]!; a < stop; a++) {
      if (this.#symbols[attributeName[a]!]! < unknownSymbol) return true;
    }
    return false;
  }

  check(node: number, type: RuntimeType): void {
    const { firstAttribute, attributeName } = this.#document.tree;
    const stop = firstAttribute[node + 1]!;
    let required = type.requiredAttributes;
    const declared = type.attributeSymbols;
    for (let a = firstAttribute[node]!; a < stop; a++) {
      const symbol = this.#symbols[attributeName[a]!]!;
      let index = declared.length - 1;
      while (index >= 0 && declared[index] !== symbol) index--;
      if (index >= 0) {
        const { required: isRequired, value } = type.attributes[index]!;
        if (isRequired) required--;
        this.#typed?.set(-1 - a, type.attributeTypes[index]!);
        this.#values.attribute(node, a, type.attributeTypes[index]!, value);
      } else if (symbol >= unknownSymbol) this.#undeclared(node, a, symbol, type);
    }
    if (required > 0) this.#missing(node, type);
  }

  #undeclared(node: number, attribute: number, symbol: number, type: RuntimeType): void {
    const { names, tree } = this.#document;
    const id = tree.attributeName[attribute]!;
    const wildcard =
      type.table.anyAttribute === undefined ? undefined : this.#schema.tables.wildcards[type.table.anyAttribute]!;
    if (wildcard === undefined || !allowsNamespace(wildcard.namespaces, names.namespace[id]!)) {
      this.#tellNotAllowed(node, attribute, type);
      return;
    }
    if (wildcard.process === 'skip') return;
    const declaration = symbol === unknownSymbol ? undefined : this.#schema.attributes.get(symbol);
    if (declaration !== undefined) {
      this.#values.attribute(node, attribute, this.#schema.simpleTypes[declaration.simple]!, declaration.value);
    } else if (wildcard.process === 'strict' && names.namespace[id] !== xmlNamespace) {
      this.#report.attribute(node, attribute, 'unknownAttribute');
    }
  }

  #tellNotAllowed(node: number, attribute: number, { attributes }: RuntimeType): void {
    const allowed = attributes.map((use) => this.#report.named(this.#schema.nameOf(use.name)));
    if (allowed.length === 0) this.#report.attribute(node, attribute, 'noAttributes');
    else {
      const expected = this.#report.wording.oneOf(allowed, 12);
      this.#report.attribute(node, attribute, 'allowedAttributes', { expected });
    }
  }

  #missing(node: number, { attributes }: RuntimeType): void {
    const absent = attributes
      .filter((use) => use.required && this.find(node, use.name) < 0)
      .map((use) => this.#report.named(this.#schema.nameOf(use.name)));
    const missing = this.#report.wording.allOf(absent);
    this.#report.element(node, 'missingAttributes', { missing, count: absent.length });
  }

  /** Values of xsi:schemaLocation and its like are not used, xsi:nil must be a boolean. */
  isNil(node: number): boolean | undefined {
    const attribute = this.find(node, instanceAttributes.nil);
    if (attribute < 0) return undefined;
    const value = this.#document.attributeValue(attribute).trim();
    if (value !== 'true' && value !== 'false' && value !== '1' && value !== '0') {
      this.#report.attribute(node, attribute, 'nilBoolean');
    }
    return value === 'true' || value === '1';
  }
}
