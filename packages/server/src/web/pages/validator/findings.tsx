import { BUSINESS_TERMS } from '@autoinvoice/invoice';
import { isBreach, type ReportFinding } from '@autoinvoice/validation';
import type { Texts } from '../../texts/texts.js';
import { writeRepair } from './documents.js';
import { tone } from './source-view.js';

const termNames = new Map([...BUSINESS_TERMS.values()].map(({ term, name }) => [term, name]));
/** Findings of a group that are shown; the reports have all. */
const shownLimit = 200;

type Group = keyof Texts['validator']['groups'];

function groupOf(finding: ReportFinding): Group {
  if (isBreach(finding)) return 'errors';
  if (finding.severity === 'INFO') return 'remarks';
  return finding.phaseIn ? 'announced' : 'warnings';
}

/** How many findings of each group, worst first; empty groups are left out. */
export function countGroups(findings: readonly ReportFinding[]): (readonly [Group, number])[] {
  return (['errors', 'announced', 'warnings', 'remarks'] as const)
    .map((group) => [group, findings.filter((finding) => groupOf(finding) === group).length] as const)
    .filter(([, count]) => count > 0);
}

interface FindingsProps {
  readonly id: string;
  /** Which of the documents. */
  readonly at: number;
  readonly findings: readonly ReportFinding[];
  /** Whether the page carries the document, so that it can be mended. */
  readonly canMend: boolean;
  readonly texts: Texts;
}

/** Findings by severity, each with its place, terms and repair. */
export function Findings({ id, at, findings, canMend, texts }: FindingsProps) {
  const t = texts.validator;
  const numbered = findings.map((finding, number) => ({ finding, number }));
  return (
    <div class="stack">
      {countGroups(findings).map(([group, count]) => {
        const list = numbered.filter(({ finding }) => groupOf(finding) === group);
        return (
          <section key={group}>
            <h3>{t.count(String(count), t.groups[group])}</h3>
            {group === 'announced' ? <p class="hint">{t.announcedHint}</p> : null}
            <ol class="findings">
              {list.slice(0, shownLimit).map(({ finding, number }) => (
                <Finding key={number} id={id} at={at} number={number} {...{ finding, canMend, texts }} />
              ))}
            </ol>
            {count > shownLimit ? <p class="hint">{t.more(String(count - shownLimit))}</p> : null}
          </section>
        );
      })}
    </div>
  );
}

interface FindingProps {
  readonly id: string;
  readonly at: number;
  readonly number: number;
  readonly finding: ReportFinding;
  readonly canMend: boolean;
  readonly texts: Texts;
}

function Finding({ id, at, number, finding, canMend, texts: { validator: t } }: FindingProps) {
  const { line, message, terms = [], fix } = finding;
  return (
    <li class={`finding finding-${tone(finding)}`} id={`${id}-finding-${number}`}>
      <p class="finding-head">
        <code>{finding.id}</code>
        <a href={`#${id}-line-${line}`}>{t.line(String(line))}</a>
      </p>
      <p>{message}</p>
      {terms.length > 0 ? (
        <p class="hint">
          <span class="visually-hidden">{t.terms}: </span>
          {terms.map((term) => (termNames.has(term) ? `${term} ${termNames.get(term)}` : term)).join(', ')}
        </p>
      ) : null}
      {finding.test ? (
        <details class="hint">
          <summary>{t.test}</summary>
          <code>{finding.test}</code>
        </details>
      ) : null}
      {fix && canMend ? (
        <p class="row finding-fix">
          <button
            type="submit"
            class="button button-plain button-small"
            formAction={`/ui/validator/fix#${id}`}
            name="fix"
            value={writeRepair(at, [fix])}
          >
            {t.fix}
            <span class="visually-hidden">
              : {finding.id}, {t.line(String(line))}
            </span>
          </button>
          <span class="hint">{fix.description}</span>
        </p>
      ) : null}
    </li>
  );
}
