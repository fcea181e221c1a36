import type { Six } from './messages/six.js';

/** How a VAT category treats the rate: above zero, exactly zero, zero or above, or no rate at all. */
export type RateDemand = 'above-zero' | 'zero' | 'zero-or-above' | 'none';

/** Which identifiers a category demands of the parties: whose they are tells the list of business terms. */
export type IdentifierDemand = 'seller' | 'seller-and-buyer' | 'seller-vat' | 'seller-vat-and-buyer-vat' | 'no-vat';

/** A VAT category of EN 16931 (UNTDID 5305) and what its rules BR-<prefix>-01 to -10 demand. */
export interface VatCategory {
  /** As in BR-IC-01. */
  readonly prefix: string;
  /** As in the document. */
  readonly code: string;
  readonly name: Six;
  readonly rate: RateDemand;
  readonly identifiers: IdentifierDemand;
  /** The breakdown stands once for the category, or once for each of its rates. */
  readonly breakdown: 'one' | 'each-rate';
  readonly exemptionReason: 'needed' | 'forbidden';
  /** The code alone counts, whatever tax scheme stands beside it; otherwise only with VAT. */
  readonly anyScheme?: true;
}

export const VAT_CATEGORIES: readonly VatCategory[] = [
  {
    prefix: 'S',
    code: 'S',
    name: [
      'standard rated',
      'normaali verokanta',
      'standardskattesats',
      'standardsats',
      'standardsats',
      'normaal tarief',
    ],
    rate: 'above-zero',
    identifiers: 'seller',
    breakdown: 'each-rate',
    exemptionReason: 'forbidden',
    anyScheme: true,
  },
  {
    prefix: 'Z',
    code: 'Z',
    name: ['zero rated', 'nollaverokanta', 'nollskattesats', 'nullsats', 'nulsats', 'nultarief'],
    rate: 'zero',
    identifiers: 'seller',
    breakdown: 'one',
    exemptionReason: 'forbidden',
  },
  {
    prefix: 'E',
    code: 'E',
    name: ['exempt from VAT', 'veroton myynti', 'momsfri', 'mva-fri', 'momsfri', 'vrijgesteld van btw'],
    rate: 'zero',
    identifiers: 'seller',
    breakdown: 'one',
    exemptionReason: 'needed',
  },
  {
    prefix: 'AE',
    code: 'AE',
    name: [
      'reverse charge',
      'käännetty verovelvollisuus',
      'omvänd skattskyldighet',
      'omvendt avgiftsplikt',
      'omvendt betalingspligt',
      'btw verlegd',
    ],
    rate: 'zero',
    identifiers: 'seller-and-buyer',
    breakdown: 'one',
    exemptionReason: 'needed',
  },
  {
    prefix: 'IC',
    code: 'K',
    name: [
      'intra-community supply',
      'yhteisömyynti',
      'unionsintern leverans',
      'unionsinternt salg',
      'EU-leverance',
      'intracommunautaire levering',
    ],
    rate: 'zero',
    identifiers: 'seller-vat-and-buyer-vat',
    breakdown: 'one',
    exemptionReason: 'needed',
  },
  {
    prefix: 'G',
    code: 'G',
    name: [
      'export outside the EU',
      'vienti EU:n ulkopuolelle',
      'export utanför EU',
      'eksport ut av EU',
      'eksport uden for EU',
      'export buiten de EU',
    ],
    rate: 'zero',
    identifiers: 'seller-vat',
    breakdown: 'one',
    exemptionReason: 'needed',
  },
  {
    prefix: 'O',
    code: 'O',
    name: [
      'not subject to VAT',
      'ei arvonlisäveron alainen',
      'utanför momsens tillämpningsområde',
      'utenfor mva-området',
      'uden for momsens område',
      'niet aan btw onderworpen',
    ],
    rate: 'none',
    identifiers: 'no-vat',
    breakdown: 'one',
    exemptionReason: 'needed',
  },
  {
    prefix: 'AF',
    code: 'L',
    name: [
      'IGIC (Canary Islands)',
      'IGIC (Kanariansaaret)',
      'IGIC (Kanarieöarna)',
      'IGIC (Kanariøyene)',
      'IGIC (De Kanariske Øer)',
      'IGIC (Canarische Eilanden)',
    ],
    rate: 'zero-or-above',
    identifiers: 'seller',
    breakdown: 'each-rate',
    exemptionReason: 'forbidden',
  },
  {
    prefix: 'AG',
    code: 'M',
    name: [
      'IPSI (Ceuta and Melilla)',
      'IPSI (Ceuta ja Melilla)',
      'IPSI (Ceuta och Melilla)',
      'IPSI (Ceuta og Melilla)',
      'IPSI (Ceuta og Melilla)',
      'IPSI (Ceuta en Melilla)',
    ],
    rate: 'zero-or-above',
    identifiers: 'seller',
    breakdown: 'each-rate',
    exemptionReason: 'forbidden',
  },
];

/** Where a VAT category may be given, with the rule numbers that concern that place. */
export interface VatPlace {
  readonly group: 'BG-25' | 'BG-20' | 'BG-21';
  readonly identifierRule: '02' | '03' | '04';
  readonly rateRule: '05' | '06' | '07';
  readonly codeTerm: string;
  readonly rateTerm: string;
}

export const LINE: VatPlace = {
  group: 'BG-25',
  identifierRule: '02',
  rateRule: '05',
  codeTerm: 'BT-151',
  rateTerm: 'BT-152',
};
export const ALLOWANCE: VatPlace = {
  group: 'BG-20',
  identifierRule: '03',
  rateRule: '06',
  codeTerm: 'BT-95',
  rateTerm: 'BT-96',
};
export const CHARGE: VatPlace = {
  group: 'BG-21',
  identifierRule: '04',
  rateRule: '07',
  codeTerm: 'BT-102',
  rateTerm: 'BT-103',
};
