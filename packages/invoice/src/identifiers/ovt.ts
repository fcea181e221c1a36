import { checkCompanyId } from './company-id.js';

/** A Finnish OVT code taken apart. */
export interface Ovt {
  /** The whole code, upper case: 12 to 17 characters. */
  ovt: string;
  /** Business id with its hyphen, for example 1234567-1. */
  bid: string;
  /** Up to five letters or digits that the company chose for a unit; empty when none. */
  suffix: string;
}

/**
 * Reads a Finnish OVT code: 0037, the business id without its hyphen, an optional unit suffix of up to five letters
 * or digits (SFS 5748; Peppol participant scheme 0216).
 * @returns undefined when the text is no OVT code or its business id has a wrong check digit.
 */
export function parseOvt(text: string): Ovt | undefined {
  const match = /^0037(\d{8})([A-Z0-9]{0,5})$/.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const check = checkCompanyId('FI', match[1]!, { vat: false });
  return check.ok ? { ovt: match[0], bid: check.bid, suffix: match[2]! } : undefined;
}

/** The business id in an OVT code (`003712345671` → `1234567-1`), or undefined. */
export function businessIdFromOvt(text: string): string | undefined {
  return parseOvt(text)?.bid;
}

/** The OVT code of a Finnish business id, or undefined when the id is not valid. */
export function ovtFromBusinessId(bid: string): string | undefined {
  const check = checkCompanyId('FI', bid, { vat: false });
  return check.ok ? `0037${check.bid.replace('-', '')}` : undefined;
}
