import type { StructureDefinition } from '../xsd/structure/notation.js';

/** UBL 2.1 CreditNote. The notation is explained at {@link StructureDefinition}. */
export const ubl21CreditNote: StructureDefinition = {
  namespaces: {
    '': 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  },
  types: {
    CreditNote: `
      ext:UBLExtensions? cbc:UBLVersionID? cbc:CustomizationID? cbc:ProfileID? cbc:ProfileExecutionID? cbc:ID
      cbc:CopyIndicator? cbc:UUID? cbc:IssueDate cbc:IssueTime? cbc:TaxPointDate? cbc:CreditNoteTypeCode? cbc:Note*
      cbc:DocumentCurrencyCode? cbc:TaxCurrencyCode? cbc:PricingCurrencyCode? cbc:PaymentCurrencyCode?
      cbc:PaymentAlternativeCurrencyCode? cbc:AccountingCostCode? cbc:AccountingCost? cbc:LineCountNumeric?
      cbc:BuyerReference? cac:InvoicePeriod* cac:DiscrepancyResponse* cac:OrderReference? cac:BillingReference*
      cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:ContractDocumentReference*
      cac:AdditionalDocumentReference* cac:StatementDocumentReference* cac:OriginatorDocumentReference*
      cac:Signature* cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty?
      cac:BuyerCustomerParty? cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms*
      cac:PaymentMeans* cac:PaymentTerms* cac:TaxExchangeRate? cac:PricingExchangeRate? cac:PaymentExchangeRate?
      cac:PaymentAlternativeExchangeRate? cac:AllowanceCharge* cac:TaxTotal* cac:LegalMonetaryTotal
      cac:CreditNoteLine+
    `,
    Response: `
      cbc:ReferenceID? cbc:ResponseCode? cbc:Description* cbc:EffectiveDate? cbc:EffectiveTime? cac:Status*
    `,
    CreditNoteLine: `
      cbc:ID cbc:UUID? cbc:Note* cbc:CreditedQuantity? cbc:LineExtensionAmount? cbc:TaxPointDate?
      cbc:AccountingCostCode? cbc:AccountingCost? cbc:PaymentPurposeCode? cbc:FreeOfChargeIndicator?
      cac:InvoicePeriod* cac:OrderLineReference* cac:DiscrepancyResponse* cac:DespatchLineReference*
      cac:ReceiptLineReference* cac:BillingReference* cac:DocumentReference* cac:PricingReference?
      cac:OriginatorParty? cac:Delivery* cac:PaymentTerms* cac:TaxTotal* cac:AllowanceCharge* cac:Item? cac:Price?
      cac:DeliveryTerms* cac:SubCreditNoteLine* cac:ItemPriceExtension?
    `,
  },
  elements: {
    CreditNote: 'CreditNote',
    Identifier: 'cbc:ReferenceID',
    Date: 'cbc:EffectiveDate',
    Time: 'cbc:EffectiveTime',
    Code: 'cbc:CreditNoteTypeCode cbc:ResponseCode',
    Response: 'cac:DiscrepancyResponse',
    CreditNoteLine: 'cac:CreditNoteLine cac:SubCreditNoteLine',
    Quantity: 'cbc:CreditedQuantity',
  },
};
