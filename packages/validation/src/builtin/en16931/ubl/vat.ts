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
import { ALLOWANCE_ONLY, BUYER, CHARGE_ONLY, hasCode, IS_VAT, onLines, onRoot, SELLER } from './paths.js';

/** The VAT families: ten rules for each category, and the few that single categories have beyond them. */

const SELLER_VAT = `//${SELLER}/cac:PartyTaxScheme${IS_VAT}/cbc:CompanyID`;
const SELLER_ANY_TAX = `//${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`;
const REPRESENTATIVE_VAT = `//cac:TaxRepresentativeParty/cac:PartyTaxScheme${IS_VAT}/cbc:CompanyID`;
const BUYER_VAT = `//${BUYER}/cac:PartyTaxScheme${IS_VAT}/cbc:CompanyID`;
const BUYER_REGISTRATION = `//${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`;

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
  'above-zero': 'cbc:Percent > 0',
  zero: 'xs:decimal(cbc:Percent) = 0',
  'zero-or-above': 'cbc:Percent >= 0',
  none: 'empty(cbc:Percent)',
};

const LINE_CATEGORY = 'cac:ClassifiedTaxCategory';

function chargeCategory(indicator: string): string {
  return `cac:AllowanceCharge${indicator}/cac:TaxCategory`;
}

/** -01: in the breakdown just when it is on a line, an allowance or a charge. */
function breakdownMatches({ code, breakdown, anyScheme }: VatCategory): string {
  if (breakdown === 'one') {
    const here = `${IS_VAT}/cbc:ID[normalize-space(.) = '${code}']`;
    return `count(cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory${here}) = 1
      or empty(//cac:TaxCategory${here}) and empty(//${LINE_CATEGORY}${here})`;
  }
  const here = `${hasCode(code)}${anyScheme ? '' : IS_VAT}`;
  return `(count(//cac:AllowanceCharge/cac:TaxCategory${here}) + count(//${LINE_CATEGORY}${here}) gt 0)
    = (count(cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory${here}) gt 0)`;
}

/** -02 to -04. */
function identifiers(category: VatCategory, place: VatPlace, users: string): Draft {
  const coded = `${users}${hasCode(category.code)}`;
  const demanded = `(${IDENTIFIERS[category.identifiers]})`;
  const [used, asked] =
    place === LINE && category.anyScheme
      ? [coded, `exists(${coded}${IS_VAT}) and ${demanded}`]
      : [`${coded}${IS_VAT}`, demanded];
  // Not `or`: where it cannot be told whether the category is used, that has to be told.
  return must(`BR-${category.prefix}-${place.identifierRule}`, `if (exists(${used})) then ${asked} else true()`);
}

/**
 * -08, at the breakdown's category: its base is the sum of what carries the category. Where rates differ, of what carries
 * the rate too, and there must be something that does.
 */
function baseAddsUp({ code, breakdown }: VatCategory): string {
  const same = (category: string): string =>
    `[${category}/normalize-space(cbc:ID) = '${code}']${breakdown === 'one' ? '' : `[${category}/xs:decimal(cbc:Percent) = $rate]`}`;
  const total = (path: string, category: string, amount: string): string =>
    `sum(../../../${path}${same(category)}/xs:decimal(${amount}))`;
  const sum = [
    total('(cac:InvoiceLine | cac:CreditNoteLine)', `cac:Item/${LINE_CATEGORY}`, 'cbc:LineExtensionAmount'),
    total(`cac:AllowanceCharge${CHARGE_ONLY}`, 'cac:TaxCategory', 'cbc:Amount'),
  ].join(' + ');
  const net = `${sum} - ${total(`cac:AllowanceCharge${ALLOWANCE_ONLY}`, 'cac:TaxCategory', 'cbc:Amount')}`;
  return breakdown === 'one'
    ? `xs:decimal(../cbc:TaxableAmount) = ${net}`
    : `every $rate in xs:decimal(cbc:Percent) satisfies
        (//(cac:InvoiceLine | cac:CreditNoteLine)${same(`cac:Item/${LINE_CATEGORY}`)} or //cac:AllowanceCharge${same('cac:TaxCategory')})
        and ${within1('xs:decimal(../cbc:TaxableAmount)', net)}`;
}

/** -09, at the breakdown's category. */
function taxAddsUp({ rate }: VatCategory): string {
  if (rate === 'zero' || rate === 'none') return 'xs:decimal(../cbc:TaxAmount) = 0';
  const product = cents('abs(xs:decimal(../cbc:TaxableAmount)) * xs:decimal(cbc:Percent) div 100');
  return within1('abs(xs:decimal(../cbc:TaxAmount))', product);
}

function reason({ exemptionReason }: VatCategory): string {
  const given = 'cbc:TaxExemptionReason or cbc:TaxExemptionReasonCode';
  return exemptionReason === 'needed' ? given : `not(${given})`;
}

function family(category: VatCategory): DraftRule[] {
  const id = (number: string): string => `BR-${category.prefix}-${number}`;
  const here = `${hasCode(category.code)}${IS_VAT}`;
  const rate = (place: VatPlace): Draft => must(id(place.rateRule), RATES[category.rate]);
  // Only O tells the document's allowances and charges from those of lines, which have no category of their own.
  const start = category.code === 'O' ? '' : '//';
  return [
    at(onRoot(), [
      must(id('01'), breakdownMatches(category)),
      identifiers(category, LINE, `//${LINE_CATEGORY}`),
      identifiers(category, ALLOWANCE, `${start}${chargeCategory(ALLOWANCE_ONLY)}`),
      identifiers(category, CHARGE, `${start}${chargeCategory(CHARGE_ONLY)}`),
    ]),
    at(onLines(`/cac:Item/${LINE_CATEGORY}${here}`), [rate(LINE)]),
    at(`${chargeCategory(ALLOWANCE_ONLY)}${here}`, [rate(ALLOWANCE)]),
    at(`${chargeCategory(CHARGE_ONLY)}${here}`, [rate(CHARGE)]),
    at(`/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory${here}`, [
      must(id('08'), baseAddsUp(category)),
      must(id('09'), taxAddsUp(category)),
      must(id('10'), reason(category)),
    ]),
  ];
}

const BREAKDOWN_VAT = `cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory${IS_VAT}`;

/** With O in the breakdown there is no other category among the nodes of the path. */
function onlyNotSubject(path: string): string {
  return `empty(${BREAKDOWN_VAT}/cbc:ID[normalize-space(.) = 'O']) or empty(${path}[normalize-space(cbc:ID) != 'O']${IS_VAT})`;
}

function anyCategory(code: string): string {
  return `(//cac:TaxCategory/cbc:ID = '${code}' or //cac:ClassifiedTaxCategory/cbc:ID = '${code}')`;
}

const BEYOND: DraftRule = at(onRoot(), [
  must(
    'BR-IC-11',
    `empty(${BREAKDOWN_VAT}/cbc:ID[normalize-space(.) = 'K']) or string-length(cac:Delivery/cbc:ActualDeliveryDate) gt 1 or cac:InvoicePeriod/*`,
  ),
  must(
    'BR-IC-12',
    `empty(${BREAKDOWN_VAT}/cbc:ID[normalize-space(.) = 'K'])
      or string-length(cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode) gt 1`,
  ),
  must('BR-O-11', onlyNotSubject('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory')),
  must('BR-O-12', onlyNotSubject('//cac:ClassifiedTaxCategory')),
  must('BR-O-13', onlyNotSubject(`//${chargeCategory(ALLOWANCE_ONLY)}`)),
  must('BR-O-14', onlyNotSubject(`//${chargeCategory(CHARGE_ONLY)}`)),
  must('BR-B-01', `not(${anyCategory('B')} and //cbc:IdentificationCode != 'IT')`),
  must('BR-B-02', `not(${anyCategory('B')} and ${anyCategory('S')})`),
]);

export const VAT: readonly DraftRule[] = [...VAT_CATEGORIES.flatMap(family), BEYOND];
