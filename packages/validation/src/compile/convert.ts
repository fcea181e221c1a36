import type { SequenceType } from '../xpath/ast.js';
import type { Generator } from './generator.js';
import { type Card, isNumeric, type Kind, kindOfType, noItems, type Type, type, type Value } from './types.js';
import { absent, asArray, castOf, isPresent } from './values.js';

const cards: Readonly<Record<SequenceType['occurrence'], Card>> = { '': 'one', '?': 'opt', '*': 'many', '+': 'many' };

/** Static type of a declared one. */
export function declaredType({ item, occurrence }: SequenceType): Type {
  if (item === 'empty-sequence()') return noItems;
  if (item === 'item()') return type('item', cards[occurrence]);
  if (typeof item !== 'string') return type('node', cards[occurrence]);
  return type(kindOfType(item) ?? 'item', cards[occurrence]);
}

/**
 * A value under the function conversion rules (XPath 2.0, 3.1.5): nodes are atomized where a value is wanted, untyped
 * text is cast, integers are promoted; anything else of the wrong type or number is a dynamic error.
 */
export function convert(generator: Generator, value: Value, wanted: SequenceType, what: string): Value {
  const target = declaredType(wanted);
  if (target.card === 'none') return { ...noItems, code: 'null' };
  const counted = count(generator, value, target.card, what);
  if (counted.kind === target.kind || target.kind === 'item') return inKind(generator, counted, target.kind);
  if (target.kind === 'node') return generatorFails(generator, target, what);
  const { kind } = counted;
  const allowed =
    kind === 'node' ||
    kind === 'untyped' ||
    kind === 'item' ||
    (isNumeric(kind) && (target.kind === 'double' || (kind === 'integer' && target.kind === 'decimal')));
  return allowed ? inKind(generator, counted, target.kind) : generatorFails(generator, target, what);
}

function generatorFails(generator: Generator, target: Type, what: string): Value {
  const { module } = generator;
  const code = `$fail(${module.text('XPTY0004')},${module.text(`${what} is of the wrong type`)})`;
  return { ...target, code };
}

/** The same items, the number of which is checked. */
function count(generator: Generator, value: Value, card: Card, what: string): Value {
  const { module } = generator;
  if (card === 'many') return { ...value, card: 'many', code: asArray(generator, value) };
  const missing = `$missing(${module.text(what)})`;
  if (value.card === 'none') {
    return card === 'opt'
      ? { ...value, card: 'opt', code: 'null', kind: 'item' }
      : { ...value, card: 'one', code: missing };
  }
  if (value.card === card || value.card === 'one') return value;
  const { kind } = value;
  const code = module.hoist(() => {
    const item = module.fresh();
    const none = card === 'opt' ? absent(kind) : missing;
    if (value.card === 'opt') return `const ${item}=${value.code};return ${isPresent(kind, item)}?${item}:${none};`;
    const tooMany = `if(${item}.length>1)return $tooMany(${module.text(what)});`;
    return `const ${item}=${value.code};${tooMany}return ${item}.length===1?${item}[0]:${none};`;
  });
  return { ...value, card, code };
}

function inKind(generator: Generator, value: Value, kind: Kind): Value {
  if (value.kind === kind) return value;
  if (value.card === 'many') return { kind, card: 'many', code: asArray(generator, value, kind) };
  if (value.card === 'one') return { kind, card: 'one', code: castOf(generator, value.kind, kind, value.code) };
  const { module } = generator;
  const code = module.hoist(() => {
    const item = module.fresh();
    const cast = castOf(generator, value.kind, kind, item);
    return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${cast}:${absent(kind)};`;
  });
  return { kind, card: value.card, code };
}
