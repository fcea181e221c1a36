/** A value for a message: in quotes, shortened when long, on one line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const characters = [...line.slice(0, 200)];
  return characters.length > 60 ? `"${characters.slice(0, 60).join('')}…"` : `"${line}"`;
}

/** "a", "a or b", "a, b or c"; beyond `most` "a, b, c or one of 20 more". */
export function oneOf(items: readonly string[], most = 8): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} or one of ${items.length - most} more`;
  return joined(items, 'or');
}

/** "a", "a and b", "a, b and c". */
export function allOf(items: readonly string[]): string {
  return joined(items, 'and');
}

function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
