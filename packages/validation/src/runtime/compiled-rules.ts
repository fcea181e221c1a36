import type { NameTable, XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../finding.js';
import type { DocumentIndex } from './document-index.js';
import { acquireIndex, releaseIndex } from './index-pool.js';
import type { GeneratedModule, RuleSetData } from './module-data.js';
import { documentPath, type PathSummary } from './path-summary.js';
import { type Program, programFor, resolveChains, resolveProgram } from './program.js';
import { type Step, stepFor } from './readiness.js';
import { RuleRun } from './rule-run.js';

/** Plans for this many shapes of documents are kept. */
const keptPlans = 256;

export interface RunOptions {
  /** Phase of the rule set; its default phase, or all patterns, when absent. `#ALL` runs all. */
  readonly phase?: string;
  /** Language of the messages (ISO 639-1), for rules that have translations. */
  readonly language?: string;
}

/** A compiled rule set, ready to run on any number of documents. */
export class CompiledRules {
  readonly title: string;
  readonly #module: GeneratedModule;
  readonly #data: RuleSetData;
  #summary: PathSummary | undefined;
  #programs: (Program | undefined)[] = [];
  /** By path of the document element. */
  #documentPrograms: (Program | undefined)[] = [];
  /** By shape; made anew when a path or name comes that was not known. */
  readonly #plans = new Map<number, readonly Step[]>();
  #plansState = -1;
  #plansEra = -1;
  #names: NameTable | undefined;
  #namesKnown = 0;
  /** Version of the path summary. */
  #pathsKnown = -1;
  #rootPath = -1;
  /** Counts changes of paths and names; what was resolved in another state is resolved again. */
  #state = 0;
  /** State that the root chains were resolved in. */
  #resolved = -1;

  constructor(module: GeneratedModule) {
    this.#module = module;
    this.#data = JSON.parse(module.data) as RuleSetData;
    this.title = this.#data.title;
  }

  /** Ids of the phases that can be asked for. */
  get phases(): readonly string[] {
    return Object.keys(this.#data.phases);
  }

  /**
   * Runs the rules on a document. An expression that cannot be computed is a finding with outcome `error`, and the
   * run goes on.
   *
   * @returns findings in document order, within a node in the order of the rules
   * @throws RangeError for a phase that the rule set does not have
   */
  run(document: XmlDocument, options: RunOptions = {}): Finding[] {
    const active = this.#activePatterns(options.phase);
    const index = acquireIndex(document);
    try {
      this.#open(index);
      const run = new RuleRun(index, this.#module, options.language ?? '');
      for (const step of this.#steps(index)) {
        if (active === undefined || active.has(this.#data.patterns[step.unit.pattern]!.id)) run.step(step);
      }
      return run.findings();
    } finally {
      this.#module.C.fill(undefined);
      releaseIndex(index);
    }
  }

  #activePatterns(asked: string | undefined): ReadonlySet<string> | undefined {
    const phase = asked ?? this.#data.defaultPhase;
    if (phase === undefined || phase === '#ALL') return undefined;
    const patterns = this.#data.phases[phase];
    if (patterns === undefined) throw new RangeError(`the rule set has no phase "${phase}"`);
    return new Set(patterns);
  }

  /** Brings names and root chains up to date with the document. */
  #open(index: DocumentIndex): void {
    const { N, R, names, rootChains } = this.#module;
    if (this.#names !== index.names || this.#namesKnown !== index.names.size) {
      this.#names = index.names;
      this.#namesKnown = index.names.size;
      this.#state++;
      for (const [at, name] of names.entries()) {
        const end = name.lastIndexOf('}');
        N[at] = index.names.expandedId(name.slice(end + 1), name.slice(1, end));
      }
    }
    if (this.#summary !== index.summary) {
      this.#summary = index.summary;
      this.#programs = [];
      this.#documentPrograms = [];
      this.#pathsKnown = -1;
    }
    const rootPath = index.path[index.root]!;
    if (this.#pathsKnown !== index.summary.version) this.#state++;
    else if (this.#rootPath === rootPath && this.#resolved === this.#state) return;
    this.#pathsKnown = index.summary.version;
    this.#rootPath = rootPath;
    this.#resolved = this.#state;
    resolveChains(rootChains, index, documentPath, N, R);
  }

  /** What is to be done in documents of the shape at hand. */
  #steps(index: DocumentIndex): readonly Step[] {
    const { era } = index.summary.shapes;
    if (this.#plansState !== this.#state || this.#plansEra !== era || this.#plans.size >= keptPlans) {
      this.#plans.clear();
      this.#plansState = this.#state;
      this.#plansEra = era;
    }
    let steps = this.#plans.get(index.shape);
    if (steps === undefined) {
      steps = index.present.flatMap((path) =>
        this.#program(index, path).units.flatMap((unit) => stepFor(unit, path, index, this.#module) ?? []),
      );
      this.#plans.set(index.shape, steps);
    }
    return steps;
  }

  /** What can be done with nodes of a path; from the document node paths lead on by the name of the root. */
  #program(index: DocumentIndex, path: number): Program {
    const programs = path === documentPath ? this.#documentPrograms : this.#programs;
    const at = path === documentPath ? this.#rootPath : path;
    let program = programs[at];
    if (program === undefined) {
      program = programFor(index.summary, path, this.#data.patterns);
      programs[at] = program;
    }
    resolveProgram(program, this.#state, index, path, this.#module);
    return program;
  }
}
