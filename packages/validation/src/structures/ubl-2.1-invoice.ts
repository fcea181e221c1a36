import type { StructureDefinition } from '../xsd/structure/notation.js';

/** UBL 2.1 Invoice. The notation is explained at {@link StructureDefinition}. */
export const ubl21Invoice: StructureDefinition = {
  namespaces: {
    '': 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  },
  types: {
    Invoice: `
      ext:UBLExtensions? cbc:UBLVersionID? cbc:CustomizationID? cbc:ProfileID? cbc:ProfileExecutionID? cbc:ID
      cbc:CopyIndicator? cbc:UUID? cbc:IssueDate cbc:IssueTime? cbc:DueDate? cbc:InvoiceTypeCode? cbc:Note*
      cbc:TaxPointDate? cbc:DocumentCurrencyCode? cbc:TaxCurrencyCode? cbc:PricingCurrencyCode?
      cbc:PaymentCurrencyCode? cbc:PaymentAlternativeCurrencyCode? cbc:AccountingCostCode? cbc:AccountingCost?
      cbc:LineCountNumeric? cbc:BuyerReference? cac:InvoicePeriod* cac:OrderReference? cac:BillingReference*
      cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:StatementDocumentReference*
      cac:OriginatorDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference*
      cac:ProjectReference* cac:Signature* cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty?
      cac:BuyerCustomerParty? cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms?
      cac:PaymentMeans* cac:PaymentTerms* cac:PrepaidPayment* cac:AllowanceCharge* cac:TaxExchangeRate?
      cac:PricingExchangeRate? cac:PaymentExchangeRate? cac:PaymentAlternativeExchangeRate? cac:TaxTotal*
      cac:WithholdingTaxTotal* cac:LegalMonetaryTotal cac:InvoiceLine+
    `,
    ProjectReference: 'cbc:ID cbc:UUID? cbc:IssueDate? cac:WorkPhaseReference*',
    Payment: 'cbc:ID? cbc:PaidAmount? cbc:ReceivedDate? cbc:PaidDate? cbc:PaidTime? cbc:InstructionID?',
    WorkPhaseReference: `
      cbc:ID? cbc:WorkPhaseCode? cbc:WorkPhase* cbc:ProgressPercent? cbc:StartDate? cbc:EndDate?
      cac:WorkOrderDocumentReference*
    `,
  },
  elements: {
    Invoice: 'Invoice',
    Date: 'cbc:DueDate cbc:PaidDate',
    Time: 'cbc:PaidTime',
    Code: 'cbc:InvoiceTypeCode cbc:WorkPhaseCode',
    Text: 'cbc:WorkPhase',
    Numeric: 'cbc:ProgressPercent',
    DocumentReference: 'cac:WorkOrderDocumentReference',
    ProjectReference: 'cac:ProjectReference',
    Payment: 'cac:PrepaidPayment',
    WorkPhaseReference: 'cac:WorkPhaseReference',
    Amount: 'cbc:PaidAmount',
  },
};
