import { XmlWriter } from '@autoinvoice/xml';
import type { ReportFinding } from '../validate/report.js';
import { isBreach } from '../validate/verdict.js';
import { legalText } from './legal-text.js';
import type { NamedReport } from './named.js';

/**
 * Reports as JUnit XML, which continuous integration shows: a suite for each file, in it a case for each thing that was
 * checked (well-formedness, each layer) and for each finding. Breaches fail; warnings and announced rules are
 * told in `system-out`. A file that nothing could be said of is an error, not a pass.
 */
export function junitReport(reports: readonly NamedReport[]): Uint8Array {
  const writer = new XmlWriter({ indent: true });
  const all = reports.map(({ report }) => report);
  writer.open('testsuites', {
    name: 'autoinvoice validate',
    tests: String(reports.reduce((sum, entry) => sum + casesOf(entry).length, 0)),
    failures: String(all.reduce((sum, report) => sum + report.findings.filter(isBreach).length, 0)),
    errors: String(all.filter(({ verdict }) => verdict === 'UNKNOWN').length),
    time: seconds(all.reduce((sum, { duration }) => sum + duration.total, 0)),
  });
  for (const entry of reports) writeSuite(writer, entry);
  writer.close();
  return writer.toBytes();
}

interface Case {
  readonly name: string;
  readonly finding?: ReportFinding;
  readonly error?: string;
}

function casesOf({ report }: NamedReport): Case[] {
  const cases: Case[] = [{ name: 'well-formed XML' }];
  for (const pack of report.packs) {
    for (const layer of pack.layers) cases.push({ name: `${layer.name} (${pack.id}@${pack.version})` });
  }
  const findings = report.findings.map((finding) => ({ name: `${finding.id} ${finding.location}`, finding }));
  const unknown = report.verdict === 'UNKNOWN' ? [{ name: 'rules for the document', error: report.reason ?? '' }] : [];
  // A case that only says "well-formed" would stand beside the finding that it is not.
  return [...(report.findings[0]?.layer === 'xml' ? [] : cases), ...findings, ...unknown];
}

function writeSuite(writer: XmlWriter, entry: NamedReport): void {
  const { name, report } = entry;
  const cases = casesOf(entry);
  writer.open('testsuite', {
    name: legalText(name),
    tests: String(cases.length),
    failures: String(report.findings.filter(isBreach).length),
    errors: report.verdict === 'UNKNOWN' ? '1' : '0',
    time: seconds(report.duration.total),
  });
  for (const { name: caseName, finding, error } of cases) {
    writer.open('testcase', { name: caseName, classname: legalText(name) });
    if (error !== undefined) writer.leaf('error', error, { message: error, type: 'UNKNOWN' });
    if (finding !== undefined) writeFinding(writer, name, finding);
    writer.close();
  }
  writer.close();
}

function writeFinding(writer: XmlWriter, file: string, finding: ReportFinding): void {
  const { severity, line, column, location, test } = finding;
  const message = legalText(finding.message);
  const text = [`${legalText(file)}:${line}:${column}`, message, location, test]
    .filter((part) => part !== '')
    .join('\n');
  if (isBreach(finding)) writer.leaf('failure', text, { message, type: severity });
  else writer.leaf('system-out', `${finding.phaseIn === true ? 'ANNOUNCED' : severity}: ${text}`);
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
