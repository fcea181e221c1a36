/** What is known of functions without compiling them. */

/** No items where the argument has none. */
export const keepsEmptiness = new Set([
  'data',
  'abs',
  'round',
  'floor',
  'ceiling',
  'reverse',
  'distinct-values',
  'min',
  'max',
  'avg',
]);
/** Raise no error for an argument that has a truth value. */
export const truthFunctions = new Set(['not', 'boolean', 'true', 'false']);
/** Raise no error for any argument. */
export const sequenceFunctions = new Set([
  'exists',
  'empty',
  'count',
  'string-join',
  'distinct-values',
  'position',
  'last',
  'current',
]);
/** Raise no error for at most one number. */
export const numberFunctions = new Set(['abs', 'round', 'floor', 'ceiling']);
/** Raise no error for arguments of at most one item. */
export const textFunctions = new Set([
  'string',
  'normalize-space',
  'upper-case',
  'lower-case',
  'string-length',
  'contains',
  'starts-with',
  'ends-with',
  'substring-before',
  'substring-after',
  'concat',
  'translate',
  'number',
  'name',
  'local-name',
  'namespace-uri',
]);
