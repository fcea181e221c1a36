import { endSession } from '../../../accounts/sign-in/sessions.js';
import { signIn, signInWithCode } from '../../../accounts/sign-in/sign-in.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Submit } from '../../components/form.js';
import { Card, Notice, PageHead } from '../../components/parts.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

/** Where to go after signing in: a place of ours that was asked for before, or the start. */
const nextOf = (text: string | null): string => (text && /^\/(ui|docs|api-docs)\//.test(text) ? text : '/ui/');

function logInForm({ texts: { signIn: t }, csrfToken, query, form }: PageRequest, error?: string) {
  const next = nextOf(query.get('next'));
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <Form class="form" action={`/ui/login?next=${encodeURIComponent(next)}`} csrfToken={csrfToken}>
          {error ? <Notice kind="bad">{error}</Notice> : null}
          <Field
            name="email"
            label={t.email}
            type="email"
            value={form.text('email')}
            required
            autocomplete="username"
          />
          <Field name="password" label={t.password} type="password" required autocomplete="current-password" />
          <Submit>{t.submit}</Submit>
          <a href="/ui/reset-password/ask">{t.forgot}</a>
        </Form>
      </Card>
      <p class="after">
        {t.noAccount} <a href="/ui/register">{t.register}</a>
      </p>
    </>,
    error ? { status: 422 } : {},
  );
}

const showLogIn = page({
  method: 'GET',
  path: '/login',
  access: 'anyone',
  handle: async (request) =>
    request.session?.complete ? redirect(nextOf(request.query.get('next'))) : logInForm(request),
});

const logIn = page({
  method: 'POST',
  path: '/login',
  access: 'anyone',
  handle: async (request) => {
    const { ctx, form, source, texts, query } = request;
    try {
      const next = nextOf(query.get('next'));
      const { secret, complete } = await signIn(ctx, form.text('email'), form.all('password')[0] ?? '', source);
      const to = complete ? next : `/ui/login/code?next=${encodeURIComponent(next)}`;
      return redirect(to, { cookie: { set: secret } });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid_credentials')
        return logInForm(request, texts.signIn.wrong);
      throw error;
    }
  },
});

function codeForm({ texts, csrfToken, query }: PageRequest, error?: string) {
  const t = texts.signIn.code;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <Form
          class="form"
          action={`/ui/login/code?next=${encodeURIComponent(nextOf(query.get('next')))}`}
          csrfToken={csrfToken}
        >
          <Field
            name="code"
            label={t.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={7}
            error={error}
            required
          />
          <Submit>{t.submit}</Submit>
        </Form>
      </Card>
    </>,
    error ? { status: 422 } : {},
  );
}

const showCode = page({
  method: 'GET',
  path: '/login/code',
  access: 'anyone',
  handle: async (request) => {
    if (!request.session) return redirect('/ui/login');
    return request.session.complete ? redirect('/ui/') : codeForm(request);
  },
});

const enterCode = page({
  method: 'POST',
  path: '/login/code',
  access: 'anyone',
  handle: async (request) => {
    const { ctx, session, form, source, texts, query } = request;
    if (!session || session.complete) return redirect('/ui/');
    try {
      const { secret } = await signInWithCode(ctx, session, form.text('code'), source);
      return redirect(nextOf(query.get('next')), { cookie: { set: secret } });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid_credentials') {
        return codeForm(request, texts.signIn.code.wrong);
      }
      throw error;
    }
  },
});

const logOut = page({
  method: 'POST',
  path: '/logout',
  access: 'anyone',
  handle: async ({ ctx, session, texts }) => {
    if (session) await endSession(ctx, session.secret);
    return redirect('/ui/login', { cookie: 'clear', toast: { kind: 'good', text: texts.signIn.loggedOut } });
  },
});

export const logInPages = [showLogIn, logIn, showCode, enterCode, logOut];
