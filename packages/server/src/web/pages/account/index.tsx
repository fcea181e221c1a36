import { chooseLanguage } from '../../../accounts/sign-in/preferences.js';
import { endOtherSessions } from '../../../accounts/sign-in/sessions.js';
import { changePassword } from '../../../accounts/sign-in/sign-in.js';
import { weaknessOf } from '../../../accounts/sign-in/strength.js';
import { changeName } from '../../../accounts/users/user.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Select, Submit } from '../../components/form.js';
import { Card, PageHead } from '../../components/parts.js';
import { type PageReply, type PageRequest, page, redirect, type Theme, view } from '../../framework/page.js';
import { type Language, languages, textsOf } from '../../texts/index.js';
import { secondFactorCard, secondFactorPages } from './second-factor.js';

type Request = PageRequest<'user'>;
type Wrong = Partial<Record<'present' | 'password' | 'code', string>>;

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

function Person({ session, texts, csrfToken }: Request) {
  const t = texts.account;
  return (
    <Card title={t.person}>
      <Form class="form" action="/ui/account/name" csrfToken={csrfToken}>
        <div class="form-row">
          <Field name="first_name" label={t.firstName} value={session.firstName ?? ''} autocomplete="given-name" />
          <Field name="last_name" label={t.lastName} value={session.lastName ?? ''} autocomplete="family-name" />
        </div>
        <Submit kind="plain">{texts.common.save}</Submit>
      </Form>
    </Card>
  );
}

function LooksCard({ texts, csrfToken, language, theme }: Request) {
  const { common, account } = texts;
  return (
    <Card title={account.looks}>
      <Form class="form" action="/ui/account/looks" csrfToken={csrfToken}>
        <div class="form-row">
          <Select name="language" label={common.language} value={language} options={Object.entries(languages)} />
          <Select
            name="theme"
            label={common.theme}
            value={theme}
            options={themes.map((key) => [key, common.themes[key]])}
          />
        </div>
        <Submit kind="plain">{common.save}</Submit>
      </Form>
    </Card>
  );
}

function PasswordCard({ texts, csrfToken, wrong }: Request & { readonly wrong: Wrong }) {
  const t = texts.account;
  return (
    <Card title={t.password}>
      <Form class="form" action="/ui/account/password" csrfToken={csrfToken}>
        <Field
          name="present"
          label={t.present}
          type="password"
          autocomplete="current-password"
          error={wrong.present}
          required
        />
        <Field
          name="password"
          label={t.next}
          type="password"
          hint={texts.signIn.signUp.hint}
          autocomplete="new-password"
          error={wrong.password}
          checkAt="/ui/register/password"
          required
        />
        <Submit kind="plain">{t.change}</Submit>
      </Form>
    </Card>
  );
}

async function accountPage(request: Request, wrong: Wrong = {}): Promise<PageReply> {
  const { texts, session, csrfToken } = request;
  const t = texts.account;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={session.email} />
      <Person {...request} />
      <LooksCard {...request} />
      <PasswordCard {...request} wrong={wrong} />
      {await secondFactorCard(request, wrong.code)}
      <Card title={t.sessions}>
        <p class="muted">{t.sessionsLead}</p>
        <Form action="/ui/account/sessions/end" csrfToken={csrfToken}>
          <Submit kind="plain">{t.endOthers}</Submit>
        </Form>
      </Card>
    </>,
    Object.keys(wrong).length > 0 ? { status: 422 } : {},
  );
}

const showAccount = page({
  method: 'GET',
  path: '/account',
  access: 'user',
  handle: (request) => accountPage(request),
});

const saveName = page({
  method: 'POST',
  path: '/account/name',
  access: 'user',
  handle: async ({ ctx, session, form, texts }) => {
    const [firstName = '', lastName = ''] = ['first_name', 'last_name'].map((name) => form.text(name).slice(0, 100));
    await changeName(ctx, session.userId, { firstName, lastName });
    return redirect('/ui/account', { toast: { kind: 'good', text: texts.common.saved } });
  },
});

const saveLooks = page({
  method: 'POST',
  path: '/account/looks',
  access: 'user',
  handle: async ({ ctx, session, form, language }) => {
    const wanted = form.text('language');
    const chosen: Language = Object.hasOwn(languages, wanted) ? (wanted as Language) : language;
    const theme = themes.find((key) => key === form.text('theme')) ?? 'auto';
    await chooseLanguage(ctx, session.userId, chosen);
    return redirect('/ui/account', {
      looks: { language: chosen, theme },
      toast: { kind: 'good', text: textsOf(chosen).common.saved },
    });
  },
});

const savePassword = page({
  method: 'POST',
  path: '/account/password',
  access: 'user',
  handle: async (request) => {
    const { ctx, session, form, source, texts } = request;
    const next = form.all('password')[0] ?? '';
    const weakness = weaknessOf(next, [session.email, session.firstName, session.lastName]);
    if (weakness) return accountPage(request, { password: texts.signIn.weak[weakness] });
    try {
      await changePassword(ctx, session, { present: form.all('present')[0] ?? '', next }, source);
      return redirect('/ui/account', { toast: { kind: 'good', text: texts.account.changed } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_credentials') throw error;
      return accountPage(request, { present: texts.account.wrong });
    }
  },
});

const endOthers = page({
  method: 'POST',
  path: '/account/sessions/end',
  access: 'user',
  handle: async ({ ctx, session, texts }) => {
    await endOtherSessions(ctx, session.userId, session.secret);
    return redirect('/ui/account', { toast: { kind: 'good', text: texts.account.ended } });
  },
});

/** The user's own account. */
export const accountPages = [
  showAccount,
  saveName,
  saveLooks,
  savePassword,
  endOthers,
  ...secondFactorPages((request, wrong) => accountPage(request, wrong)),
];
