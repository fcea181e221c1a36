import type { NodeTest } from '../xpath/ast.js';
import type { AlternativeData } from './module-data.js';
import { documentPath, type PathSummary } from './path-summary.js';

/** Whether names and ancestors let an alternative of a rule context match elements of a path (attributes of them). */
export function matchesPath(summary: PathSummary, alternative: AlternativeData, path: number): boolean {
  const { steps } = alternative;
  const last = steps.at(-1);
  if (last === undefined) return path === documentPath;
  return targetOf(alternative) === 'element'
    ? stepMatches(summary, alternative, steps.length - 1, path)
    : outerMatches(summary, alternative, steps.length - 1, path);
}

/** What kind of nodes an alternative can match; the document counts as an element. */
export function targetOf(alternative: AlternativeData): 'element' | 'attribute' | 'other' {
  const last = alternative.steps.at(-1);
  if (last === undefined) return 'element';
  if (last.axis === 'attribute') return 'attribute';
  return last.test.kind === 'name' || last.test.kind === 'element' ? 'element' : 'other';
}

function stepMatches(summary: PathSummary, alternative: AlternativeData, at: number, path: number): boolean {
  const step = alternative.steps[at]!;
  if (path <= documentPath || !testMatches(summary, step.test, path)) return false;
  return outerMatches(summary, alternative, at, summary.parent[path]!);
}

/** Whether the steps before `at` can lead to a parent with this path, or to something around it. */
function outerMatches(summary: PathSummary, alternative: AlternativeData, at: number, parent: number): boolean {
  const { far } = alternative.steps[at]!;
  if (at === 0) return !alternative.rooted || far || parent === documentPath;
  for (let path = parent; path > documentPath; path = summary.parent[path]!) {
    if (stepMatches(summary, alternative, at - 1, path)) return true;
    if (!far) return false;
  }
  return false;
}

function testMatches(summary: PathSummary, test: NodeTest, path: number): boolean {
  const name = test.kind === 'name' ? test : test.kind === 'element' ? test.name : undefined;
  if (name === undefined) return test.kind === 'node' || test.kind === 'element';
  const id = summary.name[path]!;
  const { local, namespace } = summary.names;
  return (
    (name.local === '*' || local[id] === name.local) && (name.namespace === '*' || namespace[id] === name.namespace)
  );
}
