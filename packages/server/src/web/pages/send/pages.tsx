import type { ComponentChildren, VNode } from 'preact';
import { CsrfField, Submit } from '../../components/form.js';
import { Card, Notice, PageHead } from '../../components/parts.js';
import { type FormFile, type Page, type PageRequest, page, part, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import { isRefused, type Outcome } from './outcome.js';

type Request = PageRequest<'company'>;

/** What can be sent by files: invoices, or other documents. */
export interface SendKind {
  /** Of the page, after /ui. */
  readonly path: string;
  /** The list that the page belongs to. */
  readonly back?: { readonly href: string; readonly text: (texts: Texts) => string };
  readonly words: (texts: Texts) => Omit<Texts['send'], 'taken' | 'documents'>;
  /** What may be said beside the files. */
  readonly Options: (props: { readonly request: Request }) => VNode;
  /** Sends one file and says what became of it. */
  readonly send: (request: Request, file: FormFile) => Promise<Outcome>;
}

interface Props {
  readonly kind: SendKind;
  readonly request: Request;
}

/** Findings of one file that are listed. */
const mostFindings = 20;

/** What became of a file: the page of what was made of it, or every reason with its place. */
function Result({ outcome, kind, request: { texts } }: Props & { readonly outcome: Outcome }) {
  const t = kind.words(texts);
  const { filename } = outcome;
  if (!isRefused(outcome)) {
    const { text, href, number } = outcome.taken;
    return (
      <li class="result result-good">
        <strong>{text}</strong>
        <p class="row small">
          <span class="muted">{filename}</span>
          <a href={href}>
            {t.open}
            <span class="visually-hidden"> {number}</span>
          </a>
        </p>
      </li>
    );
  }
  const { reasons, findings } = outcome;
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

/** Scripts send each file by itself; without script the form sends all, and the reply tells of each. */
function SendForm({ kind, request, problem }: Props & { readonly problem?: ComponentChildren }) {
  const { texts, csrfToken } = request;
  const t = kind.words(texts);
  const { Options } = kind;
  return (
    <form
      class="form"
      action={`/ui${kind.path}`}
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
      <details>
        <summary>{t.options}</summary>
        <div class="form after">
          <p class="hint">{t.optionsHint}</p>
          <Options request={request} />
        </div>
      </details>
      <Submit>{t.submit}</Submit>
    </form>
  );
}

function sendPage(kind: SendKind, request: Request, outcomes: readonly Outcome[] = [], problem?: string) {
  const { texts, company } = request;
  const t = kind.words(texts);
  return view(
    t.title,
    <>
      {kind.back ? (
        <p class="crumb">
          <a href={kind.back.href}>{kind.back.text(texts)}</a>
        </p>
      ) : null}
      <PageHead title={t.title} lead={t.lead} />
      {company.state === 'VERIFIED' ? null : (
        <Notice kind="bad">
          <p>
            {t.notVerified} <a href="/ui/settings">{t.notVerifiedAction}</a>
          </p>
        </Notice>
      )}
      <Card>
        <SendForm kind={kind} request={request} problem={problem} />
      </Card>
      <section class="send-results" aria-labelledby="results-title" aria-live="polite">
        <h2 id="results-title" class="visually-hidden">
          {t.results}
        </h2>
        <ul id="results" class="results">
          {outcomes.map((outcome, at) => (
            <Result key={String(at)} outcome={outcome} kind={kind} request={request} />
          ))}
        </ul>
      </section>
    </>,
    problem || outcomes.some(isRefused) ? { status: 422 } : {},
  );
}

/** The pages that send one kind of files. */
export const sendPagesOf = (kind: SendKind): readonly Page[] => [
  page({
    method: 'GET',
    path: kind.path,
    access: 'company',
    handle: async (request) => sendPage(kind, request),
  }),
  page({
    method: 'POST',
    path: kind.path,
    access: 'company',
    handle: async (request) => {
      const { form, wantsPart, texts } = request;
      if (form.files.length === 0) return sendPage(kind, request, [], texts.send.noFiles);
      const outcomes: Outcome[] = [];
      // One after the other: numbers must not repeat within what is sent together either.
      for (const file of form.files) outcomes.push(await kind.send(request, file));
      if (!wantsPart) return sendPage(kind, request, outcomes);
      const items = outcomes.map((outcome, at) => (
        <Result key={String(at)} outcome={outcome} kind={kind} request={request} />
      ));
      // biome-ignore lint/complexity/noUselessFragments: the items are one node together
      return part(<>{items}</>, outcomes.some(isRefused) ? 422 : 200);
    },
  }),
];
