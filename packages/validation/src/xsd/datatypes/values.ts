import { type BuiltinName, isBuiltinKind } from './builtins.js';
import { type CalendarType, compareMoments, isCalendarType, parseMoment, secondsOf } from './calendar.js';
import { compareDecimals, decimalKey } from './decimals.js';
import { compareDurations, durationKey } from './durations.js';

/** The primitive type of a built-in type: where its values, their equality and their order come from. */
export function primitiveOf(type: BuiltinName): BuiltinName {
  if (isBuiltinKind(type, 'string')) return 'string';
  return isBuiltinKind(type, 'decimal') ? 'decimal' : type;
}

/**
 * A string that is the same for two lexical forms of a primitive type exactly when they are the same value. The value
 * must be lexically valid. `expand` gives the namespace name of a prefix, for QName.
 */
export function valueKey(primitive: BuiltinName, value: string, expand: (prefix: string) => string): string {
  switch (primitive) {
    case 'decimal':
      return decimalKey(value);
    case 'boolean':
      return value === '1' ? 'true' : value === '0' ? 'false' : value;
    case 'float':
    case 'double':
      return String(floatOf(value) + 0);
    case 'hexBinary':
      return value.toUpperCase();
    case 'base64Binary':
      return value.replace(/[ \t\r\n]/g, '');
    case 'duration':
      return durationKey(value);
    case 'QName':
    case 'NOTATION': {
      const colon = value.indexOf(':');
      return `{${expand(colon < 0 ? '' : value.slice(0, colon))}}${value.slice(colon + 1)}`;
    }
    default:
      return isCalendarType(primitive) ? momentKey(primitive, value) : value;
  }
}

/** -1, 0 or 1; undefined when the two values have no order (NaN, a date with and one without a zone). */
export function compareValues(primitive: BuiltinName, a: string, b: string): -1 | 0 | 1 | undefined {
  if (primitive === 'decimal') return compareDecimals(a, b);
  if (primitive === 'float' || primitive === 'double') {
    const left = floatOf(a);
    const right = floatOf(b);
    if (left === right) return 0;
    if (left < right) return -1;
    return left > right ? 1 : undefined;
  }
  if (primitive === 'duration') return compareDurations(a, b);
  if (!isCalendarType(primitive)) return undefined;
  const left = parseMoment(primitive, a);
  const right = parseMoment(primitive, b);
  return left === undefined || right === undefined ? undefined : compareMoments(left, right);
}

function floatOf(value: string): number {
  if (value === 'INF') return Number.POSITIVE_INFINITY;
  return value === '-INF' ? Number.NEGATIVE_INFINITY : Number(value);
}

function momentKey(type: CalendarType, value: string): string {
  const moment = parseMoment(type, value);
  if (moment === undefined) return value;
  return `${secondsOf(moment)}.${moment.fraction}${moment.zone === undefined ? '' : 'Z'}`;
}
