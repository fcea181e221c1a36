import type { Candidate } from '../candidate.js';
import { SPECIFICATION } from './identifiers.js';

/**
 * True for a UBL document that names EN 16931, or a national narrowing of it (`#compliant#`) that has no format of its
 * own here: such a document keeps every rule of the standard. Extensions (`#conformant#`) may not.
 */
export function detectEn16931Ubl({ family, root, customizationId = '' }: Candidate): boolean {
  if (family !== 'UBL' || (root !== 'Invoice' && root !== 'CreditNote')) return false;
  const narrowed =
    customizationId.startsWith(`${SPECIFICATION}#compliant#`) && !customizationId.includes('#conformant#');
  return customizationId === SPECIFICATION || narrowed;
}
