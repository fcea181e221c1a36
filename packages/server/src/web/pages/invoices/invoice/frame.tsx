import type { ComponentChildren, VNode } from 'preact';
import type { InvoiceRow } from '../../../../invoices/rows.js';
import { Form, Submit } from '../../../components/form.js';
import { Money } from '../../../components/money.js';
import { Notice, State } from '../../../components/parts.js';
import { Day } from '../../../components/time.js';
import { type PageReply, view } from '../../../framework/page.js';
import type { Texts } from '../../../texts/texts.js';
import { toldIn } from '../../../texts/told.js';
import type { InvoiceRequest } from './load.js';

export type Tab = keyof Texts['invoice']['tabs'];

const PATHS: Readonly<Record<Tab, string>> = {
  content: '',
  xml: '/xml',
  checks: '/checks',
  formats: '/formats',
  terms: '/terms',
  history: '/history',
  safety: '/safety',
};

/** Tabs that the image stands beside. */
const withImage: readonly Tab[] = ['content', 'xml', 'checks'];

const titleOf = (invoice: InvoiceRow, { invoice: t }: Texts): string =>
  (invoice.document_type === 'CREDIT_NOTE' ? t.creditTitle : t.title)(invoice.number);

/** A page of an invoice: head, tabs, the tab's content and the image beside it. */
export function invoiceView(request: InvoiceRequest, tab: Tab, body: VNode, status = 200): PageReply {
  const { invoice, texts, at } = request;
  const { invoice: t } = texts;
  return view(
    titleOf(invoice, texts),
    <>
      <Head request={request} />
      <Trouble request={request} />
      <nav class="tabs" aria-label={t.parts}>
        {Object.entries(PATHS)
          .filter(([name]) => name !== 'safety' || invoice.direction === 'RECEIVED')
          .map(([name, path]) => (
            <a key={name} href={`${at}${path}`} aria-current={name === tab ? 'page' : undefined}>
              {t.tabs[name as Tab]}
            </a>
          ))}
      </nav>
      {withImage.includes(tab) ? <Beside request={request}>{body}</Beside> : body}
    </>,
    { wide: true, status },
  );
}

/** The image is drawn when it comes into sight: it takes longer than the page. */
const Beside = ({ request, children }: { readonly request: InvoiceRequest; readonly children: ComponentChildren }) => {
  const { at, texts } = request;
  return (
    <div class="beside">
      <div class="stack">{children}</div>
      <aside class="image-pane">
        <iframe src={`${at}/image`} title={texts.invoice.image} loading="lazy" />
        <p class="small">
          <a href={`${at}/image`} target="_blank" rel="noopener">
            {texts.invoice.openImage}
          </a>
        </p>
      </aside>
    </div>
  );
};

function Head({ request }: { readonly request: InvoiceRequest }) {
  const { invoice, texts, language, at, csrfToken } = request;
  const { invoice: t, lists } = texts;
  const isSent = invoice.direction === 'SENT';
  const isHandled = invoice.event_state === 'HANDLED';
  return (
    <>
      <p class="crumb">
        <a href={isSent ? '/ui/outbox' : '/ui/inbox'}>{isSent ? t.toOutbox : t.toInbox}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{titleOf(invoice, texts)}</h1>
          <p class="lead row">
            {isSent ? (
              <State state={invoice.status} texts={texts} />
            ) : (
              <span class={`badge ${isHandled ? 'badge-good' : 'badge-new'}`}>
                {isHandled ? lists.handled : lists.open}
              </span>
            )}
            <span>{isSent ? t.to(invoice.recipient.name) : t.from(invoice.sender.name)}</span>
            <strong>
              <Money amount={invoice.sum} currency={invoice.currency} language={language} />
            </strong>
            <span>
              {t.dueDate} <Day date={invoice.due_date} language={language} />
            </span>
          </p>
        </div>
        <div class="actions">
          <a class="button button-plain" href={`${at}/zip`}>
            {t.downloadAll}
          </a>
          {isSent ? (
            <a class="button button-plain" href={`${at}/send-again`}>
              {t.sendAgain}
            </a>
          ) : (
            <Form action={`${at}/handled`} csrfToken={csrfToken}>
              <input type="hidden" name="state" value={isHandled ? 'CREATED' : 'HANDLED'} />
              <Submit kind={isHandled ? 'plain' : 'primary'}>{isHandled ? t.markOpen : t.markHandled}</Submit>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}

/** What keeps a sent invoice from arriving, and what can be done about it. */
function Trouble({ request }: { readonly request: InvoiceRequest }) {
  const { invoice, texts, at } = request;
  const { invoice: t } = texts;
  const plan = invoice.route_plan;
  const isHeld = invoice.status === 'PENDING' && Boolean(plan?.held);
  if (invoice.direction !== 'SENT' || (invoice.status !== 'FAILED' && !isHeld)) return null;
  return (
    <div class="trouble">
      <Notice kind="bad">
        <p>
          <strong>{isHeld ? t.held : t.failed}</strong> {toldIn(texts, plan?.said, plan?.held ?? plan?.failure ?? '')}
        </p>
        <p>
          <a href={`${at}/history`}>{t.tabs.history}</a> · <a href={`${at}/send-again`}>{t.sendAgain}</a>
        </p>
      </Notice>
    </div>
  );
}
