import type { Candidate } from '../candidate.js';

/** True for a UBL invoice or credit note that names OIOUBL 2.02 or the 2.01 before it. */
export function detectOioubl202({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && /^OIOUBL-2\.0/.test(customizationId);
}
