import { Field, Form, Submit, TextArea } from '../../components/form.js';
import { Card, Notice, PageHead } from '../../components/parts.js';
import { notFound, type PageReply, type PageRequest, page, type Toast, view } from '../../framework/page.js';
import {
  type CarriedDocument,
  type CheckedDocument,
  checkAll,
  dayOf,
  documentsOf,
  megabytes,
  mend,
} from './documents.js';
import { isReportForm, reportFile } from './reports.js';
import { Carried, Results } from './result.js';

/** Files and a pasted text, and the day whose rules apply. */
function InputForm({ request, wrong = {} }: { request: PageRequest; wrong?: { form?: string; day?: string } }) {
  const { texts, csrfToken, form, ctx } = request;
  const t = texts.validator;
  return (
    <Form class="form" action="/ui/validator" csrfToken={csrfToken} files>
      {wrong.form ? <Notice kind="bad">{wrong.form}</Notice> : null}
      <div class="drop" data-drop>
        <label for="file">{t.drop}</label>
        <input id="file" type="file" name="file" multiple accept=".xml,.pdf" aria-describedby="file-hint" />
        <p class="hint" id="file-hint">
          {t.dropHint(megabytes(ctx.config.validatorLimitBytes))}
        </p>
      </div>
      <TextArea name="xml" label={t.paste} value={form.text('xml')} rows={6} />
      <div class="form-row">
        <Field name="as_of" label={t.asOf} type="date" value={form.text('as_of')} hint={t.asOfHint} error={wrong.day} />
      </div>
      <div>
        <Submit>{t.submit}</Submit>
      </div>
    </Form>
  );
}

function inputPage(request: PageRequest, wrong?: { form?: string; day?: string }): PageReply {
  const t = request.texts.validator;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <InputForm request={request} {...(wrong && { wrong })} />
      </Card>
    </>,
    { wide: request.session === undefined, ...(wrong && { status: 422 }) },
  );
}

function resultPage(
  request: PageRequest,
  checked: readonly CheckedDocument[],
  asOf: string | undefined,
  toast?: Toast,
) {
  const { texts, csrfToken } = request;
  const t = texts.validator;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead}>
        <a class="button button-plain" href="/ui/validator">
          {t.another}
        </a>
      </PageHead>
      <Form action="/ui/validator/fix" csrfToken={csrfToken} files>
        <Carried checked={checked} asOf={asOf} />
        <Results checked={checked} request={request} />
      </Form>
    </>,
    { wide: true, ...(toast && { toast }) },
  );
}

type Input =
  | { readonly reply: PageReply }
  | { readonly documents: readonly CarriedDocument[]; readonly asOf: string | undefined };

/** The documents of the form and the day, or the page that says what is wrong with them. */
function read(request: PageRequest): Input {
  const asOf = dayOf(request);
  if (asOf === null) return { reply: inputPage(request, { day: request.texts.validator.badDay }) };
  const documents = documentsOf(request);
  if ('problem' in documents) return { reply: inputPage(request, { form: documents.problem }) };
  return { documents, asOf };
}

const showInput = page({
  method: 'GET',
  path: '/validator',
  access: 'anyone',
  handle: async (request) => inputPage(request),
});

const check = page({
  method: 'POST',
  path: '/validator',
  access: 'anyone',
  handle: async (request) => {
    const input = read(request);
    if ('reply' in input) return input.reply;
    return resultPage(request, await checkAll(request, input.documents, input.asOf), input.asOf);
  },
});

/** POST /ui/validator/fix: makes one repair, or all of a document, and checks again. */
const fix = page({
  method: 'POST',
  path: '/validator/fix',
  access: 'anyone',
  handle: async (request) => {
    const { form, texts } = request;
    const t = texts.validator;
    const input = read(request);
    if ('reply' in input) return input.reply;
    const mended = mend(input.documents, form.text('fix'));
    const checked = await checkAll(request, mended?.documents ?? input.documents, input.asOf);
    const toast: Toast = mended
      ? { kind: 'good', text: t.mended(String(mended.count)) }
      : { kind: 'bad', text: t.fixGone };
    return resultPage(request, checked, input.asOf, toast);
  },
});

/** POST /ui/validator/report: a report of one of the documents, as a file. */
const download = page({
  method: 'POST',
  path: '/validator/report',
  access: 'anyone',
  handle: async (request) => {
    const [form = '', at = ''] = request.form.text('report').split(' ');
    const input = read(request);
    if ('reply' in input) return input.reply;
    const document = input.documents[Number(at)];
    if (!document || !isReportForm(form)) return notFound;
    const [checked] = await checkAll(request, [document], input.asOf);
    return checked ? reportFile(request, form, checked) : notFound;
  },
});

/** The validator: open to anybody, as the command is; nothing of the documents is kept. */
export const validatorPages = [showInput, check, fix, download];
