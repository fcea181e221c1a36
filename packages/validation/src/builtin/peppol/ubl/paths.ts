import { firstNotEmpty } from '../first-not-empty.js';

/** Paths that many rules of the UBL binding share. */

export const SELLER = 'cac:AccountingSupplierParty/cac:Party';
export const BUYER = 'cac:AccountingCustomerParty/cac:Party';
export const COUNTRY = 'cac:PostalAddress/cac:Country/cbc:IdentificationCode';

/** Registrations of a party under a tax scheme. */
export function taxScheme(scheme: 'VAT' | 'TAX'): string {
  return `cac:PartyTaxScheme[normalize-space(cac:TaxScheme/cbc:ID) = '${scheme}']`;
}

/** The documents themselves, and what stands at a path in either, under a condition on the document. */
export function documents(condition: string, path = ''): string {
  const below = path === '' ? '' : `/${path}`;
  return `in:Invoice[${condition}]${below} | cn:CreditNote[${condition}]${below}`;
}

/** The country a VAT number begins with, where the registration is spelled exactly VAT. */
const VAT_PREFIX = "cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']/substring(cbc:CompanyID, 1, 2)";

/**
 * First of the values that is not empty, in capitals; XX when there is none. Two values at one place are an error, so
 * that an ambiguous document is not taken for that of either country; the schema tells of it.
 */
const firstCountry = (...values: string[]): string =>
  `upper-case(normalize-space(${values.reduceRight((rest, value) => firstNotEmpty(value, rest), "'XX'")}))`;

const hasCountry = (party: string, country: string): string =>
  `upper-case(normalize-space(/*/${party}/${COUNTRY})) = '${country}'`;

/** Variables of the document. Countries go by VAT number first, then by address, as the national rules of Peppol do. */
export const UBL_VARIABLES: Readonly<Record<string, string>> = {
  sellerCountry: firstCountry(
    `/*/${SELLER}/${VAT_PREFIX}`,
    `/*/cac:TaxRepresentativeParty/${VAT_PREFIX}`,
    `/*/${SELLER}/${COUNTRY}`,
  ),
  sellerCountryAlone: firstCountry(`/*/${SELLER}/${VAT_PREFIX}`, `/*/${SELLER}/${COUNTRY}`),
  buyerCountry: firstCountry(`/*/${BUYER}/${VAT_PREFIX}`, `/*/${BUYER}/${COUNTRY}`),
  german: `${hasCountry(SELLER, 'DE')} and ${hasCountry(BUYER, 'DE')}`,
  dutchSeller: hasCountry(SELLER, 'NL'),
  dutch: `${hasCountry(SELLER, 'NL')} and ${hasCountry(BUYER, 'NL')}`,
  dutchRepresentative: `${hasCountry(SELLER, 'NL')} and upper-case(normalize-space(/*/cac:TaxRepresentativeParty/${COUNTRY})) = 'NL'`,
  // Written exactly so: these countries do not look at the VAT number.
  danishSeller: `string(/*/${SELLER}/${COUNTRY}) = 'DK'`,
  danish: `string(/*/${SELLER}/${COUNTRY}) = 'DK' and string(/*/${BUYER}/${COUNTRY}) = 'DK'`,
  icelandicSeller: `string(/*/${SELLER}/${COUNTRY}) = 'IS'`,
  icelandic: `string(/*/${SELLER}/${COUNTRY}) = 'IS' and string(/*/${BUYER}/${COUNTRY}) = 'IS'`,
  swedishSeller: `/*/${SELLER}/${COUNTRY} = 'SE'`,
  swedish: `/*/${SELLER}/${COUNTRY} = 'SE' and /*/${BUYER}/${COUNTRY} = 'SE'`,
  swedishVat: `/*/${SELLER}[${COUNTRY} = 'SE']/${VAT_PREFIX} = 'SE'`,
  greekSeller: "$sellerCountry = ('GR', 'EL')",
  greek: "$sellerCountry = ('GR', 'EL') and $buyerCountry = ('GR', 'EL')",
};
