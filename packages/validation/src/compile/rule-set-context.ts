import type { RuleSet, RuleVariable, SourcePosition } from '../rules/model.js';
import type { Expr } from '../xpath/ast.js';
import { XPathError } from '../xpath/errors.js';
import { parseXPath } from '../xpath/parser.js';
import { rootValue } from './collect.js';
import { constancy } from './constancy.js';
import { ExpressionCompiler } from './expression.js';
import type { Generator } from './generator.js';
import { KeyTables } from './keys.js';
import { ModuleWriter } from './module-writer.js';
import type { Binding, Scope } from './scope.js';
import { DeclaredFunctions } from './user-functions.js';

/** A rule set that cannot be compiled; the message names file, line, expression and the place in it. */
export class RuleCompileError extends Error {
  readonly expression: string;
  readonly at: SourcePosition | undefined;

  constructor(error: XPathError, at: SourcePosition | undefined) {
    super(
      `${at === undefined ? '' : `${at.file}, line ${at.line}: `}${error.message}; expression: ${error.expression.replace(/\s+/g, ' ').trim()}`,
      {
        cause: error,
      },
    );
    this.name = 'RuleCompileError';
    this.expression = error.expression;
    this.at = at;
  }
}

/** Lists of functions that the module gives to the runtime. */
export type ExportList = 'tests' | 'guards' | 'gates' | 'matches' | 'selectors' | 'texts';

/** What the rules of a set share while they are compiled. */
export class RuleSetContext {
  readonly module = new ModuleWriter();
  readonly exported: Record<ExportList, string[]> = {
    tests: [],
    guards: [],
    gates: [],
    matches: [],
    selectors: [],
    texts: [],
  };
  readonly #numbers: Record<ExportList, Map<string, number>> = {
    tests: new Map(),
    guards: new Map(),
    gates: new Map(),
    matches: new Map(),
    selectors: new Map(),
    texts: new Map(),
  };
  readonly #compatible: boolean;
  readonly #namespaces: Readonly<Record<string, string>>;
  readonly #functions: DeclaredFunctions;
  readonly #keys: KeyTables;
  readonly #globals = new Map<string, Binding>();
  #position: SourcePosition | undefined;

  constructor(ruleSet: RuleSet) {
    this.#compatible = ruleSet.queryBinding === 'xslt';
    this.#namespaces = ruleSet.namespaces;
    const lookup = (name: string) => this.#globals.get(name);
    this.#functions = new DeclaredFunctions(
      ruleSet.functions,
      this.module,
      { namespaces: this.#namespaces },
      this,
      lookup,
    );
    this.#keys = new KeyTables(ruleSet.keys, this.module, this, lookup);
  }

  /** Place of the expression parsed last, for errors that code generation finds. */
  get position(): SourcePosition | undefined {
    return this.#position;
  }

  parse(text: string, at: SourcePosition | undefined): { expr: Expr; generator: Generator } {
    this.#position = at;
    const expr = parseXPath(text, { namespaces: this.#namespaces });
    const keys = (name: string, value: string) => this.#keys.lookup(name, value);
    return { expr, generator: new ExpressionCompiler(text, this.module, this.#functions, keys, this.#compatible) };
  }

  /** Number of a function in one of the lists; the same function has the same number. */
  export(list: ExportList, name: string): number {
    const numbers = this.#numbers[list];
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return this.exported[list].push(name) - 1;
  }

  /** Scope of the whole document, with the variables of the schema and of all patterns declared so far. */
  documentScope(): Scope {
    const item = rootValue(this.module);
    return { item, current: item, lookup: (name) => this.#globals.get(name) };
  }

  /** Declares a variable of the schema. */
  declare(variable: RuleVariable): void {
    this.#globals.set(variable.name, this.binding(variable, this.documentScope()));
  }

  /** Declares a variable for the whole document unless the schema has one of that name. */
  declareFallback(variable: RuleVariable, scope: Scope): void {
    if (!this.#globals.has(variable.name)) this.#globals.set(variable.name, this.binding(variable, scope));
  }

  /** A variable that is evaluated at the document node, once per document and only when it is used. */
  binding(variable: RuleVariable, scope: Scope): Binding {
    const { expr, generator } = this.parse(variable.select, variable.at);
    const type = generator.type(expr, scope);
    const store = constancy(expr, scope) ?? 'C';
    const read = () => {
      const value = generator.value(expr, { ...scope, constant: true });
      if (!value.code.includes('(')) return value;
      return { ...value, code: this.module.memo(store, value.code), chain: undefined };
    };
    return { type, read, constant: true, eternal: store === 'K' };
  }
}

/** Runs a part of the compilation; an expression error gets the place of its text. */
export function placed<T>(context: RuleSetContext, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof XPathError) throw new RuleCompileError(error, context.position);
    throw error;
  }
}
