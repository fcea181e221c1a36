import type { DocumentIndex } from './document-index.js';
import type {
  AlternativeData,
  ChainData,
  CheckData,
  GeneratedModule,
  Paths,
  Presence,
  RuleData,
} from './module-data.js';
import { matchesPath, targetOf } from './path-match.js';
import { documentPath, noPath, type PathSummary } from './path-summary.js';
import type { Step } from './readiness.js';

/** What a rule set does with the nodes of one path: decided once per path. */

/** A rule that can match on a path. */
export interface Candidate {
  readonly rule: RuleData;
  /** Place of the rule in its pattern. */
  readonly order: number;
  /** Alternatives of its context that fit the path. */
  readonly alternatives: readonly AlternativeData[];
  readonly paths: Paths;
  /** Checks of the rule that some document could break, as far as paths and names are known. */
  checks: readonly CheckData[];
}

/** The candidates of one pattern, in order: the first that matches a node fires. */
export interface Unit {
  readonly pattern: number;
  readonly target: 'element' | 'attribute' | 'other';
  readonly candidates: readonly Candidate[];
  /** What it comes to in documents of several shapes, see readiness.ts; null: nothing. */
  readonly steps: Map<string, Step | null>;
}

export interface Program {
  readonly units: readonly Unit[];
  /** State of paths and names that the program was resolved in. */
  state: number;
}

const targets = ['element', 'attribute', 'other'] as const;

export function programFor(
  summary: PathSummary,
  path: number,
  patterns: readonly { readonly rules: readonly RuleData[] }[],
): Program {
  const units = patterns.flatMap(({ rules }, pattern) =>
    targets.flatMap((target) => {
      const candidates = candidatesFor(summary, path, rules, target);
      return candidates.length === 0 ? [] : [{ pattern, target, candidates, steps: new Map() }];
    }),
  );
  return { units, state: -1 };
}

/** Whether an alternative whose path fits matches every node of the path. */
export function isCertain(one: AlternativeData): boolean {
  return one.never < 0 && one.gate < 0 && one.names < 0 && isSettled(one);
}

/** Whether an alternative asks nothing of the single node. */
export function isSettled(one: AlternativeData): boolean {
  return one.selector < 0 && one.match < 0;
}

function candidatesFor(
  summary: PathSummary,
  path: number,
  rules: readonly RuleData[],
  target: Unit['target'],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [order, rule] of rules.entries()) {
    const alternatives = rule.alternatives.filter((one) => targetOf(one) === target && matchesPath(summary, one, path));
    if (alternatives.length === 0) continue;
    candidates.push({ rule, order, alternatives, paths: new Int32Array(rule.chains.length), checks: rule.checks });
    // No rule after one that always matches can fire.
    if (alternatives.some(isCertain)) break;
  }
  return candidates;
}

/** Of all documents together: a path or name that none has had yet is lacking in the next one too. */
const anyDocument: Presence = {
  lacks: (path) => path === noPath,
  lacksNamed: (name) => name < 0,
  lacksAttribute: (name) => name < 0,
};

/**
 * Resolves the chains of all candidates again when there are new paths or names, and leaves out the checks that only
 * paths could break which no document has had.
 */
export function resolveProgram(
  program: Program,
  state: number,
  index: DocumentIndex,
  path: number,
  { N, guards }: GeneratedModule,
): void {
  if (program.state === state) return;
  program.state = state;
  for (const { candidates, steps } of program.units) {
    steps.clear();
    for (const candidate of candidates) {
      const { rule, paths } = candidate;
      resolveChains(rule.chains, index, path, N, paths);
      candidate.checks = rule.checks.filter(({ guard }) => guard < 0 || !guards[guard]!(anyDocument, paths));
    }
  }
}

/** The path each chain leads to from a base path. */
export function resolveChains(
  chains: readonly ChainData[],
  index: DocumentIndex,
  base: number,
  names: Int32Array,
  into: Int32Array,
): void {
  const { summary } = index;
  for (const [at, chain] of chains.entries()) {
    let path = base;
    for (let level = 0; level < chain.up; level++) path = summary.parent[path]!;
    for (const name of chain.names) {
      if (path === noPath) break;
      path = name >= 0 ? summary.find(path, names[name]!) : path === documentPath ? index.path[index.root]! : noPath;
    }
    into[at] = path;
  }
}
