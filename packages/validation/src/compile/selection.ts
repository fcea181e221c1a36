import type { Expr } from '../xpath/ast.js';
import { type Chain, type ChainTable, here, up } from './chain.js';
import { or } from './conditions.js';
import { conjuncts, looksAtNamesOnly } from './conjuncts.js';
import { constancy } from './constancy.js';
import type { Generator } from './generator.js';
import { Guards } from './guard.js';
import { type Alternative, isOfElements, matchFunction } from './match.js';
import { isPositional } from './predicates.js';
import { type Scope, withItem } from './scope.js';
import { atomicKind, isText, type Value } from './types.js';

/**
 * How it is decided whether an alternative of a rule context matches a node whose path fits: what is the same for the
 * whole document is asked once per document, what depends on names only once per path, and of what depends on the
 * node itself a comparison with a text comes first, because rules of one pattern often differ in that text alone.
 * All parts are names of functions.
 */
export interface Selection {
  /** (D,P): cannot hold, as the paths of the document tell. */
  readonly never?: string;
  /** (D): can hold in this document. */
  readonly gate?: string;
  /** (D,P,node): holds for the names. */
  readonly names?: string;
  /** (D,P,node): text that must be equal to `value`, or null. Does not use P, so it is the same for all rules. */
  readonly selector?: string;
  readonly value?: string;
  /** (D,P,node): everything else. */
  readonly match?: string;
}

/** A condition on a node so many levels above the one that is matched. */
interface Condition {
  readonly expr: Expr;
  readonly up: number;
}

export function selectionOf(
  generator: Generator,
  alternative: Alternative,
  scope: Scope,
  table: ChainTable | undefined,
): Selection {
  const conditions = isOfElements(alternative) ? conditionsOf(generator, alternative, scope) : undefined;
  if (conditions === undefined) return { match: matchFunction(generator, alternative, scope) };
  return new Splitter(generator, scope, table).split(conditions);
}

/**
 * The predicates as conditions on the node and its ancestors, when names and levels are decided by the path: not when
 * a predicate stands at any of several ancestors, or counts positions.
 */
function conditionsOf(generator: Generator, alternative: Alternative, scope: Scope): Condition[] | undefined {
  const found: Condition[] = alternative.conditions.flatMap(conjuncts).map((expr) => ({ expr, up: 0 }));
  let level: number | undefined = 0;
  for (const step of [...alternative.steps].reverse()) {
    for (const expr of step.predicates.flatMap(conjuncts)) {
      const node: Value = { kind: 'node', card: 'one', code: '0' };
      if (isPositional(generator, expr, { ...withItem(scope, node, '0', '0'), current: node })) return undefined;
      const constant = isConstant(expr, scope);
      if (level === undefined && !constant) return undefined;
      found.push({ expr, up: level ?? 0 });
    }
    level = level === undefined || step.far ? undefined : level + 1;
  }
  return found;
}

function isConstant(expr: Expr, scope: Scope): boolean {
  return constancy(expr, scope) !== undefined;
}

class Splitter {
  readonly #generator: Generator;
  readonly #scope: Scope;
  readonly #table: ChainTable | undefined;

  constructor(generator: Generator, scope: Scope, table: ChainTable | undefined) {
    this.#generator = generator;
    this.#scope = scope;
    this.#table = table;
  }

  split(conditions: readonly Condition[]): Selection {
    const constant = conditions.filter(({ expr }) => isConstant(expr, this.#scope));
    const ofNames = conditions.filter((one) => !constant.includes(one) && one.up === 0 && looksAtNamesOnly(one.expr));
    const ofNode = conditions.filter((one) => !constant.includes(one) && !ofNames.includes(one));
    const selecting = ofNode.find((one) => this.#selector(one) !== undefined);
    const rest = ofNode.filter((one) => one !== selecting);
    const never = or(...ofNode.map((one) => this.#never(one)));
    const gates = constant.map(({ expr }) => this.#generator.truth(expr, this.#scope));
    const { module } = this.#generator;
    return {
      ...(never === 'false' ? {} : { never: module.function('D,P', `return ${never};`) }),
      ...(gates.length === 0 ? {} : { gate: module.function('D', `return ${gates.join('&&')};`) }),
      ...(ofNames.length === 0 ? {} : { names: this.#test(ofNames) }),
      ...(selecting === undefined ? {} : this.#selector(selecting)),
      ...(rest.length === 0 ? {} : { match: this.#test(rest) }),
    };
  }

  /** The matched node, `level` levels up. */
  #at(node: string, level: number): Value {
    let chain: Chain | undefined = this.#table === undefined ? undefined : here(this.#table);
    let code = node;
    for (let n = 0; n < level; n++) {
      chain = up(chain);
      code = `D.parent[${code}]`;
    }
    return { kind: 'node', card: 'one', code, chain, order: 'peers' };
  }

  #inner(node: string, level: number): { scope: Scope; header: string } {
    const self = this.#at(node, 0);
    const there = this.#at(node, level);
    if (level === 0) return { scope: { ...withItem(this.#scope, self), current: self }, header: '' };
    const name = this.#generator.module.fresh();
    const bound = { ...there, code: name };
    return { scope: { ...withItem(this.#scope, bound), current: self }, header: `const ${name}=${there.code};` };
  }

  #test(conditions: readonly Condition[]): string {
    const { module } = this.#generator;
    const node = module.fresh();
    const code = conditions.map(({ expr, up: level }) => {
      const { scope, header } = this.#inner(node, level);
      return `${header}if(!(${this.#generator.truth(expr, scope)}))return false;`;
    });
    return module.function(`D,P,${node}`, `${code.join('')}return true;`);
  }

  /** When a condition cannot hold, by the paths of the document. */
  #never({ expr, up: level }: Condition): string {
    const { scope } = this.#inner('v', level);
    return new Guards(this.#generator).decides(expr, scope, false);
  }

  /** `text = 'literal'` on the node itself. */
  #selector({ expr, up: level }: Condition): Pick<Selection, 'selector' | 'value'> | undefined {
    if (level !== 0 || expr.kind !== 'compare' || expr.style !== 'general' || expr.operator !== '=') return undefined;
    const { left, right } = expr;
    const [text, literal] = right.kind === 'string' ? [left, right] : [right, left];
    if (literal.kind !== 'string' || this.#generator.compatible) return undefined;
    const { module } = this.#generator;
    const node = module.fresh();
    const self: Value = { kind: 'node', card: 'one', code: node, order: 'peers' };
    const scope: Scope = { ...withItem(this.#scope, self), current: self };
    const found = this.#generator.type(text, scope);
    if ((found.card !== 'one' && found.card !== 'opt') || !isText(atomicKind(found.kind))) return undefined;
    const { code } = this.#generator.atom(text, scope, '=');
    return { selector: module.function(`D,P,${node}`, `return ${code};`), value: literal.value };
  }
}
