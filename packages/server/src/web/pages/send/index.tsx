import type { ComponentChildren } from 'preact';
import { Check, CsrfField, Field, Submit } from '../../components/form.js';
import { Card, Notice, PageHead } from '../../components/parts.js';
import { type PageRequest, page, part, view } from '../../framework/page.js';
import { type Sent, sendFile } from './send-file.js';

type Request = PageRequest<'company'>;

/** Findings of one file that are listed. */
const mostFindings = 20;

/** What became of a file: the invoice, or every reason with its place. */
function Result({ sent, request: { texts } }: { readonly sent: Sent; readonly request: Request }) {
  const { send: t } = texts;
  if ('invoice' in sent) {
    const { invoice, filename } = sent;
    return (
      <li class="result result-good">
        <strong>{t.taken(invoice.number, invoice.recipient.name)}</strong>
        <p class="row small">
          <span class="muted">{filename}</span>
          <a href={`/ui/invoices/${invoice.invoice_id}`}>
            {t.open}
            <span class="visually-hidden"> {invoice.number}</span>
          </a>
        </p>
      </li>
    );
  }
  const { filename, reasons, findings } = sent;
  return (
    <li class="result result-bad">
      <strong>{t.refused(filename)}</strong>
      <ul>
        {reasons.slice(0, 100).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {findings.slice(0, mostFindings).map(({ id, message, line }, at) => (
          <li key={String(at)}>
            <code>{id}</code> {message} <span class="muted">({t.line(String(line))})</span>
          </li>
        ))}
        {findings.length > mostFindings ? <li>{t.moreFindings(String(findings.length - mostFindings))}</li> : null}
      </ul>
    </li>
  );
}

const Options = ({ request: { texts, form } }: { readonly request: Request }) => {
  const { send: t } = texts;
  return (
    <details>
      <summary>{t.options}</summary>
      <div class="form after">
        <p class="hint">{t.optionsHint}</p>
        <div class="form-row">
          <Field name="eia" label={t.eia} value={form.text('eia')} maxlength={128} />
          <Field name="operator" label={t.operator} value={form.text('operator')} maxlength={128} />
        </div>
        <Field name="comment" label={t.comment} value={form.text('comment')} maxlength={1000} />
        <Check name="hold" label={t.hold} checked={form.ticked('hold')} />
      </div>
    </details>
  );
};

/** Scripts send each file by itself; without script the form sends all, and the reply tells of each. */
function sendPage(request: Request, results: readonly Sent[] = [], problem?: ComponentChildren) {
  const { texts, csrfToken, company } = request;
  const { send: t } = texts;
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      {company.state === 'VERIFIED' ? null : (
        <Notice kind="bad">
          <p>
            {t.notVerified} <a href="/ui/settings">{t.notVerifiedAction}</a>
          </p>
        </Notice>
      )}
      <Card>
        <form
          class="form"
          action="/ui/send"
          method="post"
          enctype="multipart/form-data"
          data-send-each="#results"
          data-sending={t.sending}
          data-failed={t.failed}
        >
          <CsrfField token={csrfToken} />
          <div class="drop" data-drop>
            <label for="files">{t.choose}</label>
            <input id="files" name="files" type="file" multiple aria-describedby="files-hint" />
            <p class="drop-text with-script">{t.drop}</p>
            <p class="hint" id="files-hint">
              {t.accepted}
            </p>
          </div>
          {problem ? <p class="error">{problem}</p> : null}
          <Options request={request} />
          <Submit>{t.submit}</Submit>
        </form>
      </Card>
      <section class="send-results" aria-labelledby="results-title" aria-live="polite">
        <h2 id="results-title" class="visually-hidden">
          {t.results}
        </h2>
        <ul id="results" class="results">
          {results.map((sent, at) => (
            <Result key={String(at)} sent={sent} request={request} />
          ))}
        </ul>
      </section>
    </>,
    problem || results.some((sent) => !('invoice' in sent)) ? { status: 422 } : {},
  );
}

const showSend = page({
  method: 'GET',
  path: '/send',
  access: 'company',
  handle: async (request) => sendPage(request),
});

const send = page({
  method: 'POST',
  path: '/send',
  access: 'company',
  handle: async (request) => {
    const { form, wantsPart, texts } = request;
    if (form.files.length === 0) return sendPage(request, [], texts.send.noFiles);
    const results: Sent[] = [];
    // One after the other: numbers must not repeat within what is sent together either.
    for (const file of form.files) results.push(await sendFile(request, file));
    if (!wantsPart) return sendPage(request, results);
    const bodies = results.map((sent, at) => <Result key={String(at)} sent={sent} request={request} />);
    return part(<>{bodies}</>, results.some((sent) => !('invoice' in sent)) ? 422 : 200);
  },
});

/** Sending files. */
export const sendPages = [showSend, send];
