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

/** First of the values that is not empty, in capitals; XX when there is none. */
const firstCountry = (...values: string[]): string =>
  `upper-case(normalize-space(((${values.join(', ')})[. != ''], 'XX')[1]))`;

const hasCountry = (party: string, country: string): string =>
  `/*/${party}/${COUNTRY}/upper-case(normalize-space(.)) = '${country}'`;

/** Variables of the document. Countries go by VAT number first, then by address, as the national rules of Peppol do. */
export const UBL_VARIABLES: Readonly<Record<string, string>> = {
  sellerCountry: firstCountry(
    `/*/${SELLER}/${VAT_PREFIX}`,
    `/*/cac:TaxRepresentativeParty/${VAT_PREFIX}`,
    `/*/${SELLER}/${COUNTRY}/string(.)`,
  ),
  sellerCountryAlone: firstCountry(`/*/${SELLER}/${VAT_PREFIX}`, `/*/${SELLER}/${COUNTRY}/string(.)`),
  buyerCountry: firstCountry(`/*/${BUYER}/${VAT_PREFIX}`, `/*/${BUYER}/${COUNTRY}/string(.)`),
  german: `${hasCountry(SELLER, 'DE')} and ${hasCountry(BUYER, 'DE')}`,
  dutchSeller: hasCountry(SELLER, 'NL'),
  dutch: `${hasCountry(SELLER, 'NL')} and ${hasCountry(BUYER, 'NL')}`,
  dutchRepresentative: `${hasCountry(SELLER, 'NL')} and /*/cac:TaxRepresentativeParty/${COUNTRY}/upper-case(normalize-space(.)) = 'NL'`,
  // Written exactly so: these countries do not look at the VAT number.
  danishSeller: `/*/${SELLER}/${COUNTRY} = 'DK'`,
  danish: `/*/${SELLER}/${COUNTRY} = 'DK' and /*/${BUYER}/${COUNTRY} = 'DK'`,
  icelandicSeller: `/*/${SELLER}/${COUNTRY} = 'IS'`,
  icelandic: `/*/${SELLER}/${COUNTRY} = 'IS' and /*/${BUYER}/${COUNTRY} = 'IS'`,
  swedishSeller: `/*/${SELLER}/${COUNTRY} = 'SE'`,
  swedish: `/*/${SELLER}/${COUNTRY} = 'SE' and /*/${BUYER}/${COUNTRY} = 'SE'`,
  swedishVat: `/*/${SELLER}[${COUNTRY} = 'SE']/${VAT_PREFIX} = 'SE'`,
  greekSeller: "$sellerCountry = ('GR', 'EL')",
  greek: "$sellerCountry = ('GR', 'EL') and $buyerCountry = ('GR', 'EL')",
};
