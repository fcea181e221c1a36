import type { Candidate } from '../candidate.js';
import { BIS_CUSTOMIZATION } from './identifiers.js';

/** True for a UBL document that names exactly this specification; extensions of it are other formats. */
export function detectPeppolBis30(document: Candidate): boolean {
  return document.family === 'UBL' && document.customizationId === BIS_CUSTOMIZATION;
}
