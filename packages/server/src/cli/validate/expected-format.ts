import type { ValidationReport } from '@autoinvoice/validation';

/**
 * A report held against the format that the caller expects: a document of another format is not valid. A format is
 * named as the API names it (`PEPPOLBIS`), with its version (`PEPPOLBIS30`), or as rule packs do (`peppol-billing`).
 */
export function expectFormat(report: ValidationReport, expected: string): ValidationReport {
  const { document } = report;
  if (document === undefined || report.findings.some(({ layer }) => layer === 'xml')) return report;
  const names = [document.format, document.format + document.version.replaceAll('.', ''), document.kind];
  if (names.some((name) => name.toLowerCase() === expected.toLowerCase())) return report;
  return {
    ...report,
    verdict: 'ERROR',
    findings: [
      {
        layer: 'xml',
        id: 'FORMAT',
        severity: 'FATAL',
        message: `The document is ${document.title}, not ${expected}.`,
        location: '/',
        line: 1,
        column: 1,
        test: '',
        node: 0,
        outcome: 'failed',
      },
      ...report.findings,
    ],
  };
}
