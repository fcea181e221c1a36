/** A value for a message: in quotes, shortened when long, on one line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const characters = [...line.slice(0, 200)];
  return characters.length > 60 ? `"${characters.slice(0, 60).join('')}…"` : `"${line}"`;
}
