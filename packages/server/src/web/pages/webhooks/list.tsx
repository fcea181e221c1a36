import { checkDefinitions } from '../../../detect/definitions.js';
import { checkNames } from '../../../detect/names.js';
import { checksOnReceive, setChecksOnReceive } from '../../../detect/on-receive.js';
import { resendUndelivered } from '../../../notifications/deliveries.js';
import { listSubscriptions, subscribe } from '../../../notifications/subscriptions.js';
import { Refusal } from '../../../platform/errors.js';
import { textIn } from '../../../platform/languages.js';
import { Check, Field, Form, Submit, TextArea } from '../../components/form.js';
import { Card, Empty, Notice, PageHead } from '../../components/parts.js';
import { Table } from '../../components/table.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;

async function Subscriptions({ ctx, company, texts }: Request) {
  const t = texts.webhooks;
  const subscriptions = await listSubscriptions(ctx, company.companyId);
  if (subscriptions.length === 0) {
    return (
      <Empty title={t.empty}>
        <p>{t.emptyLead}</p>
      </Empty>
    );
  }
  return (
    <Table heads={[t.destination, t.events]}>
      {subscriptions.map(({ id, destination, events }) => (
        <tr key={id}>
          <td>
            <a href={`/ui/webhooks/${id}`}>{destination}</a>
          </td>
          <td class="small">{events.join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}

function NewSubscription({ request, wrong }: { request: Request; wrong: readonly string[] | undefined }) {
  const { texts, csrfToken, form } = request;
  const t = texts.webhooks;
  const choices = Object.entries(t.choices);
  const chosen = wrong ? form.all('choices') : [];
  return (
    <Card title={t.create} id="new">
      <Form class="form" action="/ui/webhooks#new" csrfToken={csrfToken}>
        {wrong ? (
          <Notice kind="bad">
            <p>{t.refused}</p>
            <ul>
              {wrong.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Field
          name="destination"
          label={t.destination}
          hint={t.destinationHint}
          value={form.text('destination')}
          maxlength={2000}
          required
        />
        <fieldset>
          <legend>{t.common}</legend>
          {choices.map(([name, label]) => (
            <Check key={name} name="choices" value={name} label={label} checked={chosen.includes(name)} />
          ))}
        </fieldset>
        <TextArea name="events" label={t.events} hint={t.eventsHint} value={form.text('events')} rows={3} />
        <Submit>{t.submit}</Submit>
      </Form>
    </Card>
  );
}

async function Detect({ ctx, company, texts, csrfToken, language }: Request) {
  const t = texts.webhooks;
  const chosen: readonly string[] = await checksOnReceive(ctx.db, company.companyId);
  const words = language === 'fi' ? 'FI' : 'EN';
  return (
    <Card title={t.detect} id="detect">
      <p class="muted">{t.detectLead}</p>
      <Form class="form" action="/ui/webhooks/detect#detect" csrfToken={csrfToken}>
        <fieldset disabled={company.role !== 'ADMIN'}>
          <legend class="visually-hidden">{t.detect}</legend>
          {checkNames.map((name) => (
            <Check
              key={name}
              name="checks"
              value={name}
              label={textIn(checkDefinitions[name].friendlyName, words)}
              hint={textIn(checkDefinitions[name].description, words)}
              checked={chosen.includes(name)}
            />
          ))}
          {company.role === 'ADMIN' ? <Submit kind="plain">{texts.common.save}</Submit> : null}
        </fieldset>
      </Form>
    </Card>
  );
}

async function webhooksPage(request: Request, wrong?: readonly string[]) {
  const { texts, csrfToken, company } = request;
  const t = texts.webhooks;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead}>
        <Form action="/ui/webhooks/resend" csrfToken={csrfToken}>
          <Submit kind="plain">{t.resendAll}</Submit>
        </Form>
      </PageHead>
      {await Subscriptions(request)}
      {company.role === 'ADMIN' ? <NewSubscription request={request} wrong={wrong} /> : null}
      {await Detect(request)}
    </>,
    wrong ? { status: 422 } : {},
  );
}

const showWebhooks = page({
  method: 'GET',
  path: '/webhooks',
  access: 'company',
  handle: (request) => webhooksPage(request),
});

const makeWebhook = page({
  method: 'POST',
  path: '/webhooks',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, form, texts } = request;
    const typed = form.text('events').split(/[\s,;]+/);
    const events = [...new Set([...form.all('choices'), ...typed])].filter(Boolean);
    try {
      const { id } = await subscribe(ctx, company.companyId, {
        destinationType: 'WEBHOOK',
        destination: form.text('destination'),
        vendorKey: undefined,
        events,
      });
      return redirect(`/ui/webhooks/${id}`, { toast: { kind: 'good', text: texts.webhooks.made } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
      return webhooksPage(request, error.details);
    }
  },
});

const resendAll = page({
  method: 'POST',
  path: '/webhooks/resend',
  access: 'company',
  handle: async ({ ctx, company, texts }) => {
    const count = await resendUndelivered(ctx, company.companyId);
    return redirect('/ui/webhooks', { toast: { kind: 'good', text: texts.webhooks.resent(String(count)) } });
  },
});

const saveChecks = page({
  method: 'POST',
  path: '/webhooks/detect',
  access: 'admin',
  handle: async ({ ctx, company, form, texts }) => {
    const wanted = form.all('checks');
    await setChecksOnReceive(
      ctx,
      company.companyId,
      checkNames.filter((name) => wanted.includes(name)),
    );
    return redirect('/ui/webhooks#detect', { toast: { kind: 'good', text: texts.common.saved } });
  },
});

/** The webhooks of the company, a new one, and the checks of received invoices. */
export const webhookListPages = [showWebhooks, makeWebhook, resendAll, saveChecks];
