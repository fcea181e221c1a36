import type { XmlDocument, XmlElement } from '@autoinvoice/xml';
import { CII_NAMESPACE } from '../../identify/facts.js';

/** One amount of an equation, and whether it counts against the first. */
export interface Term {
  readonly element: XmlElement;
  readonly sign: 1 | -1;
}

/** Amounts whose signed sum must be zero: the first is the total, the others are what it is made of. */
export type Equation = readonly Term[];

/** Rule id → the equation that it states of the document, for the totals of EN 16931 (chapter 6.4.1). */
export function equationOf(document: XmlDocument, ruleId: string): Equation | undefined {
  const { root } = document;
  const parts = root.namespace === CII_NAMESPACE ? ciiParts(root) : ublParts(root);
  return parts === undefined ? undefined : EQUATIONS[ruleId]?.(parts);
}

/** The amounts of an invoice by business term; those that are not there are empty lists. */
interface Parts {
  readonly lineNet: readonly XmlElement[];
  readonly sumOfLines: readonly XmlElement[];
  readonly allowances: readonly XmlElement[];
  readonly sumOfAllowances: readonly XmlElement[];
  readonly charges: readonly XmlElement[];
  readonly sumOfCharges: readonly XmlElement[];
  readonly withoutVat: readonly XmlElement[];
  readonly categoryVat: readonly XmlElement[];
  readonly vat: readonly XmlElement[];
  readonly withVat: readonly XmlElement[];
  readonly prepaid: readonly XmlElement[];
  readonly rounding: readonly XmlElement[];
  readonly payable: readonly XmlElement[];
}

const EQUATIONS: Readonly<Record<string, (parts: Parts) => Equation>> = {
  'BR-CO-10': (p) => equation(p.sumOfLines, p.lineNet),
  'BR-CO-11': (p) => equation(p.sumOfAllowances, p.allowances),
  'BR-CO-12': (p) => equation(p.sumOfCharges, p.charges),
  'BR-CO-13': (p) => equation(p.withoutVat, [...p.sumOfLines, ...p.sumOfCharges], p.sumOfAllowances),
  'BR-CO-14': (p) => equation(p.vat, p.categoryVat),
  'BR-CO-15': (p) => equation(p.withVat, [...p.withoutVat, ...p.vat]),
  'BR-CO-16': (p) => equation(p.payable, [...p.withVat, ...p.rounding], p.prepaid),
};

function equation(
  total: readonly XmlElement[],
  plus: readonly XmlElement[],
  minus: readonly XmlElement[] = [],
): Equation {
  const term = (sign: 1 | -1) => (element: XmlElement) => ({ element, sign });
  return [...total.map(term(1)), ...plus.map(term(-1)), ...minus.map(term(1))];
}

const under = (parents: readonly (XmlElement | undefined)[], name: string): XmlElement[] =>
  parents.flatMap((parent) => parent?.children().filter(({ localName }) => localName === name) ?? []);

function ublParts(root: XmlElement): Parts | undefined {
  const totals = under([root], 'LegalMonetaryTotal');
  if (totals.length !== 1) return undefined;
  const lines = [...under([root], 'InvoiceLine'), ...under([root], 'CreditNoteLine')];
  const isCharge = (element: XmlElement) => element.child('ChargeIndicator')?.text.trim() === 'true';
  const adjustments = under([root], 'AllowanceCharge');
  const currency = root.child('DocumentCurrencyCode')?.text.trim();
  const inCurrency = under([root], 'TaxTotal').filter(
    (total) => total.child('TaxAmount')?.attribute('currencyID')?.trim() === currency,
  );
  const total = (name: string) => under(totals, name);
  return {
    lineNet: under(lines, 'LineExtensionAmount'),
    sumOfLines: total('LineExtensionAmount'),
    allowances: under(
      adjustments.filter((element) => !isCharge(element)),
      'Amount',
    ),
    sumOfAllowances: total('AllowanceTotalAmount'),
    charges: under(adjustments.filter(isCharge), 'Amount'),
    sumOfCharges: total('ChargeTotalAmount'),
    withoutVat: total('TaxExclusiveAmount'),
    categoryVat: under(under(inCurrency, 'TaxSubtotal'), 'TaxAmount'),
    vat: under(inCurrency, 'TaxAmount'),
    withVat: total('TaxInclusiveAmount'),
    prepaid: total('PrepaidAmount'),
    rounding: total('PayableRoundingAmount'),
    payable: total('PayableAmount'),
  };
}

function ciiParts(root: XmlElement): Parts | undefined {
  const trade = under([root], 'SupplyChainTradeTransaction');
  const settlement = under(trade, 'ApplicableHeaderTradeSettlement');
  const totals = under(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  if (totals.length !== 1) return undefined;
  const lines = under(under(trade, 'IncludedSupplyChainTradeLineItem'), 'SpecifiedLineTradeSettlement');
  const isCharge = (element: XmlElement) => /^(true|1)$/.test(element.child('ChargeIndicator')?.text.trim() ?? '');
  const adjustments = under(settlement, 'SpecifiedTradeAllowanceCharge');
  const currency = settlement[0]?.child('InvoiceCurrencyCode')?.text.trim();
  const total = (name: string) => under(totals, name);
  return {
    lineNet: under(under(lines, 'SpecifiedTradeSettlementLineMonetarySummation'), 'LineTotalAmount'),
    sumOfLines: total('LineTotalAmount'),
    allowances: under(
      adjustments.filter((element) => !isCharge(element)),
      'ActualAmount',
    ),
    sumOfAllowances: total('AllowanceTotalAmount'),
    charges: under(adjustments.filter(isCharge), 'ActualAmount'),
    sumOfCharges: total('ChargeTotalAmount'),
    withoutVat: total('TaxBasisTotalAmount'),
    categoryVat: under(under(settlement, 'ApplicableTradeTax'), 'CalculatedAmount'),
    vat: total('TaxTotalAmount').filter((element) => element.attribute('currencyID')?.trim() === currency),
    withVat: total('GrandTotalAmount'),
    prepaid: total('TotalPrepaidAmount'),
    rounding: total('RoundingAmount'),
    payable: total('DuePayableAmount'),
  };
}
