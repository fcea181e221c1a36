import type { ComponentChildren } from 'preact';
import { isEmailAddress } from '../../../../accounts/checks.js';
import { type Reroute, rerouteInvoice } from '../../../../invoices/reroute.js';
import { listOperators } from '../../../../lookup/operators.js';
import { Refusal } from '../../../../platform/errors.js';
import { Field, Form, Submit } from '../../../components/form.js';
import { Card, Notice } from '../../../components/parts.js';
import { notFound, redirect, view } from '../../../framework/page.js';
import { type InvoiceRequest, invoicePage } from './load.js';

type Wrong = Partial<Record<string, string>>;

/** Longest values that the same operations of the API take. */
const LENGTHS: Readonly<Record<string, number>> = {
  eia: 128,
  operator: 128,
  email: 255,
  name: 200,
  street: 200,
  post_code: 20,
  city: 100,
};

/** Needed fields of each way. */
const NEEDED = {
  einvoice: ['eia', 'operator'],
  email: ['email'],
  print: ['name', 'street', 'post_code', 'city', 'country'],
} as const;
type Way = keyof typeof NEEDED;

function againForm(request: InvoiceRequest, wrong: Wrong = {}, why: readonly string[] = []) {
  const { invoice, texts, csrfToken, at, form, ctx } = request;
  const { again: t, title } = texts.invoice;
  const { recipient } = invoice;
  const field = (name: string, label: string, known: string | null | undefined, more = {}) => (
    <Field
      name={name}
      label={label}
      value={form.text(name) || (known ?? '')}
      error={wrong[name]}
      maxlength={LENGTHS[name] ?? 200}
      required={name !== 'street2'}
      {...more}
    />
  );
  const way = (name: Way, label: string, fields: ComponentChildren) => (
    <Card title={label} id={name}>
      <Form class="form" action={`${at}/send-again`} csrfToken={csrfToken}>
        <input type="hidden" name="way" value={name} />
        {fields}
        <Submit kind={name === 'einvoice' ? 'primary' : 'plain'}>
          {t.submit}
          <span class="visually-hidden"> ({label})</span>
        </Submit>
      </Form>
    </Card>
  );
  const { postal } = recipient;
  const [own] = listOperators(ctx.config);
  return view(
    t.title,
    <>
      <p class="crumb">
        <a href={at}>{title(invoice.number)}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
      </div>
      {why.length > 0 ? (
        <Notice kind="bad">
          <p>
            <strong>{t.notNow}</strong>
          </p>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      <div class="columns">
        {way(
          'einvoice',
          t.einvoice,
          <>
            {field('eia', t.eia, recipient.eia)}
            {field('operator', t.operator, recipient.operator ?? own?.operatorId)}
          </>,
        )}
        {way('email', t.email, field('email', t.emailAddress, recipient.email, { type: 'email' }))}
        {way(
          'print',
          t.print,
          <>
            {field('name', t.name, postal?.name ?? recipient.name)}
            {field('street', t.street, postal?.lines[0])}
            {field('street2', t.street2, postal?.lines[1])}
            <div class="form-row">
              {field('post_code', t.postCode, postal?.postCode)}
              {field('city', t.city, postal?.city)}
              {field('country', t.country, postal?.country ?? recipient.country, { maxlength: 2 })}
            </div>
          </>,
        )}
      </div>
    </>,
    Object.keys(wrong).length > 0 || why.length > 0 ? { status: 422 } : {},
  );
}

/** What the form asks for, or what is wrong with it. */
function changeIn({ form, texts }: InvoiceRequest): { readonly change: Reroute } | { readonly wrong: Wrong } {
  const way = (Object.keys(NEEDED) as Way[]).find((name) => name === form.text('way')) ?? 'einvoice';
  const wrong: Wrong = {};
  for (const name of NEEDED[way]) if (form.text(name) === '') wrong[name] = texts.common.required;
  if (way === 'email' && !wrong.email && !isEmailAddress(form.text('email')))
    wrong.email = texts.invoice.again.badEmail;
  const country = form.text('country').toUpperCase();
  if (way === 'print' && !/^[A-Z]{2}$/.test(country)) wrong.country ??= texts.common.required;
  if (Object.keys(wrong).length > 0) return { wrong };
  const text = (name: string) => form.text(name).slice(0, LENGTHS[name] ?? 200);
  if (way === 'einvoice') return { change: { route: way, eia: text('eia'), operator: text('operator') } };
  if (way === 'email') return { change: { route: way, email: text('email') } };
  const lines = [text('street'), text('street2')].filter(Boolean);
  return {
    change: {
      route: way,
      postal: { name: text('name'), lines, postCode: text('post_code'), city: text('city'), country },
    },
  };
}

const showForm = invoicePage('GET', '/send-again', async (request) =>
  request.invoice.direction === 'SENT' ? againForm(request) : notFound,
);

const sendAgain = invoicePage('POST', '/send-again', async (request) => {
  const { ctx, invoice, texts, at } = request;
  const asked = changeIn(request);
  if ('wrong' in asked) return againForm(request, asked.wrong);
  try {
    await rerouteInvoice(ctx, invoice.company_id, invoice.invoice_id, asked.change);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return againForm(request, {}, error.details.length > 0 ? error.details : [texts.send.notVerified]);
  }
  return redirect(`${at}/history`, { toast: { kind: 'good', text: texts.invoice.again.done } });
});

/** Sending an invoice again by another way. */
export const againPages = [showForm, sendAgain];
