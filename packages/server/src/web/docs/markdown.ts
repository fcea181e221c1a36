import MarkdownIt from 'markdown-it';

/** A heading of a page. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  /** The anchor. */
  readonly id: string;
}

/** A page of Markdown as HTML. */
export interface Rendered {
  readonly title: string;
  readonly html: string;
  /** Headings below the title. */
  readonly headings: readonly Heading[];
  /** Plain text by heading, for the search. */
  readonly sections: readonly { readonly heading: Heading; readonly text: string }[];
}

/** HTML in the source is shown, not run. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
type Token = ReturnType<typeof markdown.parse>[number];

/** The anchor of a heading as repositories' sites make it, so that links work in files too. */
export const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/**
 * The address of a link as the site has it: other pages of the docs below /docs, files elsewhere in the repository
 * nowhere (undefined), all else as it is.
 */
function addressOf(href: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(href)) return href;
  // Files for download.
  if (/^postman\/[\w.-]+\.json$/.test(href)) return `/docs/${href}`;
  const [, page, anchor = ''] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (page === undefined) return undefined;
  return page === 'README' ? `/docs/${anchor}` : `/docs/${page}${anchor}`;
}

/** Changes links within a line; those that lead nowhere on the site become plain text. */
function mendLinks(children: Token[]): void {
  let isOpen = true;
  for (const token of children) {
    if (token.type === 'link_open') {
      const address = addressOf(String(token.attrGet('href') ?? ''));
      isOpen = address !== undefined;
      if (address === undefined) token.hidden = true;
      else token.attrSet('href', address);
      token.tag = isOpen ? 'a' : 'span';
      if (!isOpen) token.attrs = [];
    }
    if (token.type === 'link_close') token.tag = isOpen ? 'a' : 'span';
  }
}

const plainText = (token: Token | undefined): string =>
  (token?.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline' || type === 'softbreak')
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('');

/** Wide tables scroll within their frame; so does code, by keyboard too. */
markdown.renderer.rules.table_open = () => '<div class="table-frame" tabindex="0"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

/** Renders a page. Comments of HTML are notes to tests and are not shown. */
export function renderMarkdown(source: string): Rendered {
  const tokens = markdown.parse(source.replace(/<!--[\s\S]*?-->\n?/g, ''), {});
  const sections: { heading: Heading; text: string }[] = [];
  const taken = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.type === 'inline' && token.children) mendLinks(token.children);
    if (token.type === 'fence' || token.type === 'code_block') token.attrSet('tabindex', '0');
    if (token.type === 'heading_open') {
      const text = plainText(tokens[at + 1]);
      const anchor = anchorOf(text);
      const count = taken.get(anchor) ?? 0;
      taken.set(anchor, count + 1);
      const id = count === 0 ? anchor : `${anchor}-${count}`;
      token.attrSet('id', id);
      sections.push({ heading: { level: Number(token.tag.slice(1)), text, id }, text: '' });
    } else if (token.type === 'inline' && tokens[at - 1]?.type !== 'heading_open') {
      const section = sections.at(-1);
      if (section) section.text += `${plainText(token)}\n`;
    }
  });
  const headings = sections.map(({ heading }) => heading);
  return {
    title: headings[0]?.text ?? '',
    html: markdown.renderer.render(tokens, markdown.options, {}),
    headings: headings.slice(1).filter(({ level }) => level <= 3),
    sections,
  };
}
