import type { ComponentChildren } from 'preact';
import { type DocsPage, docsLibrary } from '../../docs/library.js';
import { notFound, type PageRequest, page, view } from '../../framework/page.js';

const hrefOf = ({ slug }: DocsPage): string => `/docs/${slug}`;

/** Search and contents; folded away on small screens, without script. */
function Contents({ here, words, request }: { here: string; words: string; request: PageRequest }) {
  const t = request.texts.docs;
  const { groups, index } = docsLibrary();
  const link = (entry: DocsPage) => (
    <li key={entry.slug}>
      <a href={hrefOf(entry)} aria-current={entry.slug === here ? 'page' : undefined}>
        {entry.title}
      </a>
    </li>
  );
  return (
    <div class="docs-contents">
      <search>
        <form action="/docs/search" method="get">
          <input type="search" name="q" value={words} aria-label={t.search} placeholder={t.search} />
        </form>
      </search>
      <input class="menu-open" id="docs-open" type="checkbox" aria-label={t.contents} />
      <label class="menu-button" for="docs-open">
        {t.contents}
      </label>
      <nav aria-label={t.contents}>
        <ul>{link(index)}</ul>
        {groups.map(({ title, pages }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>{pages.map(link)}</ul>
          </section>
        ))}
      </nav>
    </div>
  );
}

const Frame = (props: { here: string; words?: string; request: PageRequest; children: ComponentChildren }) => (
  <div class="docs">
    <Contents here={props.here} words={props.words ?? ''} request={props.request} />
    {props.children}
  </div>
);

/** The pages before and after, in the order of the index. */
function Neighbours({ slug, request }: { slug: string; request: PageRequest }) {
  const { groups, index } = docsLibrary();
  const order = [index, ...groups.flatMap(({ pages }) => pages)];
  const at = order.findIndex((entry) => entry.slug === slug);
  const [before, after] = [order[at - 1], order[at + 1]];
  return (
    <nav class="pager" aria-label={request.texts.docs.contents}>
      {before ? (
        <a class="button button-plain" rel="prev" href={hrefOf(before)}>
          ← {before.title}
        </a>
      ) : null}
      {after ? (
        <a class="button button-plain" rel="next" href={hrefOf(after)}>
          {after.title} →
        </a>
      ) : null}
    </nav>
  );
}

function show(slug: string, request: PageRequest) {
  const found = docsLibrary().find(slug);
  if (!found) return notFound;
  const { title, html, headings } = found;
  return view(
    title,
    <Frame here={slug} request={request}>
      {/* Our own files, and HTML in them is not taken over. */}
      <article class="prose" lang="en" dangerouslySetInnerHTML={{ __html: html }} />
      {headings.length > 1 ? (
        <nav class="docs-toc" aria-label={request.texts.docs.onThisPage}>
          <h2>{request.texts.docs.onThisPage}</h2>
          <ul>
            {headings.map(({ id, text, level }) => (
              <li key={id} class={level > 2 ? 'deeper' : undefined}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Neighbours slug={slug} request={request} />
    </Frame>,
    { wide: true },
  );
}

const first = page({
  method: 'GET',
  path: '/docs',
  place: 'root',
  access: 'anyone',
  handle: async (request) => show('', request),
});

const one = page({
  method: 'GET',
  path: '/docs/:slug',
  place: 'root',
  access: 'anyone',
  handle: async (request) => show(request.params.slug ?? '', request),
});

const search = page({
  method: 'GET',
  path: '/docs/search',
  place: 'root',
  access: 'anyone',
  handle: async (request) => {
    const t = request.texts.docs;
    const words = (request.query.get('q') ?? '').trim();
    const found = words === '' ? [] : docsLibrary().search(words);
    return view(
      t.search,
      <Frame here="search" words={words} request={request}>
        <article class="prose">
          <h1>{t.search}</h1>
          <p>{found.length === 0 ? t.nothing : t.found(String(found.length), words)}</p>
          {found.slice(0, 30).map(({ href, page: title, heading, excerpt }) => (
            <section key={href} lang="en">
              <h2>
                <a href={href}>{heading}</a>
              </h2>
              <p class="muted small">{title}</p>
              <p>{excerpt}</p>
            </section>
          ))}
        </article>
      </Frame>,
      { wide: true },
    );
  },
});

/** The documentation site. */
export const docsPages = [first, search, one];
