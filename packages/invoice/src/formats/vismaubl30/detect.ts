import type { Candidate } from '../candidate.js';
import { INTERNAL_CUSTOMIZATION } from './identifiers.js';

/** True for a UBL document of our own profile. Documents of the format's older users have no mark: the sender names it. */
export function detectVismaUbl30({ family, root, customizationId }: Candidate): boolean {
  return (
    family === 'UBL' && (root === 'Invoice' || root === 'CreditNote') && customizationId === INTERNAL_CUSTOMIZATION
  );
}
