import type { Candidate } from '../candidate.js';

const MARK = /urn:xeinkauf\.de:kosit:extension:xrechnung_3\.0$/;

/** True for XRechnung 3.0 with its extension in CII. */
export function detectXrechnung30ExtCii({ family, customizationId = '' }: Candidate): boolean {
  return family === 'CII' && MARK.test(customizationId);
}
