import type { Candidate } from '../candidate.js';

const MARK = /simplerinvoicing\.org:si:si-ubl:ver1\.1/;

/** True for an invoice or credit note of SI-UBL 1.1. */
export function detectSiubl11({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
