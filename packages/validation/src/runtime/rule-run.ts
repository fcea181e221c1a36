import type { Finding } from '../finding.js';
import type { DocumentIndex } from './document-index.js';
import { DynamicError } from './dynamic-error.js';
import { locationOf, offsetOf } from './location.js';
import type { CheckData, Frame, GeneratedModule, MessageData } from './module-data.js';
import { treeNode } from './navigation.js';
import { attributesFrom, attributesTo } from './nodes.js';
import { type Candidate, openChecks, type Unit } from './program.js';

interface Found {
  readonly finding: Finding;
  readonly node: number;
  readonly pattern: number;
  readonly order: number;
}

/** A candidate with the checks that are open in this document. */
interface Ready {
  readonly candidate: Candidate;
  readonly checks: readonly CheckData[];
}

const noFrame: Frame = [];

/** One run of a rule set on a document. */
export class RuleRun {
  readonly #index: DocumentIndex;
  readonly #module: GeneratedModule;
  readonly #language: string;
  readonly #found: Found[] = [];

  constructor(index: DocumentIndex, module: GeneratedModule, language: string) {
    this.#index = index;
    this.#module = module;
    this.#language = language;
  }

  /** Runs a pattern's rules on all nodes of a path. */
  unit(unit: Unit, path: number): void {
    const ready = this.#ready(unit);
    if (ready.length === 0) return;
    const { byPath } = this.#index;
    const to = this.#index.to[path]!;
    for (let at = this.#index.from[path]!; at < to; at++) {
      const node = byPath[at]!;
      if (unit.target === 'element') this.#fire(unit, ready, node);
      else if (unit.target === 'attribute') this.#attributes(unit, ready, node);
      else this.#others(unit, ready, node);
    }
  }

  /** Candidates up to the last one with an open check: the others only matter for keeping later ones from firing. */
  #ready(unit: Unit): Ready[] {
    const ready = unit.candidates.map((candidate) => ({
      candidate,
      checks: openChecks(candidate, this.#index, this.#module.guards),
    }));
    let needed = ready.length;
    while (needed > 0 && ready[needed - 1]!.checks.length === 0) needed--;
    return ready.slice(0, needed);
  }

  #attributes(unit: Unit, ready: readonly Ready[], node: number): void {
    const to = attributesTo(this.#index, node);
    for (let a = attributesFrom(this.#index, node); a < to; a++) this.#fire(unit, ready, a);
  }

  /** Text, comments and processing instructions directly inside a node. */
  #others(unit: Unit, ready: readonly Ready[], node: number): void {
    const { kind, end } = this.#index;
    for (let n = node + 1; n < end[node]!; n = end[n]!) if (kind[n] !== 1) this.#fire(unit, ready, n);
  }

  #fire(unit: Unit, ready: readonly Ready[], node: number): void {
    for (const one of ready) {
      if (!this.#matches(one.candidate, node)) continue;
      if (one.checks.length > 0) this.#check(unit, one, node);
      return;
    }
  }

  /** A match pattern whose predicate cannot be computed does not match (XSLT 2.0, 5.5.4). */
  #matches({ matchers, paths }: Candidate, node: number): boolean {
    if (matchers === undefined) return true;
    for (const matcher of matchers) {
      try {
        if (matcher(this.#index, paths, node)) return true;
      } catch (error) {
        asDynamicError(error);
      }
    }
    return false;
  }

  #check(unit: Unit, { candidate, checks }: Ready, node: number): void {
    const { tests } = this.#module;
    const { rule, paths } = candidate;
    const frame: Frame = rule.frame === 0 ? noFrame : new Array<unknown>(rule.frame);
    for (const check of checks) {
      let failed: boolean;
      try {
        failed = tests[check.run]!(this.#index, node, paths, frame) === check.report;
      } catch (error) {
        this.#add(unit, candidate, node, this.#erroneous(check, node, asDynamicError(error)));
        continue;
      }
      if (failed) this.#add(unit, candidate, node, this.#failed(check, candidate, node, frame));
    }
  }

  #add(unit: Unit, candidate: Candidate, node: number, finding: Finding): void {
    this.#found.push({ finding, node: treeNode(this.#index, node), pattern: unit.pattern, order: candidate.order });
  }

  #failed(check: CheckData, { paths }: Candidate, node: number, frame: Frame): Finding {
    const parts = check.messages[this.#language] ?? check.messages['']!;
    const message = this.#message(parts, (text) => this.#module.texts[text]!(this.#index, node, paths, frame));
    return this.#finding(check, node, message, 'failed');
  }

  /** A slot that cannot be computed leaves a mark; the finding stands all the same. */
  #message(parts: MessageData, text: (number: number) => string): string {
    return parts
      .map((part) => {
        if (typeof part === 'string') return part;
        try {
          return text(part);
        } catch (error) {
          return `(${asDynamicError(error).code})`;
        }
      })
      .join('')
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '');
  }

  #erroneous(check: CheckData, node: number, error: DynamicError): Finding {
    const message = `The rule ${check.id} could not be checked: ${error.message}`;
    return this.#finding({ ...check, severity: 'FATAL' }, node, message, 'error');
  }

  #finding(check: CheckData, node: number, message: string, outcome: 'failed' | 'error'): Finding {
    const index = this.#index;
    const { line, column } = index.document.positionAt(offsetOf(index, node));
    return {
      layer: 'rules',
      id: check.id,
      severity: check.severity,
      message,
      location: locationOf(index, node),
      line,
      column,
      test: check.test,
      node: treeNode(index, node),
      outcome,
      ...(check.terms === undefined ? {} : { terms: check.terms }),
    };
  }

  /** In document order, within a node in the order of patterns and rules. */
  findings(): Finding[] {
    const sorted = this.#found.sort((a, b) => a.node - b.node || a.pattern - b.pattern || a.order - b.order);
    return sorted.map(({ finding }) => finding);
  }
}

/** The dynamic error that was thrown; everything else is a fault of the program and goes on up. */
function asDynamicError(error: unknown): DynamicError {
  if (error instanceof DynamicError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new DynamicError('SXLM0001', 'the functions of the rule call each other too deeply');
  }
  throw error;
}
