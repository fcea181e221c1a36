import type { Rule, RuleCheck, RuleVariable } from '../rules/model.js';
import { readVariable } from './functions.js';
import { idInMessage, readMessage } from './message.js';
import { isSchematron, isXslt } from './names.js';
import { type Parameters, substituted } from './parameters.js';
import { severityOf } from './severity.js';
import type { Sited, SourceReader } from './source.js';

/** What rules of a schema may refer to. */
export interface SchemaParts {
  readonly reader: SourceReader;
  /** Abstract rules by id. */
  readonly abstractRules: ReadonlyMap<string, Sited>;
  readonly diagnostics: ReadonlyMap<string, Sited>;
  /** Told what could not be taken over. */
  note(at: Sited, what: string): void;
}

interface Contents {
  readonly variables: RuleVariable[];
  readonly checks: RuleCheck[];
}

/** A concrete rule of a pattern. */
export function readRule(source: Sited, parameters: Parameters, parts: SchemaParts, label: string): Rule {
  const contents: Contents = { variables: [], checks: [] };
  new RuleReader(source, parameters, parts, label, contents).contents(source, []);
  const id = source.attribute('id');
  return {
    ...(id === undefined ? {} : { id }),
    context: substituted(source.required('context'), parameters),
    ...contents,
    at: source.position,
  };
}

class RuleReader {
  readonly #rule: Sited;
  readonly #parameters: Parameters;
  readonly #parts: SchemaParts;
  readonly #label: string;
  readonly #into: Contents;

  constructor(rule: Sited, parameters: Parameters, parts: SchemaParts, label: string, into: Contents) {
    this.#rule = rule;
    this.#parameters = parameters;
    this.#parts = parts;
    this.#label = label;
    this.#into = into;
  }

  /** What stands in a rule, that of the rules it extends in their places. */
  contents(rule: Sited, extending: readonly string[]): void {
    for (const child of this.#parts.reader.children(rule)) {
      const { element } = child;
      if (isSchematron(element, 'let') || isXslt(element, 'variable')) this.#variable(child);
      else if (isSchematron(element, 'assert') || isSchematron(element, 'report')) this.#check(child);
      else if (isSchematron(element, 'extends')) this.#extend(child, extending);
      else if (!isSchematron(element, 'p') && !isSchematron(element, 'title')) {
        this.#parts.note(child, `${element.name} in a rule is left out`);
      }
    }
  }

  #variable(source: Sited): void {
    const variable = readVariable(source);
    this.#into.variables.push({ ...variable, select: substituted(variable.select, this.#parameters) });
  }

  #extend(source: Sited, extending: readonly string[]): void {
    if (source.attribute('href') !== undefined) {
      for (const rule of this.#parts.reader.included(source)) this.contents(rule, extending);
      return;
    }
    const id = source.required('rule');
    const rule = this.#parts.abstractRules.get(id);
    if (rule === undefined) {
      // One publisher refers to a rule it has removed; engines skip it with a message, so it is no reason to refuse.
      this.#parts.note(source, `no abstract rule has the id "${id}"; the reference is left out`);
      return;
    }
    if (extending.includes(id)) source.fail(`the rule "${id}" extends itself`);
    this.contents(rule, [...extending, id]);
  }

  #check(source: Sited): void {
    const message = readMessage(source.element, this.#parameters);
    const texts = (source.attribute('diagnostics') ?? '').split(/\s+/).filter((id) => id !== '');
    for (const id of texts) {
      const diagnostic = this.#parts.diagnostics.get(id) ?? source.fail(`no diagnostic has the id "${id}"`);
      message.push(' ', ...readMessage(diagnostic.element, this.#parameters));
    }
    const id = source.attribute('id') ?? idInMessage(message) ?? `${this.#label}-${this.#into.checks.length + 1}`;
    this.#into.checks.push({
      id,
      kind: source.element.localName === 'assert' ? 'assert' : 'report',
      test: substituted(source.required('test'), this.#parameters),
      severity: severityOf(
        id,
        source.attribute('flag'),
        source.attribute('role'),
        this.#rule.attribute('flag'),
        this.#rule.attribute('role'),
      ),
      message,
      at: source.position,
    });
  }
}
