import type { Candidate } from '../candidate.js';

const MARK = /^urn:www\.cenbii\.eu:transaction:.*urn:www\.peppol\.eu:bis:peppol(4|5)a:ver(1|2)\.0$/;

/** True for an invoice or credit note of Peppol BIS 4A and 5A, version 2. */
export function detectPeppolBis20({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
