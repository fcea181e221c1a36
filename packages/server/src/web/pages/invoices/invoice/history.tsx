import { actionsOf, type InvoiceAction } from '../../../../invoices/actions.js';
import type { RoutePlan } from '../../../../invoices/routing/plan.js';
import { Card } from '../../../components/parts.js';
import { Moment } from '../../../components/time.js';
import type { Texts } from '../../../texts/texts.js';
import { toldIn } from '../../../texts/told.js';
import { invoiceView } from './frame.js';
import { type InvoiceRequest, invoicePage } from './load.js';

const toneOf = (type: InvoiceAction['type']) =>
  type === 'ERROR' ? 'bad-step' : type === 'DELIVERED' || type === 'RECEIVED' ? 'good-step' : undefined;

function TimeLine({ steps, request }: { readonly steps: readonly InvoiceAction[]; readonly request: InvoiceRequest }) {
  const { texts, language, ctx } = request;
  const { history: t } = texts.invoice;
  return (
    <Card title={t.steps}>
      {steps.length === 0 ? <p class="muted">{t.empty}</p> : null}
      <ol class="timeline">
        {steps.map((step, at) => (
          <li key={String(at)} class={toneOf(step.type)}>
            <strong>{t.types[step.type]}</strong>
            <p>{toldIn(texts, step.said, step.message ?? '')}</p>
            <p class="muted small">
              <Moment at={step.happenedAt} language={language} timeZone={ctx.config.timeZone} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const badgeOf = { chosen: 'good', passed: 'plain', failed: 'bad', held: 'busy' } as const;

/** Every rule that was asked, with its answer. */
function Route({ plan, request }: { readonly plan: RoutePlan; readonly request: InvoiceRequest }) {
  const { texts } = request;
  const { history: t } = texts.invoice;
  return (
    <Card title={t.route}>
      <p class="muted">{t.routeLead}</p>
      <ol class="route after">
        {plan.steps.map((step) => (
          <li key={step.rule}>
            <span class={`badge badge-${badgeOf[step.outcome]}`}>{t.outcome[step.outcome]}</span>
            <div>
              <strong>{t.rules[step.rule as keyof Texts['invoice']['history']['rules']] ?? step.rule}</strong>
              <p>{toldIn(texts, step.said, step.reason)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const history = invoicePage('GET', '/history', async (request) => {
  const { ctx, invoice } = request;
  const steps = (await actionsOf(ctx.db, invoice.company_id, [invoice.invoice_id])).get(invoice.invoice_id) ?? [];
  return invoiceView(
    request,
    'history',
    <div class="columns">
      <TimeLine steps={[...steps].reverse()} request={request} />
      {invoice.route_plan ? <Route plan={invoice.route_plan} request={request} /> : null}
    </div>,
  );
});

/** What happened to an invoice, and why it went where it went. */
export const historyPages = [history];
