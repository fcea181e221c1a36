import { isEmailAddress } from '../../../accounts/checks.js';
import { beginSession } from '../../../accounts/sign-in/sessions.js';
import { signUp } from '../../../accounts/sign-in/sign-up.js';
import { weaknessOf } from '../../../accounts/sign-in/strength.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, FieldError, Form, Submit } from '../../components/form.js';
import { Card, PageHead } from '../../components/parts.js';
import { type Form as Fields, type PageRequest, page, part, redirect, view } from '../../framework/page.js';

type Wrong = Partial<Record<'email' | 'first_name' | 'last_name' | 'password', string>>;

/** The password as it was typed: blanks at its ends belong to it. */
const passwordOf = (form: Fields): string => form.all('password')[0] ?? '';

function weaknessIn({ form, texts }: Pick<PageRequest, 'form' | 'texts'>): string | undefined {
  const personal = ['email', 'first_name', 'last_name'].map((name) => form.text(name));
  const weakness = weaknessOf(passwordOf(form), personal);
  return weakness && texts.signIn.weak[weakness];
}

function signUpForm({ texts, csrfToken, form }: PageRequest, wrong: Wrong = {}) {
  const t = texts.signIn.signUp;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <Form class="form" action="/ui/register" csrfToken={csrfToken}>
          <div class="form-row">
            <Field
              name="first_name"
              label={t.firstName}
              value={form.text('first_name')}
              error={wrong.first_name}
              autocomplete="given-name"
              maxlength={100}
              required
            />
            <Field
              name="last_name"
              label={t.lastName}
              value={form.text('last_name')}
              error={wrong.last_name}
              autocomplete="family-name"
              maxlength={100}
              required
            />
          </div>
          <Field
            name="email"
            label={texts.signIn.email}
            type="email"
            value={form.text('email')}
            error={wrong.email}
            autocomplete="username"
            required
          />
          <Field
            name="password"
            label={t.newPassword}
            type="password"
            hint={t.hint}
            error={wrong.password}
            autocomplete="new-password"
            checkAt="/ui/register/password"
            required
          />
          <Submit>{t.submit}</Submit>
        </Form>
      </Card>
      <p class="after">
        {t.haveAccount} <a href="/ui/login">{texts.signIn.title}</a>
      </p>
    </>,
    Object.keys(wrong).length > 0 ? { status: 422 } : {},
  );
}

const showSignUp = page({
  method: 'GET',
  path: '/register',
  access: 'anyone',
  handle: async (request) => (request.session?.complete ? redirect('/ui/') : signUpForm(request)),
});

const register = page({
  method: 'POST',
  path: '/register',
  access: 'anyone',
  handle: async (request) => {
    const { ctx, form, texts, source, language } = request;
    const t = texts.signIn.signUp;
    const weak = weaknessIn(request);
    const wrong: Wrong = {
      ...(form.text('first_name') === '' && { first_name: texts.common.required }),
      ...(form.text('last_name') === '' && { last_name: texts.common.required }),
      ...(!isEmailAddress(form.text('email')) && { email: t.badEmail }),
      ...(weak && { password: weak }),
    };
    if (Object.keys(wrong).length > 0) return signUpForm(request, wrong);
    const input = {
      email: form.text('email'),
      firstName: form.text('first_name'),
      lastName: form.text('last_name'),
      password: passwordOf(form),
    };
    try {
      const { userId } = await signUp(ctx, input, source, language);
      const secret = await beginSession(ctx, userId, { complete: true, userAgent: source.userAgent });
      const toast = { kind: 'good', text: texts.signIn.verify.sent(input.email) } as const;
      return redirect('/ui/companies/new', { cookie: { set: secret }, toast });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'user_email_taken') return signUpForm(request, { email: t.taken });
      throw error;
    }
  },
});

/** POST /ui/register/password: what is wrong with the password, as it is typed. */
const judgePassword = page({
  method: 'POST',
  path: '/register/password',
  access: 'anyone',
  handle: async (request) => {
    const text = weaknessIn(request);
    const isBegun = passwordOf(request.form) !== '';
    return part(
      <FieldError
        name="password"
        text={isBegun ? text : undefined}
        good={isBegun && !text ? request.texts.signIn.signUp.good : undefined}
      />,
    );
  },
});

export const signUpPages = [showSignUp, register, judgePassword];
