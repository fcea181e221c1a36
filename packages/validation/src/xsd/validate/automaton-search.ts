import type { AutomatonModel } from './content-model.js';

/** For each state the least number of steps to a state that `isGoal`; -1 where there is no way. */
export function stepsTo(model: AutomatonModel, isGoal: (state: number) => boolean): Int32Array {
  const steps = new Int32Array(model.states).fill(-1);
  const sources = reverse(model);
  let front: number[] = [];
  for (let state = 0; state < model.states; state++) {
    if (!isGoal(state)) continue;
    steps[state] = 0;
    front.push(state);
  }
  for (let distance = 1; front.length > 0; distance++) {
    const reached: number[] = [];
    for (const state of front) {
      for (const source of sources[state]!) {
        if (steps[source]! >= 0) continue;
        steps[source] = distance;
        reached.push(source);
      }
    }
    front = reached;
  }
  return steps;
}

const reversed = new WeakMap<AutomatonModel, number[][]>();

/** States that lead to each state. */
function reverse(model: AutomatonModel): number[][] {
  const known = reversed.get(model);
  if (known !== undefined) return known;
  const sources: number[][] = Array.from({ length: model.states }, () => []);
  for (let cell = 0; cell < model.next.length; cell++) {
    const next = model.next[cell]!;
    if (next !== 0) sources[next - 1]!.push(Math.floor(cell / model.width));
  }
  reversed.set(model, sources);
  return sources;
}

/** One missing step of a way: the columns any of which would do, and the state after the first of them. */
export interface Step {
  readonly columns: readonly number[];
  readonly state: number;
}

/** The shortest way from a state to a goal, given {@link stepsTo} that goal; undefined when there is none. */
export function wayFrom(model: AutomatonModel, state: number, steps: Int32Array): Step[] | undefined {
  if (steps[state]! < 0) return undefined;
  const way: Step[] = [];
  for (let at = state; steps[at]! > 0; ) {
    const columns = columnsAt(model, at).filter(
      (column) => steps[model.next[at * model.width + column]! - 1] === steps[at]! - 1,
    );
    at = model.next[at * model.width + columns[0]!]! - 1;
    way.push({ columns, state: at });
  }
  return way;
}

/** Columns that can come next in a state. */
export function columnsAt(model: AutomatonModel, state: number): number[] {
  const columns: number[] = [];
  for (let column = 1; column < model.width; column++) {
    if (model.next[state * model.width + column] !== 0) columns.push(column);
  }
  return columns;
}

/** Whether an element of column `second` can come anywhere after one of column `first`. */
export function canFollow(model: AutomatonModel, first: number, second: number): boolean {
  const steps = stepsTo(model, (state) => model.next[state * model.width + second] !== 0);
  for (let state = 0; state < model.states; state++) {
    const next = model.next[state * model.width + first]!;
    if (next !== 0 && steps[next - 1]! >= 0) return true;
  }
  return false;
}

/** Declaration an element of this column has wherever the model allows it; -1 for none. */
export function elementOfColumn(model: AutomatonModel, column: number): number {
  if (column === 0) return -1;
  for (let state = 0; state < model.states; state++) {
    const cell = state * model.width + column;
    if (model.next[cell] !== 0) return model.element[cell]!;
  }
  return -1;
}
