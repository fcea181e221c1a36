import { beginTotp, confirmTotp, pendingTotp, removeTotp } from '../../../accounts/sign-in/second-factor.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Submit } from '../../components/form.js';
import { Card, Copyable } from '../../components/parts.js';
import { QrCode } from '../../components/qr.js';
import { type PageReply, type PageRequest, page, redirect } from '../../framework/page.js';

type Request = PageRequest<'user'>;

/** The card of the second factor: off, being set up, or on. */
export async function secondFactorCard({ ctx, session, texts, csrfToken }: Request, wrong?: string) {
  const t = texts.account;
  if (session.totpEnabled) {
    return (
      <Card title={t.second} id="second-factor">
        <p>
          <span class="badge badge-good">{t.on}</span>
        </p>
        <form method="post" action="/ui/account/second-factor/remove" data-confirm={t.removeQuestion}>
          <input type="hidden" name="_csrf" value={csrfToken} />
          <Submit kind="danger">{t.remove}</Submit>
        </form>
      </Card>
    );
  }
  const pending = await pendingTotp(ctx, session.userId, session.email);
  return (
    <Card title={t.second} id="second-factor">
      <p class="muted">{pending ? t.scan : t.secondLead}</p>
      {pending ? (
        <>
          <QrCode text={pending.uri} label={t.qr} />
          <p class="small">
            {t.secret} <Copyable text={pending.secret} texts={texts} />
          </p>
          <Form class="form" action="/ui/account/second-factor/confirm" csrfToken={csrfToken}>
            <Field
              name="code"
              label={t.code}
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={7}
              error={wrong}
              required
            />
            <Submit>{t.confirm}</Submit>
          </Form>
          <Form action="/ui/account/second-factor/remove" csrfToken={csrfToken}>
            <Submit kind="plain">{t.cancel}</Submit>
          </Form>
        </>
      ) : (
        <Form action="/ui/account/second-factor" csrfToken={csrfToken}>
          <Submit kind="plain">{t.begin}</Submit>
        </Form>
      )}
    </Card>
  );
}

/** Pages of the second factor; `show` is the account page, with what is wrong with the code. */
export const secondFactorPages = (show: (request: Request, wrong: { code: string }) => Promise<PageReply>) => [
  page({
    method: 'POST',
    path: '/account/second-factor',
    access: 'user',
    handle: async ({ ctx, session }) => {
      // One that is in use is not thrown away by a second press of the button.
      if (!session.totpEnabled) await beginTotp(ctx, session.userId, session.email);
      return redirect('/ui/account#second-factor');
    },
  }),
  page({
    method: 'POST',
    path: '/account/second-factor/confirm',
    access: 'user',
    handle: async (request) => {
      const { ctx, session, form, texts } = request;
      try {
        await confirmTotp(ctx, session.userId, form.text('code'));
        return redirect('/ui/account', { toast: { kind: 'good', text: texts.account.on } });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
        return show(request, { code: texts.account.wrongCode });
      }
    },
  }),
  page({
    method: 'POST',
    path: '/account/second-factor/remove',
    access: 'user',
    handle: async ({ ctx, session, texts }) => {
      await removeTotp(ctx, session.userId);
      return redirect('/ui/account', { toast: { kind: 'good', text: texts.account.off } });
    },
  }),
];
