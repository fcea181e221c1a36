import { isBreach, type NamedReport, type PackRun, type ReportFinding } from '@autoinvoice/validation';

/** Marks of the terminal; empty where colours are not wanted. */
interface Marks {
  readonly bad: string;
  readonly warn: string;
  readonly good: string;
  readonly quiet: string;
  readonly end: string;
}

const PLAIN: Marks = { bad: '', warn: '', good: '', quiet: '', end: '' };
const COLOURED: Marks = {
  bad: '\u001b[31m',
  warn: '\u001b[33m',
  good: '\u001b[32m',
  quiet: '\u001b[2m',
  end: '\u001b[0m',
};

/** A report as lines for a terminal: the verdict, then a finding each with the place where editors can jump to. */
export function textReport({ name, report }: NamedReport, coloured: boolean): string {
  const marks = coloured ? COLOURED : PLAIN;
  const packs = report.packs
    .map((pack) => `${pack.id}@${pack.version} ${pack.origin}${notInForce(pack, report.asOf)}`)
    .join(', ');
  const title = report.document?.title ?? 'not recognised';
  const verdict = `${verdictMark(report.verdict, marks)}${report.verdict}${marks.end}`;
  const head = `${verdict} ${name}: ${title}${packs === '' ? '' : ` ${marks.quiet}(${packs})${marks.end}`}`;
  const reason = report.reason === undefined ? [] : [`  ${report.reason}`];
  return [head, ...reason, ...report.findings.flatMap((finding) => findingLines(name, finding, marks))].join('\n');
}

/** The nearest version of a set runs when none is in force; who asked for a day has to know. */
const notInForce = ({ inForce }: PackRun, day: string): string => (inForce ? '' : `, not in force on ${day}`);

function verdictMark(verdict: string, marks: Marks): string {
  return verdict === 'OK' ? marks.good : verdict === 'ERROR' ? marks.bad : marks.warn;
}

function findingLines(name: string, finding: ReportFinding, marks: Marks): string[] {
  const { id, severity, line, column, message, terms = [], phaseIn, fix, location } = finding;
  const grade = phaseIn === true ? 'ANNOUNCED' : severity;
  const mark = isBreach(finding) ? marks.bad : marks.warn;
  const told = terms.length === 0 ? '' : ` [${terms.join(', ')}]`;
  return [
    `  ${name}:${line}:${column} ${mark}${grade}${marks.end} ${id}${told} ${message}`,
    `    ${marks.quiet}${location}${marks.end}`,
    ...(fix === undefined ? [] : [`    ${marks.good}Repair: ${fix.description}${marks.end}`]),
  ];
}
