import { findSession, switchCompany } from '../../../accounts/sign-in/sessions.js';
import { resetSandbox } from '../../../sandbox/reset.js';
import { type Seeded, seedCompanies } from '../../../sandbox/seed.js';
import { Field, Form, Submit } from '../../components/form.js';
import { Card, Copyable, Facts, Notice } from '../../components/parts.js';
import { notFound, type PageReply, type PageRequest, redirect } from '../../framework/page.js';
import { sandboxPage, sandboxView } from './frame.js';

function Keys({ seeded, request }: { seeded: Seeded; request: PageRequest<'user'> }) {
  const { texts } = request;
  const t = texts.sandbox.data;
  const copyable = (text: string) => <Copyable text={text} texts={texts} />;
  return (
    <Notice kind="good">
      <div class="stack">
        <p>{t.seeded}</p>
        {seeded.companies.map(({ companyId, name, bid }) => (
          <Facts key={companyId} facts={[[`${name} (${bid}) · ${t.id}`, copyable(companyId)]]} />
        ))}
        <Facts facts={[[t.userKey, copyable(seeded.userApiKey)]]} />
        <Facts facts={[[t.vendorKey, copyable(seeded.vendorApiKey)]]} />
      </div>
    </Notice>
  );
}

function dataPage(request: PageRequest<'user'>, more: { seeded?: Seeded; wrong?: string } = {}): PageReply {
  const { ctx, texts, csrfToken } = request;
  const t = texts.sandbox.data;
  return sandboxView(
    request,
    'data',
    <>
      <Card title={t.seed}>
        <div class="stack">
          <p class="muted">{t.seedLead}</p>
          {more.seeded ? (
            <Keys seeded={more.seeded} request={request} />
          ) : (
            <Form action="/ui/sandbox/data/seed" csrfToken={csrfToken}>
              <Submit>{t.seedButton}</Submit>
            </Form>
          )}
        </div>
      </Card>
      {ctx.config.sandboxControls ? (
        <Card title={t.reset}>
          <Form action="/ui/sandbox/data/reset" csrfToken={csrfToken} class="form">
            <p class="muted">{t.resetLead}</p>
            <Field name="word" label={t.resetField} error={more.wrong} autocomplete="off" required />
            <div>
              <Submit kind="danger">{t.resetButton}</Submit>
            </div>
          </Form>
        </Card>
      ) : null}
    </>,
    more.wrong === undefined ? undefined : 422,
  );
}

const showData = sandboxPage({
  method: 'GET',
  path: '/sandbox/data',
  access: 'user',
  handle: async (request) => dataPage(request),
});

/** The keys are shown in the reply itself: they stand in no address and no cookie. */
const seed = sandboxPage({
  method: 'POST',
  path: '/sandbox/data/seed',
  access: 'user',
  handle: async (request) => {
    const { ctx, session, company } = request;
    const seeded = await seedCompanies(ctx, session);
    const [first] = seeded.companies;
    // Who had no company goes on with the first of these.
    if (!company && first) await switchCompany(ctx, session, first.companyId);
    return { ...dataPage(request, { seeded }), session: await findSession(ctx, session.secret) };
  },
});

const reset = sandboxPage({
  method: 'POST',
  path: '/sandbox/data/reset',
  access: 'user',
  handle: async (request) => {
    const { ctx, form, texts } = request;
    const t = texts.sandbox.data;
    if (!ctx.config.sandboxControls) return notFound;
    if (form.text('word').toLowerCase() !== 'reset') return dataPage(request, { wrong: t.resetWord });
    await resetSandbox(ctx);
    return redirect('/ui/login', { cookie: 'clear', toast: { kind: 'good', text: t.resetDone } });
  },
});

/** Companies at a click, and starting over. */
export const dataPages = [showData, seed, reset];
