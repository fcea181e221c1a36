import { compareCodePoints } from './code-point-order.js';
import { XmlWriteError } from './errors.js';
import { declarationsOn, namespacesInScope } from './in-scope.js';
import type { TreeDocument } from './tree-document.js';

type Declaration = [prefix: string, uri: string];

/** What an element changed, to be put back when it ends: prefix and the value before, undefined for none. */
type Undo = [map: Map<string, string>, prefix: string, before: string | undefined];

/**
 * Decides which namespace declarations each element of the canonical form carries, by keeping what is in scope in the
 * source beside what the output has rendered so far.
 */
export class RenderedNamespaces {
  readonly #document: TreeDocument;
  /** Prefixes handled as in the inclusive form; undefined when all are, which is the inclusive form. */
  readonly #inclusive: ReadonlySet<string> | undefined;
  readonly #inScope = new Map<string, string>();
  readonly #rendered = new Map<string, string>();
  readonly #undo: Undo[][] = [];

  constructor(document: TreeDocument, inclusivePrefixes: readonly string[] | undefined) {
    this.#document = document;
    this.#inclusive = inclusivePrefixes && new Set(inclusivePrefixes.map((p) => (p === '#default' ? '' : p)));
  }

  /** Declarations to render on an element, in canonical order. */
  enter(node: number, isApex: boolean): Declaration[] {
    const undo: Undo[] = [];
    this.#undo.push(undo);
    const changed = this.#readDeclarations(node, isApex, undo);
    const wanted = this.#inclusive === undefined ? changed : this.#exclusivelyWanted(node, changed, this.#inclusive);
    const render: Declaration[] = [];
    for (const prefix of wanted) {
      const uri = this.#inScope.get(prefix) ?? '';
      // xmlns="" is only written where the output would otherwise be in another default namespace.
      if ((this.#rendered.get(prefix) ?? '') === uri) continue;
      requireAbsolute(uri);
      set(this.#rendered, prefix, uri, undo);
      render.push([prefix, uri]);
    }
    return render.sort(([a], [b]) => compareCodePoints(a, b));
  }

  leave(): void {
    for (const [map, prefix, before] of this.#undo.pop()!.reverse()) {
      if (before === undefined) map.delete(prefix);
      else map.set(prefix, before);
    }
  }

  /** Takes the element's declarations into scope; gives the prefixes they are about. */
  #readDeclarations(node: number, isApex: boolean, undo: Undo[]): Set<string> {
    const changed = new Set<string>();
    const declare = (prefix: string, uri: string): void => {
      if (prefix === 'xml') return;
      changed.add(prefix);
      set(this.#inScope, prefix, uri, undo);
    };
    if (isApex) for (const [prefix, uri] of namespacesInScope(this.#document, node)) declare(prefix, uri);
    const { declarationPrefix, declarationUri } = this.#document.tree;
    const [from, to] = declarationsOn(this.#document, node);
    for (let d = from; d < to; d++) declare(declarationPrefix[d]!, declarationUri[d]!);
    return changed;
  }

  /** Prefixes visibly used by the element or its attributes, and changed ones that are handled inclusively. */
  #exclusivelyWanted(node: number, changed: Set<string>, inclusive: ReadonlySet<string>): Set<string> {
    const { tree, names } = this.#document;
    const wanted = new Set([names.prefix[tree.name[node]!]!]);
    for (let a = tree.firstAttribute[node]!; a < tree.firstAttribute[node + 1]!; a++) {
      const prefix = names.prefix[tree.attributeName[a]!]!;
      if (prefix !== '' && prefix !== 'xml') wanted.add(prefix);
    }
    wanted.delete('xml');
    for (const prefix of changed) if (inclusive.has(prefix)) wanted.add(prefix);
    return wanted;
  }
}

function set(map: Map<string, string>, prefix: string, uri: string, undo: Undo[]): void {
  undo.push([map, prefix, map.get(prefix)]);
  map.set(prefix, uri);
}

/** Both standards (Canonical XML 1.0, 1.3) require failure here. */
function requireAbsolute(uri: string): void {
  if (uri === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)) return;
  throw new XmlWriteError('namespace', `namespace name ${uri} is relative, so there is no canonical form`);
}
