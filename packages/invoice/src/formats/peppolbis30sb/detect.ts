import type { Candidate } from '../candidate.js';
import { SELF_BILLING_CUSTOMIZATION } from './identifiers.js';

/** True for a UBL document that names exactly this specification. */
export function detectPeppolBis30Sb({ family, customizationId }: Candidate): boolean {
  return family === 'UBL' && customizationId === SELF_BILLING_CUSTOMIZATION;
}
