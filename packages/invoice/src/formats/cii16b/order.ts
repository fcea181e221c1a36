import type { ElementOrder } from '../../mapping/serialize.js';

/**
 * The order of child elements in the Cross Industry Invoice D16B, for each kind of element that this package writes
 * into. Names are the schema's; those without a prefix are `ram:`. An element is of the kind that its name ends with.
 */
const ORDER: Readonly<Record<string, string>> = {
  CrossIndustryInvoice: `
    rsm:ExchangedDocumentContext rsm:ExchangedDocument rsm:SupplyChainTradeTransaction
    rsm:ValuationBreakdownStatement`,
  ExchangedDocumentContext: `
    SpecifiedTransactionID TestIndicator BusinessProcessSpecifiedDocumentContextParameter
    BIMSpecifiedDocumentContextParameter ScenarioSpecifiedDocumentContextParameter
    ApplicationSpecifiedDocumentContextParameter GuidelineSpecifiedDocumentContextParameter
    SubsetSpecifiedDocumentContextParameter MessageStandardSpecifiedDocumentContextParameter`,
  DocumentContextParameter: 'ID Value SpecifiedDocumentVersion',
  ExchangedDocument: `
    ID Name TypeCode IssueDateTime CopyIndicator Purpose ControlRequirementIndicator LanguageID PurposeCode
    RevisionDateTime VersionID GlobalID RevisionID PreviousRevisionID CategoryCode IncludedNote
    EffectiveSpecifiedPeriod IssuerTradeParty`,
  Note: 'Subject ContentCode Content SubjectCode ID',
  SupplyChainTradeTransaction: `
    IncludedSupplyChainTradeLineItem ApplicableHeaderTradeAgreement ApplicableHeaderTradeDelivery
    ApplicableHeaderTradeSettlement`,
  SupplyChainTradeLineItem: `
    DescriptionCode AssociatedDocumentLineDocument SpecifiedTradeProduct SpecifiedLineTradeAgreement
    SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement IncludedSubordinateTradeLineItem`,
  DocumentLineDocument: 'LineID ParentLineID LineStatusCode LineStatusReasonCode IncludedNote',
  TradeProduct: `
    ID GlobalID SellerAssignedID BuyerAssignedID ManufacturerAssignedID Name TradeName Description TypeCode
    NetWeightMeasure GrossWeightMeasure ProductGroupID EndItemTypeCode EndItemName AreaDensityMeasure
    UseDescription BrandName SubBrandName DrainedNetWeightMeasure VariableMeasureIndicator ColourCode
    ColourDescription Designation FormattedCancellationAnnouncedLaunchDateTime
    FormattedLatestProductDataChangeDateTime ApplicableProductCharacteristic
    ApplicableMaterialGoodsCharacteristic DesignatedProductClassification IndividualTradeProductInstance
    CertificationEvidenceReferenceReferencedDocument InspectionReferenceReferencedDocument OriginTradeCountry
    LinearSpatialDimension MinimumLinearSpatialDimension MaximumLinearSpatialDimension ManufacturerTradeParty
    PresentationSpecifiedBinaryFile MSDSReferenceReferencedDocument AdditionalReferenceReferencedDocument
    LegalRightsOwnerTradeParty BrandOwnerTradeParty IncludedReferencedProduct InformationNote`,
  ProductCharacteristic: `
    ID TypeCode Description ValueMeasure MeasurementMethodCode Value ValueCode ValueDateTime ValueIndicator
    ContentTypeCode ValueSpecifiedBinaryFile ApplicableProductCharacteristicCondition
    ApplicableReferencedStandard`,
  ProductClassification: `
    SystemID SystemName ClassCode ClassName SubClassCode ClassProductCharacteristic ApplicableReferencedStandard`,
  TradeCountry: 'ID Name SubordinateTradeCountrySubDivision',
  LineTradeAgreement: `
    BuyerReference BuyerRequisitionerTradeParty ApplicableTradeDeliveryTerms SellerOrderReferencedDocument
    BuyerOrderReferencedDocument QuotationReferencedDocument ContractReferencedDocument
    DemandForecastReferencedDocument PromotionalDealReferencedDocument AdditionalReferencedDocument
    GrossPriceProductTradePrice NetPriceProductTradePrice RequisitionerReferencedDocument ItemSellerTradeParty
    ItemBuyerTradeParty IncludedSpecifiedMarketplace UltimateCustomerOrderReferencedDocument`,
  TradePrice: `
    TypeCode ChargeAmount BasisQuantity MinimumQuantity MaximumQuantity ChangeReason
    OrderUnitConversionFactorNumeric AppliedTradeAllowanceCharge ValiditySpecifiedPeriod IncludedTradeTax
    DeliveryTradeLocation TradeComparisonReferencePrice AssociatedReferencedDocument`,
  LineTradeDelivery: `
    RequestedQuantity ReceivedQuantity BilledQuantity ChargeFreeQuantity PackageQuantity ProductUnitQuantity
    PerPackageUnitQuantity NetWeightMeasure GrossWeightMeasure TheoreticalWeightMeasure DespatchedQuantity
    SpecifiedDeliveryAdjustment IncludedSupplyChainPackaging RelatedSupplyChainConsignment ShipToTradeParty
    UltimateShipToTradeParty ShipFromTradeParty ActualDespatchSupplyChainEvent ActualPickUpSupplyChainEvent
    RequestedDeliverySupplyChainEvent ActualDeliverySupplyChainEvent ActualReceiptSupplyChainEvent
    AdditionalReferencedDocument DespatchAdviceReferencedDocument ReceivingAdviceReferencedDocument
    DeliveryNoteReferencedDocument ConsumptionReportReferencedDocument PackingListReferencedDocument`,
  LineTradeSettlement: `
    PaymentReference InvoiceIssuerReference TotalAdjustmentAmount DiscountIndicator ApplicableTradeTax
    BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge SubtotalCalculatedTradeTax
    SpecifiedLogisticsServiceCharge SpecifiedTradePaymentTerms SpecifiedTradeSettlementLineMonetarySummation
    SpecifiedFinancialAdjustment InvoiceReferencedDocument AdditionalReferencedDocument
    PayableSpecifiedTradeAccountingAccount ReceivableSpecifiedTradeAccountingAccount
    PurchaseSpecifiedTradeAccountingAccount SalesSpecifiedTradeAccountingAccount
    SpecifiedTradeSettlementFinancialCard`,
  HeaderTradeAgreement: `
    Reference BuyerReference SellerTradeParty BuyerTradeParty SalesAgentTradeParty BuyerRequisitionerTradeParty
    BuyerAssignedAccountantTradeParty SellerAssignedAccountantTradeParty BuyerTaxRepresentativeTradeParty
    SellerTaxRepresentativeTradeParty ProductEndUserTradeParty ApplicableTradeDeliveryTerms
    SellerOrderReferencedDocument BuyerOrderReferencedDocument QuotationReferencedDocument
    OrderResponseReferencedDocument ContractReferencedDocument DemandForecastReferencedDocument
    SupplyInstructionReferencedDocument PromotionalDealReferencedDocument PriceListReferencedDocument
    AdditionalReferencedDocument RequisitionerReferencedDocument BuyerAgentTradeParty
    PurchaseConditionsReferencedDocument SpecifiedProcuringProject UltimateCustomerOrderReferencedDocument`,
  HeaderTradeDelivery: `
    RelatedSupplyChainConsignment ShipToTradeParty UltimateShipToTradeParty ShipFromTradeParty
    ActualDespatchSupplyChainEvent ActualPickUpSupplyChainEvent ActualDeliverySupplyChainEvent
    ActualReceiptSupplyChainEvent AdditionalReferencedDocument DespatchAdviceReferencedDocument
    ReceivingAdviceReferencedDocument DeliveryNoteReferencedDocument ConsumptionReportReferencedDocument
    PreviousDeliverySupplyChainEvent PackingListReferencedDocument`,
  HeaderTradeSettlement: `
    DuePayableAmount CreditorReferenceTypeCode CreditorReferenceType CreditorReferenceIssuerID
    CreditorReferenceID PaymentReference TaxCurrencyCode InvoiceCurrencyCode PaymentCurrencyCode
    InvoiceIssuerReference InvoiceDateTime NextInvoiceDateTime CreditReasonCode CreditReason InvoicerTradeParty
    InvoiceeTradeParty PayeeTradeParty PayerTradeParty TaxApplicableTradeCurrencyExchange
    InvoiceApplicableTradeCurrencyExchange PaymentApplicableTradeCurrencyExchange
    SpecifiedTradeSettlementPaymentMeans ApplicableTradeTax BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge
    SubtotalCalculatedTradeTax SpecifiedLogisticsServiceCharge SpecifiedTradePaymentTerms
    SpecifiedTradeSettlementHeaderMonetarySummation SpecifiedFinancialAdjustment InvoiceReferencedDocument
    ProFormaInvoiceReferencedDocument LetterOfCreditReferencedDocument FactoringAgreementReferencedDocument
    FactoringListReferencedDocument PayableSpecifiedTradeAccountingAccount
    ReceivableSpecifiedTradeAccountingAccount PurchaseSpecifiedTradeAccountingAccount
    SalesSpecifiedTradeAccountingAccount SpecifiedTradeSettlementFinancialCard SpecifiedAdvancePayment
    UltimatePayeeTradeParty`,
  TradeParty: `
    ID GlobalID Name RoleCode Description SpecifiedLegalOrganization DefinedTradeContact PostalTradeAddress
    URIUniversalCommunication SpecifiedTaxRegistration EndPointURIUniversalCommunication
    LogoAssociatedSpecifiedBinaryFile`,
  LegalOrganization: `
    LegalClassificationCode Name ID TradingBusinessName PostalTradeAddress AuthorizedLegalRegistration`,
  TradeContact: `
    ID PersonName DepartmentName TypeCode JobTitle Responsibility PersonID TelephoneUniversalCommunication
    DirectTelephoneUniversalCommunication MobileTelephoneUniversalCommunication FaxUniversalCommunication
    EmailURIUniversalCommunication TelexUniversalCommunication VOIPUniversalCommunication
    InstantMessagingUniversalCommunication SpecifiedNote SpecifiedContactPerson`,
  UniversalCommunication: 'URIID ChannelCode CompleteNumber',
  TradeAddress: `
    ID PostcodeCode PostOfficeBox BuildingName LineOne LineTwo LineThree LineFour LineFive StreetName CityName
    CitySubDivisionName CountryID CountryName CountrySubDivisionID CountrySubDivisionName AttentionOf CareOf
    BuildingNumber DepartmentName AdditionalStreetName`,
  TaxRegistration: 'ID AssociatedRegisteredTax',
  ReferencedDocument: `
    IssuerAssignedID URIID StatusCode CopyIndicator LineID TypeCode GlobalID RevisionID Name
    AttachmentBinaryObject Information ReferenceTypeCode SectionName PreviousRevisionID FormattedIssueDateTime
    EffectiveSpecifiedPeriod IssuerTradeParty AttachedSpecifiedBinaryFile`,
  ProcuringProject: 'ID Description Name',
  SupplyChainEvent: `
    ID OccurrenceDateTime TypeCode Description DescriptionBinaryObject UnitQuantity LatestOccurrenceDateTime
    EarliestOccurrenceDateTime OccurrenceSpecifiedPeriod OccurrenceLogisticsLocation`,
  SpecifiedPeriod: `
    DurationMeasure InclusiveIndicator Description StartDateTime EndDateTime CompleteDateTime OpenIndicator
    SeasonCode ID Name SequenceNumeric StartDateFlexibilityCode ContinuousIndicator PurposeCode`,
  TradeAllowanceCharge: `
    ChargeIndicator ID SequenceNumeric CalculationPercent BasisAmount BasisQuantity PrepaidIndicator
    ActualAmount UnitBasisAmount ReasonCode Reason TypeCode CategoryTradeTax ActualTradeCurrencyExchange`,
  TradeTax: `
    CalculatedAmount TypeCode ExemptionReason CalculatedRate CalculationSequenceNumeric BasisQuantity
    BasisAmount UnitBasisAmount LineTotalBasisAmount AllowanceChargeBasisAmount CategoryCode CurrencyCode
    Jurisdiction CustomsDutyIndicator ExemptionReasonCode TaxBasisAllowanceRate TaxPointDate Type
    InformationAmount CategoryName DueDateTypeCode RateApplicablePercent SpecifiedTradeAccountingAccount
    ServiceSupplyTradeCountry BuyerRepayableTaxSpecifiedTradeAccountingAccount
    SellerPayableTaxSpecifiedTradeAccountingAccount SellerRefundableTaxSpecifiedTradeAccountingAccount
    BuyerDeductibleTaxSpecifiedTradeAccountingAccount BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount
    PlaceApplicableTradeLocation`,
  TradeSettlementPaymentMeans: `
    PaymentChannelCode TypeCode GuaranteeMethodCode PaymentMethodCode Information ID
    ApplicableTradeSettlementFinancialCard PayerPartyDebtorFinancialAccount PayeePartyCreditorFinancialAccount
    PayerSpecifiedDebtorFinancialInstitution PayeeSpecifiedCreditorFinancialInstitution`,
  TradeSettlementFinancialCard: `
    MicrochipIndicator ID TypeCode CardholderName ExpiryDate VerificationNumeric ValidFromDateTime
    CreditLimitAmount CreditAvailableAmount InterestRatePercent IssuingCompanyName Description`,
  CreditorFinancialAccount: 'IBANID AccountName ProprietaryID',
  DebtorFinancialAccount: 'IBANID AccountName ProprietaryID',
  CreditorFinancialInstitution: `
    BICID CHIPSUniversalID NewZealandNCCID IrishNSCID UKSortCodeID CHIPSParticipantID SwissBCID
    FedwireRoutingNumberID PortugueseNCCID RussianCentralBankID ItalianDomesticID AustrianBankleitzahlID
    CanadianPaymentsAssociationID SICID GermanBankleitzahlID SpanishDomesticInterbankingID SouthAfricanNCCID
    HongKongBankID AustralianBSBID IndianFinancialSystemID HellenicBankID PolishNationalClearingID Name
    ClearingSystemName JapanFinancialInstitutionCommonID LocationFinancialInstitutionAddress
    SubDivisionBranchFinancialInstitution`,
  TradePaymentTerms: `
    ID FromEventCode SettlementPeriodMeasure Description DueDateDateTime TypeCode InstructionTypeCode
    DirectDebitMandateID PartialPaymentPercent PaymentMeansID PartialPaymentAmount
    ApplicableTradePaymentPenaltyTerms ApplicableTradePaymentDiscountTerms PayeeTradeParty`,
  TradeSettlementHeaderMonetarySummation: `
    LineTotalAmount ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount RoundingAmount
    GrandTotalAmount InformationAmount TotalPrepaidAmount TotalDiscountAmount TotalAllowanceChargeAmount
    DuePayableAmount RetailValueExcludingTaxInformationAmount TotalDepositFeeInformationAmount
    ProductValueExcludingTobaccoTaxInformationAmount TotalRetailValueInformationAmount GrossLineTotalAmount
    NetLineTotalAmount NetIncludingTaxesLineTotalAmount`,
  TradeSettlementLineMonetarySummation: `
    LineTotalAmount ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount GrandTotalAmount
    InformationAmount TotalAllowanceChargeAmount TotalRetailValueInformationAmount GrossLineTotalAmount
    NetLineTotalAmount NetIncludingTaxesLineTotalAmount ProductWeightLossInformationAmount`,
  TradeAccountingAccount: 'ID SetTriggerCode TypeCode AmountTypeCode Name CostReferenceDimensionPattern',
  LogisticsServiceCharge: `
    ID Description PaymentArrangementCode TariffClassCode ChargeCategoryCode ServiceCategoryCode
    DisbursementAmount AppliedAmount AllowanceCharge PayingPartyRoleCode CalculationBasisCode CalculationBasis
    TransportPaymentMethodCode PaymentPlaceLogisticsLocation AppliedFromLogisticsLocation
    AppliedToLogisticsLocation AppliedTradeTax`,
  AdvancePayment: 'PaidAmount FormattedReceivedDateTime IncludedTradeTax',
};

const split = (names: string): string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => (name.includes(':') ? name : `ram:${name}`));

const kinds = new Map(Object.entries(ORDER).map(([kind, names]) => [kind, split(names)]));

/** The longest ending counts: DocumentContextParameter rather than Parameter. */
function kindOf(element: string): readonly string[] | undefined {
  const fitting = [...kinds.keys()].filter((kind) => element.endsWith(kind));
  return kinds.get(fitting.sort((a, b) => b.length - a.length)[0] ?? '');
}

const orders = new Map(
  ['rsm:CrossIndustryInvoice', ...new Set([...kinds.values()].flat())].map((element) => [element, kindOf(element)]),
);

/** Child elements of an element in the order of the schema; undefined for elements whose order was never needed. */
export const ciiOrder: ElementOrder = (parent) => orders.get(parent);
