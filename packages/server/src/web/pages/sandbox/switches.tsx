import { decideAuthorization } from '../../../accounts/authorization/decide.js';
import { networkAnswers, networkAnswersOf, switchedNetworks, switchNetwork } from '../../../sandbox/networks.js';
import { setSwitch, switches, switchesOf } from '../../../sandbox/switches.js';
import { Form, Select, Submit } from '../../components/form.js';
import { Card, Empty } from '../../components/parts.js';
import { redirect } from '../../framework/page.js';
import { sandboxPage, sandboxView } from './frame.js';

const showSwitches = sandboxPage({
  method: 'GET',
  path: '/sandbox/switches',
  access: 'user',
  handle: async (request) => {
    const { ctx, company, texts, csrfToken } = request;
    const t = texts.sandbox.switches;
    if (company?.role !== 'ADMIN') {
      const why = company ? texts.common.errors[403].title : t.noCompany;
      return sandboxView(request, 'switches', <Empty title={why} />);
    }
    const now = await switchesOf(ctx, ctx.db, company.companyId);
    const answers = await networkAnswersOf(ctx, company.companyId);
    return sandboxView(
      request,
      'switches',
      <>
        <Card title={company.name}>
          <Form action="/ui/sandbox/switches" csrfToken={csrfToken} class="form">
            <p class="muted">{t.lead}</p>
            <div class="form-row">
              <Select
                name="KYC"
                label={t.KYC}
                value={now.KYC}
                options={switches.KYC.map((value) => [value, t.kycValues[value]])}
              />
              <Select
                name="WEBHOOKS"
                label={t.WEBHOOKS}
                value={now.WEBHOOKS}
                options={switches.WEBHOOKS.map((value) => [value, t.webhookValues[value]])}
              />
            </div>
            <fieldset>
              <legend>{t.networks}</legend>
              <div class="form-row">
                {switchedNetworks.map((network) => (
                  <Select
                    key={network}
                    name={network}
                    label={network}
                    value={answers[network]}
                    options={networkAnswers.map((answer) => [answer, t.networkValues[answer]])}
                  />
                ))}
              </div>
            </fieldset>
            <div>
              <Submit>{texts.common.save}</Submit>
            </div>
          </Form>
        </Card>
        {company.state === 'VERIFIED' ? (
          <Card title={t.withdraw}>
            <p class="muted">{t.withdrawLead}</p>
            <Form action="/ui/sandbox/switches/withdraw" csrfToken={csrfToken} class="after">
              <Submit kind="danger">{t.withdraw}</Submit>
            </Form>
          </Card>
        ) : null}
      </>,
    );
  },
});

const saveSwitches = sandboxPage({
  method: 'POST',
  path: '/sandbox/switches',
  access: 'admin',
  handle: async ({ ctx, company, form, texts }) => {
    for (const name of Object.keys(switches)) await setSwitch(ctx, company.companyId, name, form.text(name));
    for (const name of switchedNetworks) await switchNetwork(ctx, company.companyId, name, form.text(name));
    return redirect('/ui/sandbox/switches', { toast: { kind: 'good', text: texts.common.saved } });
  },
});

const withdraw = sandboxPage({
  method: 'POST',
  path: '/sandbox/switches/withdraw',
  access: 'admin',
  handle: async ({ ctx, company, texts }) => {
    await decideAuthorization(ctx, company.companyId, { decision: 'UNVERIFIED', note: 'Withdrawn in the sandbox' });
    return redirect('/ui/sandbox/switches', { toast: { kind: 'good', text: texts.sandbox.switches.withdrawn } });
  },
});

/** What is switched for a company. */
export const switchPages = [showSwitches, saveSwitches, withdraw];
