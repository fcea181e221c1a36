/**
 * Where a node stands relative to a base: so many parents up, then down by these names (indexes into the module's
 * names). For a given path of the base every chain leads to one path, so it is resolved once per path, not per node.
 */
export interface Chain {
  readonly table: ChainTable;
  readonly up: number;
  readonly names: readonly number[];
}

/** In a chain from the document node: the document element, whatever its name. */
export const documentElement = -1;

/** The chains that a rule, or the module for its document-wide expressions, has resolved in an array. */
export class ChainTable {
  /** JavaScript expression of the array with the resolved paths. */
  readonly array: string;
  readonly chains: { up: number; names: readonly number[] }[] = [];
  readonly #slots = new Map<string, number>();

  constructor(array: string) {
    this.array = array;
  }

  /** JavaScript expression of the path a chain leads to. */
  path(chain: Chain): string {
    const key = `${chain.up}/${chain.names.join('/')}`;
    let slot = this.#slots.get(key);
    if (slot === undefined) {
      slot = this.chains.length;
      this.#slots.set(key, slot);
      this.chains.push({ up: chain.up, names: chain.names });
    }
    return `${this.array}[${slot}]`;
  }
}

export function here(table: ChainTable): Chain {
  return { table, up: 0, names: [] };
}

export function down(chain: Chain | undefined, ...names: number[]): Chain | undefined {
  return chain === undefined ? undefined : { ...chain, names: [...chain.names, ...names] };
}

/** Chain of the parent. The parent of a document element found by position is the document. */
export function up(chain: Chain | undefined): Chain | undefined {
  if (chain === undefined) return undefined;
  if (chain.names.length > 0) return { ...chain, names: chain.names.slice(0, -1) };
  return { ...chain, up: chain.up + 1 };
}
