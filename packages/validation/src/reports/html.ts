import type { Language } from '../builtin/notation.js';
import type { ReportFinding } from '../validate/report.js';
import { isBreach } from '../validate/verdict.js';
import { STYLE } from './html-style.js';
import { type Words, wordsOf } from './html-words.js';
import type { NamedReport } from './named.js';

export interface HtmlOptions {
  readonly timestamp: Date;
  readonly engine: string;
  /** Language of the page's own words; findings are in the language that they were asked for in. */
  readonly language?: Language;
}

/**
 * Reports as one page for people: nothing is loaded from anywhere, it follows the reader's light or dark setting, and
 * reads well aloud (headings, lists, a verdict in words before any colour).
 */
export function htmlReport(reports: readonly NamedReport[], options: HtmlOptions): string {
  const language = options.language ?? 'en';
  const words = wordsOf(language);
  const title = reports.length === 1 ? `${words.title}: ${reports[0]!.name}` : words.title;
  return `<!DOCTYPE html>
<html lang="${language === 'no' ? 'nb' : language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
${reports.length > 1 ? overview(reports, words) : ''}
${reports.map((entry, index) => section(entry, index, words)).join('\n')}
<footer>${escapeHtml(options.engine)}, <time datetime="${options.timestamp.toISOString()}">${options.timestamp.toISOString().slice(0, 19).replace('T', ' ')} UTC</time></footer>
</main>
</body>
</html>
`;
}

function overview(reports: readonly NamedReport[], words: Words): string {
  const rows = reports.map(
    ({ name, report }, index) =>
      `<tr><th scope="row"><a href="#file-${index + 1}">${escapeHtml(name)}</a></th><td class="verdict ${report.verdict}">${escapeHtml(words.verdicts[report.verdict])}</td><td>${report.findings.filter(isBreach).length}</td><td>${report.findings.filter((finding) => !isBreach(finding)).length}</td></tr>`,
  );
  return `<table><caption>${escapeHtml(words.files)}</caption>
<thead><tr><th scope="col">${escapeHtml(words.file)}</th><th scope="col">${escapeHtml(words.result)}</th><th scope="col">${escapeHtml(words.errors)}</th><th scope="col">${escapeHtml(words.remarks)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function section({ name, report }: NamedReport, index: number, words: Words): string {
  const { document, packs, findings } = report;
  const facts: [string, string][] = [
    [words.document, document === undefined ? words.unknown : document.title],
    ...(document === undefined ? [] : ([[words.identifier, document.identifier]] satisfies [string, string][])),
    [words.asOf, report.asOf],
    ...packs.map((pack): [string, string] => [
      words.rules,
      `${pack.title} ${pack.version}, ${pack.publisher} (${words.origins[pack.origin]}${pack.inForce ? '' : `; ${words.notInForce}`})`,
    ]),
  ];
  return `<section aria-labelledby="file-${index + 1}">
<h2 id="file-${index + 1}">${escapeHtml(name)}</h2>
<p class="verdict ${report.verdict}"><strong>${escapeHtml(words.verdicts[report.verdict])}</strong> ${escapeHtml(words.explanations[report.verdict])}${report.reason === undefined ? '' : ` ${escapeHtml(report.reason)}`}</p>
<dl>${facts.map(([term, value]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>
${findings.length === 0 ? `<p>${escapeHtml(words.noFindings)}</p>` : `<ol>${findings.map((finding) => item(finding, words)).join('\n')}</ol>`}
</section>`;
}

function item(finding: ReportFinding, words: Words): string {
  const { id, line, column, location, test, terms = [], fix, phaseIn, severity } = finding;
  const grade = phaseIn === true ? 'ANNOUNCED' : severity;
  const place = `${words.line} ${line}, ${words.column} ${column}`;
  return `<li class="${grade}"><p><span class="grade">${escapeHtml(words.grades[grade])}</span> <code>${escapeHtml(id)}</code> ${terms.map((term) => `<span class="term">${escapeHtml(term)}</span>`).join(' ')}</p>
<p>${escapeHtml(finding.message)}</p>
<p class="place">${escapeHtml(place)}: <code>${escapeHtml(location)}</code></p>
${fix === undefined ? '' : `<p class="fix">${escapeHtml(words.fix)}: ${escapeHtml(fix.description)}</p>`}
${test === '' ? '' : `<details><summary>${escapeHtml(words.test)}</summary><code>${escapeHtml(test)}</code></details>`}</li>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
