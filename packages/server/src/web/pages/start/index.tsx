import { listUserKeys } from '../../../accounts/keys/user-keys.js';
import { listProfiles } from '../../../accounts/profiles/profile.js';
import { countInvoices } from '../../../invoices/browse.js';
import { Card, PageHead } from '../../components/parts.js';
import { Step, Steps } from '../../components/steps.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

type Request = PageRequest<'company'>;
type Name = keyof Request['texts']['start']['steps'];

/** Where each step is taken; the address is confirmed from the mail, which the sandbox shows. */
const places: Readonly<Record<Exclude<Name, 'address'>, string>> = {
  verify: '/ui/verification',
  receive: '/ui/networks',
  key: '/ui/keys',
  send: '/ui/send',
};

/** Which of the first steps were taken. */
async function stepsOf({ ctx, session, company }: Request): Promise<Readonly<Record<Name, boolean>>> {
  const sent = { direction: 'SENT', timeZone: ctx.config.timeZone } as const;
  const [profiles, keys, { count }] = await Promise.all([
    listProfiles(ctx, company.companyId, { statuses: ['active'] }),
    listUserKeys(ctx, session.userId),
    countInvoices(ctx.db, company.companyId, sent, 1),
  ]);
  return {
    address: session.emailVerified,
    verify: company.state === 'VERIFIED',
    receive: profiles.length > 0,
    key: keys.length > 0,
    send: count > 0,
  };
}

function FirstSteps({
  request,
  steps,
}: {
  readonly request: Request;
  readonly steps: Readonly<Record<Name, boolean>>;
}) {
  const { texts, ctx } = request;
  const t = texts.start;
  const names = Object.keys(steps) as Name[];
  const next = names.find((name) => !steps[name]);
  const placeOf = (name: Name) => {
    if (name !== 'address') return places[name];
    return ctx.config.mode === 'sandbox' ? '/ui/sandbox' : undefined;
  };
  return (
    <Steps>
      {names.map((name) => (
        <Step key={name} {...t.steps[name]} done={steps[name]}>
          {steps[name] ? <span class="badge badge-good">{t.done}</span> : null}
          {!steps[name] && placeOf(name) ? (
            <a class={`button ${name === next ? 'button-primary' : 'button-plain'}`} href={placeOf(name)}>
              {t.go}
              <span class="visually-hidden">: {t.steps[name].title}</span>
            </a>
          ) : null}
        </Step>
      ))}
    </Steps>
  );
}

/** GET /ui/ : the first steps, and once all are taken the inbox. */
const start = page({
  method: 'GET',
  path: '/',
  access: 'anyone',
  handle: async (request) => {
    const { session, company, texts } = request;
    if (!session) return redirect('/ui/login');
    if (!session.complete) return redirect('/ui/login/code');
    if (!company) return redirect('/ui/companies/new');
    const inside = { ...request, session, company };
    const steps = await stepsOf(inside);
    if (Object.values(steps).every(Boolean)) return redirect('/ui/inbox');
    const t = texts.start;
    return view(
      t.title,
      <>
        <PageHead title={t.hello(session.firstName ?? '')} lead={t.lead}>
          <a class="button button-plain" href="/ui/inbox">
            {t.inbox}
          </a>
        </PageHead>
        <Card>
          <FirstSteps request={inside} steps={steps} />
        </Card>
      </>,
    );
  },
});

/** Pages that one begins with. */
export const startPages = [start];
