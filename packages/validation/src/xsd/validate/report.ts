import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../../finding.js';
import { localOf, type Name, namespaceOf } from '../names.js';
import type { Slots, Wording } from '../wording/wording.js';
import type { MessageKey } from '../wording/words.js';

/** Collects findings of one document, with names spelled as the document spells them. */
export class Report {
  readonly findings: Finding[] = [];
  readonly document: XmlDocument;
  readonly wording: Wording;
  readonly #max: number;
  #prefixes: Map<string, string> | undefined;

  constructor(document: XmlDocument, max: number, wording: Wording) {
    this.document = document;
    this.wording = wording;
    // Without room for one finding a bad document would pass for a good one.
    this.#max = Math.max(1, max);
  }

  /** As many findings as were asked for: there is no use in going on. */
  get full(): boolean {
    return this.findings.length >= this.#max;
  }

  /** A finding about an element, at its start tag. Slots without a value given: `name`, the element. */
  element(node: number, key: MessageKey, slots: Slots = {}): void {
    this.#add(
      node,
      this.wording.message(key, { name: this.spelled(node), ...slots }),
      '',
      this.document.tree.start[node]!,
    );
  }

  /** A finding about text inside an element, at the text. */
  text(node: number, textNode: number, key: MessageKey, slots: Slots): void {
    this.#add(node, this.wording.message(key, slots), '', this.document.tree.start[textNode]!);
  }

  /** A finding about an attribute by its index in the tree's arrays, at its value; slots `attribute`, `name`. */
  attribute(node: number, attribute: number, key: MessageKey, slots: Slots = {}): void {
    const { tree, names } = this.document;
    const name = names.spelled[tree.attributeName[attribute]!]!;
    const message = this.wording.message(key, { attribute: name, name: this.spelled(node), ...slots });
    this.#add(node, message, `/@${name}`, tree.attributeStart[attribute]!);
  }

  /** Name of an element of the document as it is written. */
  spelled(node: number): string {
    const { tree, names } = this.document;
    return names.spelled[tree.name[node]!]!;
  }

  /** A name of the schema, with the prefix the document uses for its namespace. */
  named(name: Name): string {
    const namespace = namespaceOf(name);
    const local = localOf(name);
    if (namespace === '') return local;
    const prefix = this.#prefixOf(namespace);
    if (prefix === undefined) return this.wording.phrase('ofNamespace', { name: local, namespace });
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  #add(node: number, message: string, suffix: string, offset: number): void {
    if (this.full) return;
    const { line, column } = this.document.positionAt(offset);
    this.findings.push({
      layer: 'schema',
      id: 'XSD',
      severity: 'ERROR',
      message,
      location: `${this.document.element(node).path}${suffix}`,
      line,
      column,
      test: '',
      node,
      outcome: 'failed',
    });
  }

  #prefixOf(namespace: string): string | undefined {
    if (this.#prefixes === undefined) {
      const { declarationPrefix, declarationUri } = this.document.tree;
      this.#prefixes = new Map();
      for (const [index, uri] of declarationUri.entries()) {
        if (!this.#prefixes.has(uri)) this.#prefixes.set(uri, declarationPrefix[index]!);
      }
    }
    return this.#prefixes.get(namespace);
  }
}
