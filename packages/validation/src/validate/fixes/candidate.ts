import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../../finding.js';
import type { RepairKind } from './words.js';

/** A repair to try: a replacement in the text of a document. It is ASCII, so that every encoding can write it. */
export interface Candidate {
  /** Offsets into the document's bytes. */
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly kind: RepairKind;
  /** Name of the element or attribute, for the description. */
  readonly name: string;
  /** What the description tells instead of the replacement. */
  readonly value?: string;
}

/** Proposes repairs of one kind for a finding; whether one of them is right is found out by trying. */
export type Proposer = (document: XmlDocument, finding: Finding) => Candidate[];
