import { XmlDocument, type XmlElement, type XmlTree } from '@autoinvoice/xml';

const SBDH = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

/** SFTI's frame of the same name around a Svefaktura and its files; it has no published schema. */
const SFTI = 'urn:sfti:documents:StandardBusinessDocumentHeader';

/** Whether a document is the Standard Business Document of UN/CEFACT, which has a schema. */
export const isSbdh = ({ namespace }: XmlElement): boolean => namespace === SBDH;

/** The business documents inside a Standard Business Document, none when the root is no such thing. */
export function sbdhPayloads(root: XmlElement): XmlElement[] {
  if (![SBDH, SFTI].includes(root.namespace) || root.localName !== 'StandardBusinessDocument') return [];
  return root.children().filter((child) => child.namespace !== root.namespace);
}

/** The first of them. */
export const sbdhPayload = (root: XmlElement): XmlElement | undefined => sbdhPayloads(root)[0];

/**
 * The element as a document of its own, for rules with absolute paths, which a wrapper would hide it from. Shares the
 * source and attribute arrays with the original, so lines and columns stay those of the file that came in.
 *
 * @param element element of `document`; the document itself when it is its root
 */
export function documentOf(document: XmlDocument, element: XmlElement): XmlDocument {
  const { node } = element;
  if (node === document.root.node) return document;
  return new XmlDocument(document.encoding, document.bytes, subtree(document.tree, node), document.names);
}

/** Node n of the original becomes n - node + 1; node 0 is the new document. */
function subtree(tree: XmlTree, node: number): XmlTree {
  const stop = tree.end[node]!;
  const count = stop - node + 1;
  const shift = node - 1;
  const behind = <A extends Int32Array | Uint8Array>(target: A, source: A): A => {
    target.set(source.subarray(node, stop), 1);
    return target;
  };
  const parent = behind(new Int32Array(count), tree.parent).map((value) => value - shift);
  parent[0] = -1;
  parent[1] = 0;
  const end = behind(new Int32Array(count), tree.end).map((value) => value - shift);
  end[0] = count;
  const start = behind(new Int32Array(count), tree.start);
  start[0] = tree.start[node]!;
  const stops = behind(new Int32Array(count), tree.stop);
  stops[0] = tree.stop[node]!;
  const firstAttribute = new Int32Array(count + 1);
  firstAttribute.set(tree.firstAttribute.subarray(node, stop + 1), 1);
  firstAttribute[0] = firstAttribute[1]!;
  return {
    count,
    kind: behind(new Uint8Array(count), tree.kind),
    name: behind(new Int32Array(count), tree.name),
    parent,
    end,
    start,
    stop: stops,
    firstAttribute,
    attributeName: tree.attributeName,
    attributeStart: tree.attributeStart,
    attributeStop: tree.attributeStop,
    attributeForm: tree.attributeForm,
    ...declarations(tree, node, shift),
  };
}

/** Namespace declarations inside the subtree, and on its root those it inherits. */
function declarations(
  tree: XmlTree,
  node: number,
  shift: number,
): Pick<XmlTree, 'declarationNode' | 'declarationPrefix' | 'declarationUri'> {
  const onRoot = new Map<string, string>();
  const inside: [node: number, prefix: string, uri: string][] = [];
  for (const [index, declared] of tree.declarationNode.entries()) {
    const entry = [tree.declarationPrefix[index]!, tree.declarationUri[index]!] as const;
    if (declared <= node && node < tree.end[declared]!) onRoot.set(...entry);
    else if (declared > node && declared < tree.end[node]!) inside.push([declared - shift, ...entry]);
  }
  const all = [...[...onRoot].map(([prefix, uri]) => [1, prefix, uri] as const), ...inside];
  return {
    declarationNode: all.map(([at]) => at),
    declarationPrefix: all.map(([, prefix]) => prefix),
    declarationUri: all.map(([, , uri]) => uri),
  };
}
