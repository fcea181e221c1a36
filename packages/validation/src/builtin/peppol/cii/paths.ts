import { firstNotEmpty } from '../first-not-empty.js';

/** Paths that many rules of the CII binding share. */

const TRANSACTION = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction';
export const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;
export const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
export const SELLER = `${AGREEMENT}/ram:SellerTradeParty`;
export const BUYER = `${AGREEMENT}/ram:BuyerTradeParty`;
export const REPRESENTATIVE = `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`;
export const LINE = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;
export const PAYMENT_MEANS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans`;

const COUNTRY = 'ram:PostalTradeAddress/ram:CountryID';

/** VAT numbers of a party. */
export const VAT_NUMBER = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID = 'VAT']";

const hasCountry = (party: string, country: string): string =>
  `upper-case(normalize-space(${party}/${COUNTRY})) = '${country}'`;

/** Variables of the document. The seller's country goes by VAT number first, then by address. */
export const CII_VARIABLES: Readonly<Record<string, string>> = {
  sellerCountry: `upper-case(normalize-space(${firstNotEmpty(
    `(${SELLER})[1]/${VAT_NUMBER}/substring(., 1, 2)`,
    firstNotEmpty(`${REPRESENTATIVE}/${VAT_NUMBER}/substring(., 1, 2)`, firstNotEmpty(`${SELLER}/${COUNTRY}`, "'XX'")),
  )}))`,
  dutchSeller: hasCountry(SELLER, 'NL'),
  dutch: `${hasCountry(SELLER, 'NL')} and ${hasCountry(BUYER, 'NL')}`,
  dutchRepresentative: `${hasCountry(SELLER, 'NL')} and ${hasCountry(REPRESENTATIVE, 'NL')}`,
  danishSeller: `${SELLER}/${COUNTRY} = 'DK'`,
  danish: `${SELLER}/${COUNTRY} = 'DK' and ${BUYER}/${COUNTRY} = 'DK'`,
  swedishSeller: `${SELLER}/${COUNTRY} = 'SE'`,
  swedish: `${SELLER}/${COUNTRY} = 'SE' and ${BUYER}/${COUNTRY} = 'SE'`,
  swedishVat: `${SELLER}[${COUNTRY} = 'SE']/ram:SpecifiedTaxRegistration/substring(ram:ID[@schemeID = 'VAT'], 1, 2) = 'SE'`,
};
