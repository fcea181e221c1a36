import type { en } from './en/index.js';

/** Texts of any language have the shape of the English ones. */
type Widened<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every text of the UI, by area. */
export type Texts = Widened<typeof en>;
