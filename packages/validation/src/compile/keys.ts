import type { RuleKey } from '../rules/model.js';
import { alternatives, isOfElements, matchFunction } from './match.js';
import type { ModuleWriter } from './module-writer.js';
import type { Binding, Scope } from './scope.js';
import type { Value } from './types.js';
import type { ExpressionSource } from './user-functions.js';
import { textOf } from './values.js';

/** `xsl:key`: for each key a table from text to nodes, made when a document first asks for it. */
export class KeyTables {
  readonly #keys: readonly RuleKey[];
  readonly #module: ModuleWriter;
  readonly #source: ExpressionSource;
  readonly #globals: (name: string) => Binding | undefined;
  readonly #tables = new Map<string, string>();

  constructor(
    keys: readonly RuleKey[],
    module: ModuleWriter,
    source: ExpressionSource,
    globals: (name: string) => Binding | undefined,
  ) {
    this.#keys = keys;
    this.#module = module;
    this.#source = source;
    this.#globals = globals;
  }

  /** Nodes of a key for the code of a text; undefined when no key has the name. */
  lookup(name: string, text: string): Value | undefined {
    const keys = this.#keys.filter((key) => key.name === name);
    if (keys.length === 0) return undefined;
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = this.#module.memo('C', this.#table(keys));
      this.#tables.set(name, table);
    }
    return { kind: 'node', card: 'many', code: `(${table}.get(${text})??[])`, order: 'sorted' };
  }

  #table(keys: readonly RuleKey[]): string {
    const module = this.#module;
    return module.hoist(() => {
      const table = module.fresh();
      const node = module.fresh();
      const body = keys.map((key) => this.#entries(key, table, node)).join('');
      return `const ${table}=new Map();for(let ${node}=0;${node}<D.count;${node}++){${body}}return ${table};`;
    });
  }

  #entries(key: RuleKey, table: string, node: string): string {
    const item: Value = { kind: 'node', card: 'one', code: node, order: 'peers' };
    const scope: Scope = { item, current: item, lookup: this.#globals };
    const { expr, generator } = this.#source.parse(key.match, undefined);
    const tests = alternatives(generator, expr).map((one) => {
      if (!isOfElements(one)) generator.refuse(expr, 'a key of nodes that are no elements');
      return `${matchFunction(generator, one, scope)}(D,null,${node})`;
    });
    const use = this.#source.parse(key.use, undefined);
    const loop = use.generator.each(
      use.expr,
      scope,
      true,
      (value) => `$addToKey(${table},${textOf(value.kind, value.code)},${node});`,
    );
    return `if(D.kind[${node}]<2&&(${tests.join('||')})){${loop}}`;
  }
}
