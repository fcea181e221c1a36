import { at, type DraftPattern, independent, literal, must } from '../../notation.js';
import { BILLING } from '../edition.js';
import { SETTLEMENT } from './paths.js';

const TOLERANCE = '0.02';
const CHARGE_INDICATOR = "normalize-space(ram:ChargeIndicator/udt:Indicator) = ('true', 'false')";

/** Sum of the allowances (`false`) or charges (`true`) of a line, rounded to cents. */
const lineSum = (indicator: 'true' | 'false'): string => `round(100 * sum(
  ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[
    normalize-space(ram:ChargeIndicator/udt:Indicator) = '${indicator}'
  ]/ram:ActualAmount/xs:decimal(.)
)) div 100`;

const PRICE = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice';
const QUANTITY = 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity';

/** A limit of a line's period against the same limit of the invoice's; both are written CCYYMMDD. */
function withinInvoicePeriod(rule: string, limit: 'StartDateTime' | 'EndDateTime', comparison: '>=' | '<=') {
  const invoiceLimit = `${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:${limit}`;
  return at(`ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:${limit}[${invoiceLimit}]`, [
    must(rule, `udt:DateTimeString ${comparison} ${invoiceLimit}/udt:DateTimeString`),
  ]);
}

/** R001 to R130 for the Cross Industry Invoice. */
export const DOCUMENT_RULES: readonly DraftPattern[] = independent('document', [
  at('rsm:ExchangedDocumentContext', [
    must('PEPPOL-EN16931-R001', 'exists(ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID)'),
    must(
      'PEPPOL-EN16931-R004',
      `starts-with(normalize-space(ram:GuidelineSpecifiedDocumentContextParameter/ram:ID), ${literal(BILLING.specification)})`,
    ),
    must(
      'PEPPOL-EN16931-R007',
      `matches(
        normalize-space(
          /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID
        ),
        'urn:fdc:peppol\\.eu:2017:poacc:billing:[0-9]{2}:1\\.0'
      )`,
    ),
  ]),
  at('ram:ApplicableHeaderTradeAgreement', [
    must('PEPPOL-EN16931-R003', 'exists((ram:BuyerReference, ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID))'),
    must('PEPPOL-EN16931-R006', "count(ram:AdditionalReferencedDocument[ram:TypeCode = '130']) < 2"),
    must('PEPPOL-EN16931-R080', "count(ram:AdditionalReferencedDocument[ram:TypeCode = '50']) < 2"),
  ]),
  at(
    'ram:ApplicableHeaderTradeSettlement',
    [
      must(
        'PEPPOL-EN16931-R005',
        'not(ram:TaxCurrencyCode) or normalize-space(ram:TaxCurrencyCode) != normalize-space(ram:InvoiceCurrencyCode)',
      ),
      must('PEPPOL-EN16931-R053', 'count($invoicing) = 1'),
      must('PEPPOL-EN16931-R054', 'count($others) = (if (ram:TaxCurrencyCode) then 1 else 0)'),
      must(
        'PEPPOL-EN16931-R055',
        `not(ram:TaxCurrencyCode) or
          ($accounting/number(.) < 0 and $invoicing/number(.) < 0) or
          ($accounting/number(.) >= 0 and $invoicing/number(.) >= 0)`,
      ),
    ],
    {
      totals: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount',
      invoicing: '$totals[@currencyID = ../../ram:InvoiceCurrencyCode]',
      accounting: '$totals[@currencyID = ../../ram:TaxCurrencyCode]',
      others: '$totals[@currencyID != ../../ram:InvoiceCurrencyCode]',
    },
  ),
  at('rsm:ExchangedDocument', [
    must('PEPPOL-EN16931-R002', 'count(ram:IncludedNote) < 2 and empty(ram:IncludedNote/ram:SubjectCode)'),
  ]),
  at('ram:BuyerTradeParty', [must('PEPPOL-EN16931-R010', 'exists(ram:URIUniversalCommunication/ram:URIID)')]),
  at('ram:SellerTradeParty', [must('PEPPOL-EN16931-R020', 'exists(ram:URIUniversalCommunication/ram:URIID)')]),
  at('ram:SpecifiedTradeAllowanceCharge', [
    must('PEPPOL-EN16931-R041', 'exists(ram:BasisAmount) or not(ram:CalculationPercent)'),
    must('PEPPOL-EN16931-R042', 'exists(ram:CalculationPercent) or not(ram:BasisAmount)'),
    must(
      'PEPPOL-EN16931-R040',
      `not(ram:BasisAmount and ram:CalculationPercent) or abs(
        sum(ram:ActualAmount/xs:decimal(.)) - xs:decimal(ram:BasisAmount) * xs:decimal(ram:CalculationPercent) div 100
      ) <= ${TOLERANCE}`,
    ),
    must('PEPPOL-EN16931-R043', CHARGE_INDICATOR),
  ]),
  at('ram:AppliedTradeAllowanceCharge', [must('PEPPOL-EN16931-R043', CHARGE_INDICATOR)]),
  at("ram:SpecifiedTradeSettlementPaymentMeans[normalize-space(ram:TypeCode) = ('49', '59')]", [
    must('PEPPOL-EN16931-R061', 'exists(../ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID)'),
  ]),
  withinInvoicePeriod('PEPPOL-EN16931-R110', 'StartDateTime', '>='),
  withinInvoicePeriod('PEPPOL-EN16931-R111', 'EndDateTime', '<='),
  at(
    'ram:IncludedSupplyChainTradeLineItem',
    [
      must(
        'PEPPOL-EN16931-R120',
        `abs(
          sum(ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount/xs:decimal(.))
          - $expected
        ) <= ${TOLERANCE}`,
      ),
      must('PEPPOL-EN16931-R100', "count($references[ram:TypeCode = '130']) < 2"),
      must('PEPPOL-EN16931-R101', "not($references) or $references/ram:TypeCode = '130'"),
    ],
    {
      references: 'ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument',
      quantity: `if (${QUANTITY}) then xs:decimal(${QUANTITY}) else 1`,
      price: `if (${PRICE}/ram:ChargeAmount) then xs:decimal(${PRICE}/ram:ChargeAmount) else 0`,
      // Zero counts as not given: R121 tells of it.
      base: `(xs:decimal(${PRICE}/ram:BasisQuantity)[. != 0], 1)[1]`,
      expected: `$quantity * ($price div $base) + ${lineSum('true')} - ${lineSum('false')}`,
    },
  ),
  at('ram:NetPriceProductTradePrice | ram:GrossPriceProductTradePrice', [
    must('PEPPOL-EN16931-R121', 'not(ram:BasisQuantity) or xs:decimal(ram:BasisQuantity) > 0'),
  ]),
  at(
    'ram:NetPriceProductTradePrice/ram:BasisQuantity[@unitCode] | ram:GrossPriceProductTradePrice/ram:BasisQuantity[@unitCode]',
    [must('PEPPOL-EN16931-R130', `@unitCode = ../../../${QUANTITY}/@unitCode`)],
  ),
]);
