import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { type Rendered, renderMarkdown } from './markdown.js';

/** A page of the documentation. */
export interface DocsPage extends Rendered {
  /** Name of the file without its ending, and of the address: /docs/<slug>. Empty for the first page. */
  readonly slug: string;
  /** The Markdown, as the file has it. */
  readonly source: string;
}

/** A part of the contents. */
export interface DocsGroup {
  readonly title: string;
  readonly pages: readonly DocsPage[];
}

/** The documentation: pages in the order of the index. */
export interface DocsLibrary {
  readonly index: DocsPage;
  readonly groups: readonly DocsGroup[];
  readonly find: (slug: string) => DocsPage | undefined;
  readonly search: (words: string) => readonly Found[];
}

/** A part of a page that words were found in. */
export interface Found {
  readonly href: string;
  readonly page: string;
  readonly heading: string;
  readonly excerpt: string;
}

/** Packed beside the program, or at the top of the repository. */
const folders = ['../../../../docs/', '../../../../../../docs/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const folder = folders.find((path) => existsSync(`${path}README.md`));

function readPage(slug: string): DocsPage {
  const source = readFileSync(`${folder}${slug || 'README'}.md`, 'utf8');
  return { slug, source, ...renderMarkdown(source) };
}

/** A file of the documentation that is no page, such as `postman/x.json`. Throws when it is not there. */
export const docsFile = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');

/** The index has a heading for each group and below it a list with a link to each page. */
function groupsOf(index: string): DocsGroup[] {
  return index
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const slugs = [...part.matchAll(/^- \[[^\]]+\]\(([\w-]+)\.md\)/gm)].map(([, slug = '']) => slug);
      return { title: part.split('\n', 1)[0] ?? '', pages: slugs.map(readPage) };
    })
    .filter(({ pages }) => pages.length > 0);
}

interface Entry {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

/** The section about the first word found, cut to a line or two. */
function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.max(0, Math.min(...terms.map((term) => lower.indexOf(term)).filter((i) => i >= 0), text.length) - 60);
  const cut = text.slice(at === text.length - 60 ? 0 : at, at + 200).replace(/\s+/g, ' ');
  return `${at > 0 ? '… ' : ''}${cut}${at + 200 < text.length ? ' …' : ''}`;
}

function searchOf(pages: readonly DocsPage[]): DocsLibrary['search'] {
  const entries = pages.flatMap(({ slug, title, sections }) =>
    sections.map(({ heading, text }): Entry => {
      const anchor = heading.level === 1 ? '' : `#${heading.id}`;
      return { id: `/docs/${slug}${anchor}`, page: title, heading: heading.text, text };
    }),
  );
  const texts = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ['heading', 'page', 'text'],
    searchOptions: { boost: { heading: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
  });
  index.addAll([...texts.values()]);
  return (words) =>
    index.search(words.slice(0, 200)).flatMap(({ id, terms }) => {
      const entry = texts.get(id as string);
      if (!entry) return [];
      return [{ href: entry.id, page: entry.page, heading: entry.heading, excerpt: excerptOf(entry.text, terms) }];
    });
}

let library: DocsLibrary | undefined;

/** The documentation, read at the first call. Throws when the program was packed without it. */
export function docsLibrary(): DocsLibrary {
  if (library) return library;
  if (folder === undefined) throw new Error(`there is no documentation in ${folders.join(' or ')}`);
  const index = readPage('');
  const groups = groupsOf(readFileSync(`${folder}README.md`, 'utf8'));
  const pages = [index, ...groups.flatMap((group) => group.pages)];
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  library = { index, groups, find: (slug) => bySlug.get(slug), search: searchOf(pages) };
  return library;
}
