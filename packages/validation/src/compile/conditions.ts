/** Conditions in JavaScript, put together so that what is certain disappears. */

export function and(...parts: string[]): string {
  const needed = [...new Set(parts)].filter((part) => part !== 'true');
  if (needed.includes('false')) return 'false';
  return needed.length === 0 ? 'true' : needed.length === 1 ? needed[0]! : `(${needed.join('&&')})`;
}

export function or(...parts: string[]): string {
  const possible = [...new Set(parts)].filter((part) => part !== 'false');
  if (possible.includes('true')) return 'true';
  return possible.length === 0 ? 'false' : possible.length === 1 ? possible[0]! : `(${possible.join('||')})`;
}
