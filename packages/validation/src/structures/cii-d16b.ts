import type { StructureDefinition } from '../xsd/structure/notation.js';

/** UN/CEFACT Cross Industry Invoice D16B. The notation is explained at {@link StructureDefinition}. */
export const ciiD16b: StructureDefinition = {
  namespaces: {
    rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
    qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  },
  values: {
    token1_3: 'token 1..3',
  },
  types: {
    CrossIndustryInvoice: `
      rsm:ExchangedDocumentContext=ExchangedDocumentContext rsm:ExchangedDocument=ExchangedDocument
      rsm:SupplyChainTradeTransaction=SupplyChainTradeTransaction
      rsm:ValuationBreakdownStatement=ValuationBreakdownStatement?
    `,
    ExchangedDocumentContext: `
      ram:SpecifiedTransactionID=ID? ram:TestIndicator=Indicator?
      ram:BusinessProcessSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:BIMSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:ScenarioSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:ApplicationSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:GuidelineSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:SubsetSpecifiedDocumentContextParameter=DocumentContextParameter*
      ram:MessageStandardSpecifiedDocumentContextParameter=DocumentContextParameter?
    `,
    ID: `
      value token @schemeID=token @schemeName @schemeAgencyID=token @schemeAgencyName @schemeVersionID=token
      @schemeDataURI=anyURI @schemeURI=anyURI
    `,
    Indicator: '(udt:IndicatorString=IndicatorString | udt:Indicator=boolean)',
    IndicatorString: 'value string @format',
    DocumentContextParameter: 'ram:ID=ID? ram:Value=Text? ram:SpecifiedDocumentVersion=DocumentVersion?',
    Text: 'value string @languageID=token @languageLocaleID=token',
    DocumentVersion: 'ram:ID=ID? ram:Name=Text? ram:IssueDateTime=DateTime?',
    DateTime: '(udt:DateTimeString=IndicatorString | udt:DateTime=dateTime)',
    ExchangedDocument: `
      ram:ID=ID ram:Name=Text* ram:TypeCode=DocumentCode? ram:IssueDateTime=DateTime ram:CopyIndicator=Indicator?
      ram:Purpose=Text? ram:ControlRequirementIndicator=Indicator? ram:LanguageID=ID*
      ram:PurposeCode=MessageFunctionCode? ram:RevisionDateTime=DateTime? ram:VersionID=ID? ram:GlobalID=ID?
      ram:RevisionID=ID? ram:PreviousRevisionID=ID? ram:CategoryCode=Code? ram:IncludedNote=Note*
      ram:EffectiveSpecifiedPeriod=SpecifiedPeriod? ram:IssuerTradeParty=TradeParty?
    `,
    DocumentCode: `
      value token @listID=token('1001') @listAgencyID=token('6') @listVersionID=token @name @listURI=anyURI
    `,
    MessageFunctionCode: `
      value token @listID=token('1225_MessageFunctionTypeCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    Code: `
      value token @listID=token @listAgencyID=token @listAgencyName @listName @listVersionID=token @name
      @languageID=token @listURI=anyURI @listSchemeURI=anyURI
    `,
    Note: `
      ram:Subject=Text? ram:ContentCode=Code? ram:Content=Text* ram:SubjectCode=Code? ram:ID=ID?
    `,
    SpecifiedPeriod: `
      ram:DurationMeasure=Measure* ram:InclusiveIndicator=Indicator? ram:Description=Text*
      ram:StartDateTime=DateTime? ram:EndDateTime=DateTime? ram:CompleteDateTime=DateTime?
      ram:OpenIndicator=Indicator? ram:SeasonCode=Code? ram:ID=ID? ram:Name=Text* ram:SequenceNumeric=Numeric?
      ram:StartDateFlexibilityCode=Code? ram:ContinuousIndicator=Indicator? ram:PurposeCode=Code?
    `,
    Measure: 'value decimal @unitCode=token @unitCodeListVersionID=token',
    Numeric: 'value decimal @format',
    TradeParty: `
      ram:ID=ID* ram:GlobalID=ID* ram:Name=Text? ram:RoleCode=PartyRoleCode* ram:Description=Text*
      ram:SpecifiedLegalOrganization=LegalOrganization? ram:DefinedTradeContact=TradeContact*
      ram:PostalTradeAddress=TradeAddress? ram:URIUniversalCommunication=UniversalCommunication*
      ram:SpecifiedTaxRegistration=TaxRegistration* ram:EndPointURIUniversalCommunication=UniversalCommunication?
      ram:LogoAssociatedSpecifiedBinaryFile=SpecifiedBinaryFile*
    `,
    PartyRoleCode: "value token @listID=token('3035') @listAgencyID=token('6') @listVersionID=token @name",
    LegalOrganization: `
      ram:LegalClassificationCode=Code? ram:Name=Text? ram:ID=ID? ram:TradingBusinessName=Text?
      ram:PostalTradeAddress=TradeAddress? ram:AuthorizedLegalRegistration=LegalRegistration*
    `,
    TradeAddress: `
      ram:ID=ID? ram:PostcodeCode=Code? ram:PostOfficeBox=Text? ram:BuildingName=Text? ram:LineOne=Text?
      ram:LineTwo=Text? ram:LineThree=Text? ram:LineFour=Text? ram:LineFive=Text? ram:StreetName=Text?
      ram:CityName=Text? ram:CitySubDivisionName=Text? ram:CountryID=CountryID? ram:CountryName=Text*
      ram:CountrySubDivisionID=ID? ram:CountrySubDivisionName=Text* ram:AttentionOf=Text? ram:CareOf=Text?
      ram:BuildingNumber=Text? ram:DepartmentName=Text? ram:AdditionalStreetName=Text?
    `,
    CountryID: `
      value token @schemeID=token @schemeAgencyID=token @schemeVersionID=token('second edition 2006')
    `,
    LegalRegistration: 'ram:TypeCode=Code? ram:ID=ID?',
    TradeContact: `
      ram:ID=ID? ram:PersonName=Text? ram:DepartmentName=Text? ram:TypeCode=ContactTypeCode? ram:JobTitle=Text?
      ram:Responsibility=Text? ram:PersonID=ID* ram:TelephoneUniversalCommunication=UniversalCommunication?
      ram:DirectTelephoneUniversalCommunication=UniversalCommunication?
      ram:MobileTelephoneUniversalCommunication=UniversalCommunication?
      ram:FaxUniversalCommunication=UniversalCommunication?
      ram:EmailURIUniversalCommunication=UniversalCommunication?
      ram:TelexUniversalCommunication=UniversalCommunication?
      ram:VOIPUniversalCommunication=UniversalCommunication?
      ram:InstantMessagingUniversalCommunication=UniversalCommunication? ram:SpecifiedNote=Note*
      ram:SpecifiedContactPerson=ContactPerson?
    `,
    ContactTypeCode: `
      value token @listID=token('3139_ContactTypeCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    UniversalCommunication: 'ram:URIID=ID? ram:ChannelCode=CommunicationChannelCode? ram:CompleteNumber=Text?',
    CommunicationChannelCode: `
      value token @listID=token('3155_CommunicationChannelCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    ContactPerson: 'ram:GivenName=Text? ram:MiddleName=Text? ram:FamilyName=Text?',
    TaxRegistration: 'ram:ID=ID? ram:AssociatedRegisteredTax=RegisteredTax?',
    RegisteredTax: `
      ram:TypeCode=Code? ram:ExemptionReasonCode=Code? ram:ExemptionReason=Text* ram:CurrencyCode=Code?
      ram:Jurisdiction=Text* ram:Description=Text* ram:CustomsDutyIndicator=Indicator?
    `,
    SpecifiedBinaryFile: `
      ram:ID=ID* ram:Title=Text* ram:AuthorName=Text* ram:VersionID=ID? ram:FileName=Text? ram:URIID=ID?
      ram:MIMECode=Code? ram:EncodingCode=Code? ram:CharacterSetCode=Code? ram:IncludedBinaryObject=BinaryObject*
      ram:Access=Text* ram:Description=Text* ram:SizeMeasure=Measure?
      ram:AccessAvailabilitySpecifiedPeriod=SpecifiedPeriod?
    `,
    BinaryObject: `
      value base64Binary @format @mimeCode=token @encodingCode=token @characterSetCode=token @uri=anyURI @filename
    `,
    SupplyChainTradeTransaction: `
      ram:IncludedSupplyChainTradeLineItem=SupplyChainTradeLineItem*
      ram:ApplicableHeaderTradeAgreement=HeaderTradeAgreement ram:ApplicableHeaderTradeDelivery=HeaderTradeDelivery
      ram:ApplicableHeaderTradeSettlement=HeaderTradeSettlement
    `,
    SupplyChainTradeLineItem: `
      ram:DescriptionCode=Code? ram:AssociatedDocumentLineDocument=DocumentLineDocument
      ram:SpecifiedTradeProduct=TradeProduct? ram:SpecifiedLineTradeAgreement=LineTradeAgreement?
      ram:SpecifiedLineTradeDelivery=LineTradeDelivery? ram:SpecifiedLineTradeSettlement=LineTradeSettlement
      ram:IncludedSubordinateTradeLineItem=SubordinateTradeLineItem*
    `,
    DocumentLineDocument: `
      ram:LineID=ID? ram:ParentLineID=ID? ram:LineStatusCode=LineStatusCode? ram:LineStatusReasonCode=Code?
      ram:IncludedNote=Note*
    `,
    LineStatusCode: `
      value token @listID=token('1229_LineStatusCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    TradeProduct: `
      ram:ID=ID? ram:GlobalID=ID? ram:SellerAssignedID=ID? ram:BuyerAssignedID=ID? ram:ManufacturerAssignedID=ID?
      ram:Name=Text* ram:TradeName=Text? ram:Description=Text? ram:TypeCode=Code? ram:NetWeightMeasure=Measure?
      ram:GrossWeightMeasure=Measure? ram:ProductGroupID=ID* ram:EndItemTypeCode=Code* ram:EndItemName=Text*
      ram:AreaDensityMeasure=Measure? ram:UseDescription=Text* ram:BrandName=Text? ram:SubBrandName=Text?
      ram:DrainedNetWeightMeasure=Measure? ram:VariableMeasureIndicator=Indicator? ram:ColourCode=Code?
      ram:ColourDescription=Text* ram:Designation=Text*
      ram:FormattedCancellationAnnouncedLaunchDateTime=FormattedDateTime?
      ram:FormattedLatestProductDataChangeDateTime=FormattedDateTime?
      ram:ApplicableProductCharacteristic=ProductCharacteristic*
      ram:ApplicableMaterialGoodsCharacteristic=MaterialGoodsCharacteristic*
      ram:DesignatedProductClassification=ProductClassification*
      ram:IndividualTradeProductInstance=TradeProductInstance*
      ram:CertificationEvidenceReferenceReferencedDocument=ReferencedDocument*
      ram:InspectionReferenceReferencedDocument=ReferencedDocument* ram:OriginTradeCountry=TradeCountry?
      ram:LinearSpatialDimension=SpatialDimension? ram:MinimumLinearSpatialDimension=SpatialDimension?
      ram:MaximumLinearSpatialDimension=SpatialDimension? ram:ManufacturerTradeParty=TradeParty?
      ram:PresentationSpecifiedBinaryFile=SpecifiedBinaryFile*
      ram:MSDSReferenceReferencedDocument=ReferencedDocument?
      ram:AdditionalReferenceReferencedDocument=ReferencedDocument* ram:LegalRightsOwnerTradeParty=TradeParty?
      ram:BrandOwnerTradeParty=TradeParty? ram:IncludedReferencedProduct=ReferencedProduct*
      ram:InformationNote=Note*
    `,
    FormattedDateTime: 'qdt:DateTimeString=IndicatorString',
    ProductCharacteristic: `
      ram:ID=ID* ram:TypeCode=Code? ram:Description=Text* ram:ValueMeasure=Measure? ram:MeasurementMethodCode=Code?
      ram:Value=Text* ram:ValueCode=Code? ram:ValueDateTime=DateTime? ram:ValueIndicator=Indicator?
      ram:ContentTypeCode=Code? ram:ValueSpecifiedBinaryFile=SpecifiedBinaryFile?
      ram:ApplicableProductCharacteristicCondition=ProductCharacteristicCondition*
      ram:ApplicableReferencedStandard=ReferencedStandard?
    `,
    ProductCharacteristicCondition: 'ram:TypeCode=Code? ram:Name=Text* ram:ValueMeasure=Measure?',
    ReferencedStandard: `
      ram:ID=ID? ram:VersionID=ID? ram:ElementVersionID=ID? ram:URIID=ID? ram:PartID=ID? ram:AgencyID=ID?
    `,
    MaterialGoodsCharacteristic: `
      ram:Description=Text* ram:TypeCode=Code? ram:ProportionalConstituentPercent=Numeric?
      ram:AbsolutePresenceWeightMeasure=Measure? ram:AbsolutePresenceVolumeMeasure=Measure?
    `,
    ProductClassification: `
      ram:SystemID=ID? ram:SystemName=Text* ram:ClassCode=Code? ram:ClassName=Text* ram:SubClassCode=Code?
      ram:ClassProductCharacteristic=ProductCharacteristic* ram:ApplicableReferencedStandard=ReferencedStandard?
    `,
    TradeProductInstance: `
      ram:GlobalSerialID=ID? ram:BatchID=ID? ram:KanbanID=ID? ram:SupplierAssignedSerialID=ID?
      ram:BestBeforeDateTime=DateTime? ram:ExpiryDateTime=DateTime? ram:SellByDateTime=DateTime? ram:SerialID=ID*
      ram:RegistrationID=ID* ram:ProductionSupplyChainEvent=SupplyChainEvent?
      ram:PackagingSupplyChainEvent=SupplyChainEvent?
      ram:ApplicableMaterialGoodsCharacteristic=MaterialGoodsCharacteristic*
      ram:ApplicableProductCharacteristic=ProductCharacteristic*
    `,
    SupplyChainEvent: `
      ram:ID=ID? ram:OccurrenceDateTime=DateTime? ram:TypeCode=Code? ram:Description=Text*
      ram:DescriptionBinaryObject=BinaryObject* ram:UnitQuantity=Quantity? ram:LatestOccurrenceDateTime=DateTime?
      ram:EarliestOccurrenceDateTime=DateTime? ram:OccurrenceSpecifiedPeriod=SpecifiedPeriod?
      ram:OccurrenceLogisticsLocation=LogisticsLocation?
    `,
    Quantity: `
      value decimal @unitCode=token @unitCodeListID=token @unitCodeListAgencyID=token @unitCodeListAgencyName
    `,
    LogisticsLocation: `
      ram:ID=ID? ram:Name=Text* ram:TypeCode=Code? ram:Description=Text*
      ram:PhysicalGeographicalCoordinate=GeographicalCoordinate? ram:PostalTradeAddress=TradeAddress?
    `,
    GeographicalCoordinate: `
      ram:AltitudeMeasure=Measure? ram:LatitudeMeasure=Measure? ram:LongitudeMeasure=Measure? ram:SystemID=ID?
    `,
    ReferencedDocument: `
      ram:IssuerAssignedID=ID? ram:URIID=ID? ram:StatusCode=DocumentStatusCode? ram:CopyIndicator=Indicator?
      ram:LineID=ID? ram:TypeCode=DocumentCode? ram:GlobalID=ID? ram:RevisionID=ID? ram:Name=Text*
      ram:AttachmentBinaryObject=BinaryObject* ram:Information=Text* ram:ReferenceTypeCode=ReferenceCode?
      ram:SectionName=Text* ram:PreviousRevisionID=ID* ram:FormattedIssueDateTime=FormattedDateTime?
      ram:EffectiveSpecifiedPeriod=SpecifiedPeriod? ram:IssuerTradeParty=TradeParty?
      ram:AttachedSpecifiedBinaryFile=SpecifiedBinaryFile*
    `,
    DocumentStatusCode: "value token @listID=token('1373') @listAgencyID=token('6') @listVersionID=token @name",
    ReferenceCode: `
      value token @listID=token('1153_ReferenceTypeCode') @listAgencyID=token('6') @listVersionID=token @name
    `,
    TradeCountry: `
      ram:ID=CountryID? ram:Name=Text* ram:SubordinateTradeCountrySubDivision=TradeCountrySubDivision*
    `,
    TradeCountrySubDivision: 'ram:ID=ID? ram:Name=Text*',
    SpatialDimension: `
      ram:ValueMeasure=Measure? ram:TypeCode=DimensionTypeCode? ram:Description=Text* ram:WidthMeasure=Measure?
      ram:LengthMeasure=Measure? ram:HeightMeasure=Measure? ram:ID=ID? ram:DiameterMeasure=LinearUnitMeasure?
    `,
    DimensionTypeCode: "value token @listID=token('6145') @listAgencyID=token('6') @listVersionID=token @name",
    LinearUnitMeasure: 'value decimal @unitCode=token1_3 @unitCodeListVersionID=token',
    ReferencedProduct: `
      ram:ID=ID* ram:GlobalID=ID* ram:SellerAssignedID=ID? ram:BuyerAssignedID=ID? ram:ManufacturerAssignedID=ID*
      ram:IndustryAssignedID=ID* ram:Name=Text* ram:Description=Text* ram:RelationshipTypeCode=Code*
      ram:UnitQuantity=Quantity*
    `,
    LineTradeAgreement: `
      ram:BuyerReference=Text? ram:BuyerRequisitionerTradeParty=TradeParty*
      ram:ApplicableTradeDeliveryTerms=TradeDeliveryTerms? ram:SellerOrderReferencedDocument=ReferencedDocument?
      ram:BuyerOrderReferencedDocument=ReferencedDocument? ram:QuotationReferencedDocument=ReferencedDocument?
      ram:ContractReferencedDocument=ReferencedDocument? ram:DemandForecastReferencedDocument=ReferencedDocument?
      ram:PromotionalDealReferencedDocument=ReferencedDocument?
      ram:AdditionalReferencedDocument=ReferencedDocument* ram:GrossPriceProductTradePrice=TradePrice?
      ram:NetPriceProductTradePrice=TradePrice? ram:RequisitionerReferencedDocument=ReferencedDocument*
      ram:ItemSellerTradeParty=TradeParty? ram:ItemBuyerTradeParty=TradeParty?
      ram:IncludedSpecifiedMarketplace=SpecifiedMarketplace?
      ram:UltimateCustomerOrderReferencedDocument=ReferencedDocument*
    `,
    TradeDeliveryTerms: `
      ram:DeliveryTypeCode=DeliveryTermsCode? ram:Description=Text* ram:RelevantTradeLocation=TradeLocation?
    `,
    DeliveryTermsCode: "value token @listID=token('4053') @listAgencyID=token('6') @listVersionID=token",
    TradeLocation: 'ram:CountryID=CountryID? ram:CountryName=Text? ram:ID=ID? ram:Name=Text?',
    TradePrice: `
      ram:TypeCode=PriceTypeCode? ram:ChargeAmount=Amount+ ram:BasisQuantity=Quantity?
      ram:MinimumQuantity=Quantity? ram:MaximumQuantity=Quantity? ram:ChangeReason=Text*
      ram:OrderUnitConversionFactorNumeric=Numeric? ram:AppliedTradeAllowanceCharge=TradeAllowanceCharge*
      ram:ValiditySpecifiedPeriod=SpecifiedPeriod? ram:IncludedTradeTax=TradeTax*
      ram:DeliveryTradeLocation=TradeLocation* ram:TradeComparisonReferencePrice=ReferencePrice*
      ram:AssociatedReferencedDocument=ReferencedDocument*
    `,
    PriceTypeCode: "value token @listID=token('5375') @listAgencyID=token('6') @listVersionID=token",
    Amount: 'value decimal @currencyID=token @currencyCodeListVersionID=token',
    TradeAllowanceCharge: `
      ram:ChargeIndicator=Indicator? ram:ID=ID? ram:SequenceNumeric=Numeric? ram:CalculationPercent=Numeric?
      ram:BasisAmount=Amount? ram:BasisQuantity=Quantity? ram:PrepaidIndicator=Indicator? ram:ActualAmount=Amount*
      ram:UnitBasisAmount=Amount? ram:ReasonCode=AllowanceChargeReasonCode? ram:Reason=Text?
      ram:TypeCode=AllowanceChargeIdentificationCode? ram:CategoryTradeTax=TradeTax*
      ram:ActualTradeCurrencyExchange=TradeCurrencyExchange?
    `,
    AllowanceChargeReasonCode: `
      value token @listID=token('4465_AllowanceChargeReasonCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    AllowanceChargeIdentificationCode: `
      value token @listID=token('5189_AllowanceChargeID') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    TradeTax: `
      ram:CalculatedAmount=Amount* ram:TypeCode=TaxTypeCode? ram:ExemptionReason=Text? ram:CalculatedRate=Numeric?
      ram:CalculationSequenceNumeric=Numeric? ram:BasisQuantity=Quantity? ram:BasisAmount=Amount*
      ram:UnitBasisAmount=Amount* ram:LineTotalBasisAmount=Amount* ram:AllowanceChargeBasisAmount=Amount*
      ram:CategoryCode=TaxCategoryCode? ram:CurrencyCode=CurrencyCode? ram:Jurisdiction=Text*
      ram:CustomsDutyIndicator=Indicator? ram:ExemptionReasonCode=Code? ram:TaxBasisAllowanceRate=Numeric?
      ram:TaxPointDate=Date? ram:Type=Text? ram:InformationAmount=Amount* ram:CategoryName=Text*
      ram:DueDateTypeCode=TimeReferenceCode? ram:RateApplicablePercent=Numeric?
      ram:SpecifiedTradeAccountingAccount=TradeAccountingAccount* ram:ServiceSupplyTradeCountry=TradeCountry?
      ram:BuyerRepayableTaxSpecifiedTradeAccountingAccount=TradeAccountingAccount?
      ram:SellerPayableTaxSpecifiedTradeAccountingAccount=TradeAccountingAccount?
      ram:SellerRefundableTaxSpecifiedTradeAccountingAccount=TradeAccountingAccount?
      ram:BuyerDeductibleTaxSpecifiedTradeAccountingAccount=TradeAccountingAccount?
      ram:BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount=TradeAccountingAccount?
      ram:PlaceApplicableTradeLocation=TradeLocation*
    `,
    TaxTypeCode: `
      value token @listID=token('5153') @listAgencyID=token('6') @listVersionID=token @listURI=anyURI
    `,
    TaxCategoryCode: `
      value token @listID=token('5305') @listAgencyID=token('6') @listVersionID=token @listURI=anyURI
    `,
    CurrencyCode: `
      value token @listID=token('ISO 4217 3A') @listAgencyID=token('5') @listVersionID=token @listURI=anyURI
    `,
    Date: '(udt:DateString=IndicatorString | udt:Date=date)',
    TimeReferenceCode: "value token @listID=token('2475') @listAgencyID=token('6') @listVersionID=token @name",
    TradeAccountingAccount: `
      ram:ID=ID ram:SetTriggerCode=AccountingDocumentCode? ram:TypeCode=AccountingAccountTypeCode?
      ram:AmountTypeCode=AccountingAmountTypeCode? ram:Name=Text? ram:CostReferenceDimensionPattern=Text?
    `,
    AccountingDocumentCode: `
      value token @listID=token('1001_Accounting') @listAgencyID=token('6') @listVersionID=token @listURI=anyURI
    `,
    AccountingAccountTypeCode: `
      value token @listID=token('AccountingE501') @listAgencyID=token('210') @listVersionID=token @listURI=anyURI
    `,
    AccountingAmountTypeCode: `
      value token @listID=token('AccountingE601') @listAgencyID=token('210') @listVersionID=token @listURI=anyURI
    `,
    TradeCurrencyExchange: `
      ram:SourceCurrencyCode=CurrencyCode ram:SourceUnitBasisNumeric=Numeric? ram:TargetCurrencyCode=CurrencyCode
      ram:TargetUnitBaseNumeric=Numeric? ram:MarketID=ID? ram:ConversionRate=Numeric
      ram:ConversionRateDateTime=DateTime? ram:AssociatedReferencedDocument=ReferencedDocument*
    `,
    ReferencePrice: `
      ram:ChargeAmount=Amount? ram:BasisQuantity=Quantity* ram:NetPriceIndicator=Indicator*
      ram:ComparisonMethodCode=Code?
    `,
    SpecifiedMarketplace: `
      ram:ID=ID? ram:Name=Text? ram:VirtualIndicator=Indicator? ram:WebsiteURIID=ID* ram:SalesMethodCode=Code?
      ram:OrderingAvailablePeriod=AvailablePeriod*
    `,
    AvailablePeriod: 'ram:StartDateTime=DateTime? ram:EndDateTime=DateTime? ram:Description=Text?',
    LineTradeDelivery: `
      ram:RequestedQuantity=Quantity? ram:ReceivedQuantity=Quantity? ram:BilledQuantity=Quantity?
      ram:ChargeFreeQuantity=Quantity? ram:PackageQuantity=Quantity? ram:ProductUnitQuantity=Quantity?
      ram:PerPackageUnitQuantity=Quantity? ram:NetWeightMeasure=LinearUnitMeasure?
      ram:GrossWeightMeasure=LinearUnitMeasure? ram:TheoreticalWeightMeasure=LinearUnitMeasure?
      ram:DespatchedQuantity=Quantity? ram:SpecifiedDeliveryAdjustment=DeliveryAdjustment*
      ram:IncludedSupplyChainPackaging=SupplyChainPackaging*
      ram:RelatedSupplyChainConsignment=SupplyChainConsignment? ram:ShipToTradeParty=TradeParty?
      ram:UltimateShipToTradeParty=TradeParty? ram:ShipFromTradeParty=TradeParty?
      ram:ActualDespatchSupplyChainEvent=SupplyChainEvent? ram:ActualPickUpSupplyChainEvent=SupplyChainEvent?
      ram:RequestedDeliverySupplyChainEvent=SupplyChainEvent? ram:ActualDeliverySupplyChainEvent=SupplyChainEvent?
      ram:ActualReceiptSupplyChainEvent=SupplyChainEvent? ram:AdditionalReferencedDocument=ReferencedDocument*
      ram:DespatchAdviceReferencedDocument=ReferencedDocument?
      ram:ReceivingAdviceReferencedDocument=ReferencedDocument?
      ram:DeliveryNoteReferencedDocument=ReferencedDocument?
      ram:ConsumptionReportReferencedDocument=ReferencedDocument?
      ram:PackingListReferencedDocument=ReferencedDocument?
    `,
    DeliveryAdjustment: `
      ram:ReasonCode=AdjustmentReasonCode? ram:Reason=Text* ram:ActualAmount=Amount* ram:ActualQuantity=Quantity?
      ram:ActualDateTime=DateTime?
    `,
    AdjustmentReasonCode: "value token @listID=token('4465') @listAgencyID=token('6') @listVersionID=token",
    SupplyChainPackaging: `
      ram:TypeCode=PackageTypeCode? ram:Type=Text? ram:Description=Text* ram:ConditionCode=Code?
      ram:DisposalMethodCode=Code* ram:WeightMeasure=Measure* ram:MaximumStackabilityQuantity=Quantity?
      ram:MaximumStackabilityWeightMeasure=Measure? ram:CustomerFacingTotalUnitQuantity=Quantity?
      ram:LayerTotalUnitQuantity=Quantity? ram:ContentLayerQuantity=Quantity?
      ram:LinearSpatialDimension=SpatialDimension? ram:MinimumLinearSpatialDimension=SpatialDimension?
      ram:MaximumLinearSpatialDimension=SpatialDimension? ram:SpecifiedPackagingMarking=PackagingMarking*
      ram:ApplicableMaterialGoodsCharacteristic=MaterialGoodsCharacteristic*
      ram:ApplicableDisposalInstructions=DisposalInstructions*
      ram:ApplicableReturnableAssetInstructions=ReturnableAssetInstructions*
    `,
    PackageTypeCode: "value token @listID=token('7065') @listAgencyID=token('6') @listVersionID=token @name",
    PackagingMarking: `
      ram:TypeCode=PackagingMarkingCode* ram:Content=Text* ram:ContentDateTime=DateTime? ram:ContentAmount=Amount*
      ram:BarcodeTypeCode=Code* ram:ContentCode=Code*
      ram:AutomaticDataCaptureMethodTypeCode=AutomaticDataCaptureMethodCode*
    `,
    PackagingMarkingCode: `
      value token @listID=token('7233_PackagingMarkingCode') @listAgencyID=token('6') @listVersionID=token
      @listURI=anyURI
    `,
    AutomaticDataCaptureMethodCode: `
      value token @listID=token('7233_AutomaticDataCaptureMethodCode') @listAgencyID=token('6')
      @listVersionID=token @listURI=anyURI
    `,
    DisposalInstructions: `
      ram:MaterialID=ID? ram:RecyclingDescriptionCode=Code* ram:Description=Text* ram:RecyclingProcedure=Text*
    `,
    ReturnableAssetInstructions: `
      ram:MaterialID=ID* ram:TermsAndConditionsDescription=Text* ram:TermsAndConditionsDescriptionCode=Code?
      ram:DepositValueSpecifiedAmount=Amount* ram:DepositValueValiditySpecifiedPeriod=SpecifiedPeriod?
    `,
    SupplyChainConsignment: `
      ram:GrossWeightMeasure=LinearUnitMeasure* ram:NetWeightMeasure=Measure*
      ram:GrossVolumeMeasure=LinearUnitMeasure* ram:InsurancePremiumAmount=Amount?
      ram:AssociatedInvoiceAmount=Amount* ram:TotalChargeAmount=Amount? ram:DeclaredValueForCustomsAmount=Amount?
      ram:PackageQuantity=Quantity? ram:ConsignorTradeParty=TradeParty? ram:ConsigneeTradeParty=TradeParty?
      ram:CarrierTradeParty=TradeParty? ram:FreightForwarderTradeParty=TradeParty?
      ram:DeliveryTradeParty=TradeParty? ram:CustomsImportAgentTradeParty=TradeParty?
      ram:CustomsExportAgentTradeParty=TradeParty? ram:GroupingCentreTradeParty=TradeParty*
      ram:TransportContractReferencedDocument=ReferencedDocument?
      ram:AssociatedReferencedDocument=ReferencedDocument*
      ram:IncludedSupplyChainConsignmentItem=SupplyChainConsignmentItem*
      ram:UtilizedLogisticsTransportEquipment=LogisticsTransportEquipment*
      ram:SpecifiedLogisticsTransportMovement=LogisticsTransportMovement*
    `,
    SupplyChainConsignmentItem: `
      ram:TypeCode=GoodsTypeCode? ram:TypeExtensionCode=GoodsTypeExtensionCode?
      ram:DeclaredValueForCustomsAmount=Amount? ram:DeclaredValueForStatisticsAmount=Amount?
      ram:InvoiceAmount=Amount* ram:GrossWeightMeasure=LinearUnitMeasure? ram:NetWeightMeasure=Measure?
      ram:TariffQuantity=Quantity? ram:NatureIdentificationTransportCargo=TransportCargo?
    `,
    GoodsTypeCode: `
      value token @listID=token('TDED 7357') @listAgencyID=token('6') @listVersionID=token @name
    `,
    GoodsTypeExtensionCode: `
      value token @listID=token('TDED 7361') @listAgencyID=token('6') @listVersionID=token @name
    `,
    TransportCargo: `
      ram:TypeCode=CargoCategoryCode? ram:Identification=Text?
      ram:OperationalCategoryCode=CargoOperationalCategoryCode?
      ram:StatisticalClassificationCode=CargoCommodityCategoryCode?
    `,
    CargoCategoryCode: `
      value token @listID=token('Recommendation 21-Annex I') @listAgencyID=token('6') @listVersionID=token @name
    `,
    CargoOperationalCategoryCode:
      "value token @listID=token('7085b') @listAgencyID=token('6') @listVersionID=token @name",
    CargoCommodityCategoryCode: "value token @listID=token('7357') @listAgencyID=token('6') @listVersionID=token @name",
    LogisticsTransportEquipment: `
      ram:ID=ID? ram:LoadingLengthMeasure=LinearUnitMeasure? ram:CategoryCode=TransportEquipmentCategoryCode?
      ram:CharacteristicCode=TransportEquipmentSizeTypeCode? ram:UsedCapacityCode=TransportEquipmentFullnessCode?
      ram:LinearSpatialDimension=SpatialDimension?
    `,
    TransportEquipmentCategoryCode:
      "value token @listID=token('8053') @listAgencyID=token('6') @listVersionID=token @name",
    TransportEquipmentSizeTypeCode:
      "value token @listID=token('8155') @listAgencyID=token('6') @listVersionID=token @name",
    TransportEquipmentFullnessCode:
      "value token @listID=token('8169') @listAgencyID=token('6') @listVersionID=token @name",
    LogisticsTransportMovement: `
      ram:StageCode=TransportMovementStageCode? ram:ModeCode=TransportModeCode? ram:Mode=Text?
      ram:UsedLogisticsTransportMeans=LogisticsTransportMeans?
    `,
    TransportMovementStageCode: "value token @listID=token('8051') @listAgencyID=token('6') @listVersionID=token @name",
    TransportModeCode: `
      value token @listID=token('Recommendation 19') @listAgencyID=token('6') @listVersionID=token @name
    `,
    LogisticsTransportMeans: `
      ram:TypeCode=TransportMeansTypeCode? ram:Type=Text? ram:ID=ID? ram:Name=Text? ram:OwnerTradeParty=TradeParty?
    `,
    TransportMeansTypeCode: `
      value token @listID=token('Recommendation 28') @listAgencyID=token('6') @listVersionID=token @name
    `,
    LineTradeSettlement: `
      ram:PaymentReference=Text* ram:InvoiceIssuerReference=Text? ram:TotalAdjustmentAmount=Amount?
      ram:DiscountIndicator=Indicator? ram:ApplicableTradeTax=TradeTax* ram:BillingSpecifiedPeriod=SpecifiedPeriod?
      ram:SpecifiedTradeAllowanceCharge=TradeAllowanceCharge* ram:SubtotalCalculatedTradeTax=TradeTax*
      ram:SpecifiedLogisticsServiceCharge=LogisticsServiceCharge* ram:SpecifiedTradePaymentTerms=TradePaymentTerms*
      ram:SpecifiedTradeSettlementLineMonetarySummation=TradeSettlementLineMonetarySummation?
      ram:SpecifiedFinancialAdjustment=FinancialAdjustment* ram:InvoiceReferencedDocument=ReferencedDocument?
      ram:AdditionalReferencedDocument=ReferencedDocument*
      ram:PayableSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:ReceivableSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:PurchaseSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:SalesSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:SpecifiedTradeSettlementFinancialCard=TradeSettlementFinancialCard?
    `,
    LogisticsServiceCharge: `
      ram:ID=FreightChargeTypeID? ram:Description=Text* ram:PaymentArrangementCode=Code?
      ram:TariffClassCode=FreightChargeTariffClassCode? ram:ChargeCategoryCode=Code? ram:ServiceCategoryCode=Code?
      ram:DisbursementAmount=Amount* ram:AppliedAmount=Amount* ram:AllowanceCharge=Text?
      ram:PayingPartyRoleCode=ChargePayingPartyRoleCode?
      ram:CalculationBasisCode=LogisticsChargeCalculationBasisCode? ram:CalculationBasis=Text?
      ram:TransportPaymentMethodCode=Code? ram:PaymentPlaceLogisticsLocation=LogisticsLocation?
      ram:AppliedFromLogisticsLocation=LogisticsLocation? ram:AppliedToLogisticsLocation=LogisticsLocation?
      ram:AppliedTradeTax=TradeTax*
    `,
    FreightChargeTypeID: 'value token @schemeID=token @schemeAgencyID=token @schemeVersionID=token',
    FreightChargeTariffClassCode:
      "value token @listID=token('5243') @listAgencyID=token('6') @listVersionID=token @name",
    ChargePayingPartyRoleCode: `
      value token @listID=token('3035_Charge Paying') @listAgencyID=token('6') @listVersionID=token @name
    `,
    LogisticsChargeCalculationBasisCode: `
      value token @listID=token('TDED 6131') @listAgencyID=token('6') @listVersionID=token @name
    `,
    TradePaymentTerms: `
      ram:ID=FreightChargeTypeID? ram:FromEventCode=PaymentTermsEventTimeReferenceCode?
      ram:SettlementPeriodMeasure=Measure? ram:Description=Text* ram:DueDateDateTime=DateTime?
      ram:TypeCode=PaymentTermsTypeCode? ram:InstructionTypeCode=Code? ram:DirectDebitMandateID=ID*
      ram:PartialPaymentPercent=Numeric? ram:PaymentMeansID=ID* ram:PartialPaymentAmount=Amount*
      ram:ApplicableTradePaymentPenaltyTerms=TradePaymentPenaltyTerms?
      ram:ApplicableTradePaymentDiscountTerms=TradePaymentDiscountTerms? ram:PayeeTradeParty=TradeParty*
    `,
    PaymentTermsEventTimeReferenceCode: `
      value token @listID=token('2475_Payment Terms Event') @listAgencyID=token('6') @listVersionID=token
    `,
    PaymentTermsTypeCode: "value token @listID=token('4279') @listAgencyID=token('6') @listVersionID=token @name",
    TradePaymentPenaltyTerms: `
      ram:BasisDateTime=DateTime? ram:BasisPeriodMeasure=Measure? ram:BasisAmount=Amount?
      ram:CalculationPercent=Numeric? ram:ActualPenaltyAmount=Amount?
    `,
    TradePaymentDiscountTerms: `
      ram:BasisDateTime=DateTime? ram:BasisPeriodMeasure=Measure? ram:BasisAmount=Amount?
      ram:CalculationPercent=Numeric? ram:ActualDiscountAmount=Amount?
    `,
    TradeSettlementLineMonetarySummation: `
      ram:LineTotalAmount=Amount* ram:ChargeTotalAmount=Amount* ram:AllowanceTotalAmount=Amount*
      ram:TaxBasisTotalAmount=Amount* ram:TaxTotalAmount=Amount* ram:GrandTotalAmount=Amount*
      ram:InformationAmount=Amount* ram:TotalAllowanceChargeAmount=Amount*
      ram:TotalRetailValueInformationAmount=Amount* ram:GrossLineTotalAmount=Amount* ram:NetLineTotalAmount=Amount*
      ram:NetIncludingTaxesLineTotalAmount=Amount* ram:ProductWeightLossInformationAmount=Amount*
    `,
    FinancialAdjustment: `
      ram:ReasonCode=Code? ram:Reason=Text* ram:ActualAmount=Amount* ram:ActualQuantity=Quantity?
      ram:ActualDateTime=DateTime? ram:ClaimRelatedTradeParty=TradeParty?
      ram:InvoiceReferenceReferencedDocument=ReferencedDocument?
    `,
    TradeSettlementFinancialCard: `
      ram:MicrochipIndicator=Indicator? ram:ID=ID? ram:TypeCode=Code? ram:CardholderName=Text? ram:ExpiryDate=Date?
      ram:VerificationNumeric=Numeric? ram:ValidFromDateTime=DateTime? ram:CreditLimitAmount=Amount*
      ram:CreditAvailableAmount=Amount* ram:InterestRatePercent=Numeric? ram:IssuingCompanyName=Text?
      ram:Description=Text?
    `,
    SubordinateTradeLineItem: `
      ram:ID=ID* ram:SpecifiedReferencedProduct=ReferencedProduct? ram:ApplicableTradeProduct=TradeProduct*
      ram:SpecifiedSubordinateLineTradeAgreement=SubordinateLineTradeAgreement?
      ram:SpecifiedSubordinateLineTradeDelivery=SubordinateLineTradeDelivery?
      ram:SpecifiedSubordinateLineTradeSettlement=SubordinateLineTradeSettlement?
    `,
    SubordinateLineTradeAgreement: `
      ram:SellerOrderReferencedDocument=ReferencedDocument? ram:BuyerOrderReferencedDocument=ReferencedDocument?
      ram:AdditionalReferencedDocument=ReferencedDocument* ram:GrossPriceProductTradePrice=TradePrice?
      ram:NetPriceProductTradePrice=TradePrice?
    `,
    SubordinateLineTradeDelivery: `
      ram:PackageQuantity=Quantity? ram:ProductUnitQuantity=Quantity? ram:PerPackageUnitQuantity=Quantity?
      ram:IncludedSupplyChainPackaging=SupplyChainPackaging*
    `,
    SubordinateLineTradeSettlement: 'ram:ApplicableTradeTax=TradeTax?',
    HeaderTradeAgreement: `
      ram:Reference=Text* ram:BuyerReference=Text? ram:SellerTradeParty=TradeParty? ram:BuyerTradeParty=TradeParty?
      ram:SalesAgentTradeParty=TradeParty? ram:BuyerRequisitionerTradeParty=TradeParty*
      ram:BuyerAssignedAccountantTradeParty=TradeParty? ram:SellerAssignedAccountantTradeParty=TradeParty?
      ram:BuyerTaxRepresentativeTradeParty=TradeParty? ram:SellerTaxRepresentativeTradeParty=TradeParty?
      ram:ProductEndUserTradeParty=TradeParty? ram:ApplicableTradeDeliveryTerms=TradeDeliveryTerms?
      ram:SellerOrderReferencedDocument=ReferencedDocument? ram:BuyerOrderReferencedDocument=ReferencedDocument?
      ram:QuotationReferencedDocument=ReferencedDocument? ram:OrderResponseReferencedDocument=ReferencedDocument?
      ram:ContractReferencedDocument=ReferencedDocument? ram:DemandForecastReferencedDocument=ReferencedDocument?
      ram:SupplyInstructionReferencedDocument=ReferencedDocument?
      ram:PromotionalDealReferencedDocument=ReferencedDocument? ram:PriceListReferencedDocument=ReferencedDocument?
      ram:AdditionalReferencedDocument=ReferencedDocument* ram:RequisitionerReferencedDocument=ReferencedDocument*
      ram:BuyerAgentTradeParty=TradeParty? ram:PurchaseConditionsReferencedDocument=ReferencedDocument*
      ram:SpecifiedProcuringProject=ProcuringProject?
      ram:UltimateCustomerOrderReferencedDocument=ReferencedDocument*
    `,
    ProcuringProject: 'ram:ID=ID ram:Description=Text? ram:Name=Text',
    HeaderTradeDelivery: `
      ram:RelatedSupplyChainConsignment=SupplyChainConsignment? ram:ShipToTradeParty=TradeParty?
      ram:UltimateShipToTradeParty=TradeParty? ram:ShipFromTradeParty=TradeParty?
      ram:ActualDespatchSupplyChainEvent=SupplyChainEvent? ram:ActualPickUpSupplyChainEvent=SupplyChainEvent?
      ram:ActualDeliverySupplyChainEvent=SupplyChainEvent? ram:ActualReceiptSupplyChainEvent=SupplyChainEvent?
      ram:AdditionalReferencedDocument=ReferencedDocument* ram:DespatchAdviceReferencedDocument=ReferencedDocument?
      ram:ReceivingAdviceReferencedDocument=ReferencedDocument?
      ram:DeliveryNoteReferencedDocument=ReferencedDocument?
      ram:ConsumptionReportReferencedDocument=ReferencedDocument?
      ram:PreviousDeliverySupplyChainEvent=SupplyChainEvent* ram:PackingListReferencedDocument=ReferencedDocument?
    `,
    HeaderTradeSettlement: `
      ram:DuePayableAmount=Amount* ram:CreditorReferenceTypeCode=Code* ram:CreditorReferenceType=Text*
      ram:CreditorReferenceIssuerID=ID* ram:CreditorReferenceID=ID? ram:PaymentReference=Text*
      ram:TaxCurrencyCode=CurrencyCode? ram:InvoiceCurrencyCode=CurrencyCode? ram:PaymentCurrencyCode=CurrencyCode?
      ram:InvoiceIssuerReference=Text? ram:InvoiceDateTime=DateTime? ram:NextInvoiceDateTime=DateTime*
      ram:CreditReasonCode=Code? ram:CreditReason=Text* ram:InvoicerTradeParty=TradeParty?
      ram:InvoiceeTradeParty=TradeParty? ram:PayeeTradeParty=TradeParty? ram:PayerTradeParty=TradeParty?
      ram:TaxApplicableTradeCurrencyExchange=TradeCurrencyExchange?
      ram:InvoiceApplicableTradeCurrencyExchange=TradeCurrencyExchange?
      ram:PaymentApplicableTradeCurrencyExchange=TradeCurrencyExchange?
      ram:SpecifiedTradeSettlementPaymentMeans=TradeSettlementPaymentMeans* ram:ApplicableTradeTax=TradeTax*
      ram:BillingSpecifiedPeriod=SpecifiedPeriod? ram:SpecifiedTradeAllowanceCharge=TradeAllowanceCharge*
      ram:SubtotalCalculatedTradeTax=TradeTax* ram:SpecifiedLogisticsServiceCharge=LogisticsServiceCharge*
      ram:SpecifiedTradePaymentTerms=TradePaymentTerms*
      ram:SpecifiedTradeSettlementHeaderMonetarySummation=TradeSettlementHeaderMonetarySummation?
      ram:SpecifiedFinancialAdjustment=FinancialAdjustment* ram:InvoiceReferencedDocument=ReferencedDocument?
      ram:ProFormaInvoiceReferencedDocument=ReferencedDocument?
      ram:LetterOfCreditReferencedDocument=ReferencedDocument?
      ram:FactoringAgreementReferencedDocument=ReferencedDocument*
      ram:FactoringListReferencedDocument=ReferencedDocument*
      ram:PayableSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:ReceivableSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:PurchaseSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:SalesSpecifiedTradeAccountingAccount=TradeAccountingAccount*
      ram:SpecifiedTradeSettlementFinancialCard=TradeSettlementFinancialCard*
      ram:SpecifiedAdvancePayment=AdvancePayment* ram:UltimatePayeeTradeParty=TradeParty?
    `,
    TradeSettlementPaymentMeans: `
      ram:PaymentChannelCode=PaymentMeansChannelCode? ram:TypeCode=PaymentMeansCode?
      ram:GuaranteeMethodCode=PaymentGuaranteeMeansCode? ram:PaymentMethodCode=Code? ram:Information=Text*
      ram:ID=ID* ram:ApplicableTradeSettlementFinancialCard=TradeSettlementFinancialCard?
      ram:PayerPartyDebtorFinancialAccount=DebtorFinancialAccount?
      ram:PayeePartyCreditorFinancialAccount=CreditorFinancialAccount?
      ram:PayerSpecifiedDebtorFinancialInstitution=DebtorFinancialInstitution?
      ram:PayeeSpecifiedCreditorFinancialInstitution=CreditorFinancialInstitution?
    `,
    PaymentMeansChannelCode: "value token @listID=token('4435') @listAgencyID=token('6') @listVersionID=token @name",
    PaymentMeansCode: "value token @listID=token('4461') @listAgencyID=token('6') @listVersionID=token",
    PaymentGuaranteeMeansCode: "value token @listID=token('4431') @listAgencyID=token('6') @listVersionID=token",
    DebtorFinancialAccount: 'ram:IBANID=ID? ram:AccountName=Text? ram:ProprietaryID=ID?',
    CreditorFinancialAccount: 'ram:IBANID=ID? ram:AccountName=Text? ram:ProprietaryID=ID?',
    DebtorFinancialInstitution: `
      ram:BICID=ID? ram:ClearingSystemName=Text? ram:CHIPSUniversalID=ID? ram:NewZealandNCCID=ID?
      ram:IrishNSCID=ID? ram:UKSortCodeID=ID? ram:CHIPSParticipantID=ID? ram:SwissBCID=ID?
      ram:FedwireRoutingNumberID=ID? ram:PortugueseNCCID=ID? ram:RussianCentralBankID=ID? ram:ItalianDomesticID=ID?
      ram:AustrianBankleitzahlID=ID? ram:CanadianPaymentsAssociationID=ID? ram:SICID=ID?
      ram:GermanBankleitzahlID=ID? ram:SpanishDomesticInterbankingID=ID? ram:SouthAfricanNCCID=ID?
      ram:HongKongBankID=ID? ram:AustralianBSBID=ID? ram:IndianFinancialSystemID=ID? ram:HellenicBankID=ID?
      ram:PolishNationalClearingID=ID? ram:Name=Text? ram:JapanFinancialInstitutionCommonID=ID?
      ram:LocationFinancialInstitutionAddress=FinancialInstitutionAddress?
      ram:SubDivisionBranchFinancialInstitution=BranchFinancialInstitution?
    `,
    FinancialInstitutionAddress: `
      ram:PostcodeCode=Code? ram:BuildingNumber=Text? ram:LineOne=Text? ram:LineTwo=Text? ram:LineThree=Text?
      ram:LineFour=Text? ram:LineFive=Text? ram:StreetName=Text? ram:CityName=Text? ram:CountrySubDivisionID=ID?
      ram:CountryID=ID? ram:TypeCode=Code? ram:DepartmentName=Text? ram:PostOfficeBox=Text? ram:CityID=ID?
      ram:CountrySubDivisionName=Text? ram:CountryName=Text?
    `,
    BranchFinancialInstitution: `
      ram:ID=ID? ram:Name=Text? ram:LocationFinancialInstitutionAddress=FinancialInstitutionAddress?
    `,
    CreditorFinancialInstitution: `
      ram:BICID=ID? ram:CHIPSUniversalID=ID? ram:NewZealandNCCID=ID? ram:IrishNSCID=ID? ram:UKSortCodeID=ID?
      ram:CHIPSParticipantID=ID? ram:SwissBCID=ID? ram:FedwireRoutingNumberID=ID? ram:PortugueseNCCID=ID?
      ram:RussianCentralBankID=ID? ram:ItalianDomesticID=ID? ram:AustrianBankleitzahlID=ID?
      ram:CanadianPaymentsAssociationID=ID? ram:SICID=ID? ram:GermanBankleitzahlID=ID?
      ram:SpanishDomesticInterbankingID=ID? ram:SouthAfricanNCCID=ID? ram:HongKongBankID=ID?
      ram:AustralianBSBID=ID? ram:IndianFinancialSystemID=ID? ram:HellenicBankID=ID?
      ram:PolishNationalClearingID=ID? ram:Name=Text? ram:ClearingSystemName=Text?
      ram:JapanFinancialInstitutionCommonID=ID?
      ram:LocationFinancialInstitutionAddress=FinancialInstitutionAddress?
      ram:SubDivisionBranchFinancialInstitution=BranchFinancialInstitution?
    `,
    TradeSettlementHeaderMonetarySummation: `
      ram:LineTotalAmount=Amount* ram:ChargeTotalAmount=Amount* ram:AllowanceTotalAmount=Amount*
      ram:TaxBasisTotalAmount=Amount* ram:TaxTotalAmount=Amount* ram:RoundingAmount=Amount*
      ram:GrandTotalAmount=Amount* ram:InformationAmount=Amount* ram:TotalPrepaidAmount=Amount*
      ram:TotalDiscountAmount=Amount* ram:TotalAllowanceChargeAmount=Amount* ram:DuePayableAmount=Amount*
      ram:RetailValueExcludingTaxInformationAmount=Amount* ram:TotalDepositFeeInformationAmount=Amount*
      ram:ProductValueExcludingTobaccoTaxInformationAmount=Amount* ram:TotalRetailValueInformationAmount=Amount*
      ram:GrossLineTotalAmount=Amount* ram:NetLineTotalAmount=Amount* ram:NetIncludingTaxesLineTotalAmount=Amount*
    `,
    AdvancePayment: `
      ram:PaidAmount=Amount ram:FormattedReceivedDateTime=FormattedDateTime? ram:IncludedTradeTax=TradeTax*
    `,
    ValuationBreakdownStatement: `
      ram:ID=ID ram:Name=Text ram:Description=Text* ram:MeasurementMethodID=ID* ram:CreationDateTime=DateTime
      ram:DefaultCurrencyCode=CurrencyCode ram:DefaultLanguageCode=Code ram:Comment=Text* ram:TypeCode=Code*
      ram:RequestedActionCode=Code* ram:PriceListID=ID? ram:ContractualLanguageCode=Code?
      ram:ItemGroupedWorkItem=GroupedWorkItem* ram:ItemBasicWorkItem=BasicWorkItem*
      ram:TotalCalculatedPrice=CalculatedPrice* ram:ChangedRecordedStatus=RecordedStatus*
      ram:CreationSpecifiedBinaryFile=SpecifiedBinaryFile* ram:ReaderSpecifiedBinaryFile=SpecifiedBinaryFile*
      ram:ReferencedSpecifiedBinaryFile=SpecifiedBinaryFile*
    `,
    GroupedWorkItem: `
      ram:ID=ID ram:PrimaryClassificationCode=Code* ram:AlternativeClassificationCode=Code* ram:TypeCode=Code*
      ram:Comment=Text* ram:TotalQuantity=Quantity? ram:Index=Text? ram:RequestedActionCode=Code*
      ram:PriceListItemID=ID? ram:ContractualLanguageCode=Code? ram:TotalCalculatedPrice=CalculatedPrice*
      ram:ItemGroupedWorkItem=GroupedWorkItem* ram:ItemBasicWorkItem=BasicWorkItem*
      ram:ChangedRecordedStatus=RecordedStatus* ram:ActualWorkItemComplexDescription=WorkItemComplexDescription*
      ram:ReferencedSpecifiedBinaryFile=SpecifiedBinaryFile*
    `,
    CalculatedPrice: `
      ram:TypeCode=Code* ram:ChargeAmount=Amount* ram:RelatedAppliedAllowanceCharge=AppliedAllowanceCharge*
    `,
    AppliedAllowanceCharge: `
      ram:ActualAmount=Amount? ram:Description=Text? ram:ReasonCode=Code? ram:CalculationPercent=Numeric?
      ram:BasisAmount=Amount? ram:ChargeIndicator=Indicator ram:CategoryAppliedTax=AppliedTax?
    `,
    AppliedTax: `
      ram:CalculatedAmount=Amount? ram:TypeCode=Code? ram:CalculatedRate=Numeric? ram:BasisAmount=Amount?
      ram:TaxPointDate=Date?
    `,
    BasicWorkItem: `
      ram:ID=ID ram:ReferenceID=ID? ram:PrimaryClassificationCode=Code* ram:AlternativeClassificationCode=Code*
      ram:TypeCode=Code* ram:Comment=Text* ram:TotalQuantity=Quantity? ram:TotalQuantityClassificationCode=Code?
      ram:IndexValue=Numeric? ram:StatusCode=Code* ram:ReferenceFileBinaryObject=BinaryObject* ram:Index=Text?
      ram:RequestedActionCode=Code* ram:PriceListItemID=ID? ram:ContractualLanguageCode=Code?
      ram:ActualWorkItemComplexDescription=WorkItemComplexDescription*
      ram:TotalQuantityWorkItemQuantityAnalysis=WorkItemQuantityAnalysis* ram:UnitCalculatedPrice=CalculatedPrice*
      ram:TotalCalculatedPrice=CalculatedPrice* ram:SubordinateBasicWorkItem=BasicWorkItem*
      ram:ChangedRecordedStatus=RecordedStatus* ram:ItemBasicWorkItem=BasicWorkItem*
      ram:ReferencedSpecifiedBinaryFile=SpecifiedBinaryFile*
    `,
    WorkItemComplexDescription: `
      ram:Abstract=Text* ram:Content=Text* ram:ContractualLanguageCode=Code?
      ram:RequestingSpecificationQuery=SpecificationQuery*
      ram:RespondingSpecificationResponse=SpecificationResponse*
      ram:SubsetWorkItemComplexDescription=WorkItemComplexDescription?
    `,
    SpecificationQuery: 'ram:ID=ID ram:TypeCode=Code? ram:Content=Text ram:ContractualLanguageCode=Code?',
    SpecificationResponse: `
      ram:ID=ID ram:QueryID=ID? ram:TypeCode=Code? ram:Content=Text ram:ContractualLanguageCode=Code?
    `,
    WorkItemQuantityAnalysis: `
      ram:ID=ID ram:ActualQuantity=Quantity? ram:Description=Text? ram:ActualQuantityPercent=Numeric?
      ram:StatusCode=Code? ram:TypeCode=Code? ram:PrimaryClassificationCode=Code*
      ram:AlternativeClassificationCode=Code* ram:ContractualLanguageCode=Code?
      ram:ActualQuantityWorkItemDimension=WorkItemDimension*
      ram:BreakdownWorkItemQuantityAnalysis=WorkItemQuantityAnalysis* ram:ChangedRecordedStatus=RecordedStatus*
    `,
    WorkItemDimension: `
      ram:ID=ID? ram:ValueMeasure=Measure ram:Description=Text? ram:TypeCode=Code ram:ContractualLanguageCode=Code?
      ram:ComponentWorkItemDimension=WorkItemDimension*
    `,
    RecordedStatus: 'ram:ConditionCode=Code ram:ChangerName=Text? ram:ChangedDateTime=DateTime',
  },
  elements: {
    CrossIndustryInvoice: 'rsm:CrossIndustryInvoice',
  },
};
