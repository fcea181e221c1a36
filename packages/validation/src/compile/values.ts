import type { Generator } from './generator.js';
import { atomicKind, isDateKind, type Kind, type Value } from './types.js';

/** JavaScript for conversions of single items and of whole values between the representations of `types.ts`. */

/** The item as a run-time object that knows its own type. */
export function boxed(kind: Kind, code: string): string {
  switch (kind) {
    case 'node':
      return `new $NodeItem(${code})`;
    case 'untyped':
      return `new $Untyped(${code})`;
    case 'integer':
      return `new $Integer(${code})`;
    default:
      return code;
  }
}

/** Code of one item's atomized value. */
export function atomOf(item: Value): string {
  if (item.kind === 'node') return `$stringValue(D,${item.code})`;
  return item.kind === 'item' ? `$atomize(D,${item.code})` : item.code;
}

/** A single item, atomized. */
export function atomized(item: Value): Value {
  return { kind: atomicKind(item.kind), card: 'one', code: atomOf(item), small: item.small };
}

/** Text of one item, as fn:string gives it. */
export function textOf(kind: Kind, code: string): string {
  switch (kind) {
    case 'node':
      return `$stringValue(D,${code})`;
    case 'string':
    case 'untyped':
      return code;
    case 'decimal':
      return `$decToString(${code})`;
    case 'double':
      return `$numberToString(${code})`;
    case 'item':
      return `$textOfItem(D,${code})`;
    default:
      return isDateKind(kind) ? `${code}.text` : `String(${code})`;
  }
}

/** Code that casts one item to a kind; dynamic errors where the value does not fit. */
export function castOf(generator: Generator, from: Kind, to: Kind, code: string): string {
  if (from === to) return code;
  if (from === 'node') return castOf(generator, 'untyped', to, textOf('node', code));
  if (to === 'string' || to === 'untyped') return textOf(from, code);
  if (to === 'item') return boxed(from, code);
  if (isDateKind(to)) {
    const name = generator.module.text(to);
    if (from === 'string' || from === 'untyped') return `$toDate(${code},${name})`;
    return isDateKind(from) ? `$castDate(${code},${name})` : `$castToDate(${boxed(from, code)},${name})`;
  }
  return direct[from]?.[to]?.(code) ?? `$castTo${to[0]!.toUpperCase()}${to.slice(1)}($atomize(D,${boxed(from, code)}))`;
}

type Casts = Partial<Record<Kind, (code: string) => string>>;

const ofText: Casts = {
  decimal: (code) => `$toDecimal(${code})`,
  integer: (code) => `$toInteger(${code})`,
  double: (code) => `$toDouble(${code})`,
  boolean: (code) => `$toBoolean(${code})`,
};

const direct: Partial<Record<Kind, Casts>> = {
  string: ofText,
  untyped: ofText,
  integer: {
    decimal: (code) => `$decOfInt(${code})`,
    double: (code) => `Number(${code})`,
    boolean: (code) => `(${code}!==0)`,
  },
  decimal: {
    integer: (code) => `$decTruncate(${code})`,
    double: (code) => `$decToNumber(${code})`,
    boolean: (code) => `(${code}.m!==0)`,
  },
  double: {
    integer: (code) => `$integerOfNumber(${code})`,
    decimal: (code) => `$decOfNumber(${code})`,
    boolean: (code) => `$truthOf(${code})`,
  },
  boolean: {
    integer: (code) => `(${code}?1:0)`,
    decimal: (code) => `$decOfInt(${code}?1:0)`,
    double: (code) => `(${code}?1:0)`,
  },
};

/** Code for no item in the representation of a kind with card `opt`. */
export function absent(kind: Kind): string {
  return kind === 'node' ? '-1' : 'null';
}

/** Condition that an `opt` value has an item. */
export function isPresent(kind: Kind, code: string): string {
  return kind === 'node' ? `${code}>=0` : `${code}!==null`;
}

/** A value of any card as an array of items of a wanted kind, the value's own when not given. */
export function asArray(generator: Generator, value: Value, kind: Kind = value.kind): string {
  const { module } = generator;
  if (value.card === 'none') return '[]';
  const convert = (code: string) => castOf(generator, value.kind, kind, code);
  if (value.card === 'one') return `[${convert(value.code)}]`;
  if (value.card === 'many') {
    return kind === value.kind ? value.code : `${value.code}.map((x)=>${convert('x')})`;
  }
  return module.hoist(() => {
    const item = module.fresh();
    return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?[${convert(item)}]:[];`;
  });
}

/** Statements that run `body` for each item of a value. */
export function eachOf(generator: Generator, value: Value, body: (item: Value) => string): string {
  const { module } = generator;
  if (value.card === 'none') return '';
  const item = module.fresh();
  const bound = body({ ...value, card: 'one', code: item, order: 'peers' });
  if (value.card === 'one') return `{const ${item}=${value.code};${bound}}`;
  if (value.card === 'opt') return `{const ${item}=${value.code};if(${isPresent(value.kind, item)}){${bound}}}`;
  const list = module.fresh();
  const at = module.fresh();
  return `for(let ${at}=0,${list}=${value.code};${at}<${list}.length;${at}++){const ${item}=${list}[${at}];${bound}}`;
}

/** Effective boolean value of a value. */
export function truthOf(value: Value): string {
  const { kind, card, code } = value;
  if (card === 'none') return 'false';
  if (card === 'many') return kind === 'node' ? `(${code}.length>0)` : `$truth(${code})`;
  if (kind === 'node') return card === 'one' ? 'true' : `(${code}>=0)`;
  if (kind === 'boolean') return card === 'one' ? code : `(${code}===true)`;
  if (card === 'one') {
    if (kind === 'string' || kind === 'untyped') return `(${code}!=="")`;
    if (kind === 'integer') return `(${code}!==0)`;
    if (kind === 'decimal') return `(${code}.m!==0)`;
  }
  return kind === 'item' ? `$truthOfItem(${code})` : `$truthOfOptional(${code})`;
}
