/**
 * Breaks a paragraph into lines no wider than `width` by `measure`: at spaces, after a hyphen or slash that
 * follows a letter (numbers and ranges stay whole), and inside a word only when the word alone is too wide. An empty paragraph is one empty line.
 */
export function wrapText(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )|(?<=\p{L}[-/])/u)) {
    const joined = line + piece;
    if (measure(joined.trimEnd()) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (measure(line.trimEnd()) > width) {
      const fits = longestFit(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** How many UTF-16 units of the word fit, at least one character and never half of one. */
function longestFit(word: string, width: number, measure: (part: string) => number): number {
  let low = 1;
  let high = word.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(word.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  const splitsPair = /[\ud800-\udbff]/.test(word[low - 1] ?? '');
  if (!splitsPair) return low;
  return low > 1 ? low - 1 : low + 1;
}
