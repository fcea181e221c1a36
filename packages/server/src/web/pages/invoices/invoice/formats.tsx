import { isBreach } from '@autoinvoice/validation';
import { convertInvoice } from '../../../../invoices/conversion/convert-invoice.js';
import {
  type ConversionReport,
  type ReportedFinding,
  reportConversion,
  reportOriginal,
} from '../../../../invoices/conversion/report.js';
import { writtenFormats } from '../../../../invoices/formats.js';
import { countText } from '../../../components/money.js';
import { Card, Notice } from '../../../components/parts.js';
import { notFound } from '../../../framework/page.js';
import { invoiceView } from './frame.js';
import { type InvoiceRequest, invoicePage } from './load.js';

/** Every format with its document and its report. */
const formats = invoicePage('GET', '/formats', async (request) => {
  const { invoice, texts, at } = request;
  const { formats: t } = texts.invoice;
  const names = [...new Set<string>([invoice.source_format, ...writtenFormats])];
  return invoiceView(
    request,
    'formats',
    <>
      <p class="lead formats-lead">{t.lead}</p>
      <ul class="tiles">
        {names.map((name) => (
          <li key={name} class="tile">
            <strong>{name}</strong>
            {name === invoice.source_format ? <span class="muted small">{t.original}</span> : null}
            <span class="row small">
              <a href={`${at}/download/${name === invoice.source_format ? 'source' : name}`}>
                {t.download}
                <span class="visually-hidden"> {name}</span>
              </a>
              <a href={`${at}/formats/${name}`}>
                {t.report}
                <span class="visually-hidden"> ({name})</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>,
  );
});

function Losses({ report, request }: { readonly report: ConversionReport; readonly request: InvoiceRequest }) {
  const { formats: t } = request.texts.invoice;
  if (report.losses_total === 0) return <p>{t.noLosses}</p>;
  return (
    <>
      <p class="muted small">{t.lossCount(countText(report.losses_total, request.language))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="table-frame after" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.term}</th>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.outcome}</th>
              <th scope="col">{t.value}</th>
            </tr>
          </thead>
          <tbody>
            {report.losses.slice(0, 200).map((loss, at) => (
              <tr key={String(at)}>
                <td>
                  {loss.term ?? '–'}
                  <div class="muted small">{loss.name}</div>
                </td>
                <td class="mono small">{loss.path}</td>
                <td>{t.outcomes[loss.outcome]}</td>
                <td class="as-written">{loss.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Sentences = ({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <Card title={title}>
      <ul>
        {sentences.slice(0, 50).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );

/** What becomes of every term in one format. */
const report = invoicePage('GET', '/formats/:format', async (request) => {
  const { ctx, invoice, files, params, texts, language, at } = request;
  const { formats: t } = texts.invoice;
  const name = params.format ?? '';
  const format = writtenFormats.find((known) => known === name);
  if (format === undefined && name !== invoice.source_format) return notFound;
  const told =
    format === undefined || name === invoice.source_format
      ? await reportOriginal(ctx, invoice, files, language)
      : reportConversion(await convertInvoice(ctx, invoice, files, format), language);
  const inWords = ({ id, message, line }: ReportedFinding) => `${id}: ${message} (${texts.send.line(String(line))})`;
  const kind = told.valid === null ? 'info' : told.valid ? 'good' : 'bad';
  return invoiceView(
    request,
    'formats',
    <>
      <p class="crumb">
        <a href={`${at}/formats`}>{t.back}</a>
      </p>
      <Card title={t.reportOf(name)}>
        <div class="stack">
          <Notice kind={kind}>{told.valid === null ? t.unknown : told.valid ? t.valid : t.invalid}</Notice>
          {told.valid === false ? null : (
            <a class="button button-primary" href={`${at}/download/${name}`}>
              {t.download}
            </a>
          )}
        </div>
      </Card>
      <Sentences title={t.reasons} sentences={told.reasons} />
      <Sentences title={t.findings} sentences={told.findings.filter(isBreach).map(inWords)} />
      <Sentences title={t.remarks} sentences={told.findings.filter((finding) => !isBreach(finding)).map(inWords)} />
      {told.reasons.length > 0 ? null : (
        <Card title={t.losses}>
          <Losses report={told} request={request} />
        </Card>
      )}
      {told.kept.length > 0 ? (
        <Card>
          <details>
            <summary>{t.kept(countText(told.kept.length, language))}</summary>
            <p class="after">{told.kept.map(({ term, name: named }) => `${term} ${named}`).join(', ')}</p>
          </details>
        </Card>
      ) : null}
    </>,
  );
});

/** An invoice in other formats. */
export const formatPages = [formats, report];
