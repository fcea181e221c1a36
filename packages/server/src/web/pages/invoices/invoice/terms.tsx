import { extendedDetails } from '../../../../invoices/extended-details.js';
import { termsOf } from '../../../../invoices/terms.js';
import { Empty, Pager } from '../../../components/parts.js';
import { invoiceView } from './frame.js';
import { invoicePage } from './load.js';

const perPage = 200;

/** Every term of the document, by its name in the standard. */
const terms = invoicePage('GET', '/terms', async (request) => {
  const { ctx, invoice, files, query, texts, at } = request;
  const { allTerms: t } = texts.invoice;
  const search = query.get('q')?.trim().toLowerCase() ?? '';
  const all = termsOf(await extendedDetails(ctx, invoice, files)).filter(({ term = '', name = '', path, value }) =>
    [term, name, path, value].some((text) => text.toLowerCase().includes(search)),
  );
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), pages);
  return invoiceView(
    request,
    'terms',
    <>
      <p class="lead formats-lead">{t.lead}</p>
      <search>
        <form class="filters" action={`${at}/terms`} method="get">
          <div class="field filter-search">
            <label for="q">{t.search}</label>
            <input id="q" name="q" type="search" value={query.get('q') ?? ''} maxLength={200} />
          </div>
          <button type="submit" class="button button-plain">
            {texts.common.search}
          </button>
        </form>
      </search>
      {all.length === 0 ? (
        <Empty title={texts.invoice.xml.noHits} />
      ) : (
        <div class="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.term}</th>
                <th scope="col">{t.value}</th>
                <th scope="col" class="when-wide">
                  {t.place}
                </th>
              </tr>
            </thead>
            <tbody>
              {all.slice((page - 1) * perPage, page * perPage).map(({ term, name, path, value }) => (
                <tr key={path}>
                  <td>
                    {term ?? '–'}
                    <div class="muted small">{name ?? t.beyond}</div>
                  </td>
                  <td class="as-written">{value.slice(0, 2000)}</td>
                  <td class="when-wide mono small">{path}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} pages={pages} query={query} path={`${at}/terms`} texts={texts} />
    </>,
  );
});

/** The terms of an invoice. */
export const termPages = [terms];
