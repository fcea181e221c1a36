import { OIOUBL_UNITS } from './unit-codes.js';

/** Newer units of Recommendation 20 and packages of Recommendation 21 → the unit of 2001 that means the same. */
const OLDER: Readonly<Record<string, string>> = {
  H87: 'EA',
  XPP: 'EA',
  XBA: 'BA',
  XBX: 'BX',
  XBG: 'BG',
  XBO: 'BO',
  XCA: 'CA',
  XCR: 'CR',
  XCS: 'CS',
  XCT: 'CT',
  XCU: 'CU',
  XDR: 'DR',
  XPA: 'PA',
  XPK: 'PK',
  XPX: 'PF',
  XRL: 'RL',
  XRO: 'RO',
  XSA: 'SA',
  XST: 'ST',
  XTU: 'TU',
};

/**
 * The unit of OIOUBL's list for a unit of EN 16931 (BT-130, BT-150). What the list lacks is written as EA, each, as
 * the Danish authority's own converter does; reading the document again shows the loss.
 */
export function oioublUnit(unit: string | undefined): string {
  if (unit === undefined) return 'EA';
  if (OIOUBL_UNITS.has(unit)) return unit;
  return OLDER[unit] ?? 'EA';
}
