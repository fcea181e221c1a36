import { localOf, type Name, namespaceOf } from '../names.js';

/** Gives each distinct value a number, in order of first meeting. Values are told apart by the key. */
export class Numbering<V> {
  readonly values: V[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, make: () => V): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.#numbers.set(key, number);
    this.values.push(make());
    return number;
  }
}

/** Numbers of expanded names. */
export class SymbolNumbering {
  readonly #namespaces = new Numbering<string>();
  readonly #symbols = new Numbering<readonly [number, string]>();

  get namespaces(): readonly string[] {
    return this.#namespaces.values;
  }

  get symbols(): readonly (readonly [number, string])[] {
    return this.#symbols.values;
  }

  numberOf(name: Name): number {
    return this.#symbols.numberOf(name, () => {
      const namespace = namespaceOf(name);
      return [this.#namespaces.numberOf(namespace, () => namespace), localOf(name)];
    });
  }
}
