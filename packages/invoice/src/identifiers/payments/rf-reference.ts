import { mod97 } from '../checksums.js';
import { normaliseFinnishReference } from './finnish-reference.js';

/**
 * Structured creditor reference (ISO 11649): RF, two check digits, 1 to 21 letters or digits; moved to the end, RFxx
 * makes the number 1 modulo 97.
 * @returns upper case without spaces, or undefined when invalid.
 */
export function normaliseRfReference(text: string): string | undefined {
  const bare = text.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(bare)) return undefined;
  return mod97(bare.slice(4) + bare.slice(0, 4)) === 1 ? bare : undefined;
}

/** Whether the text is a valid ISO 11649 reference. */
export function isRfReference(text: string): boolean {
  return normaliseRfReference(text) !== undefined;
}

/**
 * The RF form of 1 to 21 letters or digits.
 * @throws RangeError when the body has another form.
 */
export function makeRfReference(body: string): string {
  const bare = body.toUpperCase();
  if (!/^[A-Z0-9]{1,21}$/.test(bare)) throw new RangeError('An RF reference body has 1 to 21 letters or digits');
  return `RF${String(98 - mod97(`${bare}RF00`)).padStart(2, '0')}${bare}`;
}

/** The Finnish national reference inside an RF reference, or undefined when it holds none. */
export function finnishReferenceInRf(text: string): string | undefined {
  const rf = normaliseRfReference(text);
  return rf === undefined ? undefined : normaliseFinnishReference(rf.slice(4));
}

/** Groups of four from the left: `RF18 5390 0754 7034`. */
export function formatRfReference(rf: string): string {
  return rf.replace(/(.{4})(?=.)/g, '$1 ');
}
