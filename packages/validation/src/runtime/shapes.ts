/** When there are more shapes than this, they begin anew with the next document. */
const keptShapes = 100_000;
const initialCapacity = 4096;
/** Keys hold a shape and a symbol; symbols lie within half of this around 0. */
const symbols = 2 ** 26;

/** Symbols besides paths, which stand for themselves. */
export const shapeSymbol = {
  /** Elements of one path are written with different prefixes. */
  mixedPrefixes: 0,
  /** The first element of the path before is written with this name, not the one its expanded name had first. */
  written: (name: number): number => -2 * name - 1,
  attribute: (name: number): number => -2 * name - 2,
};

/**
 * Documents have the same shape when they have the same paths, written the same way, and the same names of attributes,
 * in the same order of first appearance. What rules ask of these alone is decided once per shape. A shape is a number,
 * found by following one symbol after the other from `start` on.
 */
export class Shapes {
  readonly start = 0;
  /** Grows when shapes begin anew: the numbers mean others then. */
  era = 0;
  #count = 1;
  // The symbol that followed a shape first, and where it led; most shapes are followed by one only.
  #symbol = new Int32Array(initialCapacity);
  #next = new Int32Array(initialCapacity);
  readonly #others = new Map<number, number>();

  /** Forgets all shapes when there are too many. To be called before a document, not within one. */
  begin(): void {
    if (this.#count <= keptShapes) return;
    this.era++;
    this.#count = 1;
    this.#symbol = new Int32Array(initialCapacity);
    this.#next = new Int32Array(initialCapacity);
    this.#others.clear();
  }

  /** The shape that a symbol makes of a shape. */
  after(shape: number, symbol: number): number {
    const next = this.#next[shape]!;
    if (next !== 0 && this.#symbol[shape] === symbol) return next;
    const key = shape * symbols + symbol;
    const known = next === 0 ? undefined : this.#others.get(key);
    if (known !== undefined) return known;
    const fresh = this.#add();
    if (next !== 0) this.#others.set(key, fresh);
    else {
      this.#symbol[shape] = symbol;
      this.#next[shape] = fresh;
    }
    return fresh;
  }

  #add(): number {
    if (this.#count === this.#next.length) {
      const [symbol, next] = [this.#symbol, this.#next];
      this.#symbol = new Int32Array(next.length * 2);
      this.#symbol.set(symbol);
      this.#next = new Int32Array(next.length * 2);
      this.#next.set(next);
    }
    return this.#count++;
  }
}
