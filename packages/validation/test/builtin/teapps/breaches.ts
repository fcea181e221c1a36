import { add, all, type Edit, remove, removeAttribute, repeat, set, setAttribute } from '../../support/edit.js';
import type { Breach } from '../breach-tests.js';
import { TEAPPS } from './document.js';

const breach = (rule: string, edit: Edit, ...also: string[]): Breach => ({ rule, xml: edit(TEAPPS), also });

const INVOICE = 'CONTENT_FRAME/INVOICES/INVOICE';
const HEADER = `${INVOICE}/HEADER`;
const SELLER = `${INVOICE}/PAYEE/CUSTOMER_INFORMATION`;
const BUYER = `${INVOICE}/RECEIVER/CUSTOMER_INFORMATION`;
const BANK = `${INVOICE}/PAYEE/BANKS`;
const REFERENCE = `${INVOICE}/PAYEE/DETAILS_OF_PAYMENT`;
const ROW = `${INVOICE}/ROWS/ROW`;
const SUMMARY = `${INVOICE}/SUMMARY`;
const VAT = `${SUMMARY}/VAT_SUMMARY`;
const EPI = `${INVOICE}/EpiDetails/EpiPaymentInstructionDetails`;
const ACCOUNT = `${INVOICE}/EpiDetails/EpiPartyDetails/EpiBeneficiaryPartyDetails/EpiAccountID`;

/** Gross amounts stand first, net amounts second; tax amounts alone. */
const GROSS = 'AMOUNT[1]';
const NET = 'AMOUNT[2]';
const NO_EPI = remove(`${INVOICE}/EpiDetails`);

const credit: Edit = (source) =>
  all(
    set(`${HEADER}/INVOICE_TYPE`, '01'),
    setAttribute(`${HEADER}/INVOICE_TYPE`, 'UNTDID_CODE', '381'),
    NO_EPI,
  )(source).replaceAll('<AMOUNT SIGN="+"', '<AMOUNT SIGN="-"');
const ORIGINAL = add(HEADER, '<CREDIT_INVOICE_NUMBER>16</CREDIT_INVOICE_NUMBER>');

export const CREDIT_NOTE = all(credit, ORIGINAL)(TEAPPS);

/** The second VAT category and its row become another one without tax. */
const untaxed = (category: string): Edit =>
  all(
    setAttribute(`${VAT}[2]`, 'VAT_TYPE', category),
    set(`${VAT}[2]/RATE`, '0'),
    set(`${VAT}[2]/VAT_RATE_TOTAL/AMOUNT`, '0.00'),
    set(`${ROW}[2]/VAT/RATE`, '0'),
    set(`${ROW}[2]/VAT/VAT_AMOUNT/AMOUNT`, '0.00'),
    set(`${ROW}[2]/ROW_TOTAL/${GROSS}`, '100.00'),
    set(`${SUMMARY}/VAT_TOTAL/AMOUNT`, '25.50'),
    set(`${SUMMARY}/INVOICE_TOTAL/${GROSS}`, '225.50'),
    NO_EPI,
  );

export const BUSINESS_BREACHES: readonly Breach[] = [
  breach('TEA-R-001', all(set(`${SUMMARY}/INVOICE_TOTAL/${GROSS}`, '239.00'), NO_EPI)),
  breach('TEA-R-002', set(`${SUMMARY}/ROWS_TOTAL/${NET}`, '199.99')),
  breach('TEA-R-003', set(`${SUMMARY}/ROWS_TOTAL/${NET}`, '210.00'), 'TEA-R-002'),
  breach('TEA-R-004', set(`${VAT}/VAT_RATE_TOTAL/AMOUNT`, '25.53')),
  breach(
    'TEA-R-005',
    all(set(`${VAT}/VAT_RATE_TOTAL/AMOUNT`, '26.50'), set(`${VAT}[2]/VAT_RATE_TOTAL/AMOUNT`, '13.00')),
  ),
  breach('TEA-R-006', all(set(`${VAT}/ACCORDING/AMOUNT`, '100.03'), set(`${VAT}[2]/ACCORDING/AMOUNT`, '99.97'))),
  breach(
    'TEA-R-007',
    all(
      set(`${ROW}[2]/VAT/RATE`, '10'),
      set(`${ROW}[2]/VAT/VAT_AMOUNT/AMOUNT`, '10.00'),
      set(`${ROW}[2]/ROW_TOTAL/${GROSS}`, '110.00'),
    ),
  ),
  breach(
    'TEA-R-009',
    all(set(`${VAT}[2]/ACCORDING/AMOUNT`, '100.10'), set(`${VAT}[2]/VAT_RATE_TOTAL/AMOUNT`, '14.01')),
    'TEA-R-006',
  ),
  breach('TEA-R-010', set(`${ROW}[2]/CURRENCY/CODE`, 'SEK')),
  breach('TEA-R-020', set(`${ROW}/ROW_TOTAL/${GROSS}`, '125.60')),
  breach('TEA-R-021', all(set(`${ROW}/VAT/VAT_AMOUNT/AMOUNT`, '25.60'), set(`${ROW}/ROW_TOTAL/${GROSS}`, '125.60'))),
  breach('TEA-R-022', set(`${ROW}/PRICE_PER_UNIT/AMOUNT`, '26.00')),
  breach('TEA-R-024', set(`${ROW}/END_PERIOD/DATE/MONTH`, '03')),
  breach('TEA-R-030', set(`${EPI}/EpiInstructedAmount`, '239,51')),
  breach('TEA-R-031', set(`${EPI}/EpiDateOptionDate`, '20260604')),
  breach(
    'TEA-R-032',
    all(set(ACCOUNT, 'FI2112345600000786'), set(`${BANK}/IBAN_ACCOUNT_NUMBER`, 'FI2112345600000786')),
    'TEA-R-038',
  ),
  breach('TEA-R-033', set(ACCOUNT, 'FI5840550012345670')),
  breach('TEA-R-034', set(`${BANK}/SWIFT_CODE`, 'NDEAFI')),
  breach('TEA-R-035', set(`${BANK}/SWIFT_CODE`, 'DEUTDEFF')),
  breach('TEA-R-036', set(`${REFERENCE}/FI_PAYMENT_REFERENCE`, '1233')),
  breach('TEA-R-037', set(REFERENCE, '<IPI_REFERENCE>RF471234567891</IPI_REFERENCE>')),
  breach('TEA-R-038', all(repeat(BANK), set(`${BANK}[2]/IBAN_ACCOUNT_NUMBER`, 'FI2112345600000786'))),
  breach('TEA-R-040', remove(`${BANK}/SWIFT_CODE`)),
  breach('TEA-R-050', set(`${BUYER}/ORGANIZATION_NUMBER`, '0112038-8')),
  breach('TEA-R-051', set(`${BUYER}/VAT_NUMBER`, 'FI01120388')),
  breach('TEA-R-052', set(`${INVOICE}/RECEIVER/NET_SERVICE_ID`, '003701120388')),
  breach('TEA-R-053', set(`${SELLER}/ORGANIZATION_NUMBER`, '0112038-9')),
  breach('TEA-R-060', set(`${HEADER}/INVOICE_TYPE`, '77')),
  breach(
    'TEA-R-061',
    all(set(`${HEADER}/INVOICE_TYPE`, '01'), setAttribute(`${HEADER}/INVOICE_TYPE`, 'UNTDID_CODE', '381'), ORIGINAL),
  ),
  breach('TEA-R-062', credit),
  breach('TEA-R-064', setAttribute(`${HEADER}/INVOICE_TYPE`, 'UNTDID_CODE', '381')),
  breach('TEA-R-070', set(`${HEADER}/INVOICE_DATE/DATE/DAY`, '32')),
  breach('TEA-R-071', set(`${HEADER}/INVOICE_DATE/DATE/MONTH`, '07')),
  breach('TEA-R-072', set(`${HEADER}/END_PERIOD/DATE/MONTH`, '03')),
];

const withoutBreakdown = all(remove(`${VAT}[2]`), remove(VAT));

/** A breach that an undeclared document shows as it is; in a declared one the core terms miss the breakdown too. */
export const NO_BREAKDOWN: Breach = breach('TEA-R-008', withoutBreakdown);

export const CORE_BREACHES: readonly Breach[] = [
  breach('TEA-EN-01', remove(`${HEADER}/INVOICE_ID`)),
  breach('TEA-EN-02', remove(`${HEADER}/INVOICE_DATE`)),
  breach('TEA-EN-03', removeAttribute(`${HEADER}/INVOICE_TYPE`, 'UNTDID_CODE')),
  breach('TEA-EN-04', remove(`${SELLER}/CUSTOMER_NAME`)),
  breach('TEA-EN-05', remove(`${SELLER}/ADDRESS/COUNTRY_CODE`)),
  breach('TEA-EN-06', remove(`${BUYER}/CUSTOMER_NAME`)),
  breach('TEA-EN-07', remove(`${BUYER}/ADDRESS/COUNTRY_CODE`)),
  breach('TEA-EN-08', remove(`${SUMMARY}/ROWS_TOTAL`)),
  breach('TEA-EN-09', remove(`${SUMMARY}/INVOICE_TOTAL/${NET}`)),
  breach('TEA-EN-10', remove(`${SUMMARY}/INVOICE_TOTAL/${GROSS}`)),
  breach('TEA-EN-11', withoutBreakdown, 'TEA-R-008'),
  breach('TEA-EN-12', all(remove(`${ROW}[2]`), remove(ROW))),
  breach('TEA-EN-13', all(remove(`${HEADER}/DUE_DATE`))),
  breach('TEA-EN-14', remove(`${SELLER}/VAT_NUMBER`)),
  breach(
    'TEA-EN-15',
    all(
      untaxed('AE'),
      add(`${VAT}[2]`, '<VAT_DESCRIPTION>AE</VAT_DESCRIPTION>'),
      remove(`${BUYER}/VAT_NUMBER`),
      remove(`${BUYER}/ORGANIZATION_NUMBER`),
    ),
  ),
  breach('TEA-EN-20', removeAttribute(`${VAT}[2]`, 'VAT_TYPE')),
  breach('TEA-EN-21', remove(`${VAT}[2]/ACCORDING`), 'TEA-R-009'),
  breach('TEA-EN-22', remove(`${VAT}[2]/VAT_RATE_TOTAL`), 'TEA-R-004'),
  breach('TEA-EN-23', remove(`${VAT}[2]/RATE`), 'TEA-R-007'),
  breach('TEA-EN-24', setAttribute(`${VAT}[2]`, 'VAT_TYPE', 'Z')),
  breach('TEA-EN-25', untaxed('S')),
  breach('TEA-EN-26', untaxed('E')),
  breach('TEA-EN-30', remove(`${ROW}/ROW_NUMBER`)),
  breach('TEA-EN-31', remove(`${ROW}/QUANTITY`), 'TEA-EN-32'),
  breach('TEA-EN-32', removeAttribute(`${ROW}/QUANTITY/CHARGED`, 'Q_UNIT_UNECE_CODE')),
  breach('TEA-EN-33', remove(`${ROW}/PRICE_PER_UNIT`)),
  breach('TEA-EN-34', removeAttribute(`${ROW}/VAT`, 'VAT_TYPE')),
  breach('TEA-EN-35', remove(`${ROW}/ARTICLE/ARTICLE_NAME`)),
];

export const TEAPPS_SOUND: Readonly<Record<string, string>> = {
  'an invoice': TEAPPS,
  'a credit note': CREDIT_NOTE,
  'an invoice with untaxed goods': untaxed('Z')(TEAPPS),
  'VAT of each rate just less than a euro off': all(
    set(`${VAT}/VAT_RATE_TOTAL/AMOUNT`, '26.49'),
    set(`${VAT}[2]/VAT_RATE_TOTAL/AMOUNT`, '13.01'),
  )(TEAPPS),
  'an invoice with a creditor reference': set(REFERENCE, '<IPI_REFERENCE>RF471234567890</IPI_REFERENCE>')(TEAPPS),
  'a heading and a subtotal among the rows': add(
    `${INVOICE}/ROWS`,
    `<ROW ROW_TYPE="MAIN"><ARTICLE><ARTICLE_NAME>Delivery 1</ARTICLE_NAME></ARTICLE></ROW>
     <ROW ROW_TYPE="SUBTOTAL"><ROW_TOTAL><AMOUNT SIGN="+" VAT="EXCLUDED">1000.00</AMOUNT></ROW_TOTAL></ROW>`,
  )(TEAPPS),
  'a seller with another tax registration': remove(`${SELLER}/VAT_NUMBER`)(TEAPPS).replace(
    '<DETAILS_OF_PAYMENT>',
    '<PRELIMINARY_TAX_REGISTERED>Alv.Rek</PRELIMINARY_TAX_REGISTERED><DETAILS_OF_PAYMENT>',
  ),
  'dates without leading zeros': all(
    set(`${HEADER}/INVOICE_DATE/DATE/DAY`, '4'),
    set(`${HEADER}/INVOICE_DATE/DATE/MONTH`, '5'),
  )(TEAPPS),
};
