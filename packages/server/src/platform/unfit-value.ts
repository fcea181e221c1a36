const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Sentences about text that no database or XML document can hold: U+0000 and lone surrogates.
 * `name` says where the value stands.
 */
export function unfitText(value: unknown, name: string): string[] {
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return [`${name} must not hold the character U+0000.`];
    return /\p{Surrogate}/u.test(value) ? [`${name} holds half of a surrogate pair, which is not a character.`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unfitText(item, `${name}[${index}]`));
  if (!isRecord(value) || (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null))
    return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = name === '' ? key : `${name}.${key}`;
    return [...unfitText(key, 'A field name'), ...unfitText(inner, field)];
  });
}

/** Levels of lists and objects inside each other that a JSON text may have. */
export const mostJsonLevels = 100;

/** Whether a value has more levels of lists and objects than are taken: what walks through it calls itself. */
export function isTooDeep(value: unknown, levels = mostJsonLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}
