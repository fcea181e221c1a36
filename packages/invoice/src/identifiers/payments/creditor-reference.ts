import { normaliseFinnishReference } from './finnish-reference.js';
import { makeRfReference, normaliseRfReference } from './rf-reference.js';

/**
 * The ISO 11649 form of a reference: an RF reference as it is, a Finnish national one with RF and check digits before
 * it (Finance Finland: the two forms are the same reference). Undefined for anything else.
 */
export function finnishToRf(reference: string): string | undefined {
  const rf = normaliseRfReference(reference);
  if (rf !== undefined) return rf;
  const national = normaliseFinnishReference(reference);
  return national === undefined ? undefined : makeRfReference(national);
}
