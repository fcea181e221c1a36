import type { ConversionReport } from '../../invoices/conversion/report.js';

/** A conversion's report as lines for a terminal: the verdict, what stands against it, then what was lost. */
export function reportText(file: string, report: ConversionReport): string {
  const { from, to, valid, reasons, findings, losses, losses_total, kept } = report;
  const verdict = valid === null ? 'UNCHECKED' : valid ? 'VALID' : 'REFUSED';
  const lost = losses.map(
    ({ term, name, path, outcome, value }) =>
      `  ${outcome}: ${term === null ? '' : `${term} ${name} `}(${path})${value === null ? '' : `: ${value}`}`,
  );
  const keptTimes = kept.reduce((sum, { count }) => sum + count, 0);
  return [
    `${verdict} ${file}: ${from} to ${to}`,
    ...reasons.map((reason) => `  reason: ${reason}`),
    ...findings.map(({ id, severity, message, line }) => `  ${severity} ${id} (line ${line}): ${message}`),
    ...(reasons.length > 0 ? [] : [`  kept: ${kept.length} business terms in ${keptTimes} places`]),
    ...lost,
    ...(losses_total > losses.length ? [`  and ${losses_total - losses.length} more losses`] : []),
  ].join('\n');
}
