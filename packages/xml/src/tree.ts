/** Kinds of tree nodes, the values of {@link XmlTree.kind}. Attributes are no nodes; they have arrays of their own. */
export const NodeKind = { document: 0, element: 1, text: 2, comment: 3, instruction: 4 } as const;

/**
 * How text stands in the document, the values of {@link XmlTree.name} on text nodes and of `attributeForm`: as it is and
 * in ASCII, or with one or both of `encoded` (references, CDATA sections, line ends and tabs that XML changes) and
 * `wide` (characters beyond ASCII).
 */
export const TextForm = { plain: 0, encoded: 1, wide: 2 } as const;

/**
 * The document as arrays in document order ("preorder"). Node 0 is the document itself. The subtree of node n is
 * n .. end[n]-1, so its first child is n+1 when end[n] > n+1, the node after it in document order outside its subtree
 * is end[n], and that is its next sibling when end[n] < end[parent[n]].
 *
 * Text is kept completely, white space included, one node for each maximal run (CDATA sections and references are
 * part of it). Offsets are byte offsets into the document's `bytes`.
 */
export interface XmlTree {
  /** Number of nodes. */
  readonly count: number;
  /** One of {@link NodeKind}. */
  readonly kind: Uint8Array;
  /** Name id (see NameTable) of elements and instructions; form ({@link TextForm}) of text nodes; 0 otherwise. */
  readonly name: Int32Array;
  /** Parent node, -1 for the document. */
  readonly parent: Int32Array;
  /** First node after the subtree. */
  readonly end: Int32Array;
  /** Where the node starts in the document: at `<`, or at the first character of text. */
  readonly start: Int32Array;
  /** Where the node stops in the document: after its last `>`, or after the last character of text. */
  readonly stop: Int32Array;
  /** Attributes of node n are firstAttribute[n] .. firstAttribute[n+1]-1; one entry more than there are nodes. */
  readonly firstAttribute: Int32Array;
  /** Name id of each attribute. Namespace declarations are not attributes. */
  readonly attributeName: Int32Array;
  /** Where the value starts in the document, after the quote. */
  readonly attributeStart: Int32Array;
  readonly attributeStop: Int32Array;
  /** Form of each value, see {@link TextForm}. */
  readonly attributeForm: Uint8Array;
  /** Namespace declarations in document order: node, prefix ('' for the default), namespace name. */
  readonly declarationNode: readonly number[];
  readonly declarationPrefix: readonly string[];
  readonly declarationUri: readonly string[];
}
