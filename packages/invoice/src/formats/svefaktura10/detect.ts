import type { Candidate } from '../candidate.js';

/** True for a Svefaktura 1.0, and for a document with its attachments alone. */
export function detectSvefaktura10({ family, root }: Candidate): boolean {
  return family === 'SVEFAKTURA' && (root === 'Invoice' || root === 'ObjectEnvelope');
}
