import { add, all, type Edit, remove, repeat, set } from '../../support/edit.js';
import { type Breach, breachOf } from './breach.js';
import { SCENARIOS } from './scenario.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';
const LINE = 'cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory';
const ALLOWANCE = 'cac:AllowanceCharge/cac:TaxCategory';
const CHARGE = 'cac:AllowanceCharge[2]/cac:TaxCategory';
const REASON = '<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>';
const BUYER_VAT =
  '<cac:PartyTaxScheme><cbc:CompanyID>SE556000000101</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>';

const TAXED = ['S', 'AF', 'AG'];

/** No VAT number of the seller or the one who represents it, and where others count too, none of those. */
function withoutSeller(prefix: string): Edit {
  const vatOnly = all(remove('cac:TaxRepresentativeParty'), remove(`${SELLER}/cac:PartyTaxScheme`));
  return prefix === 'IC' || prefix === 'G' ? vatOnly : all(vatOnly, remove(`${SELLER}/cac:PartyTaxScheme`));
}

/** A rate that the category does not take. */
function wrongRate(prefix: string, category: string): Edit {
  if (prefix === 'O') return add(category, '<cbc:Percent>0</cbc:Percent>');
  return set(`${category}/cbc:Percent`, { S: '0', AF: '-7', AG: '-4' }[prefix] ?? '5');
}

function family(prefix: string): Breach[] {
  const taxed = TAXED.includes(prefix);
  const of = (rule: string, edit: Edit, ...also: readonly string[]): Breach => breachOf(prefix, rule, edit, ...also);
  const id = (number: string): string => `BR-${prefix}-${number}`;
  const users = ['02', '03', '04'].map(id);
  const identifiers = (edit: Edit): Breach[] =>
    users.map((rule) => of(rule, edit, ...users.filter((other) => other !== rule)));
  // Another rate takes the line, allowance or charge out of what the breakdown sums up, where that counts the rates.
  const sum = taxed ? [id('08')] : [];
  return [
    taxed ? of(id('01'), remove(SUBTOTAL), 'BR-CO-18') : of(id('01'), repeat(SUBTOTAL)),
    ...identifiers(prefix === 'O' ? add(BUYER, BUYER_VAT) : withoutSeller(prefix)),
    of(id('05'), wrongRate(prefix, LINE), ...sum),
    of(id('06'), wrongRate(prefix, ALLOWANCE), ...sum),
    of(id('07'), wrongRate(prefix, CHARGE), ...sum),
    of(id('08'), set(`${SUBTOTAL}/cbc:TaxableAmount`, '1400.00'), ...(taxed ? ['BR-CO-17', id('09')] : [])),
    of(id('09'), set(`${SUBTOTAL}/cbc:TaxAmount`, '400.00'), 'BR-CO-14', 'BR-CO-17'),
    taxed || prefix === 'Z'
      ? of(id('10'), add(`${SUBTOTAL}/cac:TaxCategory`, REASON))
      : of(id('10'), remove(`${SUBTOTAL}/cac:TaxCategory/cbc:TaxExemptionReason`)),
  ];
}

const WITHOUT_BUYER = all(remove(`${BUYER}/cac:PartyTaxScheme`), remove(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`));

const BEYOND: readonly Breach[] = [
  breachOf('AE', 'BR-AE-02', WITHOUT_BUYER, 'BR-AE-03', 'BR-AE-04'),
  breachOf('IC', 'BR-IC-02', remove(`${BUYER}/cac:PartyTaxScheme`), 'BR-IC-03', 'BR-IC-04'),
  breachOf('IC', 'BR-IC-11', all(remove('cac:Delivery/cbc:ActualDeliveryDate'), remove('cac:InvoicePeriod'))),
  breachOf('IC', 'BR-IC-12', remove('cac:Delivery/cac:DeliveryLocation')),
  breachOf(
    'O',
    'BR-O-11',
    all(
      repeat(SUBTOTAL),
      set(`${SUBTOTAL}[2]/cac:TaxCategory/cbc:ID`, 'Z'),
      set(`${SUBTOTAL}[2]/cbc:TaxableAmount`, '0'),
      add(`${SUBTOTAL}[2]/cac:TaxCategory`, '<cbc:Percent>0</cbc:Percent>'),
      remove(`${SUBTOTAL}[2]/cac:TaxCategory/cbc:TaxExemptionReason`),
    ),
  ),
  breachOf(
    'O',
    'BR-O-12',
    all(set(`${LINE}/cbc:ID`, 'S'), add(LINE, '<cbc:Percent>25</cbc:Percent>')),
    'BR-O-08',
    'BR-S-01',
  ),
  breachOf(
    'O',
    'BR-O-13',
    all(set(`${ALLOWANCE}/cbc:ID`, 'S'), add(ALLOWANCE, '<cbc:Percent>25</cbc:Percent>')),
    'BR-O-08',
    'BR-S-01',
  ),
  breachOf(
    'O',
    'BR-O-14',
    all(set(`${CHARGE}/cbc:ID`, 'S'), add(CHARGE, '<cbc:Percent>25</cbc:Percent>')),
    'BR-O-08',
    'BR-S-01',
  ),
  breachOf('S', 'BR-B-01', set(`${LINE}/cbc:ID`, 'B'), 'BR-B-02', 'BR-S-08'),
  breachOf('S', 'BR-B-02', set(`${LINE}/cbc:ID`, 'B'), 'BR-B-01', 'BR-S-08'),
];

/** The ten rules of every VAT category, and those that single categories have beyond them, each broken once. */
export const UBL_VAT_BREACHES: readonly Breach[] = [...Object.keys(SCENARIOS).flatMap(family), ...BEYOND];
