import type { Candidate } from '../candidate.js';

/** True for SI-UBL 2.0 in UBL, with or without the G-account extension. */
export function detectSiubl20({ family, root, customizationId = '' }: Candidate): boolean {
  const invoice = family === 'UBL' && (root === 'Invoice' || root === 'CreditNote');
  return invoice && /urn:fdc:nen\.nl:(nlcius|gaccount):v1\.0/.test(customizationId);
}
