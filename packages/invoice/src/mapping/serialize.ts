import { type AttributeValues, XmlWriter } from '@autoinvoice/xml';
import type { TargetNode } from './target.js';

/** The order of child elements that a schema demands, by the parent's name; no list: the order written. */
export type ElementOrder = (parent: string) => readonly string[] | undefined;

export interface SerializeOptions {
  encoding: 'UTF-8' | 'ISO-8859-1' | 'ISO-8859-15';
  order: ElementOrder;
  /** `xmlns` declarations of the document element. */
  namespaces: AttributeValues;
}

const FOREIGN = /^\{([^}]*)\}(.+)$/;

/** Declarations of foreign names that hold already. */
type Scope = Readonly<Record<string, string>>;
type Pairs = [name: string, value: string][];

/** A name of a mapping table as written in XML, with the declaration that a foreign name needs. */
function written(name: string, prefix: string): { name: string; namespace?: string } {
  const match = name.startsWith('{') ? FOREIGN.exec(name) : null;
  return match ? { name: `${prefix}:${match[2]}`, namespace: match[1] ?? '' } : { name };
}

function addAttributes(node: TargetNode, pairs: Pairs): void {
  let foreign = 0;
  for (const [name, value] of node.attributes) {
    const prefix = `a${foreign}`;
    const { name: attribute, namespace } = written(name, prefix);
    if (namespace !== undefined) {
      foreign += 1;
      pairs.push([`xmlns:${prefix}`, namespace]);
    }
    pairs.push([attribute, value]);
  }
}

/** Places of names in the order of their schema, for each order once. */
const ranks = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function rankOf(names: readonly string[]): ReadonlyMap<string, number> {
  let rank = ranks.get(names);
  if (!rank) {
    rank = new Map(names.map((name, at) => [name, at]));
    ranks.set(names, rank);
  }
  return rank;
}

function inOrder(node: TargetNode, order: ElementOrder): readonly TargetNode[] {
  const names = node.children.length > 1 ? order(node.name) : undefined;
  if (!names) return node.children;
  const rank = rankOf(names);
  // Array sort is stable, so elements of one name keep their order; unknown ones go last.
  return [...node.children].sort((a, b) => (rank.get(a.name) ?? names.length) - (rank.get(b.name) ?? names.length));
}

function writeNode(writer: XmlWriter, node: TargetNode, options: SerializeOptions, base: Pairs, scope: Scope): void {
  const { name, namespace } = written(node.name, 'x');
  const pairs: Pairs = [...base];
  let inside = scope;
  if (namespace !== undefined && namespace !== scope.x) {
    pairs.push(['xmlns:x', namespace]);
    inside = { ...scope, x: namespace };
  }
  if (node.hasAttributes) addAttributes(node, pairs);
  writer.openWith(name, pairs);
  if (node.children.length === 0) writer.text(node.text ?? '');
  else for (const child of inOrder(node, options.order)) writeNode(writer, child, options, [], inside);
  writer.close();
}

/** Makes the document: declaration, encoding, element order. */
export function serialize(root: TargetNode, options: SerializeOptions): Uint8Array {
  const writer = new XmlWriter({ encoding: options.encoding, indent: true });
  const declarations = Object.entries(options.namespaces).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  writeNode(writer, root, options, declarations, {});
  return writer.toBytes();
}
