import type { FunctionStep, RuleFunction } from '../rules/model.js';
import type { Expr, SequenceType } from '../xpath/ast.js';
import type { Names } from '../xpath/token-stream.js';
import { TokenStream } from '../xpath/token-stream.js';
import { parseSequenceType } from '../xpath/type-parser.js';
import { convert, declaredType } from './convert.js';
import type { Generator, UserFunctions } from './generator.js';
import type { ModuleWriter } from './module-writer.js';
import { type Binding, type Scope, withVariable } from './scope.js';
import { either, noItems, type Type, together, type, type Value } from './types.js';
import { absent, asArray, castOf, isPresent } from './values.js';

/** Parses and compiles an expression of the rule set; errors name the place. */
export interface ExpressionSource {
  parse(text: string, at: RuleFunction['at']): { expr: Expr; generator: Generator };
}

interface Instance {
  readonly name: string;
  result: Type;
}

/**
 * Functions declared in the rule set. Each is compiled once for every combination of argument types it is called
 * with, so that `u:gln(normalize-space())` computes on plain strings.
 */
export class DeclaredFunctions implements UserFunctions {
  readonly #module: ModuleWriter;
  readonly #names: Names;
  readonly #source: ExpressionSource;
  readonly #globals: (name: string) => Binding | undefined;
  readonly #declared = new Map<string, RuleFunction>();
  readonly #instances = new Map<string, Instance>();

  constructor(
    declared: readonly RuleFunction[],
    module: ModuleWriter,
    names: Names,
    source: ExpressionSource,
    globals: (name: string) => Binding | undefined,
  ) {
    this.#module = module;
    this.#names = names;
    this.#source = source;
    this.#globals = globals;
    for (const one of declared) this.#declared.set(this.#key(one.name, one.parameters.length), one);
  }

  #key(prefixed: string, count: number): string {
    const stream = new TokenStream('', this.#names);
    const { namespace, local } = stream.resolve({ kind: 'name', text: prefixed, at: 0 }, '');
    return `{${namespace}}${local}#${count}`;
  }

  find(namespace: string, name: string, count: number): boolean {
    return this.#declared.has(`{${namespace}}${name}#${count}`);
  }

  type(namespace: string, name: string, args: readonly Type[]): Type {
    return this.#instance(namespace, name, args).result;
  }

  call(namespace: string, name: string, args: readonly Value[]): Value {
    const instance = this.#instance(namespace, name, args);
    const passed = args.map((value) => (value.card === 'none' ? 'null' : value.code));
    return { ...instance.result, code: `${instance.name}(${['D', ...passed].join(',')})` };
  }

  #sequenceType(text: string): SequenceType {
    return parseSequenceType(new TokenStream(text, this.#names));
  }

  #instance(namespace: string, name: string, args: readonly Type[]): Instance {
    const declared = this.#declared.get(`{${namespace}}${name}#${args.length}`)!;
    const key = `{${namespace}}${name}(${args.map((one) => `${one.kind} ${one.card}`).join(',')})`;
    const known = this.#instances.get(key);
    if (known !== undefined) return known;
    const result = declared.resultType === undefined ? undefined : this.#sequenceType(declared.resultType);
    // What a recursive call gives is not known before the body is: then it may be anything.
    const instance: Instance = {
      name: this.#module.declare(),
      result: result === undefined ? type('item', 'many') : declaredType(result),
    };
    this.#instances.set(key, instance);
    this.#write(declared, instance, args, result);
    return instance;
  }

  #write(declared: RuleFunction, instance: Instance, args: readonly Type[], result: SequenceType | undefined): void {
    const module = this.#module;
    const parameters = args.map(() => module.fresh());
    const header: string[] = [];
    let scope: Scope = { item: undefined, current: undefined, lookup: this.#globals };
    declared.parameters.forEach((parameter, at) => {
      // Only the type: an instance serves all rules, so it knows nothing of where a node stands.
      const passed: Value = { kind: args[at]!.kind, card: args[at]!.card, code: parameters[at]! };
      const { generator } = this.#source.parse('()', declared.at);
      const typed =
        parameter.type === undefined
          ? passed
          : convert(generator, passed, this.#sequenceType(parameter.type), `$${parameter.name}`);
      const local = typed === passed ? passed : { ...typed, code: module.fresh() };
      if (typed !== passed) header.push(`const ${local.code}=${typed.code};`);
      scope = withVariable(scope, parameter.name, { type: local, read: () => local, constant: false });
    });
    const body = this.#body(declared, declared.body, scope, result);
    if (result === undefined) instance.result = body.type;
    module.complete(instance.name, ['D', ...parameters].join(','), header.join('') + body.code);
  }

  /** Statements that return the value of the steps. */
  #body(
    declared: RuleFunction,
    steps: readonly FunctionStep[],
    outer: Scope,
    result: SequenceType | undefined,
  ): { code: string; type: Type } {
    let scope = outer;
    let code = '';
    const values: { value: Value; generator: Generator }[] = [];
    const { generator } = this.#source.parse('()', declared.at);
    for (const step of steps) {
      if (step.kind === 'variable') {
        const parsed = this.#source.parse(step.select, declared.at);
        const raw = parsed.generator.value(parsed.expr, scope);
        const value =
          step.type === undefined
            ? raw
            : convert(parsed.generator, raw, this.#sequenceType(step.type), `$${step.name}`);
        const local: Value = { ...value, code: this.#module.fresh() };
        code += `const ${local.code}=${value.card === 'none' ? 'null' : value.code};`;
        scope = withVariable(scope, step.name, { type: local, read: () => local, constant: false });
      } else if (step.kind === 'sequence') {
        const parsed = this.#source.parse(step.select, declared.at);
        values.push({ value: parsed.generator.value(parsed.expr, scope), generator: parsed.generator });
      } else values.push({ value: this.#choose(declared, step, scope), generator });
    }
    const whole = sequence(
      generator,
      values.map(({ value }) => value),
    );
    const typed = result === undefined ? whole : convert(generator, whole, result, `the result of ${declared.name}()`);
    return { code: `${code}return ${typed.card === 'none' ? 'null' : typed.code};`, type: typed };
  }

  /** `xsl:choose` as an expression: each branch is a function of its own. */
  #choose(declared: RuleFunction, step: Extract<FunctionStep, { kind: 'choose' }>, scope: Scope): Value {
    const { generator } = this.#source.parse('()', declared.at);
    const branches = [...step.when.map(({ steps }) => steps), step.otherwise].map((steps) => {
      let made: Type = noItems;
      const code = this.#module.hoist(() => {
        const body = this.#body(declared, steps, scope, undefined);
        made = body.type;
        return body.code;
      });
      return { ...made, code };
    });
    const found = branches.map((branch): Type => branch).reduce(either);
    const unified = branches.map((branch) => unify(generator, branch, found).code);
    const tests = step.when.map(({ test }) => {
      const parsed = this.#source.parse(test, declared.at);
      return parsed.generator.truth(parsed.expr, scope);
    });
    return {
      ...found,
      code: tests.reduceRight((rest, test, at) => `(${test}?${unified[at]!}:${rest})`, unified.at(-1)!),
    };
  }
}

/** A value in the representation of a wider type. */
function unify(generator: Generator, value: Value, wanted: Type): Value {
  if (wanted.card === 'none') return { ...wanted, code: 'null' };
  if (wanted.card === 'many') return { ...wanted, code: asArray(generator, value, wanted.kind) };
  if (value.card === 'none') return { ...wanted, code: absent(wanted.kind) };
  if (value.kind === wanted.kind) return { ...wanted, code: value.code };
  if (value.card === 'one') return { ...wanted, code: castOf(generator, value.kind, wanted.kind, value.code) };
  const { module } = generator;
  const code = module.hoist(() => {
    const item = module.fresh();
    const cast = castOf(generator, value.kind, wanted.kind, item);
    return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${cast}:${absent(wanted.kind)};`;
  });
  return { ...wanted, code };
}

function sequence(generator: Generator, values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) return { ...noItems, code: 'null' };
  if (rest.length === 0) return first;
  const found = values.map((value): Type => value).reduce(together);
  const lists = values.map((value) => `...${asArray(generator, value, found.kind)}`);
  return { ...found, code: `[${lists.join(',')}]` };
}
