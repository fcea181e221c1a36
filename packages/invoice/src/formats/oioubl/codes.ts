import type { VatCategory } from '../../model/totals.js';

/** The agency of OIOUBL's own lists: the Danish business authority's predecessor, IT- og Telestyrelsen. */
const OIOUBL_AGENCY = '320';

/** Names of OIOUBL's code and identifier lists. */
export const LIST = {
  addressFormat: 'urn:oioubl:codelist:addressformatcode-1.1',
  invoiceType: 'urn:oioubl:codelist:invoicetypecode-1.1',
  paymentChannel: 'urn:oioubl:codelist:paymentchannelcode-1.1',
  paymentId: 'urn:oioubl:id:paymentid-1.1',
  profile: 'urn:oioubl:id:profileid-1.2',
  taxCategory: 'urn:oioubl:id:taxcategoryid-1.1',
  /** The version of the list that took up the categories of EN 16931. */
  taxCategoryOfEn16931: 'urn:oioubl:id:taxcategoryid-1.4',
  taxScheme: 'urn:oioubl:id:taxschemeid-1.1',
  taxType: 'urn:oioubl:codelist:taxtypecode-1.2',
} as const;

/** The attributes of an identifier from one of OIOUBL's lists. */
export const idList = (schemeID: string) => ({ schemeID, schemeAgencyID: OIOUBL_AGENCY });

/** The attributes of a code from one of OIOUBL's lists. */
export const codeList = (listID: string) => ({ listID, listAgencyID: OIOUBL_AGENCY });

/** Billing alone; every receiver of OIOUBL takes it. */
export const USUAL_PROFILE = 'urn:www.nesubl.eu:profiles:profile5:ver2.0';

/** Profiles that an invoice or a credit note can belong to. */
export const INVOICE_PROFILE =
  /^(urn:www\.nesubl\.eu:profiles:profile[578]:ver[12]\.0|Procurement-(BilSim|PayBas|Ord(Sim|Adv|Sel)R?-BilSim)R?-1\.0)$/;

/** BT-3 codes that OIOUBL has: pro forma, commercial invoice, factored invoice. */
export const INVOICE_TYPES: ReadonlySet<string> = new Set(['325', '380', '393']);

/** Stands where OIOUBL demands a text and the invoice has none (Danish custom); read as no text. */
export const NOT_AVAILABLE = 'n/a';

/** True for the placeholders that Danish documents have for what they lack. */
export const isPlaceholder = (text: string): boolean => /^(n\/?a|n\.a\.|-)$/i.test(text);

/** Why a supply has no VAT, when the invoice does not say; it tells exempt supplies (E) from zero-rated ones (Z). */
export const EXEMPT = 'Momsfritaget';

/** OIOUBL's name of a VAT category (BT-151), and the list the name is in. OIOUBL has one name for E and Z. */
export const OIOUBL_CATEGORY: Readonly<Record<string, readonly [id: string, list: string]>> = {
  S: ['StandardRated', LIST.taxCategory],
  Z: ['ZeroRated', LIST.taxCategory],
  E: ['ZeroRated', LIST.taxCategory],
  AE: ['ReverseCharge', LIST.taxCategory],
  K: ['K', LIST.taxCategoryOfEn16931],
  G: ['G', LIST.taxCategoryOfEn16931],
  O: ['O', LIST.taxCategoryOfEn16931],
  L: ['L', LIST.taxCategoryOfEn16931],
  M: ['M', LIST.taxCategoryOfEn16931],
  B: ['B', LIST.taxCategoryOfEn16931],
};

/** The other way; a category that is none of VAT keeps its name. */
export const CATEGORY_OF_OIOUBL: Readonly<Record<string, string>> = {
  StandardRated: 'S',
  ZeroRated: 'Z',
  ReverseCharge: 'AE',
};

/** Tax schemes: 63 is Danish VAT; VAT is any other country's, and the only one that takes two rates of a category. */
export type TaxScheme = '63' | 'VAT';

/** What each scheme is called beside its number. */
export const SCHEME_NAME: Readonly<Record<TaxScheme, string>> = { '63': 'Moms', VAT: 'VAT' };

/** True for categories whose supplies bear VAT at a rate. */
export const isRated = ({ code }: VatCategory): boolean => code === 'S' || code === 'L' || code === 'M';

/** Media types of enclosed files that OIOUBL takes. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'image/tiff',
  'image/png',
  'image/jpeg',
  'image/gif',
  'application/pdf',
  'text/xml',
  'text/csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

/** Currencies that VAT may be accounted in beside that of the document (rule F-INV016). */
export const CURRENCIES_OF_VAT: ReadonlySet<string> = new Set(['DKK', 'EUR']);

/** ISO 4217 codes newer than OIOUBL's list. */
export const UNKNOWN_CURRENCIES: ReadonlySet<string> = new Set([
  'CNH',
  'SLE',
  'UYW',
  'VED',
  'VES',
  'XCG',
  'XXX',
  'ZWG',
]);
