import type { Candidate } from '../candidate.js';

const MARK = /urn:xoev-de:kosit:extension:xrechnung_2\.3$/;

/** True for XRechnung 2.3 with its extension in UBL. */
export function detectXrechnung23ExtUbl({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
