import { type Draft, must, should } from '../notation.js';

/** How grave a rule's breach is depends on what the document claims to be. */
export interface Severities {
  /** A contradiction inside the invoice. */
  readonly grave: (id: string, test: string) => Draft;
  /** Most likely a mistake, but documents with it are sent and paid. */
  readonly mild: (id: string, test: string) => Draft;
}

/** Documents that declare EN 16931 are held to sums that come out. */
export const DECLARED_EN16931: Severities = { grave: must, mild: should };

/** For all others the schema alone decides whether they are valid; what the rules find is told as a warning. */
export const UNDECLARED: Severities = { grave: should, mild: should };
