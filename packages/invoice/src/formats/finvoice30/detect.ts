import type { Candidate } from '../candidate.js';

/** True for Finvoice 3.0; older versions are formats of their own. */
export function detectFinvoice30(document: Candidate): boolean {
  return document.family === 'FINVOICE' && document.version === '3.0';
}
