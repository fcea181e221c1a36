import { createHash } from 'node:crypto';
import { XmlWriter } from '@autoinvoice/xml';
import type { ReportFinding, ValidationReport } from '../validate/report.js';
import { isBreach } from '../validate/verdict.js';
import { legalText } from './legal-text.js';

const REPORT = 'http://www.xoev.de/de/validator/varl/1';
const SCENARIOS = 'http://www.xoev.de/de/validator/framework/1/scenarios';

export interface VarlOptions {
  /** Name that the document goes by. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly timestamp: Date;
  readonly engine: string;
}

/**
 * A report in the form that the KoSIT validator's configurations write (VARL 1), so that programs which read those can
 * read ours: steps `val-xml`, `val-xsd`, `val-sch.1` …, each with its messages, and a recommendation to accept or
 * reject.
 */
export function varlReport(report: ValidationReport, options: VarlOptions): Uint8Array {
  const writer = new XmlWriter({ indent: true });
  writer.open('rep:report', {
    'xmlns:rep': REPORT,
    'xmlns:s': SCENARIOS,
    valid: String(isAcceptable(report)),
    varlVersion: '1.0.0',
  });
  writer.open('rep:engine').leaf('rep:name', options.engine).close();
  writer.leaf('rep:timestamp', options.timestamp.toISOString());
  writer.open('rep:documentIdentification').open('rep:documentHash');
  writer.leaf('rep:hashAlgorithm', 'SHA-256');
  writer.leaf('rep:hashValue', createHash('sha256').update(options.bytes).digest('base64')).close();
  writer.leaf('rep:documentReference', legalText(options.name)).close();
  if (report.packs.length > 0) writeMatched(writer, report);
  else writeUnmatched(writer, report);
  writer
    .open('rep:assessment')
    .leaf(isAcceptable(report) ? 'rep:accept' : 'rep:reject', '')
    .close();
  writer.close();
  return writer.toBytes();
}

/** Whether the document may be taken: checked, and nothing found that makes it invalid. */
export const isAcceptable = ({ verdict }: ValidationReport): boolean => verdict === 'OK' || verdict === 'WARNING';

function writeMatched(writer: XmlWriter, report: ValidationReport): void {
  const title = report.document?.title ?? '';
  writer.open('rep:scenarioMatched');
  writer.open('s:scenario').leaf('s:name', title).close();
  writeStep(
    writer,
    'val-xml',
    [],
    report.findings.filter(({ layer }) => layer === 'xml'),
  );
  const layers = report.packs.flatMap((pack) => pack.layers.map((layer) => ({ pack, layer })));
  const schemas = layers.filter(({ layer }) => layer.kind === 'schema');
  if (schemas.length > 0) {
    writeStep(
      writer,
      'val-xsd',
      schemas.map(({ layer }) => layer.name),
      report.findings.filter(({ layer }) => layer === 'schema'),
    );
  }
  const rulePacks = report.packs.filter((pack) => pack.layers.some(({ kind }) => kind === 'rules'));
  for (const [index, pack] of rulePacks.entries()) {
    const name = `${pack.id}@${pack.version}`;
    const names = pack.layers.filter(({ kind }) => kind === 'rules').map((layer) => layer.name);
    const findings = report.findings.filter((finding) => finding.layer === 'rules' && finding.pack === name);
    writeStep(writer, `val-sch.${index + 1}`, names, findings);
  }
  writer.close();
}

function writeUnmatched(writer: XmlWriter, report: ValidationReport): void {
  writer.open('rep:noScenarioMatched');
  if (report.findings.length > 0) writeStep(writer, 'val-xml', [], report.findings);
  writer.close();
}

/** A step is valid in VARL when it has neither errors nor warnings; only breaches are counted here, as in our verdict. */
function writeStep(
  writer: XmlWriter,
  id: string,
  resources: readonly string[],
  findings: readonly ReportFinding[],
): void {
  writer.open('rep:validationStepResult', { id, valid: String(!findings.some(isBreach)) });
  for (const name of resources) writer.open('s:resource').leaf('s:name', name).leaf('s:location', name).close();
  for (const [index, finding] of findings.entries()) {
    writer.leaf('rep:message', legalText(finding.message), {
      id: `${id}.${index + 1}`,
      code: finding.id,
      level: levelOf(finding),
      xpathLocation: finding.location,
      lineNumber: String(finding.line),
      columnNumber: String(finding.column),
    });
  }
  writer.close();
}

function levelOf(finding: ReportFinding): string {
  if (isBreach(finding)) return 'error';
  return finding.severity === 'INFO' ? 'information' : 'warning';
}
