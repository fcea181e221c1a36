import { COMPANY_COUNTRIES, checkCompanyId, isCompanyCountry } from '@autoinvoice/invoice';

/** A country and an identifier that a text may mean there. */
export interface CountryId {
  readonly country: string;
  readonly bid: string;
}

/** Every company id that a text can mean, in normal form. Empty when it is nobody's. */
export function readBusinessId(text: string, country?: string): CountryId[] {
  const countries = country === undefined ? COMPANY_COUNTRIES : isCompanyCountry(country) ? [country] : [];
  const found = new Map<string, CountryId>();
  for (const c of countries) {
    for (const vat of [false, true]) {
      const check = checkCompanyId(c, text, { vat });
      if (check.ok) found.set(`${c} ${check.bid}`, { country: c, bid: check.bid });
    }
  }
  return [...found.values()];
}
