import type { DocumentIndex } from './document-index.js';
import { asDynamicError } from './dynamic-error.js';
import type { AlternativeData, CheckData, GeneratedModule, Paths } from './module-data.js';
import { type Candidate, isSettled, type Unit } from './program.js';

/** A candidate as it stands in documents of one shape: the checks that the shape leaves open. */
export interface Open {
  readonly candidate: Candidate;
  /** Those of its alternatives that the shape does not exclude. */
  readonly alternatives: readonly AlternativeData[];
  readonly checks: readonly CheckData[];
}

/** A candidate as it stands in one document. */
export interface Ready {
  readonly candidate: Candidate;
  /** Those that can match; undefined: it matches every node of the path. */
  readonly alternatives: readonly AlternativeData[] | undefined;
  readonly checks: readonly CheckData[];
  // What the run asks for at every node, side by side.
  readonly paths: Paths;
  /** Number of variables that are computed per node. */
  readonly frame: number;
  /** Of each check the test, and what it gives when the check fails. */
  readonly tests: readonly GeneratedModule['tests'][number][];
  readonly failing: readonly boolean[];
}

/** What is to be done with the nodes of one path in all documents of a shape. */
export interface Step {
  readonly unit: Unit;
  readonly path: number;
  readonly open: readonly Open[];
  /** Gates that its alternatives stand behind: the document's content decides. */
  readonly gates: readonly number[];
  /** Whether an alternative that can match does so for every node of the path. */
  readonly matchesAll: (one: AlternativeData) => boolean;
  /** Without gates: the candidates that can fire in every document of the shape. */
  readonly settled: readonly Ready[] | undefined;
  /** With gates: by those that are open, a bit for each. */
  readonly ready: Map<number, readonly Ready[]>;
}

/** Steps kept for a unit. */
const keptSteps = 64;

/**
 * What a unit has to do in documents of the shape that `index` has; undefined: nothing. Where documents of another shape
 * have to do the same it is the same object: what is shared stays in the processor's cache from one document to the
 * next.
 */
export function stepFor(unit: Unit, path: number, index: DocumentIndex, module: GeneratedModule): Step | undefined {
  const { guards } = module;
  const first = index.byPath[index.from[path]!]!;
  const open: Open[] = [];
  let key = index.mixedPrefixes ? 'mixed' : '';
  for (const candidate of unit.candidates) {
    const { paths } = candidate;
    const decides = (guard: number) => guard >= 0 && guards[guard]!(index, paths);
    const alternatives = candidate.alternatives.filter(
      ({ never, names }) =>
        !decides(never) && (names < 0 || index.mixedPrefixes || fits(module.matches[names]!, index, paths, first)),
    );
    if (alternatives.length === 0) continue;
    const checks = candidate.checks.filter(({ guard }) => !decides(guard));
    open.push({ candidate, alternatives, checks });
    key += ` ${candidate.order}:${placesOf(alternatives, candidate.alternatives)}:${placesOf(checks, candidate.checks)}`;
  }
  const known = unit.steps.get(key);
  if (known !== undefined) return known ?? undefined;
  if (unit.steps.size >= keptSteps) unit.steps.clear();
  const step = stepOf(unit, path, open, index, module);
  unit.steps.set(key, step);
  return step ?? undefined;
}

const placesOf = <T>(some: readonly T[], all: readonly T[]): string => some.map((one) => all.indexOf(one)).join();

/**
 * Candidates after the last one with an open check are left out; the ones before matter even without checks, as they
 * keep later ones from firing. Null: nothing is left to do.
 */
function stepOf(
  unit: Unit,
  path: number,
  open: readonly Open[],
  index: DocumentIndex,
  module: GeneratedModule,
): Step | null {
  const needed = upToLastCheck(open);
  if (needed.length === 0) return null;
  const { mixedPrefixes } = index;
  const matchesAll = (one: AlternativeData) => isSettled(one) && (one.names < 0 || !mixedPrefixes);
  const gates = [...new Set(needed.flatMap((one) => one.alternatives.map(({ gate }) => gate)))].filter(
    (one) => one >= 0,
  );
  const step: Step = { unit, path, open: needed, gates, matchesAll, settled: undefined, ready: new Map() };
  if (gates.length > 0) return step;
  const settled = select(step, module, new Set());
  return settled.length === 0 ? null : { ...step, settled };
}

function fits(names: GeneratedModule['matches'][number], index: DocumentIndex, paths: Paths, node: number): boolean {
  try {
    return names(index, paths, node);
  } catch (error) {
    asDynamicError(error);
    return false;
  }
}

/** More gates than this are not counted as bits of a number. */
const mostBits = 30;
/** So many combinations of gates are kept for a step; mostly there are two or three. */
const keptVariants = 64;

/** The candidates that can fire in one document. */
export function readyCandidates(step: Step, index: DocumentIndex, module: GeneratedModule): readonly Ready[] {
  const { gates, ready, settled } = step;
  if (settled !== undefined) return settled;
  if (gates.length > mostBits)
    return select(step, module, new Set(gates.filter((gate) => isOpen(module.gates[gate]!, index))));
  let bits = 0;
  for (let at = 0; at < gates.length; at++) if (isOpen(module.gates[gates[at]!]!, index)) bits |= 1 << at;
  let found = ready.get(bits);
  if (found === undefined) {
    found = select(step, module, new Set(gates.filter((_, at) => (bits & (1 << at)) !== 0)));
    if (ready.size < keptVariants) ready.set(bits, found);
  }
  return found;
}

/** A predicate that cannot be computed is no match. */
function isOpen(gate: GeneratedModule['gates'][number], index: DocumentIndex): boolean {
  try {
    return gate(index);
  } catch (error) {
    asDynamicError(error);
    return false;
  }
}

function select(
  { open, matchesAll }: Step,
  { tests }: GeneratedModule,
  openGates: ReadonlySet<number>,
): readonly Ready[] {
  const ready: Ready[] = [];
  for (const one of open) {
    const alternatives = one.alternatives.filter(({ gate }) => gate < 0 || openGates.has(gate));
    if (alternatives.length === 0) continue;
    const { candidate, checks } = one;
    const settled = alternatives.some(matchesAll);
    // One without checks that takes all nodes left leaves nothing to do for them, just as none would.
    if (checks.length > 0 || !settled) {
      ready.push({
        candidate,
        alternatives: settled ? undefined : alternatives,
        checks,
        paths: candidate.paths,
        frame: candidate.rule.frame,
        tests: checks.map(({ run }) => tests[run]!),
        failing: checks.map(({ report }) => report),
      });
    }
    if (settled) break;
  }
  return upToLastCheck(ready);
}

function upToLastCheck<T extends { readonly checks: readonly unknown[] }>(list: readonly T[]): readonly T[] {
  let needed = list.length;
  while (needed > 0 && list[needed - 1]!.checks.length === 0) needed--;
  return needed === list.length ? list : list.slice(0, needed);
}
