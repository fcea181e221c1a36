import type { Candidate } from '../candidate.js';

const MARK = /urn:xoev-de:kosit:standard:xrechnung_2\.3$/;

/** True for XRechnung 2.3 without its extension in CII. */
export function detectXrechnung23Cii({ family, customizationId = '' }: Candidate): boolean {
  return family === 'CII' && MARK.test(customizationId);
}
