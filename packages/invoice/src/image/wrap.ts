/** More characters than any line of a page holds: what is longer is too wide without being measured. */
export const MOST_IN_LINE = 1000;

/**
 * Breaks a paragraph into lines no wider than `width` by `measure`: at spaces, after a hyphen or slash that
 * follows a letter (numbers and ranges stay whole, `10 %` too), and inside a word only when the word alone is too wide. An empty paragraph is one empty line.
 *
 * @param measure gives the width of a part; `from` is where in the text it begins, where it is a part of the text
 */
export function wrapText(text: string, width: number, measure: (part: string, from?: number) => number): string[] {
  const isTooWide = (part: string, from: number) => part.length > MOST_IN_LINE || measure(part, from) > width;
  const lines: string[] = [];
  let line = '';
  let from = 0;
  for (const piece of text.split(/(?<= )(?![%€·])|(?<=\p{L}[-/])/u)) {
    const joined = line + piece;
    if (!isTooWide(joined.trimEnd(), from)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    from += line.length;
    line = piece;
    while (isTooWide(line.trimEnd(), from)) {
      const fits = longestFit(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
      from += fits;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/**
 * How many UTF-16 units of the word fit, at least one character and never half of one. Adds up single characters:
 * shaping the word again for every guess takes minutes for a word of 20,000 characters. Kerning across characters can
 * only matter for the last of them.
 */
function longestFit(word: string, width: number, measure: (part: string) => number): number {
  const ends: number[] = [];
  let end = 0;
  let total = 0;
  for (const character of word) {
    total += measure(character);
    if (ends.length > 0 && (total > width || end + character.length > MOST_IN_LINE)) break;
    end += character.length;
    ends.push(end);
  }
  while (ends.length > 1 && measure(word.slice(0, ends.at(-1))) > width) ends.pop();
  return ends.at(-1) ?? word.length;
}
