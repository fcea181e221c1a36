import type { SubmitParameters } from '../../../invoices/parameters.js';
import { submitInvoice } from '../../../invoices/submit.js';
import { Check, Field } from '../../components/form.js';
import type { FormFile, PageRequest } from '../../framework/page.js';
import { outcomeOf } from './outcome.js';
import type { SendKind } from './pages.js';

type Request = PageRequest<'company'>;

/** What the form says beside the files, as the same parameters of the API. */
function parametersIn({ form }: Request): SubmitParameters {
  const [eia, operator, comment] = ['eia', 'operator', 'comment'].map((name) => form.text(name).slice(0, 1000));
  return {
    ...(eia && { recipient_eia: eia }),
    ...(operator && { recipient_operator: operator }),
    ...(comment && { sender_comment: comment }),
    ...(form.ticked('hold') && { prevent_routing: true }),
  };
}

const Options = ({ request: { texts, form } }: { readonly request: Request }) => {
  const { send: t } = texts;
  return (
    <>
      <div class="form-row">
        <Field name="eia" label={t.eia} value={form.text('eia')} maxlength={128} />
        <Field name="operator" label={t.operator} value={form.text('operator')} maxlength={128} />
      </div>
      <Field name="comment" label={t.comment} value={form.text('comment')} maxlength={1000} />
      <Check name="hold" label={t.hold} checked={form.ticked('hold')} />
    </>
  );
};

/** Sends one file as POST /v1/invoices does. */
const send = (request: Request, file: FormFile) =>
  outcomeOf(request, file, async () => {
    const { ctx, company, texts } = request;
    const { filename, bytes } = file;
    const blob = await ctx.blobs.put(bytes);
    const submission = { filename, bytes, blob, parameters: parametersIn(request) };
    const { invoice } = await submitInvoice(ctx, company.companyId, submission);
    const { number, recipient, invoice_id: id } = invoice;
    return { text: texts.send.taken(number, recipient.name), href: `/ui/invoices/${id}`, number };
  });

/** Sending invoices. */
export const invoices: SendKind = { path: '/send', words: ({ send: words }) => words, Options, send };
