/** How grave a finding is. A document with an ERROR or FATAL that is in force is not valid. */
export type Severity = 'FATAL' | 'ERROR' | 'WARNING' | 'INFO';

/** One thing that is wrong in a document. */
export interface Finding {
  /** Which step found it. */
  readonly layer: 'xml' | 'schema' | 'rules';
  /** Rule id such as BR-CO-15; `XSD` for structure, `XML` for ill-formed documents. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in words for the sender of the document. */
  readonly message: string;
  /** XPath of the element or attribute, such as `/Invoice/cac:InvoiceLine[2]/cbc:ID`. */
  readonly location: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The expression that did not hold; empty for structure. */
  readonly test: string;
  /** Index of the node in the document tree, for report writers and fixes. */
  readonly node: number;
  /** `error` when the expression itself could not be computed (a dynamic error of XPath), `failed` when it was false. */
  readonly outcome: 'failed' | 'error';
  /** Announced but not yet in force: never makes a document invalid. */
  readonly phaseIn?: boolean;
  /** EN 16931 business terms concerned, such as BT-1. */
  readonly terms?: readonly string[];
}
