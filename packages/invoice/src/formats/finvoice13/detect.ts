import type { Candidate } from '../candidate.js';

/** True for Finvoice 1.3. */
export function detectFinvoice13(document: Candidate): boolean {
  return document.family === 'FINVOICE' && document.version === '1.3';
}
