import type { SimpleType, WhiteSpace } from '../model.js';
import { nameOf, xsdNamespace } from '../names.js';

/**
 * Built-in simple types of XML Schema 1.0 part 2: base, and white space where it differs from the base. The three
 * list types are made of their items.
 */
const table = {
  anySimpleType: { base: undefined, whiteSpace: 'preserve' },
  string: { base: 'anySimpleType', whiteSpace: 'preserve' },
  normalizedString: { base: 'string', whiteSpace: 'replace' },
  token: { base: 'normalizedString', whiteSpace: 'collapse' },
  language: { base: 'token', whiteSpace: 'collapse' },
  NMTOKEN: { base: 'token', whiteSpace: 'collapse' },
  Name: { base: 'token', whiteSpace: 'collapse' },
  NCName: { base: 'Name', whiteSpace: 'collapse' },
  ID: { base: 'NCName', whiteSpace: 'collapse' },
  IDREF: { base: 'NCName', whiteSpace: 'collapse' },
  ENTITY: { base: 'NCName', whiteSpace: 'collapse' },
  boolean: { base: 'anySimpleType', whiteSpace: 'collapse' },
  decimal: { base: 'anySimpleType', whiteSpace: 'collapse' },
  integer: { base: 'decimal', whiteSpace: 'collapse' },
  nonPositiveInteger: { base: 'integer', whiteSpace: 'collapse' },
  negativeInteger: { base: 'nonPositiveInteger', whiteSpace: 'collapse' },
  long: { base: 'integer', whiteSpace: 'collapse' },
  int: { base: 'long', whiteSpace: 'collapse' },
  short: { base: 'int', whiteSpace: 'collapse' },
  byte: { base: 'short', whiteSpace: 'collapse' },
  nonNegativeInteger: { base: 'integer', whiteSpace: 'collapse' },
  unsignedLong: { base: 'nonNegativeInteger', whiteSpace: 'collapse' },
  unsignedInt: { base: 'unsignedLong', whiteSpace: 'collapse' },
  unsignedShort: { base: 'unsignedInt', whiteSpace: 'collapse' },
  unsignedByte: { base: 'unsignedShort', whiteSpace: 'collapse' },
  positiveInteger: { base: 'nonNegativeInteger', whiteSpace: 'collapse' },
  float: { base: 'anySimpleType', whiteSpace: 'collapse' },
  double: { base: 'anySimpleType', whiteSpace: 'collapse' },
  duration: { base: 'anySimpleType', whiteSpace: 'collapse' },
  dateTime: { base: 'anySimpleType', whiteSpace: 'collapse' },
  time: { base: 'anySimpleType', whiteSpace: 'collapse' },
  date: { base: 'anySimpleType', whiteSpace: 'collapse' },
  gYearMonth: { base: 'anySimpleType', whiteSpace: 'collapse' },
  gYear: { base: 'anySimpleType', whiteSpace: 'collapse' },
  gMonthDay: { base: 'anySimpleType', whiteSpace: 'collapse' },
  gDay: { base: 'anySimpleType', whiteSpace: 'collapse' },
  gMonth: { base: 'anySimpleType', whiteSpace: 'collapse' },
  hexBinary: { base: 'anySimpleType', whiteSpace: 'collapse' },
  base64Binary: { base: 'anySimpleType', whiteSpace: 'collapse' },
  anyURI: { base: 'anySimpleType', whiteSpace: 'collapse' },
  QName: { base: 'anySimpleType', whiteSpace: 'collapse' },
  NOTATION: { base: 'anySimpleType', whiteSpace: 'collapse' },
} as const satisfies Record<string, { base: string | undefined; whiteSpace: WhiteSpace }>;

export type BuiltinName = keyof typeof table;

const lists = { NMTOKENS: 'NMTOKEN', IDREFS: 'IDREF', ENTITIES: 'ENTITY' } as const satisfies Record<
  string,
  BuiltinName
>;

const types = new Map<string, SimpleType>();
const noFinal: ReadonlySet<never> = new Set();

for (const [local, { base, whiteSpace }] of Object.entries(table) as [BuiltinName, (typeof table)[BuiltinName]][]) {
  const parent = base === undefined ? undefined : types.get(base);
  types.set(local, {
    kind: 'simple',
    name: nameOf(xsdNamespace, local),
    variety: 'atomic',
    ...(parent === undefined ? {} : { base: parent }),
    builtin: local,
    facets: { whiteSpace },
    final: noFinal,
  });
}
for (const [local, item] of Object.entries(lists)) {
  types.set(local, {
    kind: 'simple',
    name: nameOf(xsdNamespace, local),
    variety: 'list',
    builtin: 'anySimpleType',
    item: types.get(item)!,
    facets: { whiteSpace: 'collapse', minLength: 1 },
    final: noFinal,
  });
}

/** The built-in simple type with this local name, such as `decimal`; undefined when there is none. */
export function builtinType(local: string): SimpleType | undefined {
  return types.get(local);
}

/** The built-in simple type with this local name, for names known to exist. */
export function builtin(local: BuiltinName): SimpleType {
  return types.get(local)!;
}

/** Whether `type` is `ancestor` or derived from it, both built-in names. */
export function isBuiltinKind(type: BuiltinName, ancestor: BuiltinName): boolean {
  for (let at: BuiltinName | undefined = type; at !== undefined; at = table[at].base) if (at === ancestor) return true;
  return false;
}

/** All built-in simple types, `anySimpleType` first. */
export function builtinTypes(): IterableIterator<SimpleType> {
  return types.values();
}
