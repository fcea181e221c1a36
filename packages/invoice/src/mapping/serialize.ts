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

/** A name of a mapping table as written in XML, with the declaration a foreign name needs. */
function written(name: string, prefix: string): { name: string; declaration: AttributeValues } {
  const match = FOREIGN.exec(name);
  if (!match) return { name, declaration: {} };
  return { name: `${prefix}:${match[2]}`, declaration: { [`xmlns:${prefix}`]: match[1] } };
}

function attributesOf(node: TargetNode, base: AttributeValues): AttributeValues {
  let values: Record<string, string | undefined> = { ...base };
  let foreign = 0;
  for (const [name, value] of node.attributes) {
    const { name: attribute, declaration } = written(name, `a${foreign}`);
    if (attribute !== name) foreign += 1;
    values = { ...values, ...declaration, [attribute]: value };
  }
  return values;
}

function inOrder(node: TargetNode, order: ElementOrder): TargetNode[] {
  const names = order(node.name);
  if (!names) return node.children;
  const rank = new Map(names.map((name, at) => [name, at]));
  // Array sort is stable, so elements of one name keep their order; unknown ones go last.
  return [...node.children].sort((a, b) => (rank.get(a.name) ?? names.length) - (rank.get(b.name) ?? names.length));
}

/** @param scope declarations of foreign names that hold already */
function writeNode(
  writer: XmlWriter,
  node: TargetNode,
  options: SerializeOptions,
  base: AttributeValues,
  scope: AttributeValues = {},
): void {
  const { name, declaration } = written(node.name, 'x');
  const declared = declaration['xmlns:x'] === scope['xmlns:x'];
  const attributes = attributesOf(node, declared ? base : { ...base, ...declaration });
  if (node.children.length === 0) {
    writer.leaf(name, node.text ?? '', attributes);
    return;
  }
  writer.open(name, attributes);
  for (const child of inOrder(node, options.order)) writeNode(writer, child, options, {}, { ...scope, ...declaration });
  writer.close();
}

/** Makes the document: declaration, encoding, element order. */
export function serialize(root: TargetNode, options: SerializeOptions): Uint8Array {
  const writer = new XmlWriter({ encoding: options.encoding, indent: true });
  writeNode(writer, root, options, options.namespaces);
  return writer.toBytes();
}
