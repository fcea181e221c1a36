/** The codes in a text, white space between them. */
export function codes(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
