import type { VNode } from 'preact';
import { type ViewedElement, type XmlView, xmlView } from '../../../../documents/xml-view.js';
import { sourceOf } from '../../../../invoices/files.js';
import { countText } from '../../../components/money.js';
import { Card, Pager } from '../../../components/parts.js';
import { invoiceView } from './frame.js';
import { type InvoiceRequest, invoicePage } from './load.js';

/** Shown of a search; the reader of documents gives no more. */
const mostHits = 200;

interface ElementProps {
  readonly element: ViewedElement;
  readonly isAllOpen: boolean;
  readonly request: InvoiceRequest;
}

/** An element as it is written, foldable when it holds others. */
function Element({ element, isAllOpen, request }: ElementProps): VNode {
  const { name, attributes, text, cut, line, isHit, children, isOpen } = element;
  const tag = (
    <>
      <span class="xml-line">{line}</span>
      <span class="xml-name">{`<${name}`}</span>
      {attributes.map(([key, value]) => (
        <span key={key}>
          {' '}
          <span class="xml-key">{key}</span>="<span class="xml-value">{value}</span>"
        </span>
      ))}
      <span class="xml-name">{'>'}</span>
    </>
  );
  const written = text === '' ? null : <span class="xml-text">{text}</span>;
  const rest =
    cut > 0 ? <span class="muted"> … {request.texts.invoice.xml.more(countText(cut, request.language))}</span> : null;
  const id = isHit ? `l${line}` : undefined;
  if (children.length === 0) {
    return (
      <div id={id} class={isHit ? 'xml-leaf xml-hit' : 'xml-leaf'}>
        {tag}
        {written}
        {rest}
        <span class="xml-name">{`</${name}>`}</span>
      </div>
    );
  }
  return (
    <details id={id} class={isHit ? 'xml-hit' : undefined} open={isAllOpen || isOpen}>
      <summary>{tag}</summary>
      {written}
      {children.map((child) => (
        <Element key={child.at} element={child} isAllOpen={isAllOpen} request={request} />
      ))}
    </details>
  );
}

/** What there is to say above the tree, and how to get on. */
function Tools({
  found,
  search,
  request,
}: {
  readonly found: XmlView;
  readonly search: string;
  readonly request: InvoiceRequest;
}) {
  const { texts, language, at, query } = request;
  const { xml: t } = texts.invoice;
  const line = query.get('line');
  const isAllOpen = query.has('open');
  return (
    <>
      <search>
        <form class="filters" action={`${at}/xml`} method="get">
          <div class="field filter-search">
            <label for="q">{t.search}</label>
            <input id="q" name="q" type="search" value={search} maxLength={200} />
          </div>
          <button type="submit" class="button button-plain">
            {texts.common.search}
          </button>
        </form>
      </search>
      <p class="row small xml-tools">
        <span class="muted" role="status">
          {search === ''
            ? t.elements(countText(found.elements, language))
            : found.hits === 0
              ? t.noHits
              : t.hits(countText(found.hits, language))}
          {found.hits > mostHits ? ` ${t.shownHits(String(mostHits))}` : ''}
          {line ? ` · ${t.line(line)}` : ''}
        </span>
        {search !== '' || line ? <a href={`${at}/xml`}>{t.all}</a> : null}
        {search === '' ? (
          <a href={`${at}/xml?page=${found.page}${isAllOpen ? '' : '&open'}`}>{isAllOpen ? t.fold : t.unfold}</a>
        ) : null}
        <a href={`${at}/download/source`}>{t.download}</a>
      </p>
    </>
  );
}

const xml = invoicePage('GET', '/xml', async (request) => {
  const { ctx, files, query, texts, at } = request;
  const { xml: t } = texts.invoice;
  const whole = (name: string) => Math.max(0, Math.trunc(Number(query.get(name))) || 0);
  const search = query.get('q')?.trim() ?? '';
  const line = whole('line');
  const found = await xmlView(ctx, await ctx.blobs.get(sourceOf(files).blob_hash), {
    page: whole('page') || 1,
    ...(search === '' ? {} : { search }),
    ...(line === 0 ? {} : { line }),
  });
  const pageQuery = new URLSearchParams(query.has('open') ? { open: '' } : {});
  return invoiceView(
    request,
    'xml',
    <Card>
      <Tools found={found} search={search} request={request} />
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {found.root ? (
        <section class="code xml" tabIndex={0} aria-label={texts.invoice.tabs.xml}>
          <Element element={found.root} isAllOpen={query.has('open')} request={request} />
        </section>
      ) : (
        <>
          <p class="muted">{t.notXml}</p>
          <pre class="code after" tabIndex={0}>
            {found.source}
          </pre>
        </>
      )}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <Pager page={found.page} pages={found.pages} query={pageQuery} path={`${at}/xml`} texts={texts} />
    </Card>,
  );
});

/** The document of an invoice as a tree. */
export const xmlPages = [xml];
