import type { Decimal } from '../model/decimal.js';

/**
 * What the semantic invoice consists of, as data: types are gone when a program runs, and JSON, its schema and its
 * documentation have to know them. The types below hold each table against the type it describes, so that a member
 * of the model that a table lacks stops the build.
 */
export type Shape =
  | TextShape
  | DateShape
  | DecimalShape
  | IntegerShape
  | BytesShape
  | ChoiceShape
  | ListShape
  | ObjectShape;

export interface TextShape {
  readonly kind: 'text';
}
/** A calendar day, `YYYY-MM-DD`. */
export interface DateShape {
  readonly kind: 'date';
}
export interface DecimalShape {
  readonly kind: 'decimal';
}
/** A whole number from 0. */
export interface IntegerShape {
  readonly kind: 'integer';
}
export interface BytesShape {
  readonly kind: 'bytes';
}
/** One of a few values; each has a word in JSON. */
export interface ChoiceShape {
  readonly kind: 'choice';
  readonly words: Readonly<Record<string, string>>;
}
export interface ListShape<S extends Shape = Shape> {
  readonly kind: 'list';
  readonly of: S;
}
export interface ObjectShape {
  readonly kind: 'object';
  /** Name of the type. */
  readonly name: string;
  readonly members: Readonly<Record<string, Member>>;
}

/** A member of an object. */
export interface Member<S extends Shape = Shape> {
  readonly optional: boolean;
  readonly shape: S;
}

/** The shapes that a type may have. */
type ShapeOf<T> = T extends Decimal
  ? DecimalShape
  : T extends Uint8Array
    ? BytesShape
    : T extends readonly (infer M)[]
      ? ListShape<ShapeOf<M>>
      : T extends string
        ? string extends T
          ? TextShape | DateShape
          : ChoiceShape
        : T extends number
          ? IntegerShape
          : ObjectShape;

/** A row for each member of T but `extensions`, which no other format than their own can read. */
type MembersOf<T> = {
  readonly [K in Exclude<keyof T, 'extensions'>]-?: Member<ShapeOf<NonNullable<T[K]>>> & {
    readonly optional: undefined extends T[K] ? true : false;
  };
};

export const text: TextShape = { kind: 'text' };
export const date: DateShape = { kind: 'date' };
export const decimal: DecimalShape = { kind: 'decimal' };
export const integer: IntegerShape = { kind: 'integer' };
export const bytes: BytesShape = { kind: 'bytes' };
export const choice = <V extends string>(words: Readonly<Record<V, string>>): ChoiceShape => ({
  kind: 'choice',
  words,
});
export const list = <S extends Shape>(of: S): ListShape<S> => ({ kind: 'list', of });

/** A member that the model always has; what JSON leaves out is empty text, an empty list or an empty object. */
export const always = <S extends Shape>(shape: S) => ({ optional: false, shape }) as const;
/** A member that may be absent. */
export const maybe = <S extends Shape>(shape: S) => ({ optional: true, shape }) as const;

/** The shape of T, held against it. */
export const object =
  <T>() =>
  (name: string, members: MembersOf<T>): ObjectShape => ({ kind: 'object', name, members });
