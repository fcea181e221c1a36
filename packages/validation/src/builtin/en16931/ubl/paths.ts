/** Parts of expressions that the UBL rules share. */

/** The node's tax scheme is VAT, in whatever case. */
export const IS_VAT = "[cac:TaxScheme/upper-case(normalize-space(cbc:ID)) = 'VAT']";

/** The tax category's code, without white space around it, is the given one. */
export function hasCode(code: string): string {
  return `[normalize-space(cbc:ID) = '${code}']`;
}

export const SELLER = 'cac:AccountingSupplierParty/cac:Party';
export const BUYER = 'cac:AccountingCustomerParty/cac:Party';
export const ALLOWANCE_ONLY = '[cbc:ChargeIndicator = false()]';
export const CHARGE_ONLY = '[cbc:ChargeIndicator = true()]';

/** Match pattern: the path below an invoice line or a credit note line, wherever that stands. */
export function onLines(path: string): string {
  return `cac:InvoiceLine${path} | cac:CreditNoteLine${path}`;
}

/** Match pattern: the path below the root of the document. */
export function onRoot(path = ''): string {
  return `/ubl:Invoice${path} | /cn:CreditNote${path}`;
}
