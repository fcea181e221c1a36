import type { Candidate } from '../candidate.js';

/** True for TEAPPSXML 3.0. */
export function detectTeapps30(document: Candidate): boolean {
  return document.family === 'TEAPPS' && /^3\.0/.test(document.version ?? '');
}
