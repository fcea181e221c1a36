import { all, type Edit, remove, removeAttribute, repeat, set, setAttribute } from '../../support/edit.js';
import type { Breach } from '../breach-tests.js';
import { FINVOICE } from './document.js';

const breach = (rule: string, edit: Edit, ...also: string[]): Breach => ({ rule, xml: edit(FINVOICE), also });

const INVOICE = 'InvoiceDetails';
const VAT = `${INVOICE}/VatSpecificationDetails`;
const ROW = 'InvoiceRow';
const PAYMENT = 'EpiDetails/EpiPaymentInstructionDetails';
const PARTY = 'EpiDetails/EpiPartyDetails';
const ACCOUNT = `${PARTY}/EpiBeneficiaryPartyDetails/EpiAccountID`;
const BARCODE = 'VirtualBankBarcode';
const SELLER_ACCOUNT = 'SellerInformationDetails/SellerAccountDetails';
const NO_BARCODE = remove(BARCODE);

/** All amounts negative, as a credit note has them. */
const credited: Edit = (source) =>
  all(
    set(`${INVOICE}/InvoiceTypeCode`, 'INV02'),
    set(`${INVOICE}/InvoiceTypeCodeUN`, '381'),
    set(
      `${INVOICE}/InvoiceTypeText`,
      'HYVITYS</InvoiceTypeText><OriginalInvoiceNumber>16</OriginalInvoiceNumber><InvoiceTypeText>x',
    ),
    NO_BARCODE,
  )(source).replace(/(Amount AmountCurrencyIdentifier="EUR">)(?=\d)/g, '$1-');

export const CREDIT_NOTE = credited(FINVOICE).replace('<InvoiceTypeText>x</InvoiceTypeText>', '');

/** One VAT category of the breakdown and its row become another one without tax. */
const untaxed = (category: string): Edit =>
  all(
    set(`${VAT}[2]/VatCode`, category),
    set(`${VAT}[2]/VatRatePercent`, '0'),
    set(`${VAT}[2]/VatRateAmount`, '0,00'),
    set(`${ROW}[2]/RowVatRatePercent`, '0'),
    set(`${ROW}[2]/RowVatAmount`, '0,00'),
    set(`${ROW}[2]/RowAmount`, '100,00'),
    set(`${INVOICE}/InvoiceTotalVatAmount`, '25,50'),
    set(`${INVOICE}/InvoiceTotalVatIncludedAmount`, '225,50'),
    set(`${PAYMENT}/EpiInstructedAmount`, '225,50'),
    NO_BARCODE,
  );

const PAYMENT_BREACHES: readonly Breach[] = [
  breach('FIN-R-030', all(set(`${PAYMENT}/EpiInstructedAmount`, '239,51'), NO_BARCODE)),
  breach('FIN-R-031', all(set(`${PAYMENT}/EpiDateOptionDate`, '20260604'), NO_BARCODE)),
  breach(
    'FIN-R-032',
    all(set(ACCOUNT, 'FI2112345600000786'), set(`${SELLER_ACCOUNT}/SellerAccountID`, 'FI2112345600000786'), NO_BARCODE),
    'FIN-R-038',
  ),
  breach('FIN-R-033', all(set(ACCOUNT, 'FI5840550012345670'), NO_BARCODE)),
  breach('FIN-R-034', set(`${SELLER_ACCOUNT}/SellerBic`, 'NDEA')),
  breach('FIN-R-035', set(`${PARTY}/EpiBfiPartyDetails/EpiBfiIdentifier`, 'DEUTDEFF')),
  breach('FIN-R-036', all(set(`${PAYMENT}/EpiRemittanceInfoIdentifier`, '1233'), NO_BARCODE)),
  breach(
    'FIN-R-037',
    all(
      set(`${PAYMENT}/EpiRemittanceInfoIdentifier`, 'RF471234567891'),
      setAttribute(`${PAYMENT}/EpiRemittanceInfoIdentifier`, 'IdentificationSchemeName', 'ISO'),
      NO_BARCODE,
    ),
  ),
  breach('FIN-R-038', all(repeat(SELLER_ACCOUNT), set(`${SELLER_ACCOUNT}[2]/SellerAccountID`, 'FI2112345600000786'))),
  breach('FIN-R-040', remove(`${PARTY}/EpiBfiPartyDetails/EpiBfiIdentifier`)),
  breach('FIN-R-041', set(BARCODE, '421123456000007850002395100000000000000000001232260603')),
];

export const BUSINESS_BREACHES: readonly Breach[] = [
  breach(
    'FIN-R-001',
    all(
      set(`${INVOICE}/InvoiceTotalVatIncludedAmount`, '239,00'),
      set(`${PAYMENT}/EpiInstructedAmount`, '239,00'),
      NO_BARCODE,
    ),
  ),
  breach('FIN-R-002', set(`${INVOICE}/RowsTotalVatExcludedAmount`, '199,99')),
  breach('FIN-R-003', set(`${INVOICE}/RowsTotalVatExcludedAmount`, '210,00'), 'FIN-R-002'),
  breach('FIN-R-004', set(`${VAT}/VatRateAmount`, '25,53')),
  breach('FIN-R-005', all(set(`${VAT}/VatRateAmount`, '26,50'), set(`${VAT}[2]/VatRateAmount`, '13,00'))),
  breach('FIN-R-006', all(set(`${VAT}/VatBaseAmount`, '100,03'), set(`${VAT}[2]/VatBaseAmount`, '99,97'))),
  breach(
    'FIN-R-007',
    all(
      set(`${ROW}[2]/RowVatRatePercent`, '10'),
      set(`${ROW}[2]/RowVatAmount`, '10,00'),
      set(`${ROW}[2]/RowAmount`, '110,00'),
    ),
  ),
  breach(
    'FIN-R-009',
    all(set(`${VAT}[2]/VatBaseAmount`, '100,10'), set(`${VAT}[2]/VatRateAmount`, '14,01')),
    'FIN-R-006',
  ),
  breach('FIN-R-010', setAttribute(`${ROW}[2]/RowAmount`, 'AmountCurrencyIdentifier', 'SEK')),
  breach('FIN-R-020', set(`${ROW}/RowAmount`, '125,60')),
  breach('FIN-R-021', all(set(`${ROW}/RowVatAmount`, '25,60'), set(`${ROW}/RowAmount`, '125,60'))),
  breach('FIN-R-022', set(`${ROW}/UnitPriceAmount`, '26,00')),
  breach('FIN-R-024', set(`${ROW}/EndDate`, '20260331')),
  ...PAYMENT_BREACHES,
  breach('FIN-R-050', set('BuyerPartyDetails/BuyerPartyIdentifier', '0112038-8')),
  breach('FIN-R-051', set('BuyerPartyDetails/BuyerOrganisationTaxCode', 'FI01120388')),
  breach('FIN-R-052', set('MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier', '003701120388')),
  breach('FIN-R-053', set('SellerPartyDetails/SellerPartyIdentifier', '0112038-9')),
  breach('FIN-R-060', set(`${INVOICE}/InvoiceTypeCode`, 'XYZ01')),
  breach('FIN-R-061', (source) =>
    all(
      set(`${INVOICE}/InvoiceTypeCode`, 'INV02'),
      set(`${INVOICE}/InvoiceTypeCodeUN`, '381'),
    )(source).replace('<OriginCode>', '<OriginalInvoiceNumber>16</OriginalInvoiceNumber><OriginCode>'),
  ),
  { rule: 'FIN-R-062', xml: CREDIT_NOTE.replace(/<OriginalInvoiceNumber>.*<\/OriginalInvoiceNumber>/, '') },
  breach('FIN-R-063', set(`${INVOICE}/OriginCode`, 'Cancel')),
  breach('FIN-R-064', set(`${INVOICE}/InvoiceTypeCodeUN`, '381')),
  breach('FIN-R-070', set(`${INVOICE}/InvoiceDate`, '20260431')),
  breach('FIN-R-071', set(`${INVOICE}/InvoiceDate`, '20260604')),
  breach('FIN-R-072', set(`${INVOICE}/InvoicingPeriodEndDate`, '20260331')),
];

const withoutBreakdown = all(remove(`${VAT}[2]`), remove(VAT));

/** A breach that an undeclared document shows as it is; in a declared one the core terms miss the breakdown too. */
export const NO_BREAKDOWN: Breach = breach('FIN-R-008', withoutBreakdown);

export const CORE_BREACHES: readonly Breach[] = [
  breach('FIN-EN-01', remove(`${INVOICE}/InvoiceNumber`)),
  breach('FIN-EN-02', remove(`${INVOICE}/InvoiceDate`)),
  breach('FIN-EN-03', remove(`${INVOICE}/InvoiceTypeCodeUN`)),
  breach('FIN-EN-04', remove('SellerPartyDetails/SellerOrganisationName')),
  breach('FIN-EN-05', remove('SellerPartyDetails/SellerPostalAddressDetails/CountryCode')),
  breach('FIN-EN-06', remove('BuyerPartyDetails/BuyerOrganisationName')),
  breach('FIN-EN-07', remove('BuyerPartyDetails/BuyerPostalAddressDetails/CountryCode')),
  breach('FIN-EN-08', remove(`${INVOICE}/RowsTotalVatExcludedAmount`)),
  breach('FIN-EN-09', remove(`${INVOICE}/InvoiceTotalVatExcludedAmount`)),
  breach('FIN-EN-10', all(remove(`${PAYMENT}/EpiInstructedAmount`), NO_BARCODE)),
  breach('FIN-EN-11', withoutBreakdown, 'FIN-R-008'),
  breach('FIN-EN-12', all(remove(`${ROW}[2]`), remove(ROW))),
  breach('FIN-EN-13', remove(`${INVOICE}/PaymentTermsDetails`)),
  breach('FIN-EN-14', remove('SellerPartyDetails/SellerOrganisationTaxCode')),
  breach(
    'FIN-EN-15',
    all(
      untaxed('AE'),
      set(
        `${VAT}[2]/VatRateAmount`,
        '0,00</VatRateAmount><VatFreeText>AE</VatFreeText><VatRateAmount AmountCurrencyIdentifier="EUR">0,00',
      ),
      remove(`${VAT}[2]/VatRateAmount[2]`),
      remove('BuyerPartyDetails/BuyerOrganisationTaxCode'),
      remove('BuyerPartyDetails/BuyerPartyIdentifier'),
    ),
  ),
  breach('FIN-EN-20', remove(`${VAT}[2]/VatCode`)),
  breach('FIN-EN-21', remove(`${VAT}[2]/VatBaseAmount`), 'FIN-R-009'),
  breach('FIN-EN-22', remove(`${VAT}[2]/VatRateAmount`), 'FIN-R-004'),
  breach('FIN-EN-23', remove(`${VAT}[2]/VatRatePercent`), 'FIN-R-007'),
  breach('FIN-EN-24', set(`${VAT}[2]/VatCode`, 'Z')),
  breach('FIN-EN-25', untaxed('S')),
  breach('FIN-EN-26', untaxed('E')),
  breach('FIN-EN-30', remove(`${ROW}/RowPositionIdentifier`)),
  breach('FIN-EN-31', remove(`${ROW}/InvoicedQuantity`), 'FIN-EN-32'),
  breach('FIN-EN-32', removeAttribute(`${ROW}/InvoicedQuantity`, 'QuantityUnitCodeUN')),
  breach('FIN-EN-33', remove(`${ROW}/UnitPriceAmount`)),
  breach('FIN-EN-34', remove(`${ROW}/RowVatCode`)),
  breach('FIN-EN-35', remove(`${ROW}/ArticleName`)),
];

export const FINVOICE_SOUND: Readonly<Record<string, string>> = {
  'an invoice': FINVOICE,
  'a credit note': CREDIT_NOTE,
  'an invoice with untaxed goods': untaxed('Z')(FINVOICE),
  'VAT of each rate just less than a euro off': all(
    set(`${VAT}/VatRateAmount`, '26,49'),
    set(`${VAT}[2]/VatRateAmount`, '13,01'),
  )(FINVOICE),
  'an invoice with a creditor reference': all(
    set(`${PAYMENT}/EpiRemittanceInfoIdentifier`, 'RF471234567890'),
    setAttribute(`${PAYMENT}/EpiRemittanceInfoIdentifier`, 'IdentificationSchemeName', 'ISO'),
    NO_BARCODE,
  )(FINVOICE),
  'a seller with another tax registration': remove('SellerPartyDetails/SellerOrganisationTaxCode')(FINVOICE).replace(
    '<SellerInformationDetails>',
    '<SellerInformationDetails><SellerTaxRegistrationText>Alv.Rek</SellerTaxRegistrationText>',
  ),
  'an invoice paid in part': all(
    set(
      `${INVOICE}/InvoiceTotalVatIncludedAmount`,
      '239,50</InvoiceTotalVatIncludedAmount><InvoicePaidAmount AmountCurrencyIdentifier="EUR">39,50</InvoicePaidAmount><InvoiceTotalVatIncludedAmount AmountCurrencyIdentifier="EUR">',
    ),
    remove(`${INVOICE}/InvoiceTotalVatIncludedAmount[2]`),
    set(`${PAYMENT}/EpiInstructedAmount`, '200,00'),
    NO_BARCODE,
  )(FINVOICE),
};
