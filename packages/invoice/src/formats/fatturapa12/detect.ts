import type { Candidate } from '../candidate.js';

/** True for the ordinary invoice to public administrations and private parties; the simplified one has another namespace. */
export function detectFatturaPa12({ family }: Candidate): boolean {
  return family === 'FATTURAPA';
}
