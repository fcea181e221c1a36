import type { Fix, ValidationReport } from '@autoinvoice/validation';
import { Facts, Notice } from '../../components/parts.js';
import { Day } from '../../components/time.js';
import type { PageRequest } from '../../framework/page.js';
import { areCarried, type CheckedDocument, joinable, writeRepair } from './documents.js';
import { countGroups, Findings } from './findings.js';
import { reportForms } from './reports.js';
import { SourceView } from './source-view.js';

const TONES = { OK: 'good', WARNING: 'busy', ERROR: 'bad', UNKNOWN: 'plain' } as const;

/** The verdict in words and colour. */
const Verdict = ({ report, request }: { report: ValidationReport; request: PageRequest }) => (
  <span class={`badge badge-${TONES[report.verdict]}`}>{request.texts.validator.verdicts[report.verdict].badge}</span>
);

/** What was found in each document, with what can be done about it; stands in the form that carries the documents. */
export function Results({ checked, request }: { checked: readonly CheckedDocument[]; request: PageRequest }) {
  const { texts } = request;
  const isCarried = areCarried(checked);
  return (
    <div class="stack">
      {checked.length > 1 ? <Overview checked={checked} request={request} /> : null}
      {isCarried ? null : <Notice kind="info">{texts.validator.tooLargeToCarry}</Notice>}
      {checked.map((document, at) => (
        <Result key={`${at} ${document.name}`} {...{ document, at, isCarried, request }} />
      ))}
    </div>
  );
}

function Overview({ checked, request }: { checked: readonly CheckedDocument[]; request: PageRequest }) {
  const t = request.texts.validator;
  return (
    <div class="table-frame">
      <table>
        <caption class="visually-hidden">{t.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.result}</th>
            <th scope="col">{t.groups.errors}</th>
          </tr>
        </thead>
        <tbody>
          {checked.map(({ name, report }, at) => (
            <tr key={`${at} ${name}`}>
              <td>
                <a href={`#document-${at + 1}`}>{name}</a>
              </td>
              <td>{report ? <Verdict report={report} request={request} /> : t.tooComplex}</td>
              <td class="number">
                {report ? (countGroups(report.findings).find(([g]) => g === 'errors')?.[1] ?? 0) : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ResultProps {
  readonly document: CheckedDocument;
  readonly at: number;
  readonly isCarried: boolean;
  readonly request: PageRequest;
}

function Result({ document, at, isCarried, request }: ResultProps) {
  const { texts } = request;
  const { name, bytes, report } = document;
  const id = `document-${at + 1}`;
  if (!report) {
    return (
      <section class="card" id={id}>
        <h2>{name}</h2>
        <p class="error">{texts.validator.tooComplex}</p>
      </section>
    );
  }
  return (
    <section class="card" id={id}>
      <div class="card-head">
        <h2>{name}</h2>
        <Verdict report={report} request={request} />
      </div>
      <p>{report.reason ?? texts.validator.verdicts[report.verdict].text}</p>
      <div class="after">
        <ReportFacts report={report} request={request} />
      </div>
      {isCarried ? <Actions report={report} at={at} request={request} /> : null}
      <div class={report.findings.length > 0 ? 'findings-beside after' : 'after'}>
        <Findings id={id} at={at} findings={report.findings} canMend={isCarried} texts={texts} />
        <SourceView id={id} bytes={bytes} findings={report.findings} texts={texts} />
      </div>
    </section>
  );
}

function ReportFacts({ report, request }: { report: ValidationReport; request: PageRequest }) {
  const { texts, language } = request;
  const t = texts.validator;
  const { document, packs, wrappers } = report;
  return (
    <Facts
      facts={[
        ...(document ? [[t.facts.format, document.title] as const] : []),
        ...(wrappers.length > 0 ? [[t.wrappers, wrappers.join(', ')] as const] : []),
        [t.facts.asOf, <Day key="day" date={report.asOf} language={language} />],
        ...(packs.length > 0
          ? [
              [
                t.facts.packs,
                packs.map((p) => `${p.title} ${p.version}${p.inForce ? '' : ` (${t.notInForce})`}`).join(', '),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

/** Buttons over a whole document: every repair at once, the reports, the document itself. */
function Actions({ report, at, request }: { report: ValidationReport; at: number; request: PageRequest }) {
  const t = request.texts.validator;
  const fixes = joinable(report.findings.flatMap(({ fix }): Fix[] => (fix ? [fix] : [])));
  return (
    <div class="row after">
      {fixes.length > 1 ? (
        <button
          type="submit"
          class="button button-primary button-small"
          formAction={`/ui/validator/fix#document-${at + 1}`}
          name="fix"
          value={writeRepair(at, fixes)}
        >
          {t.fixAll(String(fixes.length))}
        </button>
      ) : null}
      <span class="muted small">{t.reports}</span>
      {reportForms.map((form) => (
        <button
          key={form}
          type="submit"
          class="button button-plain button-small"
          formAction="/ui/validator/report"
          name="report"
          value={`${form} ${at}`}
        >
          {form === 'xml' ? t.download : form.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

/** What the page carries from one step to the next. */
export const Carried = ({ checked, asOf }: { checked: readonly CheckedDocument[]; asOf: string | undefined }) => (
  <>
    {asOf === undefined ? null : <input type="hidden" name="as_of" value={asOf} />}
    {areCarried(checked)
      ? checked.map(({ name, bytes }, at) => (
          <span key={`${at} ${name}`} hidden>
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="document" value={Buffer.from(bytes).toString('base64')} />
          </span>
        ))
      : null}
  </>
);
