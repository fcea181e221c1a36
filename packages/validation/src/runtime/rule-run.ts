import type { Finding } from '../finding.js';
import type { DocumentIndex } from './document-index.js';
import { asDynamicError, type DynamicError } from './dynamic-error.js';
import { locationOf, offsetOf } from './location.js';
import type { AlternativeData, CheckData, Frame, GeneratedModule, MessageData, Paths } from './module-data.js';
import { treeNode } from './navigation.js';
import { attributesFrom, attributesTo } from './nodes.js';
import type { Unit } from './program.js';
import { type Ready, readyCandidates, type Step } from './readiness.js';
import { normalizeSpace } from './strings.js';

interface Found {
  readonly finding: Finding;
  readonly node: number;
  readonly pattern: number;
  readonly order: number;
}

/** One run of a rule set on a document. */
export class RuleRun {
  readonly #index: DocumentIndex;
  readonly #module: GeneratedModule;
  readonly #language: string;
  readonly #found: Found[] = [];
  /** Values of the rule's variables for the node at hand. */
  readonly #frame: Frame = [];
  /** The selector evaluated last for the node at hand, and what it gave; null when it could not be computed. */
  #selector = -1;
  #selectedText: string | null = null;

  constructor(index: DocumentIndex, module: GeneratedModule, language: string) {
    this.#index = index;
    this.#module = module;
    this.#language = language;
  }

  /** Runs a pattern's rules on all nodes of a path. */
  step(step: Step): void {
    const ready = readyCandidates(step, this.#index, this.#module);
    if (ready.length === 0) return;
    const { unit, path } = step;
    const { byPath } = this.#index;
    const to = this.#index.to[path]!;
    const from = this.#index.from[path]!;
    if (unit.target === 'element') for (let at = from; at < to; at++) this.#fire(unit, ready, byPath[at]!);
    else if (unit.target === 'attribute') for (let at = from; at < to; at++) this.#attributes(unit, ready, byPath[at]!);
    else for (let at = from; at < to; at++) this.#others(unit, ready, byPath[at]!);
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

  /** The first candidate that matches fires. */
  #fire(unit: Unit, ready: readonly Ready[], node: number): void {
    this.#selector = -1;
    for (const one of ready) {
      if (one.alternatives !== undefined && !this.#matches(one.alternatives, one.paths, node)) continue;
      if (one.tests.length > 0) this.#check(unit, one, node);
      return;
    }
  }

  /** A match pattern whose predicate cannot be computed does not match (XSLT 2.0, 5.5.4). */
  #matches(alternatives: readonly AlternativeData[], paths: Paths, node: number): boolean {
    const { matches } = this.#module;
    for (const one of alternatives) {
      try {
        if (one.selector >= 0 && this.#selected(one.selector, paths, node) !== one.value) continue;
        if (one.names >= 0 && this.#index.mixedPrefixes && !matches[one.names]!(this.#index, paths, node)) continue;
        if (one.match < 0 || matches[one.match]!(this.#index, paths, node)) return true;
      } catch (error) {
        asDynamicError(error);
      }
    }
    return false;
  }

  /** Text of a selector for a node; rules that ask for the same one follow each other. */
  #selected(selector: number, paths: Paths, node: number): string | null {
    if (this.#selector !== selector) {
      this.#selector = selector;
      this.#selectedText = null;
      this.#selectedText = this.#module.selectors[selector]!(this.#index, paths, node);
    }
    return this.#selectedText;
  }

  #check(unit: Unit, ready: Ready, node: number): void {
    const { tests, failing, paths } = ready;
    const index = this.#index;
    const frame = this.#frame;
    for (let at = 0; at < ready.frame; at++) frame[at] = undefined;
    for (let at = 0; at < tests.length; at++) {
      let failed: boolean;
      try {
        failed = tests[at]!(index, node, paths, frame) === failing[at];
      } catch (error) {
        this.#add(unit, ready, node, this.#erroneous(ready.checks[at]!, node, asDynamicError(error)));
        continue;
      }
      if (failed) this.#add(unit, ready, node, this.#failed(ready.checks[at]!, ready, node, frame));
    }
  }

  #add(unit: Unit, { candidate }: Ready, node: number, finding: Finding): void {
    this.#found.push({ finding, node: treeNode(this.#index, node), pattern: unit.pattern, order: candidate.order });
  }

  #failed(check: CheckData, { paths }: Ready, node: number, frame: Frame): Finding {
    const parts = check.messages[this.#language] ?? check.messages['']!;
    const message = this.#message(parts, (text) => this.#module.texts[text]!(this.#index, node, paths, frame));
    return this.#finding(check, node, message, 'failed');
  }

  /** A slot that cannot be computed leaves a mark; the finding stands all the same. */
  #message(parts: MessageData, text: (number: number) => string): string {
    let message = '';
    for (const part of parts) {
      if (typeof part === 'string') message += part;
      else {
        try {
          message += text(part);
        } catch (error) {
          message += `(${asDynamicError(error).code})`;
        }
      }
    }
    return normalizeSpace(message);
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
