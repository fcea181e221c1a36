/** Where an element stands in the text of a well-formed document. */
export interface Element {
  readonly name: string;
  readonly parent: Element | undefined;
  readonly start: number;
  /** After its end tag. */
  readonly end: number;
  /** After the name in its start tag. */
  readonly nameEnd: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** No elements in it, and not an empty-element tag. */
  readonly leaf: boolean;
  readonly attributes: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^>]*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

type Open = { -readonly [key in keyof Element]: Element[key] };

/** The elements of a well-formed document in document order, the root first. */
export function elementsOf(source: string): Element[] {
  const elements: Open[] = [];
  const stack: Open[] = [];
  for (const match of source.matchAll(MARKUP)) {
    const [markup, name, attributes = '', slash] = match;
    if (markup.startsWith('</')) {
      const closed = stack.pop();
      if (closed === undefined) throw new Error('An end tag without a start tag.');
      closed.contentEnd = match.index;
      closed.end = match.index + markup.length;
      continue;
    }
    if (name === undefined) continue;
    const parent = stack.at(-1);
    if (parent !== undefined) parent.leaf = false;
    const end = match.index + markup.length;
    const nameEnd = match.index + 1 + name.length;
    const element: Open = {
      name,
      parent,
      start: match.index,
      end,
      nameEnd,
      contentStart: end,
      contentEnd: end,
      leaf: slash === '',
      attributes: [...attributes.matchAll(ATTRIBUTE)].map((attribute) => ({
        name: attribute[1] ?? '',
        start: nameEnd + attribute.index,
        end: nameEnd + attribute.index + attribute[0].length,
      })),
    };
    elements.push(element);
    if (slash === '') stack.push(element);
  }
  return elements;
}
