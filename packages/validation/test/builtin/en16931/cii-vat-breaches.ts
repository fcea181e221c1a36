import { all, type Edit, plant, remove, repeat, set } from '../../support/edit.js';
import { type Breach, breachOf } from './breach.js';
import { SCENARIOS } from './scenario.js';

const TRANSACTION = 'rsm:SupplyChainTradeTransaction';
const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;
const DELIVERY = `${TRANSACTION}/ram:ApplicableHeaderTradeDelivery`;
const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
const BREAKDOWN = `${SETTLEMENT}/ram:ApplicableTradeTax`;
const SELLER = `${AGREEMENT}/ram:SellerTradeParty`;
const BUYER = `${AGREEMENT}/ram:BuyerTradeParty`;
const REPRESENTATIVE = `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`;
const LINE = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax`;
const ALLOWANCE = `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax`;
const CHARGE = `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge[2]/ram:CategoryTradeTax`;
const BUYER_VAT = '<ram:ID schemeID="VA">SE556000000101</ram:ID>';

const TAXED = ['S', 'AF', 'AG'];

const WITHOUT_SELLER = all(remove(REPRESENTATIVE), remove(`${SELLER}/ram:SpecifiedTaxRegistration`));

/** A rate that the category does not take. */
function wrongRate(prefix: string, category: string): Edit {
  if (prefix === 'O') return plant(`${category}/ram:RateApplicablePercent`, '0');
  return set(`${category}/ram:RateApplicablePercent`, { S: '0', AF: '-7', AG: '-4' }[prefix] ?? '5');
}

/** One line and one charge stay in the category, and the breakdown is of another. Two lines would do for the rule. */
const oneUseOnly = all(
  set(`${LINE}/ram:CategoryCode`, 'Z'),
  set(`${BREAKDOWN}/ram:CategoryCode`, 'Z'),
  set(`${ALLOWANCE}/ram:CategoryCode`, 'Z'),
);

function family(prefix: string): Breach[] {
  const taxed = TAXED.includes(prefix);
  const of = (rule: string, edit: Edit, ...also: readonly string[]): Breach => breachOf(prefix, rule, edit, ...also);
  const id = (number: string): string => `BR-${prefix}-${number}`;
  const users = ['02', '03', '04'].map(id);
  const identifiers = (edit: Edit): Breach[] =>
    users.map((rule) => of(rule, edit, ...users.filter((other) => other !== rule)));
  // Another rate takes the line, allowance or charge out of what the breakdown sums up, where that counts the rates.
  const sum = taxed ? [id('08')] : [];
  // O, L and M have no rule of their own number for the product of base and rate.
  const product = ['O', 'AF', 'AG'].includes(prefix) ? [] : ['BR-CO-17'];
  return [
    taxed ? of(id('01'), oneUseOnly, 'BR-Z-05', 'BR-Z-06', 'BR-Z-08', 'BR-Z-09') : of(id('01'), repeat(BREAKDOWN)),
    identifiers(prefix === 'O' ? plant(`${BUYER}/ram:SpecifiedTaxRegistration`, BUYER_VAT) : WITHOUT_SELLER),
    of(id('05'), wrongRate(prefix, LINE), ...sum),
    of(id('06'), wrongRate(prefix, ALLOWANCE), ...sum),
    of(id('07'), wrongRate(prefix, CHARGE), ...sum),
    of(id('08'), set(`${BREAKDOWN}/ram:BasisAmount`, '1400.00'), ...(taxed ? [...product, id('09')] : [])),
    of(id('09'), set(`${BREAKDOWN}/ram:CalculatedAmount`, '400.00'), 'BR-CO-14', ...product),
    taxed || prefix === 'Z'
      ? of(id('10'), plant(`${BREAKDOWN}/ram:ExemptionReason`, 'x'))
      : of(id('10'), remove(`${BREAKDOWN}/ram:ExemptionReason`)),
  ].flat();
}

const BEYOND: readonly Breach[] = [
  breachOf(
    'AE',
    'BR-AE-02',
    all(remove(`${BUYER}/ram:SpecifiedTaxRegistration`), remove(`${BUYER}/ram:SpecifiedLegalOrganization`)),
    'BR-AE-03',
    'BR-AE-04',
  ),
  breachOf('IC', 'BR-IC-02', remove(`${BUYER}/ram:SpecifiedTaxRegistration`), 'BR-IC-03', 'BR-IC-04'),
  breachOf(
    'IC',
    'BR-IC-11',
    all(remove(`${DELIVERY}/ram:ActualDeliverySupplyChainEvent`), remove(`${SETTLEMENT}/ram:BillingSpecifiedPeriod`)),
  ),
  breachOf('IC', 'BR-IC-12', remove(`${DELIVERY}/ram:ShipToTradeParty`)),
  breachOf(
    'O',
    'BR-O-11',
    all(set(`${LINE}/ram:CategoryCode`, 'S'), plant(`${LINE}/ram:RateApplicablePercent`, '25')),
    'BR-O-08',
    'BR-O-12',
    'BR-S-01',
    'BR-S-02',
  ),
  breachOf(
    'O',
    'BR-O-12',
    all(set(`${LINE}/ram:CategoryCode`, 'S'), plant(`${LINE}/ram:RateApplicablePercent`, '25')),
    'BR-O-08',
    'BR-O-11',
    'BR-S-01',
    'BR-S-02',
  ),
  breachOf(
    'O',
    'BR-O-13',
    all(set(`${ALLOWANCE}/ram:CategoryCode`, 'S'), plant(`${ALLOWANCE}/ram:RateApplicablePercent`, '25')),
    'BR-O-08',
    'BR-O-14',
    'BR-S-01',
    'BR-S-03',
  ),
  breachOf(
    'O',
    'BR-O-14',
    all(set(`${CHARGE}/ram:CategoryCode`, 'S'), plant(`${CHARGE}/ram:RateApplicablePercent`, '25')),
    'BR-O-08',
    'BR-O-13',
    'BR-S-01',
    'BR-S-04',
  ),
  breachOf('S', 'BR-B-01', set(`${LINE}/ram:CategoryCode`, 'B'), 'BR-B-02', 'BR-S-08'),
  breachOf('S', 'BR-B-02', set(`${LINE}/ram:CategoryCode`, 'B'), 'BR-B-01', 'BR-S-08'),
];

/** The ten rules of every VAT category, and those that single categories have beyond them, each broken once. */
export const CII_VAT_BREACHES: readonly Breach[] = [...Object.keys(SCENARIOS).flatMap(family), ...BEYOND];
