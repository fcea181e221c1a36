import { at, type DraftRule, filled, must } from '../notation.js';
import { LINE_ROW } from './totals.js';

/** VAT categories (BT-118) in which the rate is zero, and those that need a reason for it. */
const ZERO_RATED = "('Z', 'E', 'AE', 'K', 'G', 'O')";
const WITH_REASON = "('E', 'AE', 'K', 'G', 'O')";

const DECLARED = "INVOICE[contains(HEADER/SPECIFICATION_ID, '16931')]";

/** An amount is given, with or without VAT. */
const amount = (path: string, vat?: 'INCLUDED' | 'EXCLUDED'): string =>
  filled(`${path}/AMOUNT${vat === undefined ? '' : `[@VAT = '${vat}']`}`);

const SELLER = 'PAYEE/CUSTOMER_INFORMATION';
const BUYER = 'RECEIVER/CUSTOMER_INFORMATION';

/** TEA-EN-01 to TEA-EN-15: the invoice and its parties. */
const INVOICE: DraftRule = at(DECLARED, [
  must('TEA-EN-01', filled('HEADER/INVOICE_ID')),
  must('TEA-EN-02', 'exists(HEADER/INVOICE_DATE/DATE)'),
  must('TEA-EN-03', "HEADER/INVOICE_TYPE/@UNTDID_CODE != ''"),
  must('TEA-EN-04', filled(`${SELLER}/CUSTOMER_NAME`)),
  must('TEA-EN-05', filled(`${SELLER}/ADDRESS/COUNTRY_CODE`)),
  must('TEA-EN-06', filled(`${BUYER}/CUSTOMER_NAME`)),
  must('TEA-EN-07', filled(`${BUYER}/ADDRESS/COUNTRY_CODE`)),
  must('TEA-EN-08', amount('SUMMARY/ROWS_TOTAL', 'EXCLUDED')),
  must('TEA-EN-09', amount('SUMMARY/(INVOICE_TOTAL | INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT)', 'EXCLUDED')),
  must('TEA-EN-10', amount('SUMMARY/INVOICE_TOTAL', 'INCLUDED')),
  must('TEA-EN-11', 'exists(SUMMARY/VAT_SUMMARY)'),
  must('TEA-EN-12', 'exists(ROWS/ROW/ROW_TOTAL)'),
  must(
    'TEA-EN-13',
    `not(SUMMARY/INVOICE_TOTAL/AMOUNT[@VAT = 'INCLUDED']/tea:amount(.) > 0) or
      exists(HEADER/DUE_DATE/DATE) or ${filled('HEADER/TERMS_OF_PAYMENT')}`,
  ),
  must(
    'TEA-EN-14',
    // BR-S-02 takes another tax registration or the representative's number as well.
    `not(SUMMARY/VAT_SUMMARY/@VAT_TYPE = 'S') or ${filled(`${SELLER}/VAT_NUMBER`)} or
      ${filled('PAYEE/PRELIMINARY_TAX_REGISTERED')} or
      ${filled("OTHER_PARTNER[@PARTNER_TYPE = 'SellerTaxRepr']/CUSTOMER_INFORMATION/VAT_NUMBER")}`,
  ),
  must(
    'TEA-EN-15',
    `not(SUMMARY/VAT_SUMMARY/@VAT_TYPE = ('AE', 'K')) or
      ${filled(`${BUYER}/VAT_NUMBER`)} or ${filled(`${BUYER}/ORGANIZATION_NUMBER`)}`,
  ),
]);

/** TEA-EN-20 to TEA-EN-26: the VAT breakdown. */
const BREAKDOWN: DraftRule = at(`${DECLARED}/SUMMARY/VAT_SUMMARY`, [
  must('TEA-EN-20', "@VAT_TYPE != ''"),
  must('TEA-EN-21', amount('ACCORDING')),
  must('TEA-EN-22', amount('VAT_RATE_TOTAL')),
  must('TEA-EN-23', "exists(RATE) or @VAT_TYPE = 'O'"),
  must('TEA-EN-24', `not(@VAT_TYPE = ${ZERO_RATED}) or not(RATE/tea:amount(.) != 0)`),
  must('TEA-EN-25', "not(@VAT_TYPE = 'S' and RATE) or RATE/tea:amount(.) > 0"),
  must(
    'TEA-EN-26',
    `not(@VAT_TYPE = ${WITH_REASON}) or ${filled('VAT_DESCRIPTION')} or ${filled('EXEMPTION_REASON_CODE')}`,
  ),
]);

/** TEA-EN-30 to TEA-EN-35: the lines. */
const ROWS: DraftRule = at(`${DECLARED}/ROWS/${LINE_ROW}[ROW_TOTAL/AMOUNT]`, [
  must('TEA-EN-30', filled('ROW_NUMBER')),
  must('TEA-EN-31', filled('QUANTITY/CHARGED')),
  must('TEA-EN-32', "QUANTITY/CHARGED/@Q_UNIT_UNECE_CODE != ''"),
  must('TEA-EN-33', `${amount('PRICE_PER_UNIT_NET')} or ${amount('PRICE_PER_UNIT')}`),
  must('TEA-EN-34', "VAT/@VAT_TYPE != ''"),
  must('TEA-EN-35', filled('ARTICLE/ARTICLE_NAME')),
]);

/** TEA-EN-*: what the core invoice model needs of a TEAPPS invoice that declares it. */
export function coreInvoiceRules(): DraftRule[] {
  return [INVOICE, BREAKDOWN, ROWS];
}
