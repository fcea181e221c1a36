import type { Candidate } from '../candidate.js';

/** True for TEAPPSXML 2.7 and its corrections. */
export function detectTeapps27(document: Candidate): boolean {
  return document.family === 'TEAPPS' && /^2\.7/.test(document.version ?? '');
}
