import { ChainTable } from './chain.js';

/**
 * The text of a generated module as it grows: constants, functions and tables. Generated names: `k` constants, `f`
 * functions, `v` local variables, `$` functions of the runtime. Every text literal becomes a constant, so that names
 * can be found in code by their form.
 *
 * Every function takes `D` (the document index); `P` (resolved chains of the rule at hand) and `V` (values of its
 * variables) are passed on where the code uses them. `N` holds the module's names, `R` its resolved root chains, `C`
 * what is computed once per document, `K` what is computed once and for all.
 */
export class ModuleWriter {
  readonly rootChains = new ChainTable('R');
  readonly #lines: string[] = [];
  readonly #constants = new Map<string, string>();
  readonly #functions = new Map<string, string>();
  readonly #names = new Map<string, number>();
  readonly #memos = { C: 0, K: 0 };
  readonly #knownMemos = new Map<string, string>();
  #nextVariable = 0;
  #nextFunction = 0;

  fresh(): string {
    return `v${this.#nextVariable++}`;
  }

  /** A constant with this JavaScript expression. */
  constant(expression: string): string {
    let name = this.#constants.get(expression);
    if (name === undefined) {
      name = `k${this.#constants.size}`;
      this.#constants.set(expression, name);
    }
    return name;
  }

  text(value: string): string {
    return this.constant(
      JSON.stringify(value)
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029'),
    );
  }

  /** Index of an expanded name in the module's names. */
  name(namespace: string, local: string): number {
    const key = `{${namespace}}${local}`;
    let index = this.#names.get(key);
    if (index === undefined) {
      index = this.#names.size;
      this.#names.set(key, index);
    }
    return index;
  }

  /**
   * Makes a function of the statements that `body` writes, and gives a call to it. Local variables of the place of
   * call become parameters: those numbered before `body` began.
   */
  hoist(body: () => string): string {
    const firstOwn = this.#nextVariable;
    const code = body();
    const used = new Set(code.match(/\bv\d+\b/g) ?? []);
    const outer = [...used].filter((name) => Number(name.slice(1)) < firstOwn);
    const frame = ['P', 'V'].filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const parameters = ['D', ...frame, ...outer].join(',');
    return `${this.#define(parameters, code)}(${parameters})`;
  }

  /** A function with given parameters; the same text gives the same function. */
  function(parameters: string, code: string): string {
    return this.#define(parameters, code);
  }

  #define(parameters: string, code: string): string {
    const key = normalized(`${parameters})${code}`);
    let name = this.#functions.get(key);
    if (name === undefined) {
      name = `f${this.#nextFunction++}`;
      this.#functions.set(key, name);
      this.#lines.push(`function ${name}(${parameters}){${code}}`);
    }
    return name;
  }

  /** Reserves a name for a function that its own body calls; `complete` writes it. */
  declare(): string {
    return `f${this.#nextFunction++}`;
  }

  complete(name: string, parameters: string, code: string): void {
    this.#lines.push(`function ${name}(${parameters}){${code}}`);
  }

  /** An expression computed at most once per document (`C`) or per process (`K`), its error included. */
  memo(store: 'C' | 'K', expression: string): string {
    const key = `${store}${normalized(expression)}`;
    let call = this.#knownMemos.get(key);
    if (call === undefined) {
      const at = this.#memos[store]++;
      const slot = `${store}[${at}]`;
      const code =
        `if(${slot}===undefined){try{${slot}=${expression};}catch(error){${slot}=new $Failed(error);}}` +
        `const c=${slot};if(c instanceof $Failed)throw c.error;return c;`;
      call = `${this.#define('D', code)}(D)`;
      this.#knownMemos.set(key, call);
    }
    return call;
  }

  /** The whole module; `exported` are the properties it gives besides its stores. */
  finish(exported: Readonly<Record<string, string>>): string {
    const entries = Object.entries(exported).map(([name, code]) => `${name}:${code}`);
    const functions = this.#lines.join('\n');
    const constants = [...this.#constants].map(([code, name]) => `const ${name}=${code};`);
    // Texts may have dollars of their own.
    const computed = [...this.#constants.keys()].filter((code) => !code.startsWith('"'));
    const runtime = new Set([functions, ...computed].join('\n').match(/\$\w+/g) ?? []);
    const imports = [...runtime].map((name) => `${name.slice(1)}:${name}`).join(',');
    return [
      'export default (runtime) => {',
      `const {${imports}} = runtime;`,
      `const N=new Int32Array(${this.#names.size}),R=new Int32Array(${this.rootChains.chains.length});`,
      `const C=new Array(${this.#memos.C}),K=new Array(${this.#memos.K});`,
      ...constants,
      functions,
      `return {N,R,C,names:${JSON.stringify([...this.#names.keys()])},`,
      `rootChains:${JSON.stringify(this.rootChains.chains)},`,
      `${entries.join(',\n')}};`,
      '};',
      '',
    ].join('\n');
  }
}

/** Code with its local variables renumbered by appearance, to see whether two pieces are the same. */
function normalized(code: string): string {
  const names = new Map<string, string>();
  return code.replace(/\bv\d+\b/g, (name) => {
    let own = names.get(name);
    if (own === undefined) {
      own = `v${names.size}`;
      names.set(name, own);
    }
    return own;
  });
}
