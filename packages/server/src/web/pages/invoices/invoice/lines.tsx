import { amountText } from '../../../components/money.js';
import { Card, Pager } from '../../../components/parts.js';
import { listAt, type Part, textAt } from './json.js';
import type { InvoiceRequest } from './load.js';

const perPage = 100;

/** The lines of an invoice, a hundred at a time. */
export function Lines({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const { texts, query, at } = request;
  const { invoice: t } = texts;
  const lines = listAt(details, 'lines');
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), pages);
  if (lines.length === 0) {
    return (
      <Card title={t.lines}>
        <p class="muted">{t.noLines}</p>
      </Card>
    );
  }
  return (
    <Card title={t.lines}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="table-frame" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.item}</th>
              <th scope="col" class="number">
                {t.quantity}
              </th>
              <th scope="col" class="number when-wide">
                {t.price}
              </th>
              <th scope="col" class="number when-wide">
                {t.vatRate}
              </th>
              <th scope="col" class="number">
                {t.net}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice((page - 1) * perPage, page * perPage).map((line, index) => (
              <Line key={String(index)} line={line} request={request} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pages={pages} query={query} path={at} texts={texts} />
    </Card>
  );
}

function Line({ line, request }: { readonly line: Part; readonly request: InvoiceRequest }) {
  const { language } = request;
  const number = (...path: string[]) => amountText(textAt(line, ...path), language, 0);
  const rate = textAt(line, 'vat', 'rate');
  const more = [textAt(line, 'item', 'description'), textAt(line, 'note')].filter(Boolean);
  return (
    <tr>
      <td>{textAt(line, 'id')}</td>
      <td>
        {textAt(line, 'item', 'name')}
        {more.map((text) => (
          <div key={text} class="muted small as-written">
            {text}
          </div>
        ))}
      </td>
      <td class="number">
        {number('quantity', 'value')} {textAt(line, 'quantity', 'unit')}
      </td>
      <td class="number when-wide">{number('price', 'net')}</td>
      <td class="number when-wide">
        {textAt(line, 'vat', 'code')} {rate === '' ? '' : `${amountText(rate, language, 0)} %`}
      </td>
      <td class="number">{amountText(textAt(line, 'net_amount'), language)}</td>
    </tr>
  );
}
