import type { Candidate } from '../candidate.js';

const MARK = /urn:xoev-de:kosit:standard:xrechnung_2\.3$/;

/** True for XRechnung 2.3 in UBL. */
export function detectXrechnung23Ubl({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
