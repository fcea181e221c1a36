import { at, type Draft, type DraftRule, must } from '../../notation.js';
import { cents, within1 } from '../amounts.js';
import {
  ALLOWANCE,
  CHARGE,
  type IdentifierDemand,
  LINE,
  type RateDemand,
  VAT_CATEGORIES,
  type VatCategory,
  type VatPlace,
} from '../categories.js';
import {
  AGREEMENT,
  ALLOWANCE_ONLY,
  CHARGE_ONLY,
  DELIVERY,
  IS_VAT,
  LINE_ITEM,
  ROOT,
  registrations,
  SETTLEMENT,
} from './paths.js';

/** The VAT families: ten rules for each category, and the few that single categories have beyond them. */

const SELLER_ANY_TAX = registrations(`${AGREEMENT}/ram:SellerTradeParty`, 'VA', 'FC');
const SELLER_VAT = registrations(`${AGREEMENT}/ram:SellerTradeParty`, 'VA');
const REPRESENTATIVE_VAT = registrations(`${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`, 'VA');
const BUYER_VAT = registrations(`${AGREEMENT}/ram:BuyerTradeParty`, 'VA');
const BUYER_REGISTRATION = `${AGREEMENT}/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID`;

/** What -02 to -04 ask of the parties once the category is used. */
const IDENTIFIERS: Readonly<Record<IdentifierDemand, string>> = {
  seller: `${SELLER_ANY_TAX} or ${REPRESENTATIVE_VAT}`,
  'seller-and-buyer': `(${SELLER_ANY_TAX} or ${REPRESENTATIVE_VAT}) and (${BUYER_VAT} or ${BUYER_REGISTRATION})`,
  'seller-vat': `${SELLER_VAT} or ${REPRESENTATIVE_VAT}`,
  'seller-vat-and-buyer-vat': `(${SELLER_VAT} or ${REPRESENTATIVE_VAT}) and ${BUYER_VAT}`,
  'no-vat': `not(${SELLER_VAT} or ${REPRESENTATIVE_VAT} or ${BUYER_VAT})`,
};

/** What -05 to -07 ask of the rate beside the category code. */
const RATES: Readonly<Record<RateDemand, string>> = {
  'above-zero': 'ram:RateApplicablePercent > 0',
  zero: 'ram:RateApplicablePercent = 0',
  'zero-or-above': 'ram:RateApplicablePercent >= 0',
  none: 'empty(ram:RateApplicablePercent)',
};

function coded(code: string): string {
  return `[ram:CategoryCode = '${code}']`;
}

/** -01: in the breakdown just when it is on a line, an allowance or a charge. */
function breakdownMatches({ code, breakdown }: VatCategory): string {
  const inBreakdown = `//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax${coded(code)}`;
  const onLine = `//ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax${coded(code)}`;
  const onCharge = `//ram:CategoryTradeTax${coded(code)}`;
  if (breakdown === 'one') {
    const asUsed = `count(${inBreakdown}) = (if (${onLine} or ${onCharge}) then 1 else 0)`;
    // The official set asks O in one direction only.
    return code === 'O' ? `empty(${inBreakdown}) or ${asUsed}` : asUsed;
  }
  // The official set is content with two uses where one use and one breakdown are meant; so is this one, as no receiver
  // would reject what it lets pass.
  return [onLine, onCharge].map((use) => `(empty(${use}) or count(${use}) + count(${inBreakdown}) ge 2)`).join(' and ');
}

/** -08, at the breakdown: its base is the sum of what carries the category (and, where rates differ, its rate). */
function baseAddsUp({ code, breakdown, rate }: VatCategory): string {
  const same = (tax: string): string =>
    `[${tax}/ram:CategoryCode = '${code}']${breakdown === 'one' ? '' : `[${tax}/xs:decimal(ram:RateApplicablePercent) = $rate]`}`;
  const lines = `sum(${LINE_ITEM}/ram:SpecifiedLineTradeSettlement${same('ram:ApplicableTradeTax')}/ram:SpecifiedTradeSettlementLineMonetarySummation/xs:decimal(ram:LineTotalAmount))`;
  const charges = (indicator: string): string =>
    `sum(${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge${indicator}${same('ram:CategoryTradeTax')}/xs:decimal(ram:ActualAmount[1]))`;
  const net = `${cents(lines)} + ${cents(charges(CHARGE_ONLY))} - ${cents(charges(ALLOWANCE_ONLY))}`;
  if (breakdown === 'each-rate') {
    return `every $rate in ram:RateApplicablePercent/xs:decimal(.) satisfies ram:BasisAmount = ${net}`;
  }
  return rate === 'none' ? `ram:BasisAmount = ${net}` : within1('xs:decimal(ram:BasisAmount)', net);
}

/** -09, at the breakdown. */
function taxAddsUp({ rate }: VatCategory): string {
  if (rate === 'zero' || rate === 'none') return 'ram:CalculatedAmount = 0';
  const product = cents('abs(xs:decimal(ram:BasisAmount)) * ram:RateApplicablePercent div 100');
  return within1('abs(xs:decimal(ram:CalculatedAmount))', product);
}

function reason({ exemptionReason }: VatCategory): string {
  const given = 'ram:ExemptionReason or ram:ExemptionReasonCode';
  return exemptionReason === 'needed' ? given : `not(${given})`;
}

function family(category: VatCategory): DraftRule[] {
  const id = (number: string): string => `BR-${category.prefix}-${number}`;
  const here = `${coded(category.code)}${IS_VAT}`;
  // S and Z are VAT categories by their codes alone.
  const breakdownHere = ['S', 'Z'].includes(category.code) ? coded(category.code) : here;
  const use = (place: VatPlace): Draft[] => [
    must(id(place.identifierRule), IDENTIFIERS[category.identifiers]),
    must(id(place.rateRule), RATES[category.rate]),
  ];
  return [
    at(ROOT, [must(id('01'), breakdownMatches(category))]),
    at(`${LINE_ITEM}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax${here}`, use(LINE)),
    at(`ram:SpecifiedTradeAllowanceCharge${ALLOWANCE_ONLY}/ram:CategoryTradeTax${here}`, use(ALLOWANCE)),
    at(`ram:SpecifiedTradeAllowanceCharge${CHARGE_ONLY}/ram:CategoryTradeTax${here}`, use(CHARGE)),
    at(`${SETTLEMENT}/ram:ApplicableTradeTax${breakdownHere}`, [
      must(id('08'), baseAddsUp(category)),
      must(id('09'), taxAddsUp(category)),
      must(id('10'), reason(category)),
      ...beyond(category.code),
    ]),
  ];
}

/** Rules that only one category has, at its breakdown. */
function beyond(code: string): Draft[] {
  if (code === 'K') {
    return [
      must(
        'BR-IC-11',
        `${DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString
          or ../ram:BillingSpecifiedPeriod/ram:StartDateTime
          or ../ram:BillingSpecifiedPeriod/ram:EndDateTime`,
      ),
      must('BR-IC-12', `${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID`),
    ];
  }
  if (code === 'O') {
    const others = (tax: string): string => `empty(//ram:${tax}[ram:CategoryCode != 'O'])`;
    return [
      must('BR-O-11', others('ApplicableTradeTax')),
      must('BR-O-12', others('ApplicableTradeTax')),
      must('BR-O-13', others('CategoryTradeTax')),
      must('BR-O-14', others('CategoryTradeTax')),
    ];
  }
  return [];
}

const SPLIT_PAYMENT: DraftRule = at(ROOT, [
  must('BR-B-01', "not(//ram:CategoryCode = 'B' and //ram:CountryID != 'IT')"),
  must('BR-B-02', "not(//ram:CategoryCode = 'B' and //ram:CategoryCode = 'S')"),
]);

export const VAT: readonly DraftRule[] = [...VAT_CATEGORIES.flatMap(family), SPLIT_PAYMENT];
