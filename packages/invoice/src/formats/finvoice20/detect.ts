import type { Candidate } from '../candidate.js';

/** True for Finvoice 2.0 and 2.01, which differ in what they demand only. */
export function detectFinvoice20(document: Candidate): boolean {
  return document.family === 'FINVOICE' && /^2\.0/.test(document.version ?? '');
}
