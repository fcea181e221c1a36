import { amountText } from '../../../components/money.js';
import { Card } from '../../../components/parts.js';
import { listAt, type Part, textAt } from './json.js';
import type { InvoiceRequest } from './load.js';

interface Adjustment {
  readonly name: string;
  /** `10 % of 890.00`, or empty. */
  readonly share: string;
  /** With its sign: what is taken off is negative. */
  readonly amount: string;
}

/** Allowances (BG-20, BG-27) and charges (BG-21, BG-28) of an invoice or a line, as people read them. */
function adjustmentsOf({ texts, language }: InvoiceRequest, of: Part): Adjustment[] {
  const { invoice: t } = texts;
  const adjustment = (part: Part, name: string, isAllowance: boolean): Adjustment => {
    const amount = textAt(part, 'amount');
    const [percentage, base] = [textAt(part, 'percentage'), textAt(part, 'base_amount')];
    const signed = !isAllowance ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
    return {
      name: textAt(part, 'reason') || name,
      share: percentage && t.percentOf(amountText(percentage, language, 0), base && amountText(base, language)),
      amount: amountText(signed, language),
    };
  };
  return [
    ...listAt(of, 'allowances').map((part) => adjustment(part, t.allowance, true)),
    ...listAt(of, 'charges').map((part) => adjustment(part, t.charge, false)),
  ];
}

/** What made a line's amount another than quantity times price. */
export const LineAdjustments = ({ request, line }: { readonly request: InvoiceRequest; readonly line: Part }) => (
  <>
    {adjustmentsOf(request, line).map(({ name, share, amount }, at) => (
      <div key={String(at)} class="muted small">
        {name}
        {share && `, ${share}`}: <span class="nowrap">{amount}</span>
      </div>
    ))}
  </>
);

/** Allowances and charges of the whole invoice. */
export function Adjustments({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const adjustments = adjustmentsOf(request, details);
  if (adjustments.length === 0) return null;
  const { invoice, texts } = request;
  return (
    <Card title={texts.invoice.adjustments}>
      <table class="sums">
        <tbody>
          {adjustments.map(({ name, share, amount }, at) => (
            <tr key={String(at)}>
              <th scope="row">
                {name}
                {share && <div class="muted small">{share}</div>}
              </th>
              <td class="number">
                {amount} {invoice.currency}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
