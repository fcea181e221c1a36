import { readBelgian } from './countries/be.js';
import { readGerman } from './countries/de.js';
import { readDanish } from './countries/dk.js';
import { readEstonian } from './countries/ee.js';
import { readFinnish } from './countries/fi.js';
import { readItalian } from './countries/it.js';
import { readLatvian } from './countries/lv.js';
import { readDutch } from './countries/nl.js';
import { readNorwegian } from './countries/no.js';
import { readPolish } from './countries/pl.js';
import { readSwedish } from './countries/se.js';
import { COMPANY_COUNTRIES, type CompanyCountry, type CompanyIdCheck, type CompanyIdReader, refused } from './types.js';

const READERS: Record<CompanyCountry, CompanyIdReader> = {
  FI: readFinnish,
  SE: readSwedish,
  NO: readNorwegian,
  DK: readDanish,
  NL: readDutch,
  EE: readEstonian,
  BE: readBelgian,
  IT: readItalian,
  DE: readGerman,
  LV: readLatvian,
  PL: readPolish,
};

/** Whether companies of the country (ISO 3166-1 alpha-2) can be identified. */
export function isCompanyCountry(country: string): country is CompanyCountry {
  return (COMPANY_COUNTRIES as readonly string[]).includes(country);
}

/**
 * Checks and normalises a company's identifier.
 * @param country ISO 3166-1 alpha-2, upper case; a country without rules here is refused.
 * @param text what the user wrote; separators, letter case and the VAT prefix do not matter.
 * @param options.vat true: the text is a VAT number; false: a national company number.
 * @returns the normal form, the kind of number and (when `vat`) the prefixed VAT number, or an English reason.
 *          Throws nothing.
 */
export function checkCompanyId(country: string, text: string, options: { vat: boolean }): CompanyIdCheck {
  if (!isCompanyCountry(country)) return refused(`Companies of country ${country} cannot be registered`);
  return READERS[country](text, options.vat);
}
