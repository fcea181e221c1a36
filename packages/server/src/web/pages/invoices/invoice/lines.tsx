import { unitText } from '@autoinvoice/invoice';
import { amountText } from '../../../components/money.js';
import { Card, Pager } from '../../../components/parts.js';
import type { Language } from '../../../texts/index.js';
import { LineAdjustments } from './adjustments.js';
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

/** A rate, with its category (UNCL 5305) where that is not the standard one or there is no rate. */
function vatText(line: Part, language: Language): string {
  const [code, rate] = [textAt(line, 'vat', 'code'), textAt(line, 'vat', 'rate')];
  if (rate === '') return code;
  const percent = `${amountText(rate, language, 0)} %`;
  return code === 'S' ? percent : `${code} ${percent}`;
}

function Line({ line, request }: { readonly line: Part; readonly request: InvoiceRequest }) {
  const { language } = request;
  const unit = textAt(line, 'quantity', 'unit');
  const more = [textAt(line, 'item', 'description'), textAt(line, 'note')].filter(Boolean);
  return (
    <tr>
      <td>{textAt(line, 'id')}</td>
      <td class="as-written">
        {textAt(line, 'item', 'name')}
        {more.map((text) => (
          <div key={text} class="muted small as-written">
            {text}
          </div>
        ))}
        <LineAdjustments request={request} line={line} />
      </td>
      <td class="number">
        {amountText(textAt(line, 'quantity', 'value'), language, 0)}{' '}
        <span title={unit}>{unitText(unit, language === 'fi' ? 'FI' : 'EN')}</span>
      </td>
      <td class="number when-wide">{amountText(textAt(line, 'price', 'net'), language)}</td>
      <td class="number when-wide">{vatText(line, language)}</td>
      <td class="number">{amountText(textAt(line, 'net_amount'), language)}</td>
    </tr>
  );
}
