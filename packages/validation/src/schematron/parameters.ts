/** Values of an abstract pattern's parameters by name, without the dollar. */
export type Parameters = ReadonlyMap<string, string>;

export const noParameters: Parameters = new Map();

/**
 * An attribute value with `$name` replaced where a parameter has that name. Whole names only: `$VATS` leaves
 * `$VATS_Line` alone. Values may use earlier parameters.
 */
export function substituted(text: string, parameters: Parameters): string {
  if (parameters.size === 0 || !text.includes('$')) return text;
  return text.replace(/\$([\p{L}_][\p{L}\p{N}_.-]*)/gu, (whole, name: string) => parameters.get(name) ?? whole);
}
