import { isEmailAddress } from '../../../../accounts/checks.js';
import { analyse, findAnalyses } from '../../../../detect/analyses.js';
import { checkDefinitions } from '../../../../detect/definitions.js';
import { checkNames } from '../../../../detect/names.js';
import { type CheckResult, reasonOf } from '../../../../detect/reasons.js';
import {
  type ReportReasonName,
  reportDisclaimer,
  reportReasonNames,
  reportReasons,
} from '../../../../fraud/reasons.js';
import { reportSender, reportsOf, withdrawReport } from '../../../../fraud/reports.js';
import { Refusal } from '../../../../platform/errors.js';
import { textIn } from '../../../../platform/languages.js';
import { Check, Field, FieldError, Form, Submit, TextArea } from '../../../components/form.js';
import { Card, Notice } from '../../../components/parts.js';
import { Moment } from '../../../components/time.js';
import { notFound, redirect } from '../../../framework/page.js';
import { invoiceView } from './frame.js';
import { type InvoiceRequest, invoicePage } from './load.js';

type Analyses = Awaited<ReturnType<typeof findAnalyses>>;
type Report = Awaited<ReturnType<typeof reportsOf>>[number];
type Wrong = Partial<Record<'reason' | 'email', string>>;

const toneOf: Readonly<Record<CheckResult, string>> = {
  OK: 'good',
  WARNING: 'bad',
  FAILED: 'busy',
  NOT_APPLICABLE: 'plain',
};

/** The latest run of each check, and the button that runs them all. */
function Checks({ request, runs }: { readonly request: InvoiceRequest; readonly runs: Analyses }) {
  const { texts, language, csrfToken, at, ctx } = request;
  const { safety: t } = texts.invoice;
  const name = language === 'fi' ? 'FI' : 'EN';
  return (
    <Card title={t.checks}>
      <div class="stack">
        <p class="muted">{t.checksLead}</p>
        <ul class="route">
          {runs.map((run) => {
            const reason = reasonOf(run.check_name, run.reason);
            const result = reason?.result;
            return (
              <li key={run.check_name}>
                <span class={`badge badge-${result ? toneOf[result] : 'busy'}`}>
                  {result ? t.results[result] : t.running}
                </span>
                <div>
                  <strong>{textIn(checkDefinitions[run.check_name].friendlyName, name)}</strong>
                  {result ? <p>{reason && textIn(reason.texts, name, run.data)}</p> : null}
                  {run.checked_at ? (
                    <p class="muted small">
                      <Moment at={run.checked_at} language={language} timeZone={ctx.config.timeZone} />
                    </p>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ul>
        <Form action={`${at}/safety/checks`} csrfToken={csrfToken}>
          <Submit kind={runs.length === 0 ? 'primary' : 'plain'}>{runs.length === 0 ? t.run : t.runAgain}</Submit>
        </Form>
      </div>
    </Card>
  );
}

/** The report that was made, and how it is taken back. */
function Reported({ request, report }: { readonly request: InvoiceRequest; readonly report: Report }) {
  const { texts, language, csrfToken, at, ctx } = request;
  const { safety: t } = texts.invoice;
  const name = language === 'fi' ? 'FI' : 'EN';
  return (
    <Card title={t.report}>
      <div class="stack">
        <Notice kind="info">
          {t.reported} <Moment at={report.reported_at} language={language} timeZone={ctx.config.timeZone} />
        </Notice>
        <ul>
          {report.reasons.map((reason) => (
            <li key={reason}>{textIn(reportReasons[reason as ReportReasonName].friendlyName, name)}</li>
          ))}
        </ul>
        {report.description ? <p class="as-written">{report.description}</p> : null}
        <Form action={`${at}/safety/report/${report.report_id}/withdraw`} csrfToken={csrfToken}>
          <Submit kind="plain">{t.withdraw}</Submit>
        </Form>
      </div>
    </Card>
  );
}

function ReportForm({ request, wrong }: { readonly request: InvoiceRequest; readonly wrong: Wrong }) {
  const { texts, language, csrfToken, at, form, session } = request;
  const { safety: t } = texts.invoice;
  const name = language === 'fi' ? 'FI' : 'EN';
  const chosen = form.all('reason');
  return (
    <Card title={t.report}>
      <Form class="form" action={`${at}/safety/report`} csrfToken={csrfToken}>
        <p class="muted">{textIn(reportDisclaimer, name)}</p>
        <fieldset>
          <legend>{t.reasons}</legend>
          {reportReasonNames.map((reason) => (
            <Check
              key={reason}
              name="reason"
              value={reason}
              label={textIn(reportReasons[reason].friendlyName, name)}
              hint={textIn(reportReasons[reason].text, name)}
              checked={chosen.includes(reason)}
            />
          ))}
          {wrong.reason ? <FieldError name="reason" text={wrong.reason} /> : null}
        </fieldset>
        <Field
          name="email"
          type="email"
          label={t.email}
          value={form.text('email') || session.email}
          error={wrong.email}
          maxlength={254}
          required
        />
        <TextArea name="description" label={t.description} value={form.text('description')} maxlength={4000} />
        <Submit kind="danger">{t.send}</Submit>
      </Form>
    </Card>
  );
}

async function reportOf({ ctx, invoice }: InvoiceRequest): Promise<Report | undefined> {
  try {
    return (await reportsOf(ctx, invoice))[0];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return undefined;
    throw error;
  }
}

async function safetyView(request: InvoiceRequest, wrong: Wrong = {}) {
  const { ctx, invoice } = request;
  const [runs, report] = await Promise.all([
    findAnalyses(ctx, invoice.company_id, invoice.invoice_id),
    reportOf(request),
  ]);
  return invoiceView(
    request,
    'safety',
    <div class="columns">
      <Checks request={request} runs={runs} />
      {report ? <Reported request={request} report={report} /> : <ReportForm request={request} wrong={wrong} />}
    </div>,
    Object.keys(wrong).length > 0 ? 422 : 200,
  );
}

/** Only of received invoices: nobody checks or reports its own. */
const receivedPage: typeof invoicePage = (method, path, handle) =>
  invoicePage(method, path, async (request) => (request.invoice.direction === 'RECEIVED' ? handle(request) : notFound));

const show = receivedPage('GET', '/safety', (request) => safetyView(request));

const runChecks = receivedPage('POST', '/safety/checks', async ({ ctx, invoice, texts, at }) => {
  await analyse(ctx, invoice.company_id, invoice.invoice_id, checkNames);
  return redirect(`${at}/safety`, { toast: { kind: 'good', text: texts.invoice.safety.started } });
});

const report = receivedPage('POST', '/safety/report', async (request) => {
  const { ctx, invoice, form, texts, at, session } = request;
  const given = form.all('reason');
  const reasons = reportReasonNames.filter((reason) => given.includes(reason));
  const contactEmail = form.text('email');
  const wrong: Wrong = {
    ...(reasons.length === 0 && { reason: texts.invoice.safety.noReason }),
    ...(!isEmailAddress(contactEmail) && { email: texts.invoice.again.badEmail }),
  };
  if (Object.keys(wrong).length > 0) return safetyView(request, wrong);
  const description = form.text('description').slice(0, 4000) || undefined;
  try {
    await reportSender(ctx, invoice, { reasons, contactEmail, description, userId: session.userId });
  } catch (error) {
    // Somebody else of the company was faster: the page shows that report.
    if (!(error instanceof Refusal) || error.code !== 'invoice_already_reported') throw error;
  }
  return redirect(`${at}/safety`, { toast: { kind: 'good', text: texts.invoice.safety.thanks } });
});

const withdraw = receivedPage('POST', '/safety/report/:report/withdraw', async (request) => {
  const { ctx, invoice, params, texts, at } = request;
  await withdrawReport(ctx, invoice, params.report ?? '');
  return redirect(`${at}/safety`, { toast: { kind: 'good', text: texts.invoice.safety.withdrawn } });
});

/** Checks of a received invoice, and reporting its sender. */
export const safetyPages = [show, runChecks, report, withdraw];
