import { Refusal } from '../../../platform/errors.js';
import { type SandboxRecipient, sandboxRecipients } from '../../../sandbox/recipients.js';
import { receiveSample, sendSample } from '../../../sandbox/samples.js';
import { Form, Submit } from '../../components/form.js';
import { Card } from '../../components/parts.js';
import { type PageRequest, redirect } from '../../framework/page.js';
import { sandboxPage, sandboxView } from './frame.js';

type Described = keyof PageRequest['texts']['sandbox']['receivers']['descriptions'];

const tone = (cause: string): string => {
  if (/FAILED$|declined$/.test(cause)) return 'badge-bad';
  return /DELIVERED$|CONFIRMED$|accepted$|paid$/.test(cause) ? 'badge-good' : 'badge-busy';
};

function Row({ recipient, request }: { recipient: SandboxRecipient; request: PageRequest }) {
  const { texts, csrfToken, company } = request;
  const t = texts.sandbox.receivers;
  const { address, causes } = recipient;
  return (
    <tr>
      <td class="nowrap">
        <code>{address}</code>
        <br />
        <button type="button" class="link small" data-copy={address} data-copied={texts.common.copied}>
          {texts.common.copy}
          <span class="visually-hidden"> {address}</span>
        </button>
      </td>
      <td>{t.descriptions[address as Described]}</td>
      <td>
        <ol class="causes">
          {causes.map((cause, at) => (
            <li key={`${at} ${cause}`}>
              <span class={`badge ${tone(cause)}`}>{cause}</span>
            </li>
          ))}
        </ol>
      </td>
      <td class="right">
        {company?.state === 'VERIFIED' ? (
          <Form action="/ui/sandbox/receivers/send" csrfToken={csrfToken}>
            <input type="hidden" name="address" value={address} />
            <button type="submit" class="button button-plain button-small">
              {t.send}
              <span class="visually-hidden"> {address}</span>
            </button>
          </Form>
        ) : null}
      </td>
    </tr>
  );
}

const showReceivers = sandboxPage({
  method: 'GET',
  path: '/sandbox/receivers',
  access: 'user',
  handle: async (request) => {
    const { texts, csrfToken, company } = request;
    const t = texts.sandbox.receivers;
    return sandboxView(
      request,
      'receivers',
      <div class="stack">
        <p class="muted">{t.lead}</p>
        {company && company.state !== 'VERIFIED' ? <p class="notice notice-info">{t.notVerified}</p> : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="table-frame" aria-label={t.address} tabIndex={0}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{t.address}</th>
                <th scope="col">{t.happens}</th>
                <th scope="col">{t.causes}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {sandboxRecipients.map((recipient) => (
                <Row key={recipient.address} recipient={recipient} request={request} />
              ))}
            </tbody>
          </table>
        </section>
        {company ? (
          <Card title={t.incoming}>
            <p class="muted">{t.incomingLead}</p>
            <Form action="/ui/sandbox/receivers/receive" csrfToken={csrfToken} class="row after">
              <Submit kind="plain" name="times" value="1">
                {t.receive}
              </Submit>
              <Submit kind="plain" name="times" value="2">
                {t.receiveTwice}
              </Submit>
            </Form>
          </Card>
        ) : null}
      </div>,
    );
  },
});

const send = sandboxPage({
  method: 'POST',
  path: '/sandbox/receivers/send',
  access: 'company',
  handle: async ({ ctx, company, form, texts }) => {
    const address = form.text('address');
    try {
      await sendSample(ctx, company.companyId, address);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
      return redirect('/ui/sandbox/receivers', { toast: { kind: 'bad', text: error.details.join(' ') } });
    }
    const text = texts.sandbox.receivers.sent(address);
    return redirect('/ui/sandbox/receivers', { toast: { kind: 'good', text } });
  },
});

const receive = sandboxPage({
  method: 'POST',
  path: '/sandbox/receivers/receive',
  access: 'company',
  handle: async ({ ctx, company, form, texts }) => {
    await receiveSample(ctx, company.companyId, form.text('times') === '2' ? 2 : 1);
    const text = texts.sandbox.receivers.received;
    return redirect('/ui/sandbox/receivers', { toast: { kind: 'good', text } });
  },
});

/** Receivers that the sandbox plays, and samples to them and from outside. */
export const receiverPages = [showReceivers, send, receive];
