import type { DocumentIndex } from './document-index.js';
import type { AlternativeData, ChainData, CheckData, GeneratedModule, Paths, RuleData } from './module-data.js';
import { matchesPath, targetOf } from './path-match.js';
import { documentPath, noPath, type PathSummary } from './path-summary.js';

/** What a rule set does with the nodes of one path: decided once per path. */

export type Matcher = GeneratedModule['matches'][number];

/** A rule that can match on a path. */
export interface Candidate {
  readonly rule: RuleData;
  /** Place of the rule in its pattern. */
  readonly order: number;
  /** Functions of which one must hold; undefined: the path decides. */
  readonly matchers: readonly Matcher[] | undefined;
  readonly paths: Paths;
}

/** The candidates of one pattern, in order: the first that matches a node fires. */
export interface Unit {
  readonly pattern: number;
  readonly target: 'element' | 'attribute' | 'other';
  readonly candidates: readonly Candidate[];
}

export interface Program {
  readonly units: readonly Unit[];
  /** State of the path summary that the paths were resolved in. */
  version: number;
}

const targets = ['element', 'attribute', 'other'] as const;

export function programFor(
  summary: PathSummary,
  path: number,
  patterns: readonly { readonly rules: readonly RuleData[] }[],
  matches: readonly Matcher[],
): Program {
  const units = patterns.flatMap(({ rules }, pattern) =>
    targets.flatMap((target) => {
      const candidates = candidatesFor(summary, path, rules, target, matches);
      return candidates.length === 0 ? [] : [{ pattern, target, candidates }];
    }),
  );
  return { units, version: -1 };
}

function candidatesFor(
  summary: PathSummary,
  path: number,
  rules: readonly RuleData[],
  target: Unit['target'],
  matches: readonly Matcher[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [order, rule] of rules.entries()) {
    const possible = rule.alternatives.filter((one) => targetOf(one) === target && matchesPath(summary, one, path));
    if (possible.length === 0) continue;
    const certain = possible.some((one: AlternativeData) => one.match < 0);
    const matchers = certain ? undefined : possible.map((one) => matches[one.match]!);
    candidates.push({ rule, order, matchers, paths: new Int32Array(rule.chains.length) });
    // No rule after one that always matches can fire.
    if (certain) break;
  }
  return candidates;
}

/** Resolves the chains of all candidates again when the summary has grown. */
export function resolveProgram(program: Program, index: DocumentIndex, path: number, names: Int32Array): void {
  if (program.version === index.summary.version) return;
  program.version = index.summary.version;
  for (const { candidates } of program.units) {
    for (const { rule, paths } of candidates) resolveChains(rule.chains, index, path, names, paths);
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

/** Checks of a rule that the paths of the document leave undecided. */
export function openChecks(
  candidate: Candidate,
  index: DocumentIndex,
  guards: GeneratedModule['guards'],
): readonly CheckData[] {
  const { rule, paths } = candidate;
  return rule.checks.filter(({ guard }) => guard < 0 || !guards[guard]!(index, paths));
}
