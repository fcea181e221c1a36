import { at, type DraftRule, filled, must } from '../notation.js';

/** VAT categories (BT-118, BT-151) in which the rate is zero, and those that need a reason for it. */
const ZERO_RATED = "('Z', 'E', 'AE', 'K', 'G', 'O')";
const WITH_REASON = "('E', 'AE', 'K', 'G', 'O')";

const PAYABLE = 'InvoiceTotalVatIncludedAmount/fi:amount(.) > 0';

/** Rows that are invoice lines (BG-25); the others carry text or subtotals. */
const LINES = 'Finvoice/InvoiceRow[RowVatExcludedAmount]';

/** FIN-EN-01 to FIN-EN-15: the invoice and its parties. */
const DOCUMENT: DraftRule = at('Finvoice', [
  must('FIN-EN-01', filled('InvoiceDetails/InvoiceNumber')),
  must('FIN-EN-02', filled('InvoiceDetails/InvoiceDate')),
  must('FIN-EN-03', filled('InvoiceDetails/InvoiceTypeCodeUN')),
  must('FIN-EN-04', filled('SellerPartyDetails/SellerOrganisationName')),
  must('FIN-EN-05', filled('SellerPartyDetails/SellerPostalAddressDetails/CountryCode')),
  must('FIN-EN-06', filled('BuyerPartyDetails/BuyerOrganisationName')),
  must('FIN-EN-07', filled('BuyerPartyDetails/BuyerPostalAddressDetails/CountryCode')),
  must('FIN-EN-08', filled('InvoiceDetails/RowsTotalVatExcludedAmount')),
  must('FIN-EN-09', filled('InvoiceDetails/InvoiceTotalVatExcludedAmount')),
  must('FIN-EN-10', filled('EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount')),
  must('FIN-EN-11', 'exists(InvoiceDetails/VatSpecificationDetails)'),
  must('FIN-EN-12', 'exists(InvoiceRow/RowVatExcludedAmount)'),
  must(
    'FIN-EN-13',
    `not(InvoiceDetails/${PAYABLE}) or exists(InvoiceDetails/PaymentTermsDetails[InvoiceDueDate or PaymentTermsFreeText or FreeText])`,
  ),
  must(
    'FIN-EN-14',
    // BR-S-02 takes another tax registration or the representative's number as well.
    `not(InvoiceDetails/VatSpecificationDetails/VatCode = 'S') or
      ${filled('SellerPartyDetails/SellerOrganisationTaxCode')} or
      ${filled('SellerInformationDetails/SellerTaxRegistrationText')} or
      ${filled("AnyPartyDetails[AnyPartyText/@AnyPartyCode = 'SellerTaxRepr']/AnyPartyOrganisationTaxCode")}`,
  ),
  must(
    'FIN-EN-15',
    `not(InvoiceDetails/VatSpecificationDetails/VatCode = ('AE', 'K')) or
      ${filled('BuyerPartyDetails/BuyerOrganisationTaxCode')} or ${filled('BuyerPartyDetails/BuyerPartyIdentifier')}`,
  ),
]);

/** FIN-EN-20 to FIN-EN-26: the VAT breakdown. */
const BREAKDOWN: DraftRule = at('Finvoice/InvoiceDetails/VatSpecificationDetails', [
  must('FIN-EN-20', filled('VatCode')),
  must('FIN-EN-21', filled('VatBaseAmount')),
  must('FIN-EN-22', filled('VatRateAmount')),
  must('FIN-EN-23', "exists(VatRatePercent) or VatCode = 'O'"),
  must('FIN-EN-24', `not(VatCode = ${ZERO_RATED}) or not(VatRatePercent/fi:amount(.) != 0)`),
  must('FIN-EN-25', "not(VatCode = 'S' and VatRatePercent) or VatRatePercent/fi:amount(.) > 0"),
  must('FIN-EN-26', `not(VatCode = ${WITH_REASON}) or ${filled('VatFreeText')} or ${filled('VatExemptionReasonCode')}`),
]);

/** FIN-EN-30 to FIN-EN-35: the lines. */
const ROWS: DraftRule = at(LINES, [
  must('FIN-EN-30', filled('RowPositionIdentifier')),
  must('FIN-EN-31', filled('InvoicedQuantity')),
  must('FIN-EN-32', 'exists(InvoicedQuantity/@QuantityUnitCodeUN)'),
  must('FIN-EN-33', `${filled('UnitPriceNetAmount')} or ${filled('UnitPriceAmount')}`),
  must('FIN-EN-34', filled('RowVatCode')),
  must('FIN-EN-35', `${filled('ArticleName')}`),
]);

/** FIN-EN-*: what the core invoice model needs of a Finvoice that declares it. */
export function coreInvoiceRules(): DraftRule[] {
  return [DOCUMENT, BREAKDOWN, ROWS];
}
