import type { StructureDefinition } from '../xsd/structure/notation.js';

/** UBL 2.1: what invoice and credit note share. The notation is explained at {@link StructureDefinition}. */
export const ubl21Common: StructureDefinition = {
  namespaces: {
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  },
  types: {
    UBLExtensions: 'ext:UBLExtension+',
    Identifier: `
      value normalizedString @schemeID=normalizedString @schemeName @schemeAgencyID=normalizedString
      @schemeAgencyName @schemeVersionID=normalizedString @schemeDataURI=anyURI @schemeURI=anyURI
    `,
    Indicator: 'value boolean',
    Date: 'value date',
    Time: 'value time',
    Code: `
      value normalizedString @listID=normalizedString @listAgencyID=normalizedString @listAgencyName @listName
      @listVersionID=normalizedString @name @languageID=language @listURI=anyURI @listSchemeURI=anyURI
    `,
    Text: 'value string @languageID=language @languageLocaleID=normalizedString',
    Numeric: 'value decimal @format',
    Period: `
      cbc:StartDate? cbc:StartTime? cbc:EndDate? cbc:EndTime? cbc:DurationMeasure? cbc:DescriptionCode*
      cbc:Description*
    `,
    OrderReference: `
      cbc:ID cbc:SalesOrderID? cbc:CopyIndicator? cbc:UUID? cbc:IssueDate? cbc:IssueTime? cbc:CustomerReference?
      cbc:OrderTypeCode? cac:DocumentReference?
    `,
    BillingReference: `
      cac:InvoiceDocumentReference? cac:SelfBilledInvoiceDocumentReference? cac:CreditNoteDocumentReference?
      cac:SelfBilledCreditNoteDocumentReference? cac:DebitNoteDocumentReference? cac:ReminderDocumentReference?
      cac:AdditionalDocumentReference? cac:BillingReferenceLine*
    `,
    DocumentReference: `
      cbc:ID cbc:CopyIndicator? cbc:UUID? cbc:IssueDate? cbc:IssueTime? cbc:DocumentTypeCode? cbc:DocumentType?
      cbc:XPath* cbc:LanguageID? cbc:LocaleCode? cbc:VersionID? cbc:DocumentStatusCode? cbc:DocumentDescription*
      cac:Attachment? cac:ValidityPeriod? cac:IssuerParty? cac:ResultOfVerification?
    `,
    Signature: `
      cbc:ID cbc:Note* cbc:ValidationDate? cbc:ValidationTime? cbc:ValidatorID? cbc:CanonicalizationMethod?
      cbc:SignatureMethod? cac:SignatoryParty? cac:DigitalSignatureAttachment? cac:OriginalDocumentReference?
    `,
    SupplierParty: `
      cbc:CustomerAssignedAccountID? cbc:AdditionalAccountID* cbc:DataSendingCapability? cac:Party?
      cac:DespatchContact? cac:AccountingContact? cac:SellerContact?
    `,
    CustomerParty: `
      cbc:CustomerAssignedAccountID? cbc:SupplierAssignedAccountID? cbc:AdditionalAccountID* cac:Party?
      cac:DeliveryContact? cac:AccountingContact? cac:BuyerContact?
    `,
    Party: `
      cbc:MarkCareIndicator? cbc:MarkAttentionIndicator? cbc:WebsiteURI? cbc:LogoReferenceID? cbc:EndpointID?
      cbc:IndustryClassificationCode? cac:PartyIdentification* cac:PartyName* cac:Language? cac:PostalAddress?
      cac:PhysicalLocation? cac:PartyTaxScheme* cac:PartyLegalEntity* cac:Contact? cac:Person* cac:AgentParty?
      cac:ServiceProviderParty* cac:PowerOfAttorney* cac:FinancialAccount?
    `,
    Delivery: `
      cbc:ID? cbc:Quantity? cbc:MinimumQuantity? cbc:MaximumQuantity? cbc:ActualDeliveryDate?
      cbc:ActualDeliveryTime? cbc:LatestDeliveryDate? cbc:LatestDeliveryTime? cbc:ReleaseID? cbc:TrackingID?
      cac:DeliveryAddress? cac:DeliveryLocation? cac:AlternativeDeliveryLocation? cac:RequestedDeliveryPeriod?
      cac:PromisedDeliveryPeriod? cac:EstimatedDeliveryPeriod? cac:CarrierParty? cac:DeliveryParty?
      cac:NotifyParty* cac:Despatch? cac:DeliveryTerms* cac:MinimumDeliveryUnit? cac:MaximumDeliveryUnit?
      cac:Shipment?
    `,
    DeliveryTerms: `
      cbc:ID? cbc:SpecialTerms* cbc:LossRiskResponsibilityCode? cbc:LossRisk* cbc:Amount? cac:DeliveryLocation?
      cac:AllowanceCharge?
    `,
    PaymentMeans: `
      cbc:ID? cbc:PaymentMeansCode cbc:PaymentDueDate? cbc:PaymentChannelCode? cbc:InstructionID?
      cbc:InstructionNote* cbc:PaymentID* cac:CardAccount? cac:PayerFinancialAccount? cac:PayeeFinancialAccount?
      cac:CreditAccount? cac:PaymentMandate? cac:TradeFinancing?
    `,
    PaymentTerms: `
      cbc:ID? cbc:PaymentMeansID* cbc:PrepaidPaymentReferenceID? cbc:Note* cbc:ReferenceEventCode?
      cbc:SettlementDiscountPercent? cbc:PenaltySurchargePercent? cbc:PaymentPercent? cbc:Amount?
      cbc:SettlementDiscountAmount? cbc:PenaltyAmount? cbc:PaymentTermsDetailsURI? cbc:PaymentDueDate?
      cbc:InstallmentDueDate? cbc:InvoicingPartyReference? cac:SettlementPeriod? cac:PenaltyPeriod?
      cac:ExchangeRate? cac:ValidityPeriod?
    `,
    AllowanceCharge: `
      cbc:ID? cbc:ChargeIndicator cbc:AllowanceChargeReasonCode? cbc:AllowanceChargeReason*
      cbc:MultiplierFactorNumeric? cbc:PrepaidIndicator? cbc:SequenceNumeric? cbc:Amount cbc:BaseAmount?
      cbc:AccountingCostCode? cbc:AccountingCost? cbc:PerUnitAmount? cac:TaxCategory* cac:TaxTotal?
      cac:PaymentMeans*
    `,
    ExchangeRate: `
      cbc:SourceCurrencyCode cbc:SourceCurrencyBaseRate? cbc:TargetCurrencyCode cbc:TargetCurrencyBaseRate?
      cbc:ExchangeMarketID? cbc:CalculationRate? cbc:MathematicOperatorCode? cbc:Date? cac:ForeignExchangeContract?
    `,
    TaxTotal: `
      cbc:TaxAmount cbc:RoundingAmount? cbc:TaxEvidenceIndicator? cbc:TaxIncludedIndicator? cac:TaxSubtotal*
    `,
    MonetaryTotal: `
      cbc:LineExtensionAmount? cbc:TaxExclusiveAmount? cbc:TaxInclusiveAmount? cbc:AllowanceTotalAmount?
      cbc:ChargeTotalAmount? cbc:PrepaidAmount? cbc:PayableRoundingAmount? cbc:PayableAmount
      cbc:PayableAlternativeAmount?
    `,
    InvoiceLine: `
      cbc:ID cbc:UUID? cbc:Note* cbc:InvoicedQuantity? cbc:LineExtensionAmount cbc:TaxPointDate?
      cbc:AccountingCostCode? cbc:AccountingCost? cbc:PaymentPurposeCode? cbc:FreeOfChargeIndicator?
      cac:InvoicePeriod* cac:OrderLineReference* cac:DespatchLineReference* cac:ReceiptLineReference*
      cac:BillingReference* cac:DocumentReference* cac:PricingReference? cac:OriginatorParty? cac:Delivery*
      cac:PaymentTerms* cac:AllowanceCharge* cac:TaxTotal* cac:WithholdingTaxTotal* cac:Item cac:Price?
      cac:DeliveryTerms? cac:SubInvoiceLine* cac:ItemPriceExtension?
    `,
    UBLExtension: `
      cbc:ID? cbc:Name? ext:ExtensionAgencyID? ext:ExtensionAgencyName? ext:ExtensionVersionID?
      ext:ExtensionAgencyURI? ext:ExtensionURI? ext:ExtensionReasonCode? ext:ExtensionReason? ext:ExtensionContent
    `,
    Measure: 'value decimal @unitCode=normalizedString! @unitCodeListVersionID=normalizedString',
    BillingReferenceLine: 'cbc:ID cbc:Amount? cac:AllowanceCharge*',
    Attachment: 'cbc:EmbeddedDocumentBinaryObject? cac:ExternalReference?',
    ResultOfVerification: `
      cbc:ValidatorID? cbc:ValidationResultCode? cbc:ValidationDate? cbc:ValidationTime? cbc:ValidateProcess?
      cbc:ValidateTool? cbc:ValidateToolVersion? cac:SignatoryParty?
    `,
    Contact: `
      cbc:ID? cbc:Name? cbc:Telephone? cbc:Telefax? cbc:ElectronicMail? cbc:Note* cac:OtherCommunication*
    `,
    PartyIdentification: 'cbc:ID',
    PartyName: 'cbc:Name',
    Language: 'cbc:ID? cbc:Name? cbc:LocaleCode?',
    Address: `
      cbc:ID? cbc:AddressTypeCode? cbc:AddressFormatCode? cbc:Postbox? cbc:Floor? cbc:Room? cbc:StreetName?
      cbc:AdditionalStreetName? cbc:BlockName? cbc:BuildingName? cbc:BuildingNumber? cbc:InhouseMail?
      cbc:Department? cbc:MarkAttention? cbc:MarkCare? cbc:PlotIdentification? cbc:CitySubdivisionName?
      cbc:CityName? cbc:PostalZone? cbc:CountrySubentity? cbc:CountrySubentityCode? cbc:Region? cbc:District?
      cbc:TimezoneOffset? cac:AddressLine* cac:Country? cac:LocationCoordinate*
    `,
    Location: `
      cbc:ID? cbc:Description* cbc:Conditions* cbc:CountrySubentity? cbc:CountrySubentityCode?
      cbc:LocationTypeCode? cbc:InformationURI? cbc:Name? cac:ValidityPeriod* cac:Address? cac:SubsidiaryLocation*
      cac:LocationCoordinate*
    `,
    PartyTaxScheme: `
      cbc:RegistrationName? cbc:CompanyID? cbc:TaxLevelCode? cbc:ExemptionReasonCode? cbc:ExemptionReason*
      cac:RegistrationAddress? cac:TaxScheme
    `,
    PartyLegalEntity: `
      cbc:RegistrationName? cbc:CompanyID? cbc:RegistrationDate? cbc:RegistrationExpirationDate?
      cbc:CompanyLegalFormCode? cbc:CompanyLegalForm? cbc:SoleProprietorshipIndicator?
      cbc:CompanyLiquidationStatusCode? cbc:CorporateStockAmount? cbc:FullyPaidSharesIndicator?
      cac:RegistrationAddress? cac:CorporateRegistrationScheme? cac:HeadOfficeParty? cac:ShareholderParty*
    `,
    Person: `
      cbc:ID? cbc:FirstName? cbc:FamilyName? cbc:Title? cbc:MiddleName? cbc:OtherName? cbc:NameSuffix?
      cbc:JobTitle? cbc:NationalityID? cbc:GenderCode? cbc:BirthDate? cbc:BirthplaceName?
      cbc:OrganizationDepartment? cac:Contact? cac:FinancialAccount? cac:IdentityDocumentReference*
      cac:ResidenceAddress?
    `,
    ServiceProviderParty: 'cbc:ID? cbc:ServiceTypeCode? cbc:ServiceType* cac:Party cac:SellerContact?',
    PowerOfAttorney: `
      cbc:ID? cbc:IssueDate? cbc:IssueTime? cbc:Description* cac:NotaryParty? cac:AgentParty cac:WitnessParty*
      cac:MandateDocumentReference*
    `,
    FinancialAccount: `
      cbc:ID? cbc:Name? cbc:AliasName? cbc:AccountTypeCode? cbc:AccountFormatCode? cbc:CurrencyCode?
      cbc:PaymentNote* cac:FinancialInstitutionBranch? cac:Country?
    `,
    Quantity: `
      value decimal @unitCode=normalizedString @unitCodeListID=normalizedString
      @unitCodeListAgencyID=normalizedString @unitCodeListAgencyName
    `,
    Despatch: `
      cbc:ID? cbc:RequestedDespatchDate? cbc:RequestedDespatchTime? cbc:EstimatedDespatchDate?
      cbc:EstimatedDespatchTime? cbc:ActualDespatchDate? cbc:ActualDespatchTime? cbc:GuaranteedDespatchDate?
      cbc:GuaranteedDespatchTime? cbc:ReleaseID? cbc:Instructions* cac:DespatchAddress? cac:DespatchLocation?
      cac:DespatchParty? cac:CarrierParty? cac:NotifyParty* cac:Contact? cac:EstimatedDespatchPeriod?
      cac:RequestedDespatchPeriod?
    `,
    DeliveryUnit: 'cbc:BatchQuantity cbc:ConsumerUnitQuantity? cbc:HazardousRiskIndicator?',
    Shipment: `
      cbc:ID cbc:ShippingPriorityLevelCode? cbc:HandlingCode? cbc:HandlingInstructions* cbc:Information*
      cbc:GrossWeightMeasure? cbc:NetWeightMeasure? cbc:NetNetWeightMeasure? cbc:GrossVolumeMeasure?
      cbc:NetVolumeMeasure? cbc:TotalGoodsItemQuantity? cbc:TotalTransportHandlingUnitQuantity?
      cbc:InsuranceValueAmount? cbc:DeclaredCustomsValueAmount? cbc:DeclaredForCarriageValueAmount?
      cbc:DeclaredStatisticsValueAmount? cbc:FreeOnBoardValueAmount? cbc:SpecialInstructions*
      cbc:DeliveryInstructions* cbc:SplitConsignmentIndicator? cbc:ConsignmentQuantity? cac:Consignment*
      cac:GoodsItem* cac:ShipmentStage* cac:Delivery? cac:TransportHandlingUnit* cac:ReturnAddress?
      cac:OriginAddress? cac:FirstArrivalPortLocation? cac:LastExitPortLocation? cac:ExportCountry?
      cac:FreightAllowanceCharge*
    `,
    Amount: 'value decimal @currencyID=normalizedString! @currencyCodeListVersionID=normalizedString',
    CardAccount: `
      cbc:PrimaryAccountNumberID cbc:NetworkID cbc:CardTypeCode? cbc:ValidityStartDate? cbc:ExpiryDate?
      cbc:IssuerID? cbc:IssueNumberID? cbc:CV2ID? cbc:CardChipCode? cbc:ChipApplicationID? cbc:HolderName?
    `,
    CreditAccount: 'cbc:AccountID',
    PaymentMandate: `
      cbc:ID? cbc:MandateTypeCode? cbc:MaximumPaymentInstructionsNumeric? cbc:MaximumPaidAmount? cbc:SignatureID?
      cac:PayerParty? cac:PayerFinancialAccount? cac:ValidityPeriod? cac:PaymentReversalPeriod? cac:Clause*
    `,
    TradeFinancing: `
      cbc:ID? cbc:FinancingInstrumentCode? cac:ContractDocumentReference? cac:DocumentReference* cac:FinancingParty
      cac:FinancingFinancialAccount? cac:Clause*
    `,
    TaxCategory: `
      cbc:ID? cbc:Name? cbc:Percent? cbc:BaseUnitMeasure? cbc:PerUnitAmount? cbc:TaxExemptionReasonCode?
      cbc:TaxExemptionReason* cbc:TierRange? cbc:TierRatePercent? cac:TaxScheme
    `,
    Contract: `
      cbc:ID? cbc:IssueDate? cbc:IssueTime? cbc:NominationDate? cbc:NominationTime? cbc:ContractTypeCode?
      cbc:ContractType? cbc:Note* cbc:VersionID? cbc:Description* cac:ValidityPeriod?
      cac:ContractDocumentReference* cac:NominationPeriod? cac:ContractualDelivery?
    `,
    TaxSubtotal: `
      cbc:TaxableAmount? cbc:TaxAmount cbc:CalculationSequenceNumeric? cbc:TransactionCurrencyTaxAmount?
      cbc:Percent? cbc:BaseUnitMeasure? cbc:PerUnitAmount? cbc:TierRange? cbc:TierRatePercent? cac:TaxCategory
    `,
    OrderLineReference: 'cbc:LineID cbc:SalesOrderLineID? cbc:UUID? cbc:LineStatusCode? cac:OrderReference?',
    LineReference: 'cbc:LineID cbc:UUID? cbc:LineStatusCode? cac:DocumentReference?',
    PricingReference: 'cac:OriginalItemLocationQuantity? cac:AlternativeConditionPrice*',
    Item: `
      cbc:Description* cbc:PackQuantity? cbc:PackSizeNumeric? cbc:CatalogueIndicator? cbc:Name?
      cbc:HazardousRiskIndicator? cbc:AdditionalInformation* cbc:Keyword* cbc:BrandName* cbc:ModelName*
      cac:BuyersItemIdentification? cac:SellersItemIdentification? cac:ManufacturersItemIdentification*
      cac:StandardItemIdentification? cac:CatalogueItemIdentification? cac:AdditionalItemIdentification*
      cac:CatalogueDocumentReference? cac:ItemSpecificationDocumentReference* cac:OriginCountry?
      cac:CommodityClassification* cac:TransactionConditions* cac:HazardousItem* cac:ClassifiedTaxCategory*
      cac:AdditionalItemProperty* cac:ManufacturerParty* cac:InformationContentProviderParty? cac:OriginAddress*
      cac:ItemInstance* cac:Certificate* cac:Dimension*
    `,
    Price: `
      cbc:PriceAmount cbc:BaseQuantity? cbc:PriceChangeReason* cbc:PriceTypeCode? cbc:PriceType?
      cbc:OrderableUnitFactorRate? cac:ValidityPeriod* cac:PriceList? cac:AllowanceCharge* cac:PricingExchangeRate?
    `,
    PriceExtension: 'cbc:Amount cac:TaxTotal*',
    ExtensionContent: '[any other ext lax]',
    BinaryObject: `
      value base64Binary @format @mimeCode=normalizedString! @encodingCode=normalizedString
      @characterSetCode=normalizedString @uri=anyURI @filename
    `,
    ExternalReference: `
      cbc:URI? cbc:DocumentHash? cbc:HashAlgorithmMethod? cbc:ExpiryDate? cbc:ExpiryTime? cbc:MimeCode?
      cbc:FormatCode? cbc:EncodingCode? cbc:CharacterSetCode? cbc:FileName? cbc:Description*
    `,
    Communication: 'cbc:ChannelCode? cbc:Channel? cbc:Value?',
    AddressLine: 'cbc:Line',
    Country: 'cbc:IdentificationCode? cbc:Name?',
    LocationCoordinate: `
      cbc:CoordinateSystemCode? cbc:LatitudeDegreesMeasure? cbc:LatitudeMinutesMeasure? cbc:LatitudeDirectionCode?
      cbc:LongitudeDegreesMeasure? cbc:LongitudeMinutesMeasure? cbc:LongitudeDirectionCode? cbc:AltitudeMeasure?
    `,
    TaxScheme: 'cbc:ID? cbc:Name? cbc:TaxTypeCode? cbc:CurrencyCode? cac:JurisdictionRegionAddress*',
    CorporateRegistrationScheme: 'cbc:ID? cbc:Name? cbc:CorporateRegistrationTypeCode? cac:JurisdictionRegionAddress*',
    ShareholderParty: 'cbc:PartecipationPercent? cac:Party?',
    Branch: 'cbc:ID? cbc:Name? cac:FinancialInstitution? cac:Address?',
    Consignment: `
      cbc:ID cbc:CarrierAssignedID? cbc:ConsigneeAssignedID? cbc:ConsignorAssignedID?
      cbc:FreightForwarderAssignedID? cbc:BrokerAssignedID? cbc:ContractedCarrierAssignedID?
      cbc:PerformingCarrierAssignedID? cbc:SummaryDescription* cbc:TotalInvoiceAmount?
      cbc:DeclaredCustomsValueAmount? cbc:TariffDescription* cbc:TariffCode? cbc:InsurancePremiumAmount?
      cbc:GrossWeightMeasure? cbc:NetWeightMeasure? cbc:NetNetWeightMeasure? cbc:ChargeableWeightMeasure?
      cbc:GrossVolumeMeasure? cbc:NetVolumeMeasure? cbc:LoadingLengthMeasure? cbc:Remarks*
      cbc:HazardousRiskIndicator? cbc:AnimalFoodIndicator? cbc:HumanFoodIndicator? cbc:LivestockIndicator?
      cbc:BulkCargoIndicator? cbc:ContainerizedIndicator? cbc:GeneralCargoIndicator? cbc:SpecialSecurityIndicator?
      cbc:ThirdPartyPayerIndicator? cbc:CarrierServiceInstructions* cbc:CustomsClearanceServiceInstructions*
      cbc:ForwarderServiceInstructions* cbc:SpecialServiceInstructions* cbc:SequenceID?
      cbc:ShippingPriorityLevelCode? cbc:HandlingCode? cbc:HandlingInstructions* cbc:Information*
      cbc:TotalGoodsItemQuantity? cbc:TotalTransportHandlingUnitQuantity? cbc:InsuranceValueAmount?
      cbc:DeclaredForCarriageValueAmount? cbc:DeclaredStatisticsValueAmount? cbc:FreeOnBoardValueAmount?
      cbc:SpecialInstructions* cbc:SplitConsignmentIndicator? cbc:DeliveryInstructions* cbc:ConsignmentQuantity?
      cbc:ConsolidatableIndicator? cbc:HaulageInstructions* cbc:LoadingSequenceID? cbc:ChildConsignmentQuantity?
      cbc:TotalPackagesQuantity? cac:ConsolidatedShipment* cac:CustomsDeclaration*
      cac:RequestedPickupTransportEvent? cac:RequestedDeliveryTransportEvent? cac:PlannedPickupTransportEvent?
      cac:PlannedDeliveryTransportEvent? cac:Status* cac:ChildConsignment* cac:ConsigneeParty? cac:ExporterParty?
      cac:ConsignorParty? cac:ImporterParty? cac:CarrierParty? cac:FreightForwarderParty? cac:NotifyParty?
      cac:OriginalDespatchParty? cac:FinalDeliveryParty? cac:PerformingCarrierParty? cac:SubstituteCarrierParty?
      cac:LogisticsOperatorParty? cac:TransportAdvisorParty? cac:HazardousItemNotificationParty?
      cac:InsuranceParty? cac:MortgageHolderParty? cac:BillOfLadingHolderParty? cac:OriginalDepartureCountry?
      cac:FinalDestinationCountry? cac:TransitCountry* cac:TransportContract? cac:TransportEvent*
      cac:OriginalDespatchTransportationService? cac:FinalDeliveryTransportationService? cac:DeliveryTerms?
      cac:PaymentTerms? cac:CollectPaymentTerms? cac:DisbursementPaymentTerms? cac:PrepaidPaymentTerms?
      cac:FreightAllowanceCharge* cac:ExtraAllowanceCharge* cac:MainCarriageShipmentStage*
      cac:PreCarriageShipmentStage* cac:OnCarriageShipmentStage* cac:TransportHandlingUnit*
      cac:FirstArrivalPortLocation? cac:LastExitPortLocation?
    `,
    GoodsItem: `
      cbc:ID? cbc:SequenceNumberID? cbc:Description* cbc:HazardousRiskIndicator? cbc:DeclaredCustomsValueAmount?
      cbc:DeclaredForCarriageValueAmount? cbc:DeclaredStatisticsValueAmount? cbc:FreeOnBoardValueAmount?
      cbc:InsuranceValueAmount? cbc:ValueAmount? cbc:GrossWeightMeasure? cbc:NetWeightMeasure?
      cbc:NetNetWeightMeasure? cbc:ChargeableWeightMeasure? cbc:GrossVolumeMeasure? cbc:NetVolumeMeasure?
      cbc:Quantity? cbc:PreferenceCriterionCode? cbc:RequiredCustomsID? cbc:CustomsStatusCode?
      cbc:CustomsTariffQuantity? cbc:CustomsImportClassifiedIndicator? cbc:ChargeableQuantity?
      cbc:ReturnableQuantity? cbc:TraceID? cac:Item* cac:GoodsItemContainer* cac:FreightAllowanceCharge*
      cac:InvoiceLine* cac:Temperature* cac:ContainedGoodsItem* cac:OriginAddress? cac:Delivery? cac:Pickup?
      cac:Despatch? cac:MeasurementDimension* cac:ContainingPackage* cac:ShipmentDocumentReference?
      cac:MinimumTemperature? cac:MaximumTemperature?
    `,
    ShipmentStage: `
      cbc:ID? cbc:TransportModeCode? cbc:TransportMeansTypeCode? cbc:TransitDirectionCode?
      cbc:PreCarriageIndicator? cbc:OnCarriageIndicator? cbc:EstimatedDeliveryDate? cbc:EstimatedDeliveryTime?
      cbc:RequiredDeliveryDate? cbc:RequiredDeliveryTime? cbc:LoadingSequenceID? cbc:SuccessiveSequenceID?
      cbc:Instructions* cbc:DemurrageInstructions* cbc:CrewQuantity? cbc:PassengerQuantity? cac:TransitPeriod?
      cac:CarrierParty* cac:TransportMeans? cac:LoadingPortLocation? cac:UnloadingPortLocation?
      cac:TransshipPortLocation? cac:LoadingTransportEvent? cac:ExaminationTransportEvent?
      cac:AvailabilityTransportEvent? cac:ExportationTransportEvent? cac:DischargeTransportEvent?
      cac:WarehousingTransportEvent? cac:TakeoverTransportEvent? cac:OptionalTakeoverTransportEvent?
      cac:DropoffTransportEvent? cac:ActualPickupTransportEvent? cac:DeliveryTransportEvent?
      cac:ReceiptTransportEvent? cac:StorageTransportEvent? cac:AcceptanceTransportEvent?
      cac:TerminalOperatorParty? cac:CustomsAgentParty? cac:EstimatedTransitPeriod? cac:FreightAllowanceCharge*
      cac:FreightChargeLocation? cac:DetentionTransportEvent* cac:RequestedDepartureTransportEvent?
      cac:RequestedArrivalTransportEvent? cac:RequestedWaypointTransportEvent* cac:PlannedDepartureTransportEvent?
      cac:PlannedArrivalTransportEvent? cac:PlannedWaypointTransportEvent* cac:ActualDepartureTransportEvent?
      cac:ActualWaypointTransportEvent? cac:ActualArrivalTransportEvent? cac:TransportEvent*
      cac:EstimatedDepartureTransportEvent? cac:EstimatedArrivalTransportEvent? cac:PassengerPerson*
      cac:DriverPerson* cac:ReportingPerson? cac:CrewMemberPerson* cac:SecurityOfficerPerson? cac:MasterPerson?
      cac:ShipsSurgeonPerson?
    `,
    TransportHandlingUnit: `
      cbc:ID? cbc:TransportHandlingUnitTypeCode? cbc:HandlingCode? cbc:HandlingInstructions*
      cbc:HazardousRiskIndicator? cbc:TotalGoodsItemQuantity? cbc:TotalPackageQuantity? cbc:DamageRemarks*
      cbc:ShippingMarks* cbc:TraceID? cac:HandlingUnitDespatchLine* cac:ActualPackage*
      cac:ReceivedHandlingUnitReceiptLine* cac:TransportEquipment* cac:TransportMeans* cac:HazardousGoodsTransit*
      cac:MeasurementDimension* cac:MinimumTemperature? cac:MaximumTemperature? cac:GoodsItem*
      cac:FloorSpaceMeasurementDimension? cac:PalletSpaceMeasurementDimension? cac:ShipmentDocumentReference*
      cac:Status* cac:CustomsDeclaration* cac:ReferencedShipment* cac:Package*
    `,
    Clause: 'cbc:ID? cbc:Content*',
    ItemLocationQuantity: `
      cbc:LeadTimeMeasure? cbc:MinimumQuantity? cbc:MaximumQuantity? cbc:HazardousRiskIndicator?
      cbc:TradingRestrictions* cac:ApplicableTerritoryAddress* cac:Price? cac:DeliveryUnit*
      cac:ApplicableTaxCategory* cac:Package? cac:AllowanceCharge* cac:DependentPriceReference?
    `,
    ItemIdentification: `
      cbc:ID cbc:ExtendedID? cbc:BarcodeSymbologyID? cac:PhysicalAttribute* cac:MeasurementDimension*
      cac:IssuerParty?
    `,
    CommodityClassification: 'cbc:NatureCode? cbc:CargoTypeCode? cbc:CommodityCode? cbc:ItemClassificationCode?',
    TransactionConditions: 'cbc:ID? cbc:ActionCode? cbc:Description* cac:DocumentReference*',
    HazardousItem: `
      cbc:ID? cbc:PlacardNotation? cbc:PlacardEndorsement? cbc:AdditionalInformation* cbc:UNDGCode?
      cbc:EmergencyProceduresCode? cbc:MedicalFirstAidGuideCode? cbc:TechnicalName? cbc:CategoryName?
      cbc:HazardousCategoryCode? cbc:UpperOrangeHazardPlacardID? cbc:LowerOrangeHazardPlacardID? cbc:MarkingID?
      cbc:HazardClassID? cbc:NetWeightMeasure? cbc:NetVolumeMeasure? cbc:Quantity? cac:ContactParty?
      cac:SecondaryHazard* cac:HazardousGoodsTransit* cac:EmergencyTemperature? cac:FlashpointTemperature?
      cac:AdditionalTemperature*
    `,
    ItemProperty: `
      cbc:ID? cbc:Name cbc:NameCode? cbc:TestMethod? cbc:Value? cbc:ValueQuantity? cbc:ValueQualifier*
      cbc:ImportanceCode? cbc:ListValue* cac:UsabilityPeriod? cac:ItemPropertyGroup* cac:RangeDimension?
      cac:ItemPropertyRange?
    `,
    ItemInstance: `
      cbc:ProductTraceID? cbc:ManufactureDate? cbc:ManufactureTime? cbc:BestBeforeDate? cbc:RegistrationID?
      cbc:SerialID? cac:AdditionalItemProperty* cac:LotIdentification?
    `,
    Certificate: `
      cbc:ID cbc:CertificateTypeCode cbc:CertificateType cbc:Remarks* cac:IssuerParty cac:DocumentReference*
      cac:Signature*
    `,
    Dimension: 'cbc:AttributeID cbc:Measure? cbc:Description* cbc:MinimumMeasure? cbc:MaximumMeasure?',
    PriceList: 'cbc:ID? cbc:StatusCode? cac:ValidityPeriod* cac:PreviousPriceList?',
    FinancialInstitution: 'cbc:ID? cbc:Name? cac:Address?',
    CustomsDeclaration: 'cbc:ID cac:IssuerParty?',
    TransportEvent: `
      cbc:IdentificationID? cbc:OccurrenceDate? cbc:OccurrenceTime? cbc:TransportEventTypeCode? cbc:Description*
      cbc:CompletionIndicator? cac:ReportedShipment? cac:CurrentStatus* cac:Contact* cac:Location? cac:Signature?
      cac:Period*
    `,
    Status: `
      cbc:ConditionCode? cbc:ReferenceDate? cbc:ReferenceTime? cbc:Description* cbc:StatusReasonCode?
      cbc:StatusReason* cbc:SequenceID? cbc:Text* cbc:IndicationIndicator? cbc:Percent? cbc:ReliabilityPercent?
      cac:Condition*
    `,
    TransportationService: `
      cbc:TransportServiceCode cbc:TariffClassCode? cbc:Priority? cbc:FreightRateClassCode?
      cbc:TransportationServiceDescription* cbc:TransportationServiceDetailsURI? cbc:NominationDate?
      cbc:NominationTime? cbc:Name? cbc:SequenceNumeric? cac:TransportEquipment* cac:SupportedTransportEquipment*
      cac:UnsupportedTransportEquipment* cac:CommodityClassification* cac:SupportedCommodityClassification*
      cac:UnsupportedCommodityClassification* cac:TotalCapacityDimension? cac:ShipmentStage* cac:TransportEvent*
      cac:ResponsibleTransportServiceProviderParty? cac:EnvironmentalEmission* cac:EstimatedDurationPeriod?
      cac:ScheduledServiceFrequency*
    `,
    GoodsItemContainer: 'cbc:ID cbc:Quantity? cac:TransportEquipment*',
    Temperature: 'cbc:AttributeID cbc:Measure cbc:Description*',
    Pickup: `
      cbc:ID? cbc:ActualPickupDate? cbc:ActualPickupTime? cbc:EarliestPickupDate? cbc:EarliestPickupTime?
      cbc:LatestPickupDate? cbc:LatestPickupTime? cac:PickupLocation? cac:PickupParty?
    `,
    Package: `
      cbc:ID? cbc:Quantity? cbc:ReturnableMaterialIndicator? cbc:PackageLevelCode? cbc:PackagingTypeCode?
      cbc:PackingMaterial* cbc:TraceID? cac:ContainedPackage* cac:ContainingTransportEquipment? cac:GoodsItem*
      cac:MeasurementDimension* cac:DeliveryUnit* cac:Delivery? cac:Pickup? cac:Despatch?
    `,
    TransportMeans: `
      cbc:JourneyID? cbc:RegistrationNationalityID? cbc:RegistrationNationality* cbc:DirectionCode?
      cbc:TransportMeansTypeCode? cbc:TradeServiceCode? cac:Stowage? cac:AirTransport? cac:RoadTransport?
      cac:RailTransport? cac:MaritimeTransport? cac:OwnerParty? cac:MeasurementDimension*
    `,
    DespatchLine: `
      cbc:ID cbc:UUID? cbc:Note* cbc:LineStatusCode? cbc:DeliveredQuantity? cbc:BackorderQuantity?
      cbc:BackorderReason* cbc:OutstandingQuantity? cbc:OutstandingReason* cbc:OversupplyQuantity?
      cac:OrderLineReference+ cac:DocumentReference* cac:Item cac:Shipment*
    `,
    ReceiptLine: `
      cbc:ID cbc:UUID? cbc:Note* cbc:ReceivedQuantity? cbc:ShortQuantity? cbc:ShortageActionCode?
      cbc:RejectedQuantity? cbc:RejectReasonCode? cbc:RejectReason* cbc:RejectActionCode?
      cbc:QuantityDiscrepancyCode? cbc:OversupplyQuantity? cbc:ReceivedDate? cbc:TimingComplaintCode?
      cbc:TimingComplaint? cac:OrderLineReference? cac:DespatchLineReference* cac:DocumentReference* cac:Item*
      cac:Shipment*
    `,
    TransportEquipment: `
      cbc:ID? cbc:ReferencedConsignmentID* cbc:TransportEquipmentTypeCode? cbc:ProviderTypeCode? cbc:OwnerTypeCode?
      cbc:SizeTypeCode? cbc:DispositionCode? cbc:FullnessIndicationCode? cbc:RefrigerationOnIndicator?
      cbc:Information* cbc:ReturnabilityIndicator? cbc:LegalStatusIndicator? cbc:AirFlowPercent?
      cbc:HumidityPercent? cbc:AnimalFoodApprovedIndicator? cbc:HumanFoodApprovedIndicator?
      cbc:DangerousGoodsApprovedIndicator? cbc:RefrigeratedIndicator? cbc:Characteristics? cbc:DamageRemarks*
      cbc:Description* cbc:SpecialTransportRequirements* cbc:GrossWeightMeasure? cbc:GrossVolumeMeasure?
      cbc:TareWeightMeasure? cbc:TrackingDeviceCode? cbc:PowerIndicator? cbc:TraceID? cac:MeasurementDimension*
      cac:TransportEquipmentSeal* cac:MinimumTemperature? cac:MaximumTemperature? cac:ProviderParty?
      cac:LoadingProofParty? cac:SupplierParty? cac:OwnerParty? cac:OperatingParty? cac:LoadingLocation?
      cac:UnloadingLocation? cac:StorageLocation? cac:PositioningTransportEvent* cac:QuarantineTransportEvent*
      cac:DeliveryTransportEvent* cac:PickupTransportEvent* cac:HandlingTransportEvent* cac:LoadingTransportEvent*
      cac:TransportEvent* cac:ApplicableTransportMeans? cac:HaulageTradingTerms* cac:HazardousGoodsTransit*
      cac:PackagedTransportHandlingUnit* cac:ServiceAllowanceCharge* cac:FreightAllowanceCharge*
      cac:AttachedTransportEquipment* cac:Delivery? cac:Pickup? cac:Despatch? cac:ShipmentDocumentReference*
      cac:ContainedInTransportEquipment* cac:Package* cac:GoodsItem*
    `,
    HazardousGoodsTransit: `
      cbc:TransportEmergencyCardCode? cbc:PackingCriteriaCode? cbc:HazardousRegulationCode?
      cbc:InhalationToxicityZoneCode? cbc:TransportAuthorizationCode? cac:MaximumTemperature?
      cac:MinimumTemperature?
    `,
    DependentPriceReference: 'cbc:Percent? cac:LocationAddress? cac:DependentLineReference?',
    PhysicalAttribute: 'cbc:AttributeID cbc:PositionCode? cbc:DescriptionCode? cbc:Description*',
    SecondaryHazard: `
      cbc:ID? cbc:PlacardNotation? cbc:PlacardEndorsement? cbc:EmergencyProceduresCode? cbc:Extension*
    `,
    ItemPropertyGroup: 'cbc:ID cbc:Name? cbc:ImportanceCode?',
    ItemPropertyRange: 'cbc:MinimumValue? cbc:MaximumValue?',
    LotIdentification: 'cbc:LotNumberID? cbc:ExpiryDate? cac:AdditionalItemProperty*',
    Condition: 'cbc:AttributeID cbc:Measure? cbc:Description* cbc:MinimumMeasure? cbc:MaximumMeasure?',
    EnvironmentalEmission: `
      cbc:EnvironmentalEmissionTypeCode cbc:ValueMeasure cbc:Description* cac:EmissionCalculationMethod*
    `,
    ServiceFrequency: 'cbc:WeekDayCode',
    Stowage: 'cbc:LocationID? cbc:Location* cac:MeasurementDimension*',
    AirTransport: 'cbc:AircraftID',
    RoadTransport: 'cbc:LicensePlateID',
    RailTransport: 'cbc:TrainID cbc:RailCarID?',
    MaritimeTransport: `
      cbc:VesselID? cbc:VesselName? cbc:RadioCallSignID? cbc:ShipsRequirements* cbc:GrossTonnageMeasure?
      cbc:NetTonnageMeasure? cac:RegistryCertificateDocumentReference? cac:RegistryPortLocation?
    `,
    TransportEquipmentSeal: 'cbc:ID cbc:SealIssuerTypeCode? cbc:Condition? cbc:SealStatusCode? cbc:SealingPartyType?',
    TradingTerms: 'cbc:Information* cbc:Reference? cac:ApplicableAddress?',
    EmissionCalculationMethod: `
      cbc:CalculationMethodCode? cbc:FullnessIndicationCode? cac:MeasurementFromLocation?
      cac:MeasurementToLocation?
    `,
  },
  elements: {
    UBLExtensions: 'ext:UBLExtensions',
    Identifier: `
      cbc:UBLVersionID cbc:CustomizationID cbc:ProfileID cbc:ProfileExecutionID cbc:ID cbc:UUID cbc:SalesOrderID
      cbc:LanguageID cbc:VersionID cbc:ValidatorID cbc:CustomerAssignedAccountID cbc:AdditionalAccountID
      cbc:SupplierAssignedAccountID cbc:WebsiteURI cbc:LogoReferenceID cbc:EndpointID cbc:ReleaseID cbc:TrackingID
      cbc:InstructionID cbc:PaymentID cbc:PaymentMeansID cbc:PrepaidPaymentReferenceID cbc:PaymentTermsDetailsURI
      cbc:ExchangeMarketID ext:ExtensionAgencyID ext:ExtensionVersionID ext:ExtensionAgencyURI ext:ExtensionURI
      cbc:InformationURI cbc:CompanyID cbc:NationalityID cbc:PrimaryAccountNumberID cbc:NetworkID cbc:IssuerID
      cbc:IssueNumberID cbc:CV2ID cbc:ChipApplicationID cbc:AccountID cbc:SignatureID cbc:LineID
      cbc:SalesOrderLineID cbc:URI cbc:CarrierAssignedID cbc:ConsigneeAssignedID cbc:ConsignorAssignedID
      cbc:FreightForwarderAssignedID cbc:BrokerAssignedID cbc:ContractedCarrierAssignedID
      cbc:PerformingCarrierAssignedID cbc:SequenceID cbc:LoadingSequenceID cbc:SequenceNumberID
      cbc:RequiredCustomsID cbc:TraceID cbc:SuccessiveSequenceID cbc:ExtendedID cbc:BarcodeSymbologyID
      cbc:UpperOrangeHazardPlacardID cbc:LowerOrangeHazardPlacardID cbc:MarkingID cbc:HazardClassID
      cbc:ProductTraceID cbc:RegistrationID cbc:SerialID cbc:AttributeID cbc:IdentificationID
      cbc:TransportationServiceDetailsURI cbc:JourneyID cbc:RegistrationNationalityID cbc:ReferencedConsignmentID
      cbc:LotNumberID cbc:LocationID cbc:AircraftID cbc:LicensePlateID cbc:TrainID cbc:RailCarID cbc:VesselID
      cbc:RadioCallSignID
    `,
    Indicator: `
      cbc:CopyIndicator cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:ChargeIndicator cbc:PrepaidIndicator
      cbc:TaxEvidenceIndicator cbc:TaxIncludedIndicator cbc:FreeOfChargeIndicator cbc:SoleProprietorshipIndicator
      cbc:FullyPaidSharesIndicator cbc:HazardousRiskIndicator cbc:SplitConsignmentIndicator cbc:CatalogueIndicator
      cbc:AnimalFoodIndicator cbc:HumanFoodIndicator cbc:LivestockIndicator cbc:BulkCargoIndicator
      cbc:ContainerizedIndicator cbc:GeneralCargoIndicator cbc:SpecialSecurityIndicator
      cbc:ThirdPartyPayerIndicator cbc:ConsolidatableIndicator cbc:CustomsImportClassifiedIndicator
      cbc:PreCarriageIndicator cbc:OnCarriageIndicator cbc:CompletionIndicator cbc:IndicationIndicator
      cbc:ReturnableMaterialIndicator cbc:RefrigerationOnIndicator cbc:ReturnabilityIndicator
      cbc:LegalStatusIndicator cbc:AnimalFoodApprovedIndicator cbc:HumanFoodApprovedIndicator
      cbc:DangerousGoodsApprovedIndicator cbc:RefrigeratedIndicator cbc:PowerIndicator
    `,
    Date: `
      cbc:IssueDate cbc:TaxPointDate cbc:StartDate cbc:EndDate cbc:ValidationDate cbc:ActualDeliveryDate
      cbc:LatestDeliveryDate cbc:PaymentDueDate cbc:InstallmentDueDate cbc:ReceivedDate cbc:Date
      cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:BirthDate cbc:RequestedDespatchDate
      cbc:EstimatedDespatchDate cbc:ActualDespatchDate cbc:GuaranteedDespatchDate cbc:ValidityStartDate
      cbc:ExpiryDate cbc:NominationDate cbc:EstimatedDeliveryDate cbc:RequiredDeliveryDate cbc:ManufactureDate
      cbc:BestBeforeDate cbc:OccurrenceDate cbc:ReferenceDate cbc:ActualPickupDate cbc:EarliestPickupDate
      cbc:LatestPickupDate
    `,
    Time: `
      cbc:IssueTime cbc:StartTime cbc:EndTime cbc:ValidationTime cbc:ActualDeliveryTime cbc:LatestDeliveryTime
      cbc:RequestedDespatchTime cbc:EstimatedDespatchTime cbc:ActualDespatchTime cbc:GuaranteedDespatchTime
      cbc:NominationTime cbc:ExpiryTime cbc:EstimatedDeliveryTime cbc:RequiredDeliveryTime cbc:ManufactureTime
      cbc:OccurrenceTime cbc:ReferenceTime cbc:ActualPickupTime cbc:EarliestPickupTime cbc:LatestPickupTime
    `,
    Code: `
      cbc:DocumentCurrencyCode cbc:TaxCurrencyCode cbc:PricingCurrencyCode cbc:PaymentCurrencyCode
      cbc:PaymentAlternativeCurrencyCode cbc:AccountingCostCode cbc:DescriptionCode cbc:OrderTypeCode
      cbc:DocumentTypeCode cbc:LocaleCode cbc:DocumentStatusCode cbc:IndustryClassificationCode
      cbc:LossRiskResponsibilityCode cbc:PaymentMeansCode cbc:PaymentChannelCode cbc:ReferenceEventCode
      cbc:AllowanceChargeReasonCode cbc:SourceCurrencyCode cbc:TargetCurrencyCode cbc:MathematicOperatorCode
      cbc:PaymentPurposeCode ext:ExtensionReasonCode cbc:ValidationResultCode cbc:AddressTypeCode
      cbc:AddressFormatCode cbc:CountrySubentityCode cbc:LocationTypeCode cbc:TaxLevelCode cbc:ExemptionReasonCode
      cbc:CompanyLegalFormCode cbc:CompanyLiquidationStatusCode cbc:GenderCode cbc:ServiceTypeCode
      cbc:AccountTypeCode cbc:AccountFormatCode cbc:CurrencyCode cbc:ShippingPriorityLevelCode cbc:HandlingCode
      cbc:CardTypeCode cbc:CardChipCode cbc:MandateTypeCode cbc:FinancingInstrumentCode cbc:TaxExemptionReasonCode
      cbc:ContractTypeCode cbc:LineStatusCode cbc:PriceTypeCode cbc:MimeCode cbc:FormatCode cbc:EncodingCode
      cbc:CharacterSetCode cbc:ChannelCode cbc:IdentificationCode cbc:CoordinateSystemCode
      cbc:LatitudeDirectionCode cbc:LongitudeDirectionCode cbc:TaxTypeCode cbc:CorporateRegistrationTypeCode
      cbc:TariffCode cbc:PreferenceCriterionCode cbc:CustomsStatusCode cbc:TransportModeCode
      cbc:TransportMeansTypeCode cbc:TransitDirectionCode cbc:TransportHandlingUnitTypeCode cbc:NatureCode
      cbc:CargoTypeCode cbc:CommodityCode cbc:ItemClassificationCode cbc:ActionCode cbc:UNDGCode
      cbc:EmergencyProceduresCode cbc:MedicalFirstAidGuideCode cbc:HazardousCategoryCode cbc:NameCode
      cbc:ImportanceCode cbc:CertificateTypeCode cbc:StatusCode cbc:TransportEventTypeCode cbc:ConditionCode
      cbc:StatusReasonCode cbc:TransportServiceCode cbc:TariffClassCode cbc:FreightRateClassCode
      cbc:PackageLevelCode cbc:PackagingTypeCode cbc:DirectionCode cbc:TradeServiceCode cbc:ShortageActionCode
      cbc:RejectReasonCode cbc:RejectActionCode cbc:QuantityDiscrepancyCode cbc:TimingComplaintCode
      cbc:TransportEquipmentTypeCode cbc:ProviderTypeCode cbc:OwnerTypeCode cbc:SizeTypeCode cbc:DispositionCode
      cbc:FullnessIndicationCode cbc:TrackingDeviceCode cbc:TransportEmergencyCardCode cbc:PackingCriteriaCode
      cbc:HazardousRegulationCode cbc:InhalationToxicityZoneCode cbc:TransportAuthorizationCode cbc:PositionCode
      cbc:EnvironmentalEmissionTypeCode cbc:WeekDayCode cbc:SealIssuerTypeCode cbc:SealStatusCode
      cbc:CalculationMethodCode
    `,
    Text: `
      cbc:Note cbc:AccountingCost cbc:BuyerReference cbc:Description cbc:CustomerReference cbc:DocumentType
      cbc:XPath cbc:DocumentDescription cbc:CanonicalizationMethod cbc:SignatureMethod cbc:DataSendingCapability
      cbc:SpecialTerms cbc:LossRisk cbc:InstructionNote cbc:InvoicingPartyReference cbc:AllowanceChargeReason
      cbc:Name ext:ExtensionAgencyName ext:ExtensionReason cbc:ValidateProcess cbc:ValidateTool
      cbc:ValidateToolVersion cbc:Telephone cbc:Telefax cbc:ElectronicMail cbc:Postbox cbc:Floor cbc:Room
      cbc:StreetName cbc:AdditionalStreetName cbc:BlockName cbc:BuildingName cbc:BuildingNumber cbc:InhouseMail
      cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification cbc:CitySubdivisionName cbc:CityName
      cbc:PostalZone cbc:CountrySubentity cbc:Region cbc:District cbc:TimezoneOffset cbc:Conditions
      cbc:RegistrationName cbc:ExemptionReason cbc:CompanyLegalForm cbc:FirstName cbc:FamilyName cbc:Title
      cbc:MiddleName cbc:OtherName cbc:NameSuffix cbc:JobTitle cbc:BirthplaceName cbc:OrganizationDepartment
      cbc:ServiceType cbc:AliasName cbc:PaymentNote cbc:Instructions cbc:HandlingInstructions cbc:Information
      cbc:SpecialInstructions cbc:DeliveryInstructions cbc:HolderName cbc:TaxExemptionReason cbc:TierRange
      cbc:ContractType cbc:AdditionalInformation cbc:Keyword cbc:BrandName cbc:ModelName cbc:PriceChangeReason
      cbc:PriceType cbc:DocumentHash cbc:HashAlgorithmMethod cbc:FileName cbc:Channel cbc:Value cbc:Line
      cbc:SummaryDescription cbc:TariffDescription cbc:Remarks cbc:CarrierServiceInstructions
      cbc:CustomsClearanceServiceInstructions cbc:ForwarderServiceInstructions cbc:SpecialServiceInstructions
      cbc:HaulageInstructions cbc:DemurrageInstructions cbc:DamageRemarks cbc:ShippingMarks cbc:Content
      cbc:TradingRestrictions cbc:PlacardNotation cbc:PlacardEndorsement cbc:TechnicalName cbc:CategoryName
      cbc:TestMethod cbc:ValueQualifier cbc:ListValue cbc:CertificateType cbc:StatusReason cbc:Text cbc:Priority
      cbc:TransportationServiceDescription cbc:PackingMaterial cbc:RegistrationNationality cbc:BackorderReason
      cbc:OutstandingReason cbc:RejectReason cbc:TimingComplaint cbc:Characteristics
      cbc:SpecialTransportRequirements cbc:Extension cbc:MinimumValue cbc:MaximumValue cbc:Location cbc:VesselName
      cbc:ShipsRequirements cbc:Condition cbc:SealingPartyType cbc:Reference
    `,
    Numeric: `
      cbc:LineCountNumeric cbc:SettlementDiscountPercent cbc:PenaltySurchargePercent cbc:PaymentPercent
      cbc:MultiplierFactorNumeric cbc:SequenceNumeric cbc:SourceCurrencyBaseRate cbc:TargetCurrencyBaseRate
      cbc:CalculationRate cbc:MaximumPaymentInstructionsNumeric cbc:Percent cbc:TierRatePercent
      cbc:CalculationSequenceNumeric cbc:PackSizeNumeric cbc:OrderableUnitFactorRate cbc:PartecipationPercent
      cbc:ReliabilityPercent cbc:AirFlowPercent cbc:HumidityPercent
    `,
    Period: `
      cac:InvoicePeriod cac:ValidityPeriod cac:RequestedDeliveryPeriod cac:PromisedDeliveryPeriod
      cac:EstimatedDeliveryPeriod cac:SettlementPeriod cac:PenaltyPeriod cac:EstimatedDespatchPeriod
      cac:RequestedDespatchPeriod cac:PaymentReversalPeriod cac:NominationPeriod cac:TransitPeriod
      cac:EstimatedTransitPeriod cac:UsabilityPeriod cac:Period cac:EstimatedDurationPeriod
    `,
    OrderReference: 'cac:OrderReference',
    BillingReference: 'cac:BillingReference',
    DocumentReference: `
      cac:DespatchDocumentReference cac:ReceiptDocumentReference cac:StatementDocumentReference
      cac:OriginatorDocumentReference cac:ContractDocumentReference cac:AdditionalDocumentReference
      cac:DocumentReference cac:InvoiceDocumentReference cac:SelfBilledInvoiceDocumentReference
      cac:CreditNoteDocumentReference cac:SelfBilledCreditNoteDocumentReference cac:DebitNoteDocumentReference
      cac:ReminderDocumentReference cac:OriginalDocumentReference cac:IdentityDocumentReference
      cac:MandateDocumentReference cac:CatalogueDocumentReference cac:ItemSpecificationDocumentReference
      cac:ShipmentDocumentReference cac:RegistryCertificateDocumentReference
    `,
    Signature: 'cac:Signature',
    SupplierParty: 'cac:AccountingSupplierParty cac:SellerSupplierParty cac:SupplierParty',
    CustomerParty: 'cac:AccountingCustomerParty cac:BuyerCustomerParty',
    Party: `
      cac:PayeeParty cac:TaxRepresentativeParty cac:IssuerParty cac:SignatoryParty cac:Party cac:AgentParty
      cac:CarrierParty cac:DeliveryParty cac:NotifyParty cac:OriginatorParty cac:HeadOfficeParty cac:NotaryParty
      cac:WitnessParty cac:DespatchParty cac:PayerParty cac:FinancingParty cac:ManufacturerParty
      cac:InformationContentProviderParty cac:ConsigneeParty cac:ExporterParty cac:ConsignorParty cac:ImporterParty
      cac:FreightForwarderParty cac:OriginalDespatchParty cac:FinalDeliveryParty cac:PerformingCarrierParty
      cac:SubstituteCarrierParty cac:LogisticsOperatorParty cac:TransportAdvisorParty
      cac:HazardousItemNotificationParty cac:InsuranceParty cac:MortgageHolderParty cac:BillOfLadingHolderParty
      cac:TerminalOperatorParty cac:CustomsAgentParty cac:ContactParty cac:ResponsibleTransportServiceProviderParty
      cac:PickupParty cac:OwnerParty cac:ProviderParty cac:LoadingProofParty cac:OperatingParty
    `,
    Delivery: 'cac:Delivery cac:ContractualDelivery',
    DeliveryTerms: 'cac:DeliveryTerms',
    PaymentMeans: 'cac:PaymentMeans',
    PaymentTerms: `
      cac:PaymentTerms cac:CollectPaymentTerms cac:DisbursementPaymentTerms cac:PrepaidPaymentTerms
    `,
    AllowanceCharge: `
      cac:AllowanceCharge cac:FreightAllowanceCharge cac:ExtraAllowanceCharge cac:ServiceAllowanceCharge
    `,
    ExchangeRate: `
      cac:TaxExchangeRate cac:PricingExchangeRate cac:PaymentExchangeRate cac:PaymentAlternativeExchangeRate
      cac:ExchangeRate
    `,
    TaxTotal: 'cac:TaxTotal cac:WithholdingTaxTotal',
    MonetaryTotal: 'cac:LegalMonetaryTotal',
    InvoiceLine: 'cac:InvoiceLine cac:SubInvoiceLine',
    UBLExtension: 'ext:UBLExtension',
    Measure: `
      cbc:DurationMeasure cbc:GrossWeightMeasure cbc:NetWeightMeasure cbc:NetNetWeightMeasure
      cbc:GrossVolumeMeasure cbc:NetVolumeMeasure cbc:BaseUnitMeasure cbc:LatitudeDegreesMeasure
      cbc:LatitudeMinutesMeasure cbc:LongitudeDegreesMeasure cbc:LongitudeMinutesMeasure cbc:AltitudeMeasure
      cbc:ChargeableWeightMeasure cbc:LoadingLengthMeasure cbc:LeadTimeMeasure cbc:Measure cbc:MinimumMeasure
      cbc:MaximumMeasure cbc:TareWeightMeasure cbc:ValueMeasure cbc:GrossTonnageMeasure cbc:NetTonnageMeasure
    `,
    BillingReferenceLine: 'cac:BillingReferenceLine',
    Attachment: 'cac:Attachment cac:DigitalSignatureAttachment',
    ResultOfVerification: 'cac:ResultOfVerification',
    Contact: `
      cac:DespatchContact cac:AccountingContact cac:SellerContact cac:DeliveryContact cac:BuyerContact cac:Contact
    `,
    PartyIdentification: 'cac:PartyIdentification',
    PartyName: 'cac:PartyName',
    Language: 'cac:Language',
    Address: `
      cac:PostalAddress cac:DeliveryAddress cac:Address cac:RegistrationAddress cac:ResidenceAddress
      cac:DespatchAddress cac:ReturnAddress cac:OriginAddress cac:JurisdictionRegionAddress
      cac:ApplicableTerritoryAddress cac:LocationAddress cac:ApplicableAddress
    `,
    Location: `
      cac:PhysicalLocation cac:DeliveryLocation cac:AlternativeDeliveryLocation cac:SubsidiaryLocation
      cac:DespatchLocation cac:FirstArrivalPortLocation cac:LastExitPortLocation cac:LoadingPortLocation
      cac:UnloadingPortLocation cac:TransshipPortLocation cac:FreightChargeLocation cac:Location cac:PickupLocation
      cac:LoadingLocation cac:UnloadingLocation cac:StorageLocation cac:RegistryPortLocation
      cac:MeasurementFromLocation cac:MeasurementToLocation
    `,
    PartyTaxScheme: 'cac:PartyTaxScheme',
    PartyLegalEntity: 'cac:PartyLegalEntity',
    Person: `
      cac:Person cac:PassengerPerson cac:DriverPerson cac:ReportingPerson cac:CrewMemberPerson
      cac:SecurityOfficerPerson cac:MasterPerson cac:ShipsSurgeonPerson
    `,
    ServiceProviderParty: 'cac:ServiceProviderParty',
    PowerOfAttorney: 'cac:PowerOfAttorney',
    FinancialAccount: `
      cac:FinancialAccount cac:PayerFinancialAccount cac:PayeeFinancialAccount cac:FinancingFinancialAccount
    `,
    Quantity: `
      cbc:Quantity cbc:MinimumQuantity cbc:MaximumQuantity cbc:InvoicedQuantity cbc:BatchQuantity
      cbc:ConsumerUnitQuantity cbc:TotalGoodsItemQuantity cbc:TotalTransportHandlingUnitQuantity
      cbc:ConsignmentQuantity cbc:PackQuantity cbc:BaseQuantity cbc:ChildConsignmentQuantity
      cbc:TotalPackagesQuantity cbc:CustomsTariffQuantity cbc:ChargeableQuantity cbc:ReturnableQuantity
      cbc:CrewQuantity cbc:PassengerQuantity cbc:TotalPackageQuantity cbc:ValueQuantity cbc:DeliveredQuantity
      cbc:BackorderQuantity cbc:OutstandingQuantity cbc:OversupplyQuantity cbc:ReceivedQuantity cbc:ShortQuantity
      cbc:RejectedQuantity
    `,
    Despatch: 'cac:Despatch',
    DeliveryUnit: 'cac:MinimumDeliveryUnit cac:MaximumDeliveryUnit cac:DeliveryUnit',
    Shipment: 'cac:Shipment cac:ConsolidatedShipment cac:ReferencedShipment cac:ReportedShipment',
    Amount: `
      cbc:Amount cbc:SettlementDiscountAmount cbc:PenaltyAmount cbc:BaseAmount cbc:PerUnitAmount cbc:TaxAmount
      cbc:RoundingAmount cbc:LineExtensionAmount cbc:TaxExclusiveAmount cbc:TaxInclusiveAmount
      cbc:AllowanceTotalAmount cbc:ChargeTotalAmount cbc:PrepaidAmount cbc:PayableRoundingAmount cbc:PayableAmount
      cbc:PayableAlternativeAmount cbc:CorporateStockAmount cbc:InsuranceValueAmount cbc:DeclaredCustomsValueAmount
      cbc:DeclaredForCarriageValueAmount cbc:DeclaredStatisticsValueAmount cbc:FreeOnBoardValueAmount
      cbc:MaximumPaidAmount cbc:TaxableAmount cbc:TransactionCurrencyTaxAmount cbc:PriceAmount
      cbc:TotalInvoiceAmount cbc:InsurancePremiumAmount cbc:ValueAmount
    `,
    CardAccount: 'cac:CardAccount',
    CreditAccount: 'cac:CreditAccount',
    PaymentMandate: 'cac:PaymentMandate',
    TradeFinancing: 'cac:TradeFinancing',
    TaxCategory: 'cac:TaxCategory cac:ClassifiedTaxCategory cac:ApplicableTaxCategory',
    Contract: 'cac:ForeignExchangeContract cac:TransportContract',
    TaxSubtotal: 'cac:TaxSubtotal',
    OrderLineReference: 'cac:OrderLineReference',
    LineReference: 'cac:DespatchLineReference cac:ReceiptLineReference cac:DependentLineReference',
    PricingReference: 'cac:PricingReference',
    Item: 'cac:Item',
    Price: 'cac:Price cac:AlternativeConditionPrice',
    PriceExtension: 'cac:ItemPriceExtension',
    ExtensionContent: 'ext:ExtensionContent',
    BinaryObject: 'cbc:EmbeddedDocumentBinaryObject',
    ExternalReference: 'cac:ExternalReference',
    Communication: 'cac:OtherCommunication',
    AddressLine: 'cac:AddressLine',
    Country: `
      cac:Country cac:ExportCountry cac:OriginCountry cac:OriginalDepartureCountry cac:FinalDestinationCountry
      cac:TransitCountry
    `,
    LocationCoordinate: 'cac:LocationCoordinate',
    TaxScheme: 'cac:TaxScheme',
    CorporateRegistrationScheme: 'cac:CorporateRegistrationScheme',
    ShareholderParty: 'cac:ShareholderParty',
    Branch: 'cac:FinancialInstitutionBranch',
    Consignment: 'cac:Consignment cac:ChildConsignment',
    GoodsItem: 'cac:GoodsItem cac:ContainedGoodsItem',
    ShipmentStage: `
      cac:ShipmentStage cac:MainCarriageShipmentStage cac:PreCarriageShipmentStage cac:OnCarriageShipmentStage
    `,
    TransportHandlingUnit: 'cac:TransportHandlingUnit cac:PackagedTransportHandlingUnit',
    Clause: 'cac:Clause',
    ItemLocationQuantity: 'cac:OriginalItemLocationQuantity',
    ItemIdentification: `
      cac:BuyersItemIdentification cac:SellersItemIdentification cac:ManufacturersItemIdentification
      cac:StandardItemIdentification cac:CatalogueItemIdentification cac:AdditionalItemIdentification
    `,
    CommodityClassification: `
      cac:CommodityClassification cac:SupportedCommodityClassification cac:UnsupportedCommodityClassification
    `,
    TransactionConditions: 'cac:TransactionConditions',
    HazardousItem: 'cac:HazardousItem',
    ItemProperty: 'cac:AdditionalItemProperty',
    ItemInstance: 'cac:ItemInstance',
    Certificate: 'cac:Certificate',
    Dimension: `
      cac:Dimension cac:MeasurementDimension cac:FloorSpaceMeasurementDimension cac:PalletSpaceMeasurementDimension
      cac:RangeDimension cac:TotalCapacityDimension
    `,
    PriceList: 'cac:PriceList cac:PreviousPriceList',
    FinancialInstitution: 'cac:FinancialInstitution',
    CustomsDeclaration: 'cac:CustomsDeclaration',
    TransportEvent: `
      cac:RequestedPickupTransportEvent cac:RequestedDeliveryTransportEvent cac:PlannedPickupTransportEvent
      cac:PlannedDeliveryTransportEvent cac:TransportEvent cac:LoadingTransportEvent cac:ExaminationTransportEvent
      cac:AvailabilityTransportEvent cac:ExportationTransportEvent cac:DischargeTransportEvent
      cac:WarehousingTransportEvent cac:TakeoverTransportEvent cac:OptionalTakeoverTransportEvent
      cac:DropoffTransportEvent cac:ActualPickupTransportEvent cac:DeliveryTransportEvent cac:ReceiptTransportEvent
      cac:StorageTransportEvent cac:AcceptanceTransportEvent cac:DetentionTransportEvent
      cac:RequestedDepartureTransportEvent cac:RequestedArrivalTransportEvent cac:RequestedWaypointTransportEvent
      cac:PlannedDepartureTransportEvent cac:PlannedArrivalTransportEvent cac:PlannedWaypointTransportEvent
      cac:ActualDepartureTransportEvent cac:ActualWaypointTransportEvent cac:ActualArrivalTransportEvent
      cac:EstimatedDepartureTransportEvent cac:EstimatedArrivalTransportEvent cac:PositioningTransportEvent
      cac:QuarantineTransportEvent cac:PickupTransportEvent cac:HandlingTransportEvent
    `,
    Status: 'cac:Status cac:CurrentStatus',
    TransportationService: 'cac:OriginalDespatchTransportationService cac:FinalDeliveryTransportationService',
    GoodsItemContainer: 'cac:GoodsItemContainer',
    Temperature: `
      cac:Temperature cac:MinimumTemperature cac:MaximumTemperature cac:EmergencyTemperature
      cac:FlashpointTemperature cac:AdditionalTemperature
    `,
    Pickup: 'cac:Pickup',
    Package: 'cac:ContainingPackage cac:ActualPackage cac:Package cac:ContainedPackage',
    TransportMeans: 'cac:TransportMeans cac:ApplicableTransportMeans',
    DespatchLine: 'cac:HandlingUnitDespatchLine',
    ReceiptLine: 'cac:ReceivedHandlingUnitReceiptLine',
    TransportEquipment: `
      cac:TransportEquipment cac:SupportedTransportEquipment cac:UnsupportedTransportEquipment
      cac:ContainingTransportEquipment cac:AttachedTransportEquipment cac:ContainedInTransportEquipment
    `,
    HazardousGoodsTransit: 'cac:HazardousGoodsTransit',
    DependentPriceReference: 'cac:DependentPriceReference',
    PhysicalAttribute: 'cac:PhysicalAttribute',
    SecondaryHazard: 'cac:SecondaryHazard',
    ItemPropertyGroup: 'cac:ItemPropertyGroup',
    ItemPropertyRange: 'cac:ItemPropertyRange',
    LotIdentification: 'cac:LotIdentification',
    Condition: 'cac:Condition',
    EnvironmentalEmission: 'cac:EnvironmentalEmission',
    ServiceFrequency: 'cac:ScheduledServiceFrequency',
    Stowage: 'cac:Stowage',
    AirTransport: 'cac:AirTransport',
    RoadTransport: 'cac:RoadTransport',
    RailTransport: 'cac:RailTransport',
    MaritimeTransport: 'cac:MaritimeTransport',
    TransportEquipmentSeal: 'cac:TransportEquipmentSeal',
    TradingTerms: 'cac:HaulageTradingTerms',
    EmissionCalculationMethod: 'cac:EmissionCalculationMethod',
  },
};
