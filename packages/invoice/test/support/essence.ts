import { isDecimal, trim } from '../../src/index.js';

/** The semantic content alone: decimals by value, nothing that is absent, none of the format's own matters. */
export function essence(value: unknown): unknown {
  if (isDecimal(value)) {
    const exact = trim(value);
    return `${exact.units}e-${exact.scale}`;
  }
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => member !== undefined && !['process', 'transport', 'extensions'].includes(key))
      .map(([key, member]) => [key, essence(member)]),
  );
}
