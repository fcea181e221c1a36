import type { Expr, ExprOf } from '../xpath/ast.js';
import { XPathError } from '../xpath/errors.js';
import { arithmeticType, arithmeticValue, negatedType, negatedValue } from './arithmetic.js';
import { castableTruth, castType, castValue, instanceTruth } from './casts.js';
import { combinedType, eachCombined } from './combine.js';
import { comparisonTruth, nodeComparisonTruth } from './comparisons.js';
import { constancy } from './constancy.js';
import { eachFor, eachIf, eachRange, eachSequence, quantifiedTruth } from './control.js';
import { callEach, callTruth, callType, callValue } from './functions/call.js';
import type { Body, Generator, Keys, UserFunctions } from './generator.js';
import { Guards } from './guard.js';
import type { ModuleWriter } from './module-writer.js';
import { exactName } from './node-tests.js';
import { eachFiltered, eachPath, filterType, pathType } from './paths.js';
import { plainPath } from './plain-path.js';
import { type Scope, withVariable } from './scope.js';
import { atomicKind, either, type Kind, noItems, type Type, times, together, type, type Value } from './types.js';
import { absent, atomOf, castOf, eachOf, isPresent, textOf, truthOf } from './values.js';

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
        return this.#number(expr);
      case 'variable':
        return this.#binding(expr, scope).read();
      case 'context':
        return this.#context(expr, scope);
      case 'root':
        return rootValue(this.module);
      case 'sequence':
        if (expr.items.length === 1) return this.value(expr.items[0]!, scope);
        return expr.items.length === 0 ? { ...noItems, code: 'null' } : this.#collected(expr, scope);
      case 'if':
        return this.#ifValue(expr, scope);
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
        return this.#optionalTruth(expr, scope);
      case 'or':
      case 'and':
      case 'quantified':
      case 'castable':
      case 'instance':
        return { ...type('boolean', 'one'), code: this.truth(expr, scope) };
      default:
        return this.#collected(expr, scope);
    }
  }

  #number(expr: ExprOf<'number'>): Value {
    const written = type(expr.type, 'one');
    const { text } = expr;
    if (expr.type === 'double') return { ...written, code: String(Number(text)) };
    if (expr.type === 'decimal') {
      return { ...written, code: this.module.constant(`$toDecimal(${JSON.stringify(text)})`) };
    }
    const small = Number.isSafeInteger(Number(text));
    return { ...written, code: small ? String(Number(text)) : `${BigInt(text)}n`, small };
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

  /** The items gathered into an array, or the one item. */
  #collected(expr: Expr, scope: Scope): Value {
    const attribute = expr.kind === 'axis' ? attributeValue(this, expr, scope) : undefined;
    if (attribute !== undefined) return attribute;
    const found = this.type(expr, scope);
    if (found.card === 'none') return { ...noItems, code: 'null' };
    const { module } = this;
    if (found.card !== 'many') {
      let chain: Value['chain'];
      const code = module.hoist(() => {
        const statements = this.each(expr, scope, true, (item) => {
          chain = item.chain;
          return `return ${castOf(this, item.kind, found.kind, item.code)};`;
        });
        return `${statements}return ${absent(found.kind)};`;
      });
      return { ...found, code, chain };
    }
    let order: Value['order'];
    const code = module.hoist(() => {
      const list = module.fresh();
      const statements = this.each(expr, scope, true, (item) => {
        return `${list}.push(${castOf(this, item.kind, found.kind, item.code)});`;
      });
      if (found.kind === 'node' && (expr.kind === 'path' || expr.kind === 'axis' || expr.kind === 'combine')) {
        order = 'sorted';
      }
      return `const ${list}=[];${statements}return ${list};`;
    });
    return { ...found, code, order };
  }

  #ifValue(expr: ExprOf<'if'>, scope: Scope): Value {
    const found = this.type(expr, scope);
    if (found.card === 'many') return this.#collected(expr, scope);
    if (found.card === 'none') return { ...noItems, code: 'null' };
    const branch = (part: Expr) => {
      const value = this.value(part, scope);
      if (value.card === 'none') return absent(found.kind);
      if (value.kind === found.kind) return value.code;
      if (value.card === 'one') return castOf(this, value.kind, found.kind, value.code);
      return this.module.hoist(() => {
        const item = this.module.fresh();
        const cast = castOf(this, value.kind, found.kind, item);
        return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${cast}:${absent(found.kind)};`;
      });
    };
    return { ...found, code: `(${this.truth(expr.test, scope)}?${branch(expr.then)}:${branch(expr.otherwise)})` };
  }

  /** A value comparison has no value when an operand has none. */
  #optionalTruth(expr: ExprOf<'compare'> | ExprOf<'compareNodes'>, scope: Scope): Value {
    const found = this.type(expr, scope);
    const truth = this.truth(expr, scope);
    if (found.card === 'one') return { ...found, code: truth };
    const missing = [expr.left, expr.right].map((part) => {
      const operand = this.single(part, scope, 'a comparison');
      return operand.card === 'one'
        ? 'false'
        : operand.card === 'none'
          ? 'true'
          : `!(${isPresent(operand.kind, operand.code)})`;
    });
    return { ...found, code: `(${missing.join('||')}?null:${truth})` };
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
        return this.#connected(expr, scope);
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
        return this.#generalTruth(expr, scope);
      default:
        return this.#generalTruth(expr, scope);
    }
  }

  /**
   * `or` and `and`. XPath leaves the order of evaluation open; as current Saxon does, an error of the first operand
   * counts only when the second does not decide alone.
   */
  #connected(expr: ExprOf<'or'> | ExprOf<'and'>, scope: Scope): string {
    const isOr = expr.kind === 'or';
    if (new Guards(this).safeTruth(expr.left, scope) === 'true') {
      return `(${this.truth(expr.left, scope)}${isOr ? '||' : '&&'}${this.truth(expr.right, scope)})`;
    }
    const deciding = (code: string) => (isOr ? `if(${code})return true;` : `if(!(${code}))return false;`);
    return this.module.hoist(() => {
      const first = this.truth(expr.left, scope);
      const second = this.truth(expr.right, scope);
      return `try{${deciding(first)}}catch(error){$asDynamicError(error);${deciding(second)}throw error;}return ${second};`;
    });
  }

  /** Nodes are true by being there, so the first one decides; everything else goes by its value. */
  #generalTruth(expr: Expr, scope: Scope): string {
    const plain = plainPath(this, expr, scope);
    if (plain !== undefined) return `D.has(${plain.path},${plain.node})`;
    const found = this.type(expr, scope);
    if (found.kind !== 'node' || found.card !== 'many') {
      if (found.card !== 'many' || found.kind === 'item') return truthOf(this.value(expr, scope));
      return truthOf({ ...this.value(expr, scope), ...found });
    }
    return this.module.hoist(() => `${this.each(expr, scope, false, () => 'return true;')}return false;`);
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

/** `@name` of the context node. */
function attributeValue(generator: Generator, expr: ExprOf<'axis'>, scope: Scope): Value | undefined {
  const { item } = scope;
  const name = expr.test.kind === 'name' ? exactName(generator.module, expr.test) : undefined;
  if (expr.axis !== 'attribute' || name === undefined || expr.predicates.length > 0) return undefined;
  if (item === undefined || item.kind !== 'node') return undefined;
  return { ...type('node', 'opt'), code: `$attributeOf(D,${item.code},N[${name}])`, order: 'peers' };
}

/** The document node. */
export function rootValue(module: ModuleWriter): Value {
  return { ...type('node', 'one'), code: '0', chain: { table: module.rootChains, up: 0, names: [] }, order: 'peers' };
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
