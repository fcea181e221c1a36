import type { MessagePart, Rule, RuleCheck } from '../rules/model.js';
import type { AlternativeData, CheckData, MessageData, RuleData, StepData } from '../runtime/module-data.js';
import type { Expr } from '../xpath/ast.js';
import { ChainTable, here } from './chain.js';
import { constancy } from './constancy.js';
import type { Generator } from './generator.js';
import { Guards } from './guard.js';
import { type Alternative, alternatives, isOfElements } from './match.js';
import type { ExportList, RuleSetContext } from './rule-set-context.js';
import { type Binding, type Scope, withVariable } from './scope.js';
import { selectionOf } from './selection.js';
import type { Value } from './types.js';
import { textOf } from './values.js';

/** Compiles one rule: its context, its variables and its checks. */
export class RuleCompiler {
  readonly #context: RuleSetContext;
  readonly #rule: Rule;
  readonly #outer: Scope;
  readonly #table = new ChainTable('P');
  /** The context node in all functions of this rule. */
  readonly #node: string;
  #frame = 0;

  constructor(context: RuleSetContext, rule: Rule, outer: Scope) {
    this.#context = context;
    this.#rule = rule;
    this.#outer = outer;
    this.#node = context.module.fresh();
  }

  compile(): RuleData {
    const { expr, generator } = this.#context.parse(this.#rule.context, this.#rule.at);
    const found = alternatives(generator, expr);
    // Chains start at elements; a rule that may match other nodes finds its way at run time.
    const table = found.every(isOfElements) ? this.#table : undefined;
    const scope = this.#scope(table);
    const data = found.map((one) => this.#alternative(generator, one, table));
    const checks = this.#rule.checks.map((check) => this.#check(check, scope));
    return {
      alternatives: data,
      chains: this.#table.chains,
      frame: this.#frame,
      checks,
    };
  }

  #alternative(generator: Generator, one: Alternative, table: ChainTable | undefined): AlternativeData {
    const selection = selectionOf(generator, one, this.#outer, table);
    const steps: StepData[] = one.steps.map(({ axis, test, far }) => ({ axis, test, far }));
    const number = (list: ExportList, name: string | undefined) =>
      name === undefined ? -1 : this.#context.export(list, name);
    return {
      rooted: one.rooted,
      steps,
      never: number('guards', selection.never),
      gate: number('gates', selection.gate),
      names: number('matches', selection.names),
      selector: number('selectors', selection.selector),
      value: selection.value ?? '',
      match: number('matches', selection.match),
    };
  }

  /** Scope of the checks: the context node and the rule's variables, each visible to those after it. */
  #scope(table: ChainTable | undefined): Scope {
    const chain = table === undefined ? undefined : here(table);
    const item: Value = { kind: 'node', card: 'one', code: this.#node, chain, order: 'peers' };
    let scope: Scope = { item, current: item, lookup: this.#outer.lookup };
    for (const variable of this.#rule.variables) {
      const { expr, generator } = this.#context.parse(variable.select, variable.at ?? this.#rule.at);
      scope = withVariable(scope, variable.name, this.#binding(expr, generator, scope));
    }
    return scope;
  }

  /** A variable is computed when the first check asks for it, and kept in the frame of the node. */
  #binding(expr: Expr, generator: Generator, scope: Scope): Binding {
    const store = constancy(expr, scope);
    const constant = store !== undefined;
    const type = generator.type(expr, scope);
    let value: Value | undefined;
    const read = () => {
      value ??= this.#read(expr, generator, scope, constant);
      return value;
    };
    const guards = new Guards(generator);
    return {
      type,
      read,
      constant,
      eternal: store === 'K',
      safe: guards.safe(expr, scope) === 'true',
      empty: guards.empty(expr, scope),
    };
  }

  #read(expr: Expr, generator: Generator, scope: Scope, constant: boolean): Value {
    const value = generator.value(expr, scope);
    if (constant || !value.code.includes('(')) return value;
    const slot = `V[${this.#frame++}]`;
    const code = this.#context.module.hoist(() => `return ${slot}===undefined?(${slot}=${value.code}):${slot};`);
    return { ...value, code };
  }

  #check(check: RuleCheck, scope: Scope): CheckData {
    const { expr, generator } = this.#context.parse(check.test, check.at ?? this.#rule.at);
    const guard = new Guards(generator).decides(expr, scope, check.kind === 'assert');
    const test = this.#function(`return ${generator.truth(expr, scope)};`);
    const messages = { '': check.message, ...check.translations };
    return {
      id: check.id,
      report: check.kind === 'report',
      test: check.test.replace(/\s+/g, ' ').trim(),
      severity: check.severity,
      run: this.#context.export('tests', test),
      guard:
        guard === 'false'
          ? -1
          : this.#context.export('guards', this.#context.module.function('D,P', `return ${guard};`)),
      messages: Object.fromEntries(
        Object.entries(messages).map(([language, parts]) => [language, this.#message(parts, scope, check)]),
      ),
      ...(check.terms === undefined ? {} : { terms: check.terms }),
    };
  }

  #function(code: string): string {
    return this.#context.module.function(`D,${this.#node},P,V`, code);
  }

  #message(parts: readonly MessagePart[], scope: Scope, check: RuleCheck): MessageData {
    return parts.map((part) => {
      if (typeof part === 'string') return part;
      const at = check.at ?? this.#rule.at;
      const code = isValueOf(part) ? this.#valueOf(part.valueOf, scope, at) : this.#name(part.name, scope, at);
      return this.#context.export('texts', this.#function(code));
    });
  }

  /** All values with spaces between them, as xsl:value-of writes them. */
  #valueOf(select: string, scope: Scope, at: Rule['at']): string {
    const { expr, generator } = this.#context.parse(select, at);
    const { module } = this.#context;
    const list = module.fresh();
    const loop = generator.each(expr, scope, true, (item) => `${list}.push(${textOf(item.kind, item.code)});`);
    const first = generator.compatible ? `${list}.slice(0,1)` : list;
    return `const ${list}=[];${loop}return ${first}.join(${module.text(' ')});`;
  }

  #name(path: string | undefined, scope: Scope, at: Rule['at']): string {
    const { expr, generator } = this.#context.parse(path === undefined ? 'name()' : `name((${path})[1])`, at);
    return `return ${generator.text(expr, scope, 'name')};`;
  }
}

function isValueOf(part: Exclude<MessagePart, string>): part is { readonly valueOf: string } {
  return Object.hasOwn(part, 'valueOf');
}
