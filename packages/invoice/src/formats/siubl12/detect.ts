import type { Candidate } from '../candidate.js';

const MARK = /simplerinvoicing\.org:si:si-ubl:ver1\.2/;

/** True for an invoice or credit note of SI-UBL 1.2. */
export function detectSiubl12({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
