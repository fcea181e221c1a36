import { NodeKind } from '@autoinvoice/xml';
import { canFollow, columnsAt, elementOfColumn, type Step, stepsTo, wayFrom } from './automaton-search.js';
import type { AutomatonModel } from './content-model.js';
import { type Frame, FrameFaults } from './frame.js';
import type { Report } from './report.js';
import type { RuntimeSchema } from './runtime-schema.js';

/**
 * Says what is wrong with an element that a content model does not take at its place, and goes on from there so that
 * one mistake is told once: a missing element is stepped over, an element in the wrong place counts as present.
 */
export class Placement {
  readonly #schema: RuntimeSchema;
  readonly #report: Report;
  readonly #symbols: Int32Array;

  constructor(schema: RuntimeSchema, report: Report, symbols: Int32Array) {
    this.#schema = schema;
    this.#report = report;
    this.#symbols = symbols;
  }

  /** Declaration to check the element with; -1 when it has no place in the parent at all. */
  misplaced(frame: Frame, model: AutomatonModel, node: number): number {
    const column = this.#columnOf(model, node);
    if (column === 0) return this.#stranger(frame, model, node);
    const element = elementOfColumn(model, column);
    frame.faults ??= new FrameFaults();
    if (frame.faults.forgiven.has(node)) return element;
    const way = wayFrom(
      model,
      frame.state,
      stepsTo(model, (state) => model.next[state * model.width + column] !== 0),
    );
    if (way === undefined) this.#tooLate(frame, model, node, column);
    else this.#missingBefore(frame, model, node, column, way);
    return element;
  }

  /** The content ends although something is still required. */
  incomplete(frame: Frame, model: AutomatonModel): void {
    const way = wayFrom(
      model,
      frame.state,
      stepsTo(model, (state) => model.accepts[state] === 1),
    );
    const missing = this.#unexcused(frame, way ?? []);
    if (missing.length === 0) return;
    const before = this.#lastChild(frame.node);
    const slots = this.#missing(model, missing);
    if (before === undefined) this.#report.element(frame.node, 'incomplete', slots);
    else this.#report.element(frame.node, 'incompleteAfter', { ...slots, after: this.#report.spelled(before) });
  }

  /** What can come next, for messages; `undefined` when nothing can. */
  #expected(model: AutomatonModel, state: number): string | undefined {
    const names = columnsAt(model, state).map((column) => this.#columnName(model, column));
    return names.length === 0 ? undefined : this.#report.wording.oneOf(names);
  }

  #stranger(frame: Frame, model: AutomatonModel, node: number): number {
    frame.faults ??= new FrameFaults();
    frame.faults.strangerAt = frame.state;
    const parent = this.#report.spelled(frame.node);
    const expected = this.#expected(model, frame.state);
    const kin = this.#namesake(model, node);
    if (kin !== undefined) this.#report.element(node, 'didYouMean', { parent, expected: kin });
    else if (expected === undefined) this.#report.element(node, 'nothingMore', { parent });
    else this.#report.element(node, 'notHere', { parent, expected });
    return -1;
  }

  /** An element of the model with the same local name in another namespace, or spelled alike but for case. */
  #namesake(model: AutomatonModel, node: number): string | undefined {
    const { tree, names } = this.#report.document;
    const local = names.local[tree.name[node]!]!.toLowerCase();
    const symbol = model.symbols.find(
      (candidate) => this.#schema.tables.symbols[candidate]![1].toLowerCase() === local,
    );
    return symbol === undefined ? undefined : this.#report.named(this.#schema.nameOf(symbol));
  }

  #tooLate(frame: Frame, model: AutomatonModel, node: number, column: number): void {
    const parent = this.#report.spelled(frame.node);
    const before = this.#siblingsBefore(frame.node, node);
    const run = before.findIndex((sibling) => this.#columnOf(model, sibling) !== column);
    const same = run < 0 ? before.length : run;
    if (same > 0) {
      this.#report.element(node, same === 1 ? 'onlyOnce' : 'onlyTimes', { parent, count: same });
      return;
    }
    const barrier = before
      .filter((sibling) => {
        const other = this.#columnOf(model, sibling);
        return other !== 0 && !canFollow(model, other, column);
      })
      .at(-1);
    if (barrier === undefined) this.#report.element(node, 'wrongPlace', { parent });
    else this.#report.element(node, 'wrongPlaceBefore', { parent, other: this.#report.spelled(barrier) });
    frame.faults!.misplaced.add(column);
  }

  #missingBefore(frame: Frame, model: AutomatonModel, node: number, column: number, way: readonly Step[]): void {
    const faults = frame.faults!;
    const missing = this.#unexcused(frame, way);
    const name = this.#report.spelled(node);
    const parent = this.#report.spelled(frame.node);
    const later = this.#siblingsAfter(frame.node, node);
    const firstLater = later[0];
    const goesOn =
      firstLater !== undefined && model.next[frame.state * model.width + this.#columnOf(model, firstLater)] !== 0;
    if (missing.length > 0 && goesOn && this.#columnOf(model, firstLater!) !== column) {
      this.#report.element(node, 'tooEarly', { parent, other: this.#report.spelled(firstLater!) });
      faults.misplaced.add(column);
      return;
    }
    const absent: Step[] = [];
    for (const step of missing) {
      const found = later.find((sibling) => step.columns.includes(this.#columnOf(model, sibling)));
      if (found === undefined || faults.forgiven.has(found)) absent.push(step);
      else {
        faults.forgiven.add(found);
        this.#report.element(found, 'tooLate', { parent, other: name });
      }
    }
    if (absent.length > 0) {
      this.#report.element(node, 'missingBefore', { parent, ...this.#missing(model, absent) });
    }
    const from = way.at(-1)?.state ?? frame.state;
    frame.state = model.next[from * model.width + column]! - 1;
  }

  /** Steps of a way that nothing told before accounts for. */
  #unexcused(frame: Frame, way: readonly Step[]): Step[] {
    const { faults } = frame;
    if (faults === undefined) return [...way];
    const missing = way.filter(({ columns }) => !columns.some((column) => faults.misplaced.has(column)));
    // A stranger stood exactly where the one missing element belongs: most likely it is that one, spelled wrongly.
    if (missing.length === 1 && faults.strangerAt === frame.state) return [];
    return missing;
  }

  #missing(model: AutomatonModel, steps: readonly Step[]): { missing: string; count: number } {
    const { wording } = this.#report;
    const names = steps.map(({ columns }) => wording.oneOf(columns.map((column) => this.#columnName(model, column))));
    return { missing: wording.allOf(names), count: names.length };
  }

  #columnName(model: AutomatonModel, column: number): string {
    const symbol = model.symbols[column - 1];
    return symbol === undefined
      ? this.#report.wording.phrase('ofOtherNamespace')
      : this.#report.named(this.#schema.nameOf(symbol));
  }

  #columnOf(model: AutomatonModel, node: number): number {
    const symbol = this.#symbols[this.#report.document.tree.name[node]!]!;
    return symbol < 0 ? 0 : model.columnOf[symbol]!;
  }

  #lastChild(parent: number): number | undefined {
    const { tree } = this.#report.document;
    return this.#siblingsBefore(parent, tree.end[parent]!)[0];
  }

  /** Element siblings before a node, nearest first. */
  #siblingsBefore(parent: number, node: number): number[] {
    const { kind, end } = this.#report.document.tree;
    const siblings: number[] = [];
    for (let n = parent + 1; n < node; n = end[n]!) if (kind[n] === NodeKind.element) siblings.push(n);
    return siblings.reverse();
  }

  #siblingsAfter(parent: number, node: number): number[] {
    const { kind, end } = this.#report.document.tree;
    const siblings: number[] = [];
    for (let n = end[node]!; n < end[parent]!; n = end[n]!) if (kind[n] === NodeKind.element) siblings.push(n);
    return siblings;
  }
}
