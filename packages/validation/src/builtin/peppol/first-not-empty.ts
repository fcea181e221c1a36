/** The string value at a path, or the other expression's value when that is empty or absent; two values are an error. */
export function firstNotEmpty(path: string, otherwise: string): string {
  return `(for $value in string(${path}) return if ($value != '') then $value else ${otherwise})`;
}
