import { EN16931_COUNTRIES } from '@autoinvoice/invoice';
import { Refusal } from '../platform/errors.js';

/** Findings about a request's fields, collected so that a caller hears of all of them at once. */
export class Findings {
  readonly #found: string[] = [];

  /** Notes a finding when the condition does not hold. `path` is the field as the caller wrote it. */
  expect(holds: boolean, path: string, what: string): void {
    if (!holds) this.#found.push(`${path}: ${what}`);
  }

  /** Throws Refusal `invalid_parameters` when anything was found. */
  refuse(): void {
    if (this.#found.length > 0) throw new Refusal('invalid_parameters', this.#found);
  }
}

/**
 * Whether text can be an e-mail address that we may write to: one @, a dotted or single-label host, no spaces or
 * characters that mail headers give a meaning, at most 254 characters (RFC 5321 4.5.3.1).
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text);
}

/** What `isEmailAddress` refuses, in the words of a finding. */
export const notAnEmail = 'not an e-mail address.';

/**
 * Whether text is a country of addresses: ISO 3166-1 alpha-2, and XI for Northern Ireland. 1A (Kosovo) of the list of
 * EN 16931 is left out, since addresses on paper do not know it.
 */
export const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text) && EN16931_COUNTRIES.has(text);

/** What `isCountry` refuses, in the words of a finding. */
export const notACountry = 'not a country of ISO 3166-1, such as FI.';
