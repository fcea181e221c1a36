import { XML_NAMESPACE } from './in-scope.js';

/** Numbers of scopes are never reused, since spellings shared between documents cache what they meant in one. */
let lastScope = 0;

/** The bindings an element replaced, to be put back when it ends. */
interface Replaced {
  depth: number;
  scope: number;
  prefixes: string[];
  uris: (string | undefined)[];
}

/**
 * The namespace bindings in force while scanning. Each set of bindings has a number, so that a name resolved once
 * need not be resolved again in the same scope.
 */
export class NamespaceScopes {
  /** Number of the scope in force. */
  current = ++lastScope;

  readonly #bound = new Map<string, string>([['xml', XML_NAMESPACE]]);
  readonly #replaced: Replaced[] = [];
  /** Depth of the innermost element that changed a binding, 0 when none has. */
  #innermost = 0;

  /** Namespace name bound to a prefix ('' for the default namespace); undefined when there is none. */
  lookup(prefix: string): string | undefined {
    return this.#bound.get(prefix);
  }

  /** Binds a prefix from the element at `depth` on. Repeating what already holds opens no new scope. */
  declare(depth: number, prefix: string, uri: string): void {
    const before = this.#bound.get(prefix);
    if ((before ?? '') === uri) return;
    if (this.#innermost !== depth) {
      this.#replaced.push({ depth, scope: this.current, prefixes: [], uris: [] });
      this.#innermost = depth;
      this.current = ++lastScope;
    }
    const replaced = this.#replaced.at(-1)!;
    replaced.prefixes.push(prefix);
    replaced.uris.push(before);
    this.#bound.set(prefix, uri);
  }

  /** Drops the bindings that the element at `depth` made, if it made any. */
  leave(depth: number): void {
    if (this.#innermost === depth) this.#restore();
  }

  #restore(): void {
    const { scope, prefixes, uris } = this.#replaced.pop()!;
    for (let i = 0; i < prefixes.length; i++) {
      const uri = uris[i];
      if (uri === undefined) this.#bound.delete(prefixes[i]!);
      else this.#bound.set(prefixes[i]!, uri);
    }
    this.current = scope;
    this.#innermost = this.#replaced.at(-1)?.depth ?? 0;
  }
}
