import { type TNull, type TSchema, type TUnion, Type } from 'typebox';

/** The schema or null. */
export const nullable = <S extends TSchema>(schema: S): TUnion<[S, TNull]> => Type.Union([schema, Type.Null()]);
