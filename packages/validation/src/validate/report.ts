import type { EncodingName } from '@autoinvoice/xml';
import type { Finding } from '../finding.js';
import type { Identification } from '../identify/index.js';

/**
 * `OK`: checked and nothing above INFO found; `WARNING`: warnings, or breaches of rules that are only announced;
 * `ERROR`: not valid; `UNKNOWN`: nothing checked it, so nothing can be said.
 */
export type Verdict = 'OK' | 'WARNING' | 'ERROR' | 'UNKNOWN';

/** What checking one file gave. Plain data: it can be sent between threads and kept as JSON. */
export interface ValidationReport {
  readonly verdict: Verdict;
  /** Of the first business document in the file; undefined when none was recognised. */
  readonly document: Omit<Identification, 'node'> | undefined;
  /** Number of business documents in the file. */
  readonly documents: number;
  /** Envelopes that stood around or before the document. */
  readonly wrappers: readonly ('SOAP' | 'SBDH')[];
  /** Namespaces by the prefix that the documents declare them with, the first of a prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Day whose rules were applied, as ISO 8601. */
  readonly asOf: string;
  /** Structure first, then rule set by rule set, each in document order; several documents follow each other. */
  readonly findings: readonly ReportFinding[];
  /** Packs that ran, each with its layers in the order in which they ran. */
  readonly packs: readonly PackRun[];
  /** Milliseconds. */
  readonly duration: { readonly parse: number; readonly total: number };
  /** Why nothing could be said, for people; only with the verdict UNKNOWN. */
  readonly reason?: string;
}

export interface ReportFinding extends Finding {
  /** `id@version` of the pack that the rule is from; absent for `XML`. */
  readonly pack?: string;
  /** Present when exactly one repair is possible. */
  readonly fix?: Fix;
}

/** One replacement in the bytes of the file, which removes the finding and causes no other. */
export interface Fix {
  /** Byte offsets in the file that was validated: the part from `start` up to `end` gives way to `replacement`. */
  readonly start: number;
  readonly end: number;
  /** Markup, of ASCII characters only. */
  readonly replacement: string;
  /** Encoding of the document, which the replacement is to be written in. */
  readonly encoding: EncodingName;
  /** What it does, for people. */
  readonly description: string;
}

export interface PackRun {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly origin: 'installed' | 'builtin';
  /** False when the pack is not in force on the day: either announced, or the nearest there is. */
  readonly inForce: boolean;
  readonly layers: readonly LayerRun[];
}

export interface LayerRun {
  readonly kind: 'schema' | 'rules';
  readonly name: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly findings: number;
}
