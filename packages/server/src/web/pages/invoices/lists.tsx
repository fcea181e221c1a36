import type { VNode } from 'preact';
import { browseInvoices, countInvoices, type InvoiceFilter } from '../../../invoices/browse.js';
import { Filters, NewerOlder, totalText, Views } from '../../components/list.js';
import { Empty, PageHead } from '../../components/parts.js';
import { type PageRequest, page, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import { filterIn, placeIn } from './filter.js';
import { type Box, InvoiceTable } from './table.js';

type Request = PageRequest<'company'>;

/** How many are new or failed, shown beside the view; more than this many is shown as such. */
const mostBeside = 99;

/** The number that asks for something to be done: new invoices of an inbox, failed ones of an outbox. */
async function numberBeside({ ctx, company }: Request, box: Box): Promise<string | undefined> {
  const { timeZone } = ctx.config;
  const filter: InvoiceFilter =
    box === 'inbox'
      ? { direction: 'RECEIVED', handled: false, timeZone }
      : { direction: 'SENT', status: 'FAILED', timeZone };
  const { count, more } = await countInvoices(ctx.db, company.companyId, filter, mostBeside);
  return count === 0 ? undefined : `${count}${more ? '+' : ''}`;
}

const viewsOf = (box: Box, { lists: t }: Texts, beside: string | undefined) =>
  box === 'inbox'
    ? ([
        ['', t.all],
        ['open', t.open, beside],
        ['handled', t.handled],
      ] as const)
    : ([
        ['', t.all],
        ['PENDING', t.states.PENDING],
        ['DELIVERED', t.states.DELIVERED],
        ['FAILED', t.states.FAILED, beside],
      ] as const);

/** What stands where the list would: what to do next, or which conditions to loosen. */
function nothingIn(box: Box, { texts: { lists: t }, query }: Request): VNode {
  if (['q', 'from', 'to', 'state'].some((name) => query.has(name))) {
    return (
      <Empty title={t.noHits}>
        <p>{t.noHitsHint}</p>
        <p>
          <a class="button button-plain" href={`/ui/${box}`}>
            {t.clear}
          </a>
        </p>
      </Empty>
    );
  }
  if (box === 'inbox') {
    return (
      <Empty title={t.emptyInbox}>
        <p>{t.emptyInboxHint}</p>
        <p>
          <a class="button button-primary" href="/ui/networks">
            {t.emptyInboxAction}
          </a>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={t.emptyOutbox}>
      <p>{t.emptyOutboxHint}</p>
      <p class="row centred">
        <a class="button button-primary" href="/ui/send">
          {t.send}
        </a>
        <a class="button button-plain" href="/api-docs/">
          {t.emptyOutboxApi}
        </a>
      </p>
    </Empty>
  );
}

const listPage = (box: Box) => async (request: Request) => {
  const { ctx, company, query, texts, language } = request;
  const { lists: t } = texts;
  const path = `/ui/${box}`;
  const filter = filterIn(request, box === 'inbox' ? 'RECEIVED' : 'SENT');
  const [found, beside] = await Promise.all([
    browseInvoices(ctx.db, company.companyId, filter, placeIn(request)),
    numberBeside(request, box),
  ]);
  const { total } = found;
  const count = total.count === 1 ? t.oneInvoice : t.invoices(totalText(total, t, language));
  return view(
    t[box],
    <>
      <PageHead title={t[box]} lead={box === 'inbox' ? t.inboxLead : t.outboxLead}>
        <a class="button button-primary" href="/ui/send">
          {t.send}
        </a>
      </PageHead>
      <Views path={path} query={query} name="state" label={t.view} views={viewsOf(box, texts, beside)} />
      <Filters path={path} query={query} keep={['state']} texts={texts} />
      <div id="list" aria-live="polite">
        {found.rows.length === 0 ? (
          nothingIn(box, request)
        ) : (
          <>
            <p class="muted small list-count">{count}</p>
            <InvoiceTable box={box} rows={found.rows} request={request} />
            <NewerOlder page={found} path={path} query={query} texts={texts} />
          </>
        )}
      </div>
    </>,
    { wide: true },
  );
};

const inbox = page({ method: 'GET', path: '/inbox', access: 'company', handle: listPage('inbox') });
const outbox = page({ method: 'GET', path: '/outbox', access: 'company', handle: listPage('outbox') });

/** Inbox and outbox. */
export const listPages = [inbox, outbox];
