import type { DocumentIndex } from './document-index.js';
import { asDynamicError } from './dynamic-error.js';
import type { AlternativeData, CheckData, GeneratedModule } from './module-data.js';
import { type Candidate, isSettled, type Unit } from './program.js';

/** A candidate as it stands in one document: the alternatives that can match, the checks that are open. */
export interface Ready {
  readonly candidate: Candidate;
  /** Undefined: matches every node of the path. */
  readonly alternatives: readonly AlternativeData[] | undefined;
  readonly checks: readonly CheckData[];
}

const noChecks: readonly CheckData[] = [];

/**
 * What a unit has to do in a document. Candidates that cannot match are left out, and so are those after the last one
 * with an open check; the ones before matter even without checks, as they keep later ones from firing.
 */
export function readyCandidates(unit: Unit, index: DocumentIndex, module: GeneratedModule, first: number): Ready[] {
  let ready: Ready[] = noneReady;
  let needed = 0;
  for (const candidate of unit.candidates) {
    const alternatives = possible(candidate, index, module, first);
    if (alternatives.length === 0) continue;
    const settled = alternatives.some((one) => isSettled(one) && (one.names < 0 || !index.mixedPrefixes));
    const checks = openChecks(candidate, index, module);
    // Candidates without open checks are kept only when one with some follows.
    if (checks.length > 0 || !settled) {
      if (ready === noneReady) ready = [];
      ready.push({ candidate, alternatives: settled ? undefined : alternatives, checks });
      if (checks.length > 0) needed = ready.length;
    }
    if (settled) break;
  }
  return needed === 0 ? noneReady : needed === ready.length ? ready : ready.slice(0, needed);
}

const noneReady: Ready[] = [];

/** Alternatives that can match in the document; mostly all of them, and then the list itself. */
function possible(
  candidate: Candidate,
  index: DocumentIndex,
  module: GeneratedModule,
  first: number,
): readonly AlternativeData[] {
  const { alternatives } = candidate;
  for (const one of alternatives) {
    if (!canMatch(one, candidate, index, module, first)) {
      return alternatives.filter((other) => other !== one && canMatch(other, candidate, index, module, first));
    }
  }
  return alternatives;
}

/** A gate that cannot be computed is a predicate that cannot: no match. */
function canMatch(
  one: AlternativeData,
  { paths }: Candidate,
  index: DocumentIndex,
  { gates, matches }: GeneratedModule,
  first: number,
): boolean {
  if (one.gate < 0 && one.names < 0) return true;
  try {
    if (one.gate >= 0 && !gates[one.gate]!(index, paths)) return false;
    return one.names < 0 || index.mixedPrefixes || matches[one.names]!(index, paths, first);
  } catch (error) {
    asDynamicError(error);
    return false;
  }
}

/** Checks that the paths of the document leave undecided. */
function openChecks(
  { checks, paths }: Candidate,
  index: DocumentIndex,
  { guards }: GeneratedModule,
): readonly CheckData[] {
  let open: CheckData[] | undefined;
  for (const check of checks) {
    if (check.guard >= 0 && guards[check.guard]!(index, paths)) continue;
    if (open === undefined) open = [check];
    else open.push(check);
  }
  return open ?? noChecks;
}
