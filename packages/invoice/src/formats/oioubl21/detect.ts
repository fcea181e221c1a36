import type { Candidate } from '../candidate.js';

/** True for a UBL invoice or credit note that names OIOUBL 2.1. */
export function detectOioubl21({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && /^OIOUBL-2\.1/.test(customizationId);
}
