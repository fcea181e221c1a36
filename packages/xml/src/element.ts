import { namespaceFor } from './in-scope.js';
import { elementPath } from './path.js';
import { NodeKind } from './tree.js';
import type { TreeDocument } from './tree-document.js';

/** One attribute of an element, as {@link XmlElement.attributes} gives it. */
export interface XmlAttribute {
  readonly localName: string;
  /** Namespace name, '' if none. */
  readonly namespace: string;
  /** Prefix, '' if none. */
  readonly prefix: string;
  readonly value: string;
}

/**
 * A cheap cursor on one element: a document and a node number, nothing more. Two cursors on the same element are
 * different objects; compare their `node`.
 */
export class XmlElement {
  readonly document: TreeDocument;
  /** Number of the element in the arrays of `document.tree`. */
  readonly node: number;

  constructor(document: TreeDocument, node: number) {
    this.document = document;
    this.node = node;
  }

  get localName(): string {
    return this.document.names.local[this.document.tree.name[this.node]!]!;
  }

  /** Namespace name, '' if none. */
  get namespace(): string {
    return this.document.names.namespace[this.document.tree.name[this.node]!]!;
  }

  /** Prefix, '' if none. */
  get prefix(): string {
    return this.document.names.prefix[this.document.tree.name[this.node]!]!;
  }

  /** Name as written, prefix included. */
  get name(): string {
    return this.document.names.spelled[this.document.tree.name[this.node]!]!;
  }

  /** The parent element; undefined on the document element. */
  get parent(): XmlElement | undefined {
    const parent = this.document.tree.parent[this.node]!;
    return parent > 0 ? new XmlElement(this.document, parent) : undefined;
  }

  /** Value of an attribute; undefined when the element does not have it. Unprefixed attributes have no namespace. */
  attribute(localName: string, namespace = ''): string | undefined {
    const { tree, names } = this.document;
    const stop = tree.firstAttribute[this.node + 1]!;
    for (let a = tree.firstAttribute[this.node]!; a < stop; a++) {
      const id = tree.attributeName[a]!;
      if (names.local[id] === localName && names.namespace[id] === namespace) return this.document.attributeValue(a);
    }
    return undefined;
  }

  /** All attributes in the order written. Namespace declarations are not among them. */
  attributes(): XmlAttribute[] {
    const { tree, names } = this.document;
    const all: XmlAttribute[] = [];
    const stop = tree.firstAttribute[this.node + 1]!;
    for (let a = tree.firstAttribute[this.node]!; a < stop; a++) {
      const id = tree.attributeName[a]!;
      all.push({
        localName: names.local[id]!,
        namespace: names.namespace[id]!,
        prefix: names.prefix[id]!,
        value: this.document.attributeValue(a),
      });
    }
    return all;
  }

  /** First child element with this local name, in this namespace when one is given; otherwise undefined. */
  child(localName: string, namespace?: string): XmlElement | undefined {
    const { tree } = this.document;
    const stop = tree.end[this.node]!;
    for (let n = this.node + 1; n < stop; n = tree.end[n]!) {
      if (this.#matches(n, localName, namespace)) return new XmlElement(this.document, n);
    }
    return undefined;
  }

  /** Child elements in document order: all, or those with this local name (and namespace). */
  children(localName?: string, namespace?: string): XmlElement[] {
    const { tree } = this.document;
    const found: XmlElement[] = [];
    const stop = tree.end[this.node]!;
    for (let n = this.node + 1; n < stop; n = tree.end[n]!) {
      if (this.#matches(n, localName, namespace)) found.push(new XmlElement(this.document, n));
    }
    return found;
  }

  /** Elements below this one in document order: all, or those with this local name (and namespace). */
  *descendants(localName?: string, namespace?: string): Generator<XmlElement, void, undefined> {
    const stop = this.document.tree.end[this.node]!;
    for (let n = this.node + 1; n < stop; n++) {
      if (this.#matches(n, localName, namespace)) yield new XmlElement(this.document, n);
    }
  }

  /** String value: all text inside, that of descendants included, as written (no trimming). */
  get text(): string {
    return this.document.stringValue(this.node);
  }

  /** Text directly inside this element, without that of child elements. */
  get ownText(): string {
    const { tree } = this.document;
    const stop = tree.end[this.node]!;
    let text = '';
    for (let n = this.node + 1; n < stop; n = tree.end[n]!) {
      if (tree.kind[n] === NodeKind.text) text += this.document.value(n);
    }
    return text;
  }

  /** Line of the start tag, from 1. */
  get line(): number {
    return this.document.positionAt(this.document.tree.start[this.node]!).line;
  }

  /** Column of the start tag in characters, from 1. */
  get column(): number {
    return this.document.positionAt(this.document.tree.start[this.node]!).column;
  }

  /**
   * Where the element stands, such as `/Invoice/cac:InvoiceLine[2]/cbc:ID`: names as written, and a position (among
   * siblings of the same namespace and local name) where there is more than one.
   */
  get path(): string {
    return elementPath(this.document, this.node);
  }

  /** Number of nodes of the subtree, this element included. */
  get nodeCount(): number {
    return this.document.tree.end[this.node]! - this.node;
  }

  /** Namespace name that a prefix ('' for the default) stands for here; undefined when it is not declared. */
  namespaceFor(prefix: string): string | undefined {
    return namespaceFor(this.document, this.node, prefix);
  }

  #matches(node: number, localName: string | undefined, namespace: string | undefined): boolean {
    const { tree, names } = this.document;
    if (tree.kind[node] !== NodeKind.element) return false;
    const id = tree.name[node]!;
    return (
      (localName === undefined || names.local[id] === localName) &&
      (namespace === undefined || names.namespace[id] === namespace)
    );
  }
}
