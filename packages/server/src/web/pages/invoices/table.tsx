import type { BrowsedInvoice } from '../../../invoices/browse.js';
import { Form } from '../../components/form.js';
import { Money } from '../../components/money.js';
import { State } from '../../components/parts.js';
import { Day, Moment } from '../../components/time.js';
import type { PageRequest } from '../../framework/page.js';

/** Which of the two lists. */
export type Box = 'inbox' | 'outbox';

interface TableProps {
  readonly box: Box;
  readonly rows: readonly BrowsedInvoice[];
  readonly request: PageRequest<'company'>;
}

/** Invoices with a mark at each, and what can be done with those marked. */
export function InvoiceTable({ box, rows, request }: TableProps) {
  const { texts, csrfToken, query } = request;
  const { lists: t } = texts;
  return (
    <Form action={`/ui/${box}/marked`} csrfToken={csrfToken} class="marked">
      <input type="hidden" name="back" value={query.toString()} />
      <div class="row bulk">
        <span class="muted">{t.withMarked}</span>
        {box === 'inbox' ? (
          <>
            <Bulk value="handled">{t.markHandled}</Bulk>
            <Bulk value="open">{t.markOpen}</Bulk>
          </>
        ) : null}
        <Bulk value="zip">{t.download}</Bulk>
      </div>
      <div class="table-frame">
        <table class="list">
          <thead>
            <tr>
              <td class="mark">
                <input type="checkbox" class="with-script" data-mark-all="id" aria-label={t.markAll} />
              </td>
              <th scope="col">{t.number}</th>
              <th scope="col">{box === 'inbox' ? t.sender : t.recipient}</th>
              <th scope="col" class="when-wide">
                {box === 'inbox' ? t.received : t.sent}
              </th>
              <th scope="col" class="when-wide">
                {t.due}
              </th>
              <th scope="col" class="number">
                {t.sum}
              </th>
              <th scope="col" class="when-wide">
                {t.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <InvoiceLine key={row.invoiceId} box={box} row={row} request={request} />
            ))}
          </tbody>
        </table>
      </div>
    </Form>
  );
}

const Bulk = ({ value, children }: { readonly value: string; readonly children: string }) => (
  <button type="submit" class="button button-plain button-small" name="do" value={value}>
    {children}
  </button>
);

function InvoiceLine({ box, row, request }: Omit<TableProps, 'rows'> & { readonly row: BrowsedInvoice }) {
  const { texts, language, ctx } = request;
  const { lists: t } = texts;
  const party = box === 'inbox' ? row.sender : row.recipient;
  const isNew = box === 'inbox' && !row.isHandled;
  return (
    <tr class={isNew ? 'is-new' : undefined}>
      <td class="mark">
        <input type="checkbox" name="id" value={row.invoiceId} aria-label={t.mark(row.number)} />
      </td>
      <td>
        <a href={`/ui/invoices/${row.invoiceId}`}>{row.number}</a>
        {row.documentType === 'CREDIT_NOTE' ? <div class="muted small">{t.creditNote}</div> : null}
        {row.reference ? <div class="muted small">{t.reference(row.reference)}</div> : null}
      </td>
      <td>
        <span class="party-name">{party.name}</span>
        <div class="muted small">{[party.bid ?? party.eia, party.country].filter(Boolean).join(' · ')}</div>
        <div class="muted small when-narrow">
          <Day date={row.invoiceDate} language={language} />
        </div>
      </td>
      <td class="when-wide nowrap">
        <Moment at={row.at} language={language} timeZone={ctx.config.timeZone} />
      </td>
      <td class="when-wide nowrap">
        <Day date={row.dueDate} language={language} />
      </td>
      <td class="number">
        <Money amount={row.sum} currency={row.currency} language={language} />
        <div class="when-narrow">
          <InvoiceState box={box} row={row} request={request} />
        </div>
      </td>
      <td class="when-wide">
        <InvoiceState box={box} row={row} request={request} />
      </td>
    </tr>
  );
}

/** Received invoices are new or handled; sent ones are on their way, held, delivered or failed. */
function InvoiceState({ box, row, request: { texts } }: Omit<TableProps, 'rows'> & { readonly row: BrowsedInvoice }) {
  const { lists: t } = texts;
  if (box === 'inbox') {
    return row.isHandled ? (
      <span class="badge badge-good">{t.handled}</span>
    ) : (
      <span class="badge badge-new">{t.open}</span>
    );
  }
  if (row.isHeld && row.status === 'PENDING') return <span class="badge badge-busy">{t.held}</span>;
  return <State state={row.status} texts={texts} />;
}
