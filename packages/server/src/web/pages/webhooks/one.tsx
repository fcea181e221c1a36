import { listDeliveries, sendTestEvent } from '../../../notifications/deliveries.js';
import type { DeliveryRow } from '../../../notifications/delivery-queries.js';
import { readSigningSecret, rotateSigningSecret } from '../../../notifications/secrets.js';
import { getSubscription, unsubscribe } from '../../../notifications/subscriptions.js';
import { Form, Submit } from '../../components/form.js';
import { Card, Copyable, Empty, Facts, PageHead, Pager } from '../../components/parts.js';
import { Table } from '../../components/table.js';
import { Moment } from '../../components/time.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';

type Request = PageRequest<'company'>;
const perPage = 50;
const tones = { PENDING: 'busy', DELIVERED: 'good', FAILED: 'bad' } as const;

/** What became of a delivery, in words and colour. */
export const DeliveryState = ({ status, texts }: { readonly status: string; readonly texts: Texts }) => (
  <span class={`badge badge-${tones[status as keyof typeof tones] ?? 'plain'}`}>
    {texts.webhooks.states[status as keyof typeof tones] ?? status}
  </span>
);

function Log({ rows, request, at }: { rows: readonly DeliveryRow[]; request: Request; at: string }) {
  const { texts, language, ctx } = request;
  const t = texts.webhooks;
  if (rows.length === 0) {
    return (
      <Empty title={t.logEmpty}>
        <p>{t.logEmptyLead}</p>
      </Empty>
    );
  }
  return (
    <Table heads={[t.event, t.time, t.attempts, t.state]}>
      {rows.map((row) => (
        <tr key={row.delivery_id}>
          <td>
            <a href={`${at}/deliveries/${row.delivery_id}`}>{row.event_name}</a>
          </td>
          <td class="nowrap">
            <Moment at={row.created_at} language={language} timeZone={ctx.config.timeZone} />
          </td>
          <td>{row.attempts}</td>
          <td>
            <DeliveryState status={row.status} texts={texts} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

async function Secret({ request, id, at }: { request: Request; id: string; at: string }) {
  const { ctx, company, texts, csrfToken, language } = request;
  const t = texts.webhooks;
  const { secret, previousUntil } = await readSigningSecret(ctx, company.companyId, id);
  return (
    <Card title={t.secret}>
      <p class="muted">{t.secretLead}</p>
      <p>
        <Copyable text={secret} texts={texts} />
      </p>
      {previousUntil ? (
        <p class="small">
          {t.previous} <Moment at={previousUntil} language={language} timeZone={ctx.config.timeZone} />
        </p>
      ) : null}
      <div class="row">
        <form method="post" action={`${at}/secret`} data-confirm={t.rotateQuestion}>
          <input type="hidden" name="_csrf" value={csrfToken} />
          <Submit kind="plain">{t.rotate}</Submit>
        </form>
        <form method="post" action={`${at}/remove`} data-confirm={t.removeQuestion}>
          <input type="hidden" name="_csrf" value={csrfToken} />
          <Submit kind="danger">{t.remove}</Submit>
        </form>
      </div>
    </Card>
  );
}

const showWebhook = page({
  method: 'GET',
  path: '/webhooks/:id',
  access: 'company',
  handle: async (request) => {
    const { ctx, company, params, query, texts, csrfToken } = request;
    const t = texts.webhooks;
    const { id, destination, events } = await getSubscription(ctx, company.companyId, params.id ?? '');
    const at = `/ui/webhooks/${id}`;
    const number = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
    const { rows, total } = await listDeliveries(
      ctx,
      { companyId: company.companyId, notificationId: id, status: undefined },
      { limit: perPage, offset: (number - 1) * perPage },
    );
    const pages = Math.ceil(total / perPage);
    return view(
      t.title,
      <>
        <PageHead title={destination} lead={<a href="/ui/webhooks">{t.title}</a>}>
          <Form action={`${at}/test`} csrfToken={csrfToken}>
            <Submit>{t.test}</Submit>
          </Form>
        </PageHead>
        <Card>
          <Facts facts={[[t.events, events.join(', ')]]} />
        </Card>
        <h2>{t.log}</h2>
        <Log rows={rows} request={request} at={at} />
        <Pager page={number} pages={pages} query={query} path={at} texts={texts} />
        {company.role === 'ADMIN' ? await Secret({ request, id, at }) : null}
      </>,
    );
  },
});

const test = page({
  method: 'POST',
  path: '/webhooks/:id/test',
  access: 'company',
  handle: async ({ ctx, company, params, texts }) => {
    await sendTestEvent(ctx, company.companyId, params.id ?? '');
    return redirect(`/ui/webhooks/${params.id}`, { toast: { kind: 'good', text: texts.webhooks.tested } });
  },
});

const rotate = page({
  method: 'POST',
  path: '/webhooks/:id/secret',
  access: 'admin',
  handle: async ({ ctx, company, params, texts }) => {
    await rotateSigningSecret(ctx, company.companyId, params.id ?? '');
    return redirect(`/ui/webhooks/${params.id}`, { toast: { kind: 'good', text: texts.webhooks.rotated } });
  },
});

const remove = page({
  method: 'POST',
  path: '/webhooks/:id/remove',
  access: 'admin',
  handle: async ({ ctx, company, params, texts }) => {
    await unsubscribe(ctx, company.companyId, params.id ?? '');
    return redirect('/ui/webhooks', { toast: { kind: 'good', text: texts.webhooks.removed } });
  },
});

/** One webhook: its log, its secret. */
export const webhookPages = [showWebhook, test, rotate, remove];
