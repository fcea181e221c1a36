import { type SignLocale, signLocales } from '../../../accounts/authorization/locales.js';
import { requestAuthorization } from '../../../accounts/authorization/request-authorization.js';
import { authorizationStatus } from '../../../accounts/authorization/status.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Select, Submit } from '../../components/form.js';
import { Card, Facts, Notice, PageHead, State } from '../../components/parts.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;

/** Signing texts in the language of the company's country, where there are some. */
const localeOf = (country: string): SignLocale => signLocales.find((locale) => locale === country) ?? 'EN';

/** What comes next, told by the states of the request and of the company. */
function nextStep(t: Request['texts']['settings']['verification'], authState: string, companyState: string): string {
  if (companyState === 'VERIFIED') return t.next.verified;
  if (authState === 'SIGNED') return t.next.signed;
  if (authState === 'SENT' || authState === 'PENDING') return t.next.sent;
  return t.next.none;
}

async function verificationPage(request: Request, wrong?: string) {
  const { ctx, company, texts, csrfToken, form, session } = request;
  const t = texts.settings.verification;
  const { authState, authEmail, companyState } = await authorizationStatus(ctx, company.companyId);
  const isVerified = companyState === 'VERIFIED';
  const locales = new Intl.DisplayNames([request.language], { type: 'language' });
  const languageOf: Readonly<Record<SignLocale, string>> = {
    FI: 'fi',
    NO: 'no',
    SE: 'sv',
    EN: 'en',
    NL: 'nl',
    BE: 'nl-BE',
  };
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <Facts
          facts={[
            [t.state, <State key="state" state={companyState} texts={texts} />],
            ...(authEmail ? [[t.asked, authEmail] as const] : []),
          ]}
        />
        <Notice kind={isVerified ? 'good' : 'info'}>{nextStep(t, authState, companyState)}</Notice>
        {!isVerified && ctx.config.mode === 'sandbox' ? <p class="muted">{t.sandbox}</p> : null}
      </Card>
      {isVerified || company.role !== 'ADMIN' ? null : (
        <Card title={authState === 'SENT' ? t.again : t.ask}>
          <Form class="form" action="/ui/verification" csrfToken={csrfToken}>
            <Field
              name="email"
              label={t.signer}
              type="email"
              hint={t.signerHint}
              value={form.text('email') || authEmail || session.email}
              error={wrong}
              required
            />
            <Select
              name="locale"
              label={t.locale}
              value={form.text('locale') || localeOf(company.country)}
              options={signLocales.map((locale) => [locale, locales.of(languageOf[locale]) ?? locale])}
            />
            <Submit>{t.submit}</Submit>
          </Form>
        </Card>
      )}
    </>,
    wrong ? { status: 422 } : {},
  );
}

const showVerification = page({
  method: 'GET',
  path: '/verification',
  access: 'company',
  handle: (request) => verificationPage(request),
});

const askForVerification = page({
  method: 'POST',
  path: '/verification',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, session, form, texts } = request;
    try {
      await requestAuthorization(ctx, {
        callerCompanyId: company.companyId,
        userId: session.userId,
        companyIds: [company.companyId],
        authEmail: form.text('email'),
        locale: signLocales.find((locale) => locale === form.text('locale')) ?? localeOf(company.country),
        options: undefined,
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
      return verificationPage(request, texts.signIn.signUp.badEmail);
    }
    const text = texts.settings.verification.sent(form.text('email'));
    return redirect('/ui/verification', { toast: { kind: 'good', text } });
  },
});

/** Verification of the company (KYC). */
export const verificationPages = [showVerification, askForVerification];
