import { amountText } from '../../../components/money.js';
import { Card } from '../../../components/parts.js';
import type { Texts } from '../../../texts/texts.js';
import { listAt, type Part, textAt } from './json.js';
import type { InvoiceRequest } from './load.js';

/** VAT by category. */
export function VatTable({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const { texts, language } = request;
  const { invoice: t } = texts;
  const groups = listAt(details, 'vat_breakdown');
  if (groups.length === 0) return null;
  return (
    <Card title={t.vat}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="table-frame" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.category}</th>
              <th scope="col" class="number">
                {t.rate}
              </th>
              <th scope="col" class="number">
                {t.taxable}
              </th>
              <th scope="col" class="number">
                {t.tax}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, at) => (
              <tr key={String(at)}>
                <td>
                  {textAt(group, 'category', 'code')}
                  <div class="muted small">{textAt(group, 'exemption_reason')}</div>
                </td>
                <td class="number">{amountText(textAt(group, 'category', 'rate'), language, 0)} %</td>
                <td class="number">{amountText(textAt(group, 'taxable_amount'), language)}</td>
                <td class="number">{amountText(textAt(group, 'tax_amount'), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The sums of an invoice, the last of which is to be paid. */
export function Totals({ request, totals }: { readonly request: InvoiceRequest; readonly totals: Part }) {
  const { texts, language, invoice } = request;
  const { invoice: t } = texts;
  const names = Object.keys(t.total) as (keyof Texts['invoice']['total'])[];
  return (
    <Card title={t.totals}>
      <table class="sums">
        <tbody>
          {names
            .filter((name) => textAt(totals, name) !== '')
            .map((name) => (
              <tr key={name}>
                <th scope="row">{t.total[name]}</th>
                <td class="number">
                  {amountText(textAt(totals, name), language)} {invoice.currency}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Card>
  );
}
