import { XmlWriter } from '@autoinvoice/xml';
import type { ReportFinding, ValidationReport } from '../validate/report.js';
import { legalText } from './legal-text.js';

const SVRL = 'http://purl.oclc.org/dsdl/svrl';

/**
 * A report in the Schematron Validation Report Language (ISO/IEC 19757-3 annex D), one `failed-assert` for each finding. Findings
 * about structure stand there too, with an empty test, so that a reader of SVRL alone does not take an invalid
 * document for a valid one; line and column are in the location's own attributes.
 */
export function svrlReport(report: ValidationReport): Uint8Array {
  const writer = new XmlWriter({ indent: true });
  writer.open('svrl:schematron-output', {
    'xmlns:svrl': SVRL,
    'xmlns:run': 'urn:autoinvoice:validation',
    title: report.document?.title ?? '',
    'run:result': report.verdict,
    'run:as-of': report.asOf,
  });
  for (const [prefix, uri] of prefixesOf(report))
    writer.leaf('svrl:ns-prefix-in-attribute-values', '', { prefix, uri });
  const layerNames = report.packs.flatMap((pack) =>
    pack.layers.map((layer) => ({ pack: `${pack.id}@${pack.version}`, layer })),
  );
  for (const { pack, layer } of layerNames) {
    writer.leaf('svrl:active-pattern', '', { documents: '', name: `${layer.name} (${pack})` });
  }
  for (const finding of report.findings) writeFinding(writer, finding);
  writer.close();
  return writer.toBytes();
}

function writeFinding(writer: XmlWriter, finding: ReportFinding): void {
  const { id, severity, location, test, line, column, phaseIn, message } = finding;
  writer.open('svrl:failed-assert', {
    id,
    location,
    test,
    flag: phaseIn === true ? 'warning' : flags[severity],
    role: severity.toLowerCase(),
    'run:line': String(line),
    'run:column': String(column),
    ...(phaseIn === true ? { 'run:phase-in': 'true' } : {}),
  });
  writer.leaf('svrl:text', legalText(message));
  writer.close();
}

const flags = { FATAL: 'fatal', ERROR: 'error', WARNING: 'warning', INFO: 'information' } as const;

/** Namespaces that locations name, as the document declares them, and those that tests name by their usual prefix. */
function prefixesOf(report: ValidationReport): [string, string][] {
  const texts = report.findings.map(({ location, test }) => `${location} ${test}`).join(' ');
  const isUsed = (prefix: string) => prefix !== '' && texts.includes(`${prefix}:`);
  return Object.entries({ ...usualPrefixes, ...report.namespaces }).filter(([prefix]) => isUsed(prefix));
}

const usualPrefixes = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  ubl: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  cn: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  xs: 'http://www.w3.org/2001/XMLSchema',
} as const;
