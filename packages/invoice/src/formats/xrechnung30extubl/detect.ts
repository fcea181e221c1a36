import type { Candidate } from '../candidate.js';

const MARK = /urn:xeinkauf\.de:kosit:extension:xrechnung_3\.0$/;

/** True for XRechnung 3.0 with its extension in UBL. */
export function detectXrechnung30ExtUbl({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
