import { at, type DraftRule, must } from '../../notation.js';
import { AGREEMENT, DELIVERY, DOCUMENT, DOCUMENT_CONTEXT, ROOT, SETTLEMENT, TRANSACTION } from './paths.js';

/** What an invoice as a whole must have: its identity, its references, its period, its payment. */
export const HEADER: readonly DraftRule[] = [
  at(ROOT, [
    must('BR-01', text(`${DOCUMENT_CONTEXT}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`)),
    must('BR-02', text(`${DOCUMENT}/ram:ID`)),
    must('BR-03', text(`${DOCUMENT}/ram:IssueDateTime/udt:DateTimeString[@format = '102']`)),
    must('BR-04', text(`${DOCUMENT}/ram:TypeCode`)),
    must('BR-05', text(`${SETTLEMENT}/ram:InvoiceCurrencyCode`)),
    must('BR-06', text(`${AGREEMENT}/ram:SellerTradeParty/ram:Name`)),
    must('BR-07', text(`${AGREEMENT}/ram:BuyerTradeParty/ram:Name`)),
    must('BR-08', `${AGREEMENT}/ram:SellerTradeParty/ram:PostalTradeAddress`),
    must('BR-09', text(`${AGREEMENT}/ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID`)),
    must('BR-10', `${AGREEMENT}/ram:BuyerTradeParty/ram:PostalTradeAddress`),
    must('BR-11', text(`${AGREEMENT}/ram:BuyerTradeParty/ram:PostalTradeAddress/ram:CountryID`)),
    must('BR-16', `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`),
    // Without lines there is nothing to break down: that is BR-16's matter.
    must('BR-CO-18', `${SETTLEMENT}/ram:ApplicableTradeTax or empty(//ram:IncludedSupplyChainTradeLineItem)`),
  ]),
  at(DELIVERY, [
    must(
      'BR-57',
      `empty(ram:ShipToTradeParty/ram:PostalTradeAddress) or ${text('ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID')}`,
    ),
  ]),
  at('ram:AdditionalReferencedDocument', [must('BR-52', text('ram:IssuerAssignedID'))]),
  at(`${SETTLEMENT}/ram:InvoiceReferencedDocument`, [must('BR-55', text('ram:IssuerAssignedID'))]),
  at('ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod', [
    must('BR-29', inOrder()),
    must('BR-CO-19', 'ram:StartDateTime or ram:EndDateTime'),
  ]),
  at('ram:SpecifiedTradeSettlementPaymentMeans', [must('BR-49', 'ram:TypeCode')]),
  // 30 and 58 are credit transfers.
  at("ram:SpecifiedTradeSettlementPaymentMeans[ram:TypeCode = ('30', '58')]/ram:PayeePartyCreditorFinancialAccount", [
    must('BR-50', `${text('ram:IBANID')} or ${text('ram:ProprietaryID')}`),
    must('BR-61', 'ram:IBANID or ram:ProprietaryID'),
  ]),
  at('ram:ApplicableTradeSettlementFinancialCard', [must('BR-51', 'string-length(normalize-space(ram:ID)) le 10')]),
];

/** The one node of the path has a text. Two nodes where one belongs are an error of the expression, and so a finding. */
export function text(path: string): string {
  return `normalize-space(${path}) != ''`;
}

/** Neither date or one of them is enough; of two the second is not before the first. As yyyymmdd they compare as texts. */
export function inOrder(): string {
  const day = (side: string): string => `ram:${side}DateTime/udt:DateTimeString[@format = '102']`;
  return `empty(ram:StartDateTime) or empty(ram:EndDateTime) or ${day('Start')} <= ${day('End')}`;
}
