import { isBreach, type ReportFinding } from '@autoinvoice/validation';
import { validate } from '../../../../documents/validate.js';
import { sourceOf } from '../../../../invoices/files.js';
import { Card, Notice } from '../../../components/parts.js';
import { htmx } from '../../../framework/htmx.js';
import { part } from '../../../framework/page.js';
import { invoiceView } from './frame.js';
import { type InvoiceRequest, invoicePage } from './load.js';

/** Findings shown; the Validator has all. */
const mostFindings = 200;

const toneOf = (finding: ReportFinding) => (isBreach(finding) ? 'bad' : finding.severity === 'INFO' ? 'plain' : 'busy');

function Finding({ finding, request }: { readonly finding: ReportFinding; readonly request: InvoiceRequest }) {
  const { checks: t } = request.texts.invoice;
  const tone = toneOf(finding);
  return (
    <li class={`finding finding-${tone}`}>
      <p class="finding-head">
        <span>
          <span class={`badge badge-${tone}`}>{t.severity[finding.severity]}</span> <code>{finding.id}</code>
        </span>
        <a href={`${request.at}/xml?line=${finding.line}#l${finding.line}`}>{t.toLine(String(finding.line))}</a>
      </p>
      <p>{finding.message}</p>
      <p class="hint mono">{[finding.location, ...(finding.terms ?? [])].join(' · ')}</p>
    </li>
  );
}

async function result(request: InvoiceRequest) {
  const { ctx, files, texts, language } = request;
  const { checks: t } = texts.invoice;
  const report = await validate(ctx, await ctx.blobs.get(sourceOf(files).blob_hash), { language });
  const { findings, verdict } = report;
  const isUnknown = verdict === 'UNKNOWN';
  return (
    <div id="checks" aria-live="polite">
      <Notice kind={findings.some(isBreach) ? 'bad' : isUnknown ? 'info' : 'good'}>
        {findings.length > 0 ? t.bad(String(findings.length)) : isUnknown ? t.unknown : t.good}
      </Notice>
      <ol class="findings">
        {findings.slice(0, mostFindings).map((finding, at) => (
          <Finding key={String(at)} finding={finding} request={request} />
        ))}
      </ol>
      {findings.length > mostFindings ? <p class="hint">{t.more(String(findings.length - mostFindings))}</p> : null}
    </div>
  );
}

/** The check takes longer than the page: script asks for it when the page is there, others by a link. */
const checks = invoicePage('GET', '/checks', async (request) => {
  const { texts, at, query, wantsPart } = request;
  const { checks: t } = texts.invoice;
  const address = `${at}/checks?run`;
  if (query.has('run') && wantsPart) return part(await result(request));
  return invoiceView(
    request,
    'checks',
    <Card>
      <p class="muted">{t.lead}</p>
      <div class="after">
        {query.has('run') ? (
          await result(request)
        ) : (
          <div id="checks" {...htmx({ get: address, trigger: 'load', swap: 'outerHTML' })}>
            <p class="with-script" role="status">
              {t.waiting}
            </p>
            <noscript>
              <a class="button button-primary" href={address}>
                {t.start}
              </a>
            </noscript>
          </div>
        )}
      </div>
    </Card>,
  );
});

/** What rules have against an invoice. */
export const checkPages = [checks];
