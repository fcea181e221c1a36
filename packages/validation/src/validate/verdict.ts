import type { Finding } from '../finding.js';
import type { Verdict } from './report.js';

/** Whether a finding makes its document invalid. Announced rules never do. */
export function isBreach({ severity, phaseIn }: Pick<Finding, 'severity' | 'phaseIn'>): boolean {
  return phaseIn !== true && (severity === 'ERROR' || severity === 'FATAL');
}

/** The verdict over a document. `checked` says whether any layer ran: what nobody looked at is never valid. */
export function verdictOf(findings: readonly Finding[], checked: boolean): Verdict {
  if (findings.some(isBreach)) return 'ERROR';
  if (!checked) return 'UNKNOWN';
  return findings.some(({ severity }) => severity !== 'INFO') ? 'WARNING' : 'OK';
}
