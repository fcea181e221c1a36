import type { Candidate } from '../candidate.js';

const MARK = /urn:xoev-de:kosit:extension:xrechnung_2\.3$/;

/** True for XRechnung 2.3 with its extension in CII. */
export function detectXrechnung23ExtCii({ family, customizationId = '' }: Candidate): boolean {
  return family === 'CII' && MARK.test(customizationId);
}
