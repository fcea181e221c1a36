import { checkDeclaration } from './declarations.js';
import { XmlWriteError } from './errors.js';
import { NamespaceScopes } from './namespace-scopes.js';
import { splitQName } from './qname.js';

type QName = { prefix: string; local: string };

/** Names checked before are remembered up to this many, so that a document of many elements checks each name once. */
const remembered = 10_000;
const known = new Map<string, QName>();

/**
 * Checks the names of a document being written: that they are names, that their prefixes are declared, that no
 * attribute stands twice.
 */
export class WrittenNames {
  readonly scopes = new NamespaceScopes();

  /** Checks a start tag at `depth` and takes its namespace declarations into force. */
  enter(depth: number, name: string, attributes: readonly (readonly [name: string, value: string])[]): void {
    for (const [attribute, value] of attributes) this.#declare(depth, attribute, value);
    this.#requireDeclared(qname(name), name);
    if (name.startsWith('xmlns:')) throw new XmlWriteError('namespace', 'an element may not have the prefix xmlns');
    if (attributes.length > 0) this.#checkAttributes(attributes);
  }

  /** The declarations of the element at `depth` are in force no more. */
  leave(depth: number): void {
    this.scopes.leave(depth);
  }

  #declare(depth: number, attribute: string, uri: string): void {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return;
    const prefix = attribute === 'xmlns' ? '' : qname(attribute).local;
    const fault = checkDeclaration(prefix, uri);
    if (fault !== undefined) throw new XmlWriteError('namespace', fault);
    this.scopes.declare(depth, prefix, uri);
  }

  #checkAttributes(attributes: readonly (readonly [name: string, value: string])[]): void {
    const seen = new Set<string>();
    for (const [name] of attributes) {
      const { prefix, local } = qname(name);
      const isDeclaration = prefix === 'xmlns';
      if (!isDeclaration) this.#requireDeclared({ prefix, local }, name);
      const key = prefix === '' || isDeclaration ? name : `{${this.scopes.lookup(prefix)}}${local}`;
      if (seen.has(key))
        throw new XmlWriteError('duplicate-attribute', `attribute ${name} appears twice on one element`);
      seen.add(key);
    }
  }

  #requireDeclared({ prefix }: QName, name: string): void {
    if (prefix === '' || this.scopes.lookup(prefix) !== undefined) return;
    if (prefix !== 'xmlns') throw new XmlWriteError('namespace', `the prefix ${prefix} of ${name} is not declared`);
  }
}

function qname(name: string): QName {
  const before = known.get(name);
  if (before !== undefined) return before;
  const parts = splitQName(name);
  if (parts === undefined) throw new XmlWriteError('name', `${JSON.stringify(name)} is not a qualified name`);
  if (known.size >= remembered) known.clear();
  known.set(name, parts);
  return parts;
}
