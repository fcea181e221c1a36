import { askForReset, opensPassword, resetPassword } from '../../../accounts/sign-in/sign-in.js';
import { weaknessOf } from '../../../accounts/sign-in/strength.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Submit } from '../../components/form.js';
import { Card, PageHead } from '../../components/parts.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

const showAsk = page({
  method: 'GET',
  path: '/reset-password/ask',
  access: 'anyone',
  handle: async ({ texts, csrfToken }) => {
    const t = texts.signIn.reset;
    return view(
      t.title,
      <>
        <PageHead title={t.title} lead={t.ask} />
        <Card>
          <Form class="form" action="/ui/reset-password/ask" csrfToken={csrfToken}>
            <Field name="email" label={texts.signIn.email} type="email" autocomplete="username" required />
            <Submit>{t.submit}</Submit>
          </Form>
        </Card>
      </>,
    );
  },
});

const ask = page({
  method: 'POST',
  path: '/reset-password/ask',
  access: 'anyone',
  handle: async ({ ctx, form, source, language, texts }) => {
    await askForReset(ctx, form.text('email'), source, language);
    return redirect('/ui/login', { toast: { kind: 'good', text: texts.signIn.reset.asked } });
  },
});

async function chooseForm({ ctx, query, texts, csrfToken }: PageRequest, error?: string) {
  const t = texts.signIn.reset;
  const token = query.get('token') ?? '';
  if (!(await opensPassword(ctx, token))) throw new Refusal('link_expired');
  return view(
    t.choose,
    <>
      <PageHead title={t.choose} />
      <Card>
        <Form class="form" action={`/ui/reset-password?token=${encodeURIComponent(token)}`} csrfToken={csrfToken}>
          <Field
            name="password"
            label={t.newPassword}
            type="password"
            hint={texts.signIn.signUp.hint}
            error={error}
            autocomplete="new-password"
            checkAt="/ui/register/password"
            required
          />
          <Submit>{t.save}</Submit>
        </Form>
      </Card>
    </>,
    error ? { status: 422 } : {},
  );
}

const showChoose = page({
  method: 'GET',
  path: '/reset-password',
  access: 'anyone',
  handle: (request) => chooseForm(request),
});

const choose = page({
  method: 'POST',
  path: '/reset-password',
  access: 'anyone',
  handle: async (request) => {
    const { ctx, form, query, texts } = request;
    const password = form.all('password')[0] ?? '';
    const weakness = weaknessOf(password);
    if (weakness) return chooseForm(request, texts.signIn.weak[weakness]);
    await resetPassword(ctx, query.get('token') ?? '', password);
    return redirect('/ui/login', { cookie: 'clear', toast: { kind: 'good', text: texts.signIn.reset.done } });
  },
});

export const resetPages = [showAsk, ask, showChoose, choose];
