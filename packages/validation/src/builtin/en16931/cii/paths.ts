/** Absolute paths and parts of expressions that the CII rules share. */

export const ROOT = '/rsm:CrossIndustryInvoice';
export const DOCUMENT = `${ROOT}/rsm:ExchangedDocument`;
export const DOCUMENT_CONTEXT = `${ROOT}/rsm:ExchangedDocumentContext`;
export const TRANSACTION = `${ROOT}/rsm:SupplyChainTradeTransaction`;
export const LINE_ITEM = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;
export const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;
export const DELIVERY = `${TRANSACTION}/ram:ApplicableHeaderTradeDelivery`;
export const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
export const TOTALS_GROUP = 'ram:SpecifiedTradeSettlementHeaderMonetarySummation';

/** The tax is VAT, in whatever case. */
export const IS_VAT = "[upper-case(ram:TypeCode) = 'VAT']";

export const ALLOWANCE_ONLY = '[ram:ChargeIndicator/udt:Indicator = false()]';
export const CHARGE_ONLY = '[ram:ChargeIndicator/udt:Indicator = true()]';

/** The identifiers of a party's tax registrations of one kind: VA is a VAT number, FC another tax number. */
export function registrations(party: string, ...schemes: readonly ('VA' | 'FC')[]): string {
  return `${party}/ram:SpecifiedTaxRegistration/ram:ID[@schemeID = (${schemes.map((scheme) => `'${scheme}'`).join(', ')})]`;
}
