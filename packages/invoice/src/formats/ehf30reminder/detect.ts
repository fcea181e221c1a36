import type { Candidate } from '../candidate.js';
import { REMINDER_CUSTOMIZATION } from './identifiers.js';

/** True for a UBL invoice that names exactly this specification. */
export function detectEhf30Reminder({ family, root, customizationId }: Candidate): boolean {
  return family === 'UBL' && root === 'Invoice' && customizationId === REMINDER_CUSTOMIZATION;
}
