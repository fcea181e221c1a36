import { getDelivery, replayDelivery } from '../../../notifications/deliveries.js';
import type { AttemptRow } from '../../../notifications/delivery-queries.js';
import { Form, Submit } from '../../components/form.js';
import { Card, Facts, PageHead } from '../../components/parts.js';
import { Moment } from '../../components/time.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';
import { DeliveryState } from './one.js';

type Request = PageRequest<'company'>;

/** JSON that people can read; other texts as they are. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function Attempt({ attempt, request }: { readonly attempt: AttemptRow; readonly request: Request }) {
  const { texts, language, ctx } = request;
  const t = texts.webhooks;
  const isGood = attempt.status_code !== null && attempt.status_code >= 200 && attempt.status_code < 300;
  return (
    <Card title={t.attempt(String(attempt.attempt))}>
      <p>
        <span class={`badge badge-${isGood ? 'good' : 'bad'}`}>{attempt.status_code ?? t.noReply}</span>{' '}
        <Moment at={attempt.attempted_at} language={language} timeZone={ctx.config.timeZone} />{' '}
        <span class="muted">{t.took(String(attempt.duration_ms))}</span>
      </p>
      {attempt.error ? <p>{attempt.error}</p> : null}
      {attempt.reply_excerpt ? (
        <>
          <h3>{t.reply}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre class="code" tabIndex={0}>
            {attempt.reply_excerpt}
          </pre>
        </>
      ) : null}
    </Card>
  );
}

const keyOf = ({ company, params }: Request) => ({
  companyId: company.companyId,
  notificationId: params.id ?? '',
  deliveryId: params.delivery ?? '',
});

const showDelivery = page({
  method: 'GET',
  path: '/webhooks/:id/deliveries/:delivery',
  access: 'company',
  handle: async (request) => {
    const { ctx, texts, csrfToken, language, params } = request;
    const t = texts.webhooks;
    const { delivery, attempts } = await getDelivery(ctx, keyOf(request));
    const moment = (at: Date) => <Moment at={at} language={language} timeZone={ctx.config.timeZone} />;
    const at = `/ui/webhooks/${params.id}`;
    return view(
      t.delivery,
      <>
        <PageHead title={delivery.event_name} lead={<a href={at}>{t.log}</a>}>
          <Form action={`${at}/deliveries/${delivery.delivery_id}/replay`} csrfToken={csrfToken}>
            <Submit kind="plain">{t.again}</Submit>
          </Form>
        </PageHead>
        <Card>
          <Facts
            facts={[
              [t.state, <DeliveryState key="state" status={delivery.status} texts={texts} />],
              [t.time, moment(delivery.event_timestamp)],
              ...(delivery.next_attempt_at ? [[t.nextAttempt, moment(delivery.next_attempt_at)] as const] : []),
            ]}
          />
          <h3>{t.request}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre class="code" tabIndex={0}>
            {laidOut(delivery.body)}
          </pre>
        </Card>
        {attempts.map((attempt) => (
          <Attempt key={attempt.attempt} attempt={attempt} request={request} />
        ))}
      </>,
    );
  },
});

const replay = page({
  method: 'POST',
  path: '/webhooks/:id/deliveries/:delivery/replay',
  access: 'company',
  handle: async (request) => {
    const { ctx, params, texts } = request;
    await replayDelivery(ctx, keyOf(request));
    const to = `/ui/webhooks/${params.id}/deliveries/${params.delivery}`;
    return redirect(to, { toast: { kind: 'good', text: texts.webhooks.sentAgain } });
  },
});

/** One delivery with what was sent and answered. */
export const deliveryPages = [showDelivery, replay];
