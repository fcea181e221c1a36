import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../../finding.js';

/** A repair to try: a replacement in the source text of a document. It is ASCII, so that every encoding can write it. */
export interface Candidate {
  /** UTF-16 offsets into the document's source. */
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly description: string;
}

/** Proposes repairs of one kind for a finding; whether one of them is right is found out by trying. */
export type Proposer = (document: XmlDocument, finding: Finding) => Candidate[];
