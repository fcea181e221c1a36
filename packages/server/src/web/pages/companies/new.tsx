import { checkCompanyId } from '@autoinvoice/invoice';
import { isEmailAddress } from '../../../accounts/checks.js';
import { findCompanies } from '../../../accounts/companies/company.js';
import { registerCompanyOfUser, registrationCountries } from '../../../accounts/companies/register-company.js';
import { switchCompany } from '../../../accounts/sign-in/sessions.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, FieldError, Form, Select, Submit } from '../../components/form.js';
import { Card, Notice, PageHead } from '../../components/parts.js';
import { type PageRequest, page, part, redirect, view } from '../../framework/page.js';

type Country = (typeof registrationCountries)[number];
type Wrong = Partial<Record<'bid' | 'name' | 'email' | 'address1' | 'post_code' | 'city', string>>;
type Request = PageRequest<'user'>;

const countryIn = ({ form }: Pick<Request, 'form'>): Country =>
  registrationCountries.find((country) => country === form.text('country')) ?? 'FI';

/** German companies have no other number than that of VAT. */
const isVat = (country: Country, bid: string): boolean => country === 'DE' || /^[A-Z]{2}/i.test(bid);

/** What is wrong with the business id, or what kind of number it is. */
async function judgeBid({ ctx, form, texts: { companies: t, common } }: Request) {
  const country = countryIn({ form });
  const bid = form.text('bid');
  if (bid === '') return { error: common.required };
  const check = checkCompanyId(country, bid, { vat: isVat(country, bid) });
  if (!check.ok) return { error: check.reason };
  const taken = await findCompanies(ctx, { bids: [bid], country });
  return taken.length > 0 ? { error: t.bidTaken } : { good: t.bidGood(check.kind) };
}

function registrationForm(request: Request, wrong: Wrong = {}) {
  const { texts, csrfToken, form, language } = request;
  const t = texts.companies;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const country = countryIn(request);
  const field = (name: keyof Wrong, label: string, autocomplete: string) => (
    <Field name={name} label={label} value={form.text(name)} error={wrong[name]} autocomplete={autocomplete} required />
  );
  return view(
    t.register,
    <>
      <PageHead title={t.register} lead={t.registerLead} />
      {request.ctx.config.mode === 'sandbox' ? (
        <Notice kind="info">
          <p>
            {t.seedLead} <a href="/ui/sandbox/data">{texts.sandbox.data.seed}</a>
          </p>
        </Notice>
      ) : null}
      <Card>
        <Form class="form" action="/ui/companies/new" csrfToken={csrfToken}>
          <div class="form-row">
            <Select
              name="country"
              label={t.country}
              value={country}
              options={registrationCountries.map((code) => [code, names.of(code) ?? code])}
            />
            <Field
              name="bid"
              label={t.bid}
              value={form.text('bid')}
              hint={t.bidHint[country]}
              error={wrong.bid}
              checkAt="/ui/companies/new/bid"
              required
            />
          </div>
          {field('name', t.name, 'organization')}
          <Field
            name="email"
            label={t.email}
            type="email"
            value={form.text('email') || request.session.email}
            error={wrong.email}
            required
          />
          {field('address1', t.address, 'street-address')}
          <div class="form-row">
            {field('post_code', t.postCode, 'postal-code')}
            {field('city', t.city, 'address-level2')}
          </div>
          <Submit>{t.submit}</Submit>
        </Form>
      </Card>
    </>,
    Object.keys(wrong).length > 0 ? { status: 422 } : {},
  );
}

async function problemsOf(request: Request): Promise<Wrong> {
  const { form, texts } = request;
  const { error: bid } = await judgeBid(request);
  const empty = (['address1', 'post_code', 'city'] as const).filter((name) => form.text(name) === '');
  return {
    ...Object.fromEntries(empty.map((name) => [name, texts.common.required])),
    ...(bid && { bid }),
    ...(form.text('name').length < 3 && { name: texts.companies.nameShort }),
    ...(!isEmailAddress(form.text('email')) && { email: texts.signIn.signUp.badEmail }),
  };
}

const showRegistration = page({
  method: 'GET',
  path: '/companies/new',
  access: 'user',
  handle: async (request) => registrationForm(request),
});

const register = page({
  method: 'POST',
  path: '/companies/new',
  access: 'user',
  handle: async (request) => {
    const { ctx, session, form, texts } = request;
    const wrong = await problemsOf(request);
    if (Object.keys(wrong).length > 0) return registrationForm(request, wrong);
    const country = countryIn(request);
    const bid = form.text('bid');
    try {
      const { companyId } = await registerCompanyOfUser(ctx, session.userId, {
        name: form.text('name'),
        bid,
        noVat: !isVat(country, bid),
        country,
        email: form.text('email'),
        address1: form.text('address1'),
        postCode: form.text('post_code'),
        postOffice: form.text('city'),
        city: form.text('city'),
      });
      await switchCompany(ctx, session, companyId);
      return redirect('/ui/', { toast: { kind: 'good', text: texts.companies.registered(form.text('name')) } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'company_bid_taken') throw error;
      return registrationForm(request, { bid: texts.companies.bidTaken });
    }
  },
});

/** POST /ui/companies/new/bid: what the business id is, as it is typed. */
const checkBid = page({
  method: 'POST',
  path: '/companies/new/bid',
  access: 'user',
  handle: async (request) => {
    const { error, good } = await judgeBid(request);
    return part(<FieldError name="bid" text={error} good={good} />);
  },
});

/** Pages that register a company. */
export const registrationPages = [showRegistration, register, checkBid];
