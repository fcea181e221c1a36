import type { Expr, ExprOf } from '../xpath/ast.js';
import { XPathError } from '../xpath/errors.js';
import { arithmeticType, arithmeticValue, negatedType, negatedValue } from './arithmetic.js';
import { castableTruth, castType, castValue, instanceTruth } from './casts.js';
import { collected, comparisonValue, ifValue, numberValue, rootValue } from './collect.js';
import { combinedType, eachCombined } from './combine.js';
import { comparisonTruth, nodeComparisonTruth } from './comparisons.js';
import { constancy } from './constancy.js';
import { eachFor, eachIf, eachRange, eachSequence, quantifiedTruth } from './control.js';
import { callEach, callTruth, callType, callValue } from './functions/call.js';
import type { Body, Generator, Keys, UserFunctions } from './generator.js';
import type { ModuleWriter } from './module-writer.js';
import { eachFiltered, eachPath, filterType, pathType } from './paths.js';
import { plainPath } from './plain-path.js';
import { type Scope, withVariable } from './scope.js';
import { connectedTruth, generalTruth } from './truth.js';
import { atomicKind, either, type Kind, noItems, type Type, times, together, type, type Value } from './types.js';
import { absent, atomOf, castOf, eachOf, textOf } from './values.js';

/** The compiler of the expressions of one text; `refuse` needs the text for its message. */
export class ExpressionCompiler implements Generator {
  readonly module: ModuleWriter;
  readonly compatible: boolean;
  readonly functions: UserFunctions;
  readonly keys: Keys;
  readonly #text: string;

  constructor(text: string, module: ModuleWriter, functions: UserFunctions, keys: Keys, compatible: boolean) {
    this.#text = text;
    this.module = module;
    this.functions = functions;
    this.keys = keys;
    this.compatible = compatible;
  }

  refuse(expr: Expr, reason: string): never {
    throw new XPathError(this.#text, expr.at, reason);
  }

  type(expr: Expr, scope: Scope): Type {
    switch (expr.kind) {
      case 'string':
        return type('string', 'one');
      case 'number':
        return type(expr.type, 'one');
      case 'variable':
        return this.#binding(expr, scope).type;
      case 'context':
        return this.#context(expr, scope);
      case 'root':
        return type('node', 'one');
      case 'sequence':
        return expr.items.map((item) => this.type(item, scope)).reduce(together, noItems);
      case 'or':
      case 'and':
      case 'quantified':
      case 'castable':
      case 'instance':
        return type('boolean', 'one');
      case 'compare':
        return type('boolean', this.#comparisonCard(expr, scope));
      case 'compareNodes':
        return type('boolean', 'opt');
      case 'arithmetic':
        return arithmeticType(this, expr, scope);
      case 'negate':
        return negatedType(this, expr, scope);
      case 'range':
        return type('integer', 'many');
      case 'combine':
        return combinedType();
      case 'if':
        return either(this.type(expr.then, scope), this.type(expr.otherwise, scope));
      case 'for':
        return this.#forType(expr, scope);
      case 'cast':
        return castType(this, expr, scope);
      case 'treat':
        return this.type(expr.operand, scope);
      case 'call':
        return callType(this, expr, scope);
      case 'filter':
        return filterType(this, expr, scope);
      case 'path':
      case 'axis':
        return pathType(this, expr, scope);
    }
  }

  #comparisonCard(expr: ExprOf<'compare'>, scope: Scope): 'one' | 'opt' {
    if (expr.style === 'general') return 'one';
    const both = [this.type(expr.left, scope), this.type(expr.right, scope)];
    return both.every((operand) => operand.card === 'one') ? 'one' : 'opt';
  }

  #forType(expr: ExprOf<'for'>, scope: Scope): Type {
    const range = this.type(expr.in, scope);
    const result = this.type(expr.result, withVariable(scope, expr.name, typeOnly(range.kind)));
    return type(result.kind, times(range.card, result.card));
  }

  #binding(expr: ExprOf<'variable'>, scope: Scope) {
    return scope.lookup(expr.name) ?? this.refuse(expr, `the variable $${expr.name} is not defined`);
  }

  #context(expr: Expr, scope: Scope): Value {
    return scope.item ?? this.refuse(expr, 'there is no context item here');
  }

  value(expr: Expr, scope: Scope): Value {
    const memo = this.#memo(expr, scope);
    if (memo !== undefined) return memo;
    switch (expr.kind) {
      case 'string':
        return { ...type('string', 'one'), code: this.module.text(expr.value) };
      case 'number':
        return numberValue(this, expr);
      case 'variable':
        return this.#binding(expr, scope).read();
      case 'context':
        return this.#context(expr, scope);
      case 'root':
        return rootValue(this.module);
      case 'sequence':
        if (expr.items.length === 1) return this.value(expr.items[0]!, scope);
        return expr.items.length === 0 ? { ...noItems, code: 'null' } : collected(this, expr, scope);
      case 'if':
        return ifValue(this, expr, scope);
      case 'arithmetic':
        return arithmeticValue(this, expr, scope);
      case 'negate':
        return negatedValue(this, expr, scope);
      case 'cast':
        return castValue(this, expr, scope);
      case 'treat':
        return this.value(expr.operand, scope);
      case 'call':
        return callValue(this, expr, scope);
      case 'compare':
      case 'compareNodes':
        return comparisonValue(this, expr, scope);
      case 'or':
      case 'and':
      case 'quantified':
      case 'castable':
      case 'instance':
        return { ...type('boolean', 'one'), code: this.truth(expr, scope) };
      default:
        return collected(this, expr, scope);
    }
  }

  /** A value that looks at nothing but the document is computed once per document. */
  #memo(expr: Expr, scope: Scope): Value | undefined {
    if (scope.constant === true || !worthKeeping.has(expr.kind)) return undefined;
    const store = constancy(expr, scope);
    if (store === undefined || (expr.kind === 'call' && expr.arguments.length === 0)) return undefined;
    const value = this.value(expr, { ...scope, constant: true });
    if (!value.code.includes('(')) return value;
    return { ...value, code: this.module.memo(store, value.code), chain: undefined };
  }

  each(expr: Expr, scope: Scope, ordered: boolean, body: Body): string {
    if (scope.constant !== true && isMany(this.type(expr, scope)) && !isPlainRootPath(expr)) {
      const memo = this.#memo(expr, scope);
      if (memo !== undefined) return eachOf(this, memo, body);
    }
    switch (expr.kind) {
      case 'sequence':
        return eachSequence(this, expr, scope, ordered, body);
      case 'range':
        return eachRange(this, expr, scope, body);
      case 'if':
        return isMany(this.type(expr, scope))
          ? eachIf(this, expr, scope, ordered, body)
          : eachOf(this, this.value(expr, scope), body);
      case 'for':
        return eachFor(this, expr, scope, body);
      case 'combine':
        return eachCombined(this, expr, scope, ordered, body);
      case 'filter':
        return eachFiltered(this, expr, scope, body);
      case 'path':
      case 'axis':
        return eachPath(this, expr, scope, ordered, body);
      case 'call':
        return callEach(this, expr, scope, ordered, body);
      case 'treat':
        return this.each(expr.operand, scope, ordered, body);
      default:
        return eachOf(this, this.value(expr, scope), body);
    }
  }

  truth(expr: Expr, scope: Scope): string {
    if (scope.constant !== true && !isPlainRootPath(expr)) {
      const store = worthKeeping.has(expr.kind) ? constancy(expr, scope) : undefined;
      if (store !== undefined && !(expr.kind === 'call' && expr.arguments.length === 0)) {
        const code = this.truth(expr, { ...scope, constant: true });
        return code.includes('(') ? this.module.memo(store, code) : code;
      }
    }
    switch (expr.kind) {
      case 'or':
      case 'and':
        return connectedTruth(this, expr, scope);
      case 'compare':
        return comparisonTruth(this, expr, scope);
      case 'compareNodes':
        return nodeComparisonTruth(this, expr, scope);
      case 'quantified':
        return quantifiedTruth(this, expr, scope);
      case 'castable':
        return castableTruth(this, expr, scope);
      case 'instance':
        return instanceTruth(this, expr, scope);
      case 'if': {
        const test = this.truth(expr.test, scope);
        return `(${test}?${this.truth(expr.then, scope)}:${this.truth(expr.otherwise, scope)})`;
      }
      case 'call':
        return callTruth(this, expr, scope);
      case 'sequence':
        if (expr.items.length === 1) return this.truth(expr.items[0]!, scope);
        return generalTruth(this, expr, scope);
      default:
        return generalTruth(this, expr, scope);
    }
  }

  single(expr: Expr, scope: Scope, what: string): Value {
    const found = this.type(expr, scope);
    if (found.card !== 'many') return this.value(expr, scope);
    const { module } = this;
    const plain = plainPath(this, expr, scope);
    if (plain !== undefined) {
      const code = this.compatible
        ? `D.first(${plain.path},${plain.node})`
        : `D.only(${plain.path},${plain.node},${module.text(what)})`;
      return { ...found, card: 'opt', code, chain: undefined };
    }
    const none = absent(found.kind);
    const code = module.hoist(() => {
      const result = module.fresh();
      const onItem = (item: Value) => {
        const code = castOf(this, item.kind, found.kind, item.code);
        if (this.compatible) return `return ${code};`;
        return `if(${result}!==${none})return $tooMany(${module.text(what)});${result}=${code};`;
      };
      return `let ${result}=${none};${this.each(expr, scope, true, onItem)}return ${result};`;
    });
    return { ...found, card: 'opt', code };
  }

  atom(expr: Expr, scope: Scope, what: string): Value {
    const value = this.single(expr, scope, what);
    if (value.kind !== 'node' && value.kind !== 'item') return value;
    const kind: Kind = atomicKind(value.kind);
    if (value.card === 'one') return { kind, card: 'one', code: atomOf(value) };
    const runtime = value.kind === 'node' ? '$optionalText' : '$optionalAtom';
    return { kind, card: value.card, code: `${runtime}(D,${value.code})` };
  }

  text(expr: Expr, scope: Scope, what: string): string {
    const value = this.single(expr, scope, what);
    if (value.card === 'none') return this.module.text('');
    if (value.card === 'one') return textOf(value.kind, value.code);
    if (value.kind === 'node') return `$textOrEmpty(D,${value.code})`;
    if (value.kind === 'string' || value.kind === 'untyped') return `(${value.code}??${this.module.text('')})`;
    return this.module.hoist(() => {
      const item = this.module.fresh();
      return `const ${item}=${value.code};return ${item}===null?"":${textOf(value.kind, item)};`;
    });
  }
}

function typeOnly(kind: Kind) {
  const unread = () => {
    throw new Error('a variable whose type alone is known was read');
  };
  return { type: type(kind, 'one'), read: unread, constant: false };
}

function isMany(found: Type): boolean {
  return found.card === 'many';
}

const worthKeeping = new Set<Expr['kind']>([
  'sequence',
  'or',
  'and',
  'compare',
  'arithmetic',
  'combine',
  'if',
  'for',
  'quantified',
  'cast',
  'castable',
  'call',
  'filter',
  'path',
  'range',
]);

/** `/a/b/c` without predicates: its list of nodes is at hand anyway. */
function isPlainRootPath(expr: Expr): boolean {
  if (expr.kind === 'root') return true;
  if (expr.kind !== 'path' || expr.step.kind !== 'axis' || expr.step.predicates.length > 0) return false;
  return expr.step.axis === 'child' && expr.step.test.kind === 'name' && isPlainRootPath(expr.base);
}
