import type { Severity } from '../finding.js';
import type { NodeTest } from '../xpath/ast.js';
import type { DocumentIndex } from './document-index.js';

/** What a generated module gives to the runtime: tables of data, and functions they refer to by number. */

export interface StepData {
  readonly axis: 'child' | 'attribute';
  readonly test: NodeTest;
  readonly far: boolean;
}

export interface AlternativeData {
  readonly rooted: boolean;
  readonly steps: readonly StepData[];
  // Numbers of functions, -1 for none; see compile/selection.ts. Without any the path of an element decides alone.
  /** In `guards`: tells from the paths of a document that it cannot match. */
  readonly never: number;
  /** In `gates`: whether it can match in a document. */
  readonly gate: number;
  /** In `matches`: whether the names fit. */
  readonly names: number;
  /** In `selectors`: gives the text that must be `value`. */
  readonly selector: number;
  readonly value: string;
  /** In `matches`: everything else. */
  readonly match: number;
}

/** Texts, and numbers of functions that give a text. */
export type MessageData = readonly (string | number)[];

export interface CheckData {
  readonly id: string;
  readonly report: boolean;
  readonly test: string;
  readonly severity: Severity;
  readonly run: number;
  /** In `guards`: tells from the paths of a document that the check holds; -1 for none. */
  readonly guard: number;
  /** By language; '' is the rule's own. */
  readonly messages: Readonly<Record<string, MessageData>>;
  readonly terms?: readonly string[];
}

/** Parents up, then names down, see compile/chain.ts. */
export interface ChainData {
  readonly up: number;
  readonly names: readonly number[];
}

export interface RuleData {
  readonly alternatives: readonly AlternativeData[];
  readonly chains: readonly ChainData[];
  /** Number of variables that are computed per node. */
  readonly frame: number;
  readonly checks: readonly CheckData[];
}

export interface PatternData {
  readonly id: string;
  readonly rules: readonly RuleData[];
}

export interface RuleSetData {
  readonly title: string;
  readonly phases: Readonly<Record<string, readonly string[]>>;
  readonly defaultPhase?: string;
  readonly patterns: readonly PatternData[];
}

/** What guards ask of a document. */
export interface Presence {
  lacks(path: number): boolean;
  lacksNamed(name: number): boolean;
  lacksAttribute(name: number): boolean;
}

/** Resolved chains of a rule for a path. */
export type Paths = Int32Array;
/** Values of a rule's variables for a node. */
export type Frame = unknown[];

export interface GeneratedModule {
  /** Expanded name ids of `names`, filled in for the name table of the document. */
  readonly N: Int32Array;
  /** Resolved `rootChains`. */
  readonly R: Int32Array;
  /** What has been computed for the document. */
  readonly C: unknown[];
  /** `{namespace}local` */
  readonly names: readonly string[];
  readonly rootChains: readonly ChainData[];
  /** RuleSetData as JSON. */
  readonly data: string;
  readonly tests: readonly ((index: DocumentIndex, node: number, paths: Paths, frame: Frame) => boolean)[];
  readonly guards: readonly ((presence: Presence, paths: Paths) => boolean)[];
  readonly gates: readonly ((index: DocumentIndex) => boolean)[];
  readonly matches: readonly ((index: DocumentIndex, paths: Paths, node: number) => boolean)[];
  readonly selectors: readonly ((index: DocumentIndex, paths: Paths, node: number) => string | null)[];
  readonly texts: readonly ((index: DocumentIndex, node: number, paths: Paths, frame: Frame) => string)[];
}
