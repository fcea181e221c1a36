type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays changes over a base: objects are merged field by field, everything else (lists and null too) replaces what was
 * there. Keys keep the order of the base, new ones follow; `undefined` in the changes leaves the base's value.
 */
export function merge<T extends object>(base: T, changes: object): T {
  const out: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const before = out[key];
    out[key] = isPlain(before) && isPlain(value) ? merge(before, value) : value;
  }
  return out as T;
}
