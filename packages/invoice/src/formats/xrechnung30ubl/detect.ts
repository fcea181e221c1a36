import type { Candidate } from '../candidate.js';

/** With or without the part for the clean vehicles directive. */
const MARK = /urn:xeinkauf\.de:kosit:xrechnung_3\.0(#compliant#urn:xeinkauf\.de:kosit:xrechnung:cvd_\d\.\d)?$/;

/** True for XRechnung 3.0 in UBL. */
export function detectXrechnung30Ubl({ family, root, customizationId = '' }: Candidate): boolean {
  return family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && MARK.test(customizationId);
}
