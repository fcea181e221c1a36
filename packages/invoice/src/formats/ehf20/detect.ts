import type { Candidate } from '../candidate.js';

const MARK = /www\.difi\.no:ehf:(faktura|kreditnota):ver2/;

/** True for an invoice or credit note of EHF Invoice and Credit Note 2.0. */
export function detectEhf20({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
