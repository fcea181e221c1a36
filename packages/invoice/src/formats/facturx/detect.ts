import type { Candidate } from '../candidate.js';

/** True for a CII document that came in a PDF: Factur-X and ZUGFeRD, whatever the profile. */
export function detectFacturx({ family, container }: Candidate): boolean {
  return family === 'CII' && container === 'PDF';
}
