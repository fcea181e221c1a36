import { attributesInCanonicalOrder, importedXmlAttributes } from './canonical-attributes.js';
import { RenderedNamespaces } from './canonical-namespaces.js';
import { XmlDocument } from './document.js';
import type { XmlElement } from './element.js';
import { escapeAttribute, escapeText } from './escape.js';
import { NodeKind } from './tree.js';
import type { TreeDocument } from './tree-document.js';

export interface CanonicalizeOptions {
  /** Exclusive XML Canonicalization 1.0 instead of Canonical XML 1.0. */
  exclusive?: boolean;
  /** Keep comments. */
  withComments?: boolean;
  /** InclusiveNamespaces PrefixList of the exclusive form; `#default` stands for the default namespace. */
  inclusivePrefixes?: readonly string[];
}

/**
 * W3C canonical form of a document, or of an element with all it contains, as UTF-8 bytes: Canonical XML 1.0
 * (https://www.w3.org/TR/2001/REC-xml-c14n-20010315) or Exclusive XML Canonicalization 1.0
 * (https://www.w3.org/TR/2002/REC-xml-exc-c14n-20020718/). A subtree may not leave out descendants.
 *
 * @throws XmlWriteError with code `namespace` on a relative namespace name, for which no canonical form is defined
 */
export function canonicalize(node: XmlDocument | XmlElement, options: CanonicalizeOptions = {}): Uint8Array {
  const writer =
    node instanceof XmlDocument
      ? new CanonicalWriter(node, 0, options)
      : new CanonicalWriter(node.document, node.node, options);
  return Buffer.from(writer.write(), 'utf8');
}

class CanonicalWriter {
  readonly #document: TreeDocument;
  readonly #apex: number;
  readonly #withComments: boolean;
  readonly #exclusive: boolean;
  readonly #namespaces: RenderedNamespaces;
  #out = '';

  constructor(document: TreeDocument, apex: number, options: CanonicalizeOptions) {
    this.#document = document;
    this.#apex = apex;
    this.#withComments = options.withComments ?? false;
    this.#exclusive = options.exclusive ?? false;
    this.#namespaces = new RenderedNamespaces(
      document,
      this.#exclusive ? (options.inclusivePrefixes ?? []) : undefined,
    );
  }

  write(): string {
    const { kind, end } = this.#document.tree;
    const stop = end[this.#apex]!;
    const open: number[] = [];
    for (let n = this.#apex; n < stop; n++) {
      while (open.length > 0 && n >= end[open.at(-1)!]!) this.#end(open.pop()!);
      if (kind[n] === NodeKind.element) {
        this.#start(n);
        open.push(n);
      } else if (kind[n] === NodeKind.text) this.#out += escapeText(this.#document.value(n));
      else if (kind[n] !== NodeKind.document) this.#markup(n);
    }
    while (open.length > 0) this.#end(open.pop()!);
    return this.#out;
  }

  #start(node: number): void {
    const name = this.#document.names.spelled[this.#document.tree.name[node]!]!;
    this.#out += `<${name}`;
    for (const [prefix, uri] of this.#namespaces.enter(node, node === this.#apex)) {
      this.#out += prefix === '' ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    }
    // Only the inclusive form takes xml: attributes over from ancestors that are left out.
    const imported = node === this.#apex && !this.#exclusive ? importedXmlAttributes(this.#document, node) : [];
    for (const { name, value } of attributesInCanonicalOrder(this.#document, node, imported)) {
      this.#out += ` ${name}="${escapeAttribute(value)}"`;
    }
    this.#out += '>';
  }

  #end(node: number): void {
    this.#out += `</${this.#document.names.spelled[this.#document.tree.name[node]!]!}>`;
    this.#namespaces.leave();
  }

  /** A comment or instruction, on a line of its own when it stands outside the document element. */
  #markup(node: number): void {
    const { kind, name, parent } = this.#document.tree;
    if (kind[node] === NodeKind.comment && !this.#withComments) return;
    const value = this.#document.value(node);
    let markup = `<!--${value}-->`;
    if (kind[node] === NodeKind.instruction) {
      const target = this.#document.names.spelled[name[node]!]!;
      markup = value === '' ? `<?${target}?>` : `<?${target} ${value}?>`;
    }
    if (parent[node] !== 0) this.#out += markup;
    else this.#out += this.#afterRoot(node) ? `\n${markup}` : `${markup}\n`;
  }

  #afterRoot(node: number): boolean {
    const { kind, end } = this.#document.tree;
    for (let n = 1; n < node; n = end[n]!) if (kind[n] === NodeKind.element) return true;
    return false;
  }
}
