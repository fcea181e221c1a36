import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Finvoice 1.3. The notation is explained at {@link StructureDefinition}. */
export const finvoice13: StructureDefinition = {
  namespaces: {
    '': '',
  },
  values: {
    ChargeOption: 'NMTOKEN {SHA OUR BEN SLEV}',
    CodeListAgencyIdentifier: 'NMTOKEN {SPY}',
    EpiRemittanceInfoIdentifier: 'string /([0-9]{2,20})|(RF[0-9][0-9][0-9A-Za-z ]{1,21})/',
    Format: 'NMTOKEN {CCYYMMDD}',
    IdentificationSchemeName: 'NMTOKEN {IBAN BBAN}',
    IdentificationSchemeName_2: 'NMTOKEN {BIC}',
    IdentificationSchemeName_3: 'NMTOKEN {SPY ISO}',
    InvoiceTypeCode: 'NMTOKEN /(REQ|QUO|ORD|ORC|INV|DEV|TES|INF|PRI|DEN|SEI)[0-9]{2}/',
    NMTOKEN1_34: 'NMTOKEN 1..34',
    NMTOKEN2: 'NMTOKEN 2',
    NMTOKEN2_35: 'NMTOKEN 2..35',
    NMTOKEN3: 'NMTOKEN 3',
    NMTOKEN8_11: 'NMTOKEN 8..11',
    OriginCode: 'NMTOKEN {Copy Original}',
    PaymentStatusCode: 'NMTOKEN {NOTPAID PAID PARTLYPAID}',
    Version: 'NMTOKEN {1.0 1.1 1.2 1.3}',
    date: 'integer /[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]/',
    epiMonetaryAmount: 'token /-?[0-9]{1,15},[0-9]{2}/',
    exchangeRate: 'string /[0-9]{1,15}(,[0-9]{1,6})?/',
    genericNMtokenType014: 'token 0..14 /\\c*/',
    genericNMtokenType035: 'token 0..35 /\\c*/',
    genericNMtokenType04: 'token 0..4 /\\c*/',
    genericNMtokenType0512: 'token 0..512 /\\c*/',
    genericNMtokenType811: 'token 8..11 /\\c*/',
    monetaryAmount: 'token /-?[0-9]{1,15}(,[0-9]{2,5})?/',
    percentage: 'string /[1-9]?[0-9]{1,2}(,[0-9]{1,3})?/',
    string0_10: 'string 0..10',
    string0_100: 'string 0..100',
    string0_14: 'string 0..14',
    string0_35: 'string 0..35',
    string0_4: 'string 0..4',
    string0_48: 'string 0..48',
    string0_512: 'string 0..512',
    string0_70: 'string 0..70',
    string0_80: 'string 0..80',
    string1_20: 'string 1..20',
    string1_35: 'string 1..35',
    string2_35: 'string 2..35',
    string2_48: 'string 2..48',
    token0_14: 'token 0..14',
    token0_35: 'token 0..35',
    token0_70: 'token 0..70',
    token1_20: 'token 1..20',
    token2_35: 'token 2..35',
    token3: 'token 3',
  },
  types: {
    Finvoice: `
      MessageTransmissionDetails=MessageTransmissionDetails? SellerPartyDetails
      SellerOrganisationUnitNumber=string0_35? SellerSiteCode=string0_35? SellerContactPersonName=string0_35?
      SellerContactPersonFunction=string0_35{0,2} SellerContactPersonDepartment=string0_35{0,2}
      SellerCommunicationDetails? SellerInformationDetails? InvoiceSenderPartyDetails?
      InvoiceRecipientPartyDetails? InvoiceRecipientOrganisationUnitNumber=string0_35?
      InvoiceRecipientSiteCode=string0_35? InvoiceRecipientContactPersonName=string0_35?
      InvoiceRecipientContactPersonFunction=string0_35{0,2} InvoiceRecipientContactPersonDepartment=string0_35{0,2}
      InvoiceRecipientLanguageCode=NMTOKEN2? InvoiceRecipientCommunicationDetails? BuyerPartyDetails
      BuyerOrganisationUnitNumber=string0_35? BuyerSiteCode=string0_35? BuyerContactPersonName=string0_35?
      BuyerContactPersonFunction=string0_35{0,2} BuyerContactPersonDepartment=string0_35{0,2}
      BuyerCommunicationDetails? DeliveryPartyDetails? DeliveryOrganisationUnitNumber=string0_35?
      DeliverySiteCode=string0_35? DeliveryContactPersonName=string0_35?
      DeliveryContactPersonFunction=string0_35{0,2} DeliveryContactPersonDepartment=string0_35{0,2}
      DeliveryCommunicationDetails? DeliveryDetails? AnyPartyDetails=AnyPartyDetails* InvoiceDetails
      PaymentStatusDetails? PartialPaymentDetails* FactoringAgreementDetails=FactoringAgreementDetails?
      VirtualBankBarcode=string0_512? InvoiceRow+ SpecificationDetails? EpiDetails InvoiceUrlNameText=string0_512*
      InvoiceUrlText=string0_512* StorageUrlText=string0_512? LayOutIdentifier=string0_35?
      InvoiceSegmentIdentifier=string0_35? ControlStampText=string0_512? AcceptanceStampText=string0_512?
      OriginalInvoiceFormat=string0_35? @Version=Version!
    `,
    MessageTransmissionDetails: `
      MessageSenderDetails=MessageSenderDetails MessageReceiverDetails=MessageReceiverDetails
      MessageDetails=MessageDetails
    `,
    MessageSenderDetails: 'FromIdentifier=string2_35 FromIntermediator=string2_35',
    MessageReceiverDetails: 'ToIdentifier=string2_35 ToIntermediator=string2_35',
    MessageDetails: `
      MessageIdentifier=string2_48 MessageTimeStamp=string2_35 RefToMessageIdentifier=string0_48?
    `,
    AnyPartyDetails: `
      AnyPartyText=anypartytexttype035 AnyPartyIdentifier=string0_35? AnyPartyOrganisationName=string2_35{1,2}
      AnyPartyOrganisationDepartment=string0_35{0,2} AnyPartyOrganisationTaxCode=string0_35?
      AnyPartyContactPersonName=string0_35? AnyPartyContactPersonFunction=string0_35{0,2}
      AnyPartyContactPersonDepartment=string0_35{0,2} AnyPartyCommunicationDetails?
      AnyPartyPostalAddressDetails=AnyPartyPostalAddressDetails? AnyPartyOrganisationUnitNumber=string0_35?
      AnyPartySiteCode=string0_35?
    `,
    anypartytexttype035: 'value string0_35 @AnyPartyCode=token0_35!',
    AnyPartyPostalAddressDetails: `
      AnyPartyStreetName=string2_35{1,3} AnyPartyTownName=string2_35 AnyPartyPostCodeIdentifier=string2_35
      CountryCode? CountryName? AnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    FactoringAgreementDetails: `
      FactoringAgreementIdentifier=string0_35 TransmissionListIdentifier=string0_35?
      EndorsementClauseCode=string0_35? FactoringTypeCode=string0_35? FactoringFreeText=string0_70*
      FactoringPartyIdentifier=string0_35? FactoringPartyName=string0_35?
      FactoringPartyPostalAddressDetails=FactoringPartyPostalAddressDetails?
    `,
    FactoringPartyPostalAddressDetails: `
      FactoringPartyStreetName=string2_35{1,3} FactoringPartyTownName=string2_35
      FactoringPartyPostCodeIdentifier=string2_35 CountryCode? CountryName?
      FactoringPartyPostOfficeBoxIdentifier=string0_35?
    `,
    SellerPartyDetails: `
      SellerPartyIdentifier=string0_35? SellerPartyIdentifierUrlText=string0_512?
      SellerOrganisationName=string2_35+ SellerOrganisationDepartment=string0_35{0,2}
      SellerOrganisationTaxCode=string0_35? SellerOrganisationTaxCodeUrlText=string0_512?
      SellerPostalAddressDetails?
    `,
    SellerCommunicationDetails: 'SellerPhoneNumberIdentifier=string0_35? SellerEmailaddressIdentifier=string0_70?',
    SellerInformationDetails: `
      SellerOfficialPostalAddressDetails=SellerOfficialPostalAddressDetails? SellerHomeTownName=string0_35?
      SellerVatRegistrationText=string0_35? SellerVatRegistrationDate=date_2? SellerTaxRegistrationText=string0_35?
      SellerPhoneNumber=string0_35? SellerFaxNumber=string0_35? SellerCommonEmailaddressIdentifier=string0_70?
      SellerWebaddressIdentifier=string0_35? SellerFreeText=string0_512? SellerAccountDetails*
      InvoiceRecipientDetails*
    `,
    SellerOfficialPostalAddressDetails: `
      SellerOfficialStreetName=string2_35 SellerOfficialTownName=string2_35
      SellerOfficialPostCodeIdentifier=string2_35 CountryCode? CountryName?
    `,
    date_2: 'value date @Format=Format!',
    InvoiceSenderPartyDetails: `
      InvoiceSenderPartyIdentifier=string0_35? InvoiceSenderOrganisationName=string2_35+
      InvoiceSenderOrganisationTaxCode=genericNMtokenType035?
    `,
    InvoiceRecipientPartyDetails: `
      InvoiceRecipientPartyIdentifier=string0_35? InvoiceRecipientOrganisationName=string2_35+
      InvoiceRecipientDepartment=string0_35{0,2} InvoiceRecipientOrganisationTaxCode=genericNMtokenType035?
      InvoiceRecipientPostalAddressDetails?
    `,
    InvoiceRecipientCommunicationDetails: `
      InvoiceRecipientPhoneNumberIdentifier=string0_35? InvoiceRecipientEmailaddressIdentifier=string0_70?
    `,
    BuyerPartyDetails: `
      BuyerPartyIdentifier=string0_35? BuyerOrganisationName=string2_35+
      BuyerOrganisationDepartment=string0_35{0,2} BuyerOrganisationTaxCode=string0_35? BuyerPostalAddressDetails?
    `,
    BuyerCommunicationDetails: 'BuyerPhoneNumberIdentifier=string0_35? BuyerEmailaddressIdentifier=string0_70?',
    DeliveryPartyDetails: `
      DeliveryPartyIdentifier=string0_35? DeliveryOrganisationName=string2_35+
      DeliveryOrganisationDepartment=string0_35{0,2} DeliveryOrganisationTaxCode=string0_35?
      DeliveryPostalAddressDetails
    `,
    DeliveryCommunicationDetails:
      'DeliveryPhoneNumberIdentifier=string0_35? DeliveryEmailaddressIdentifier=string0_70?',
    DeliveryDetails: `
      DeliveryDate=date_2? DeliveryPeriodDetails? ShipmentPartyDetails=ShipmentPartyDetails?
      DeliveryMethodText=string0_512? DeliveryTermsText=string0_512? TerminalAddressText=string0_512?
      WaybillIdentifier=string0_35? WaybillTypeCode=string0_35? ClearanceIdentifier=string0_35?
      DeliveryNoteIdentifier=string0_35? DelivererIdentifier=string0_35? DelivererName=string0_35{0,3}
      DelivererCountryCode=NMTOKEN2? DelivererCountryName=string0_35? ModeOfTransportIdentifier=string0_35?
      CarrierName=string0_35? VesselName=string0_35? LocationIdentifier=string0_35?
      TransportInformationDate=date_2? CountryOfOrigin=string0_35? CountryOfDestinationName=string0_35?
      DestinationCountryCode=NMTOKEN2? PlaceOfDischarge=string0_35{0,3} FinalDestinationName=string0_35{0,3}
      ManufacturerIdentifier=string0_35? ManufacturerName=string0_35{0,3} ManufacturerCountryCode=NMTOKEN2?
      ManufacturerCountryName=string0_35? ManufacturerOrderIdentifier=string0_35? PackageDetails=PackageDetails?
    `,
    ShipmentPartyDetails: `
      ShipmentPartyIdentifier=string0_35? ShipmentOrganisationName=string2_35+
      ShipmentOrganisationDepartment=string0_35{0,2} ShipmentOrganisationTaxCode=string0_35?
      ShipmentPostalAddressDetails=ShipmentPostalAddressDetails? ShipmentSiteCode=string0_35?
    `,
    ShipmentPostalAddressDetails: `
      ShipmentStreetName=string2_35{1,3} ShipmentTownName=string2_35 ShipmentPostCodeIdentifier=string2_35
      CountryCode? CountryName? ShipmentPostOfficeBoxIdentifier=string0_35?
    `,
    PackageDetails: `
      PackageLength=QuantityType014? PackageWidth=QuantityType014? PackageHeight=QuantityType014?
      PackageWeight=QuantityType014? PackageNetWeight=QuantityType014? PackageVolume=QuantityType014?
      TransportCarriageQuantity=QuantityType014?
    `,
    QuantityType014: 'value string0_14 @QuantityUnitCode=token0_14',
    AnyPartyCommunicationDetails:
      'AnyPartyPhoneNumberIdentifier=string0_35? AnyPartyEmailAddressIdentifier=string0_70?',
    InvoiceDetails: `
      InvoiceTypeCode InvoiceTypeText=string1_35 OriginCode OriginText=string0_35? InvoiceNumber=string1_20
      InvoiceDate=date_2 OriginalInvoiceNumber? InvoicingPeriodStartDate=date_2? InvoicingPeriodEndDate=date_2?
      SellerReferenceIdentifier=string0_35? SellerReferenceIdentifierUrlText=string0_512?
      BuyersSellerIdentifier=string0_35? SellersBuyerIdentifier=string0_35? OrderIdentifier=string0_35?
      OrderIdentifierUrlText=string0_512? OrderDate=date_2? OrdererName=string0_35? SalesPersonName=string0_35?
      OrderConfirmationIdentifier=string0_35? OrderConfirmationDate=date_2? AgreementIdentifier=string0_35?
      AgreementIdentifierUrlText=string0_512? AgreementTypeText=string0_35? AgreementTypeCode=string0_35?
      AgreementDate=date_2? NotificationIdentifier=string0_35? NotificationDate=date_2?
      RegistrationNumberIdentifier=string0_35? ControllerIdentifier=string0_35? ControllerName=string0_35?
      ControlDate=date_2? BuyerReferenceIdentifier=string0_35? ProjectReferenceIdentifier=string0_35?
      DefinitionDetails=DefinitionDetails* InvoiceTotalVatExcludedAmount=amount InvoiceTotalVatAmount=amount
      InvoiceTotalVatIncludedAmount=amount InvoiceTotalRoundoffAmount=amount? ExchangeRate=exchangeRate?
      OtherCurrencyAmountVatExcludedAmount=amount? OtherCurrencyAmountVatIncludedAmount=amount?
      CreditLimitAmount=amount? CreditInterestPercent=percentage? OperationLimitAmount=amount?
      MonthlyAmount=amount? ShortProposedAccountIdentifier=genericNMtokenType04?
      NormalProposedAccountIdentifier=genericNMtokenType04? ProposedAccountText=string0_35?
      AccountDimensionText=string0_35? SellerAccountText=string0_35? VatSpecificationDetails*
      InvoiceFreeText=string0_512* InvoiceVatFreeText=string0_70? PaymentTermsDetails*
    `,
    DefinitionDetails: 'DefinitionHeaderText=DefinitionHeaderText DefinitionValue=QuantityType070?',
    DefinitionHeaderText: 'value string0_35 @DefinitionCode=token1_20',
    QuantityType070: 'value string0_70 @QuantityUnitCode=token0_14',
    amount: 'value monetaryAmount @AmountCurrencyIdentifier=NMTOKEN3!',
    PaymentStatusDetails: 'PaymentStatusCode? PaymentMethodText=string0_35?',
    PartialPaymentDetails: `
      PaidAmount=amount PaidVatExcludedAmount=amount? UnPaidAmount=amount UnPaidVatExcludedAmount=amount?
      InterestPercent=percentage? ProsessingCostsAmount=amount? PartialPaymentVatIncludedAmount=amount+
      PartialPaymentVatExcludedAmount=amount+ PartialPaymentDueDate=date_2+
      PartialPaymentReferenceIdentifier=string2_35+
    `,
    InvoiceRow: `
      RowSubIdentifier=string0_35? ArticleIdentifier=string0_35? ArticleGroupIdentifier=string0_35?
      ArticleName=string0_100? ArticleInfoUrlText=string0_512? BuyerArticleIdentifier=string0_35?
      EanCode=token0_35? RowRegistrationNumberIdentifier=string0_35? SerialNumberIdentifier=string0_35?
      RowActionCode=token0_35? RowDefinitionDetails=RowDefinitionDetails* OfferedQuantity=QuantityType014*
      DeliveredQuantity=QuantityType014* OrderedQuantity=QuantityType014? ConfirmedQuantity=QuantityType014?
      PostDeliveredQuantity=QuantityType014? InvoicedQuantity=QuantityType014*
      CreditRequestedQuantity=QuantityType014? ReturnedQuantity=QuantityType014? StartDate? EndDate?
      UnitPriceAmount=unitAmount? UnitPriceVatIncludedAmount=unitAmount? UnitPriceBaseQuantity=QuantityType014?
      RowIdentifier=string0_35? RowIdentifierUrlText=string0_512? RowOrderPositionIdentifier=string0_35?
      RowIdentifierDate=date_2? RowPositionIdentifier=string0_35? OriginalInvoiceNumber? RowOrdererName=string0_35?
      RowSalesPersonName=string0_35? RowOrderConfirmationIdentifier=string0_35? RowOrderConfirmationDate=date_2?
      RowDeliveryIdentifier=string0_35? RowDeliveryIdentifierUrlText=string0_512? RowDeliveryDate=date_2?
      RowQuotationIdentifier=string0_35? RowQuotationIdentifierUrlText=string0_512?
      RowAgreementIdentifier=string0_35? RowAgreementIdentifierUrlText=string0_512?
      RowRequestOfQuotationIdentifier=string0_35? RowRequestOfQuotationIdentifierUrlText=string0_512?
      RowPriceListIdentifier=string0_35? RowPriceListIdentifierUrlText=string0_512?
      RowProjectReferenceIdentifier=string0_35? RowOverDuePaymentDetails=RowOverDuePaymentDetails?
      RowAnyPartyDetails=RowAnyPartyDetails* RowDeliveryDetails?
      RowShortProposedAccountIdentifier=genericNMtokenType04?
      RowNormalProposedAccountIdentifier=genericNMtokenType04? RowProposedAccountText=string0_35?
      RowAccountDimensionText=string0_35? RowSellerAccountText=string0_35? RowFreeText=string0_512*
      RowUsedQuantity=QuantityType014? RowPreviousMeterReadingDate=date_2? RowLatestMeterReadingDate=date_2?
      RowCalculatedQuantity=QuantityType014? RowAveragePriceAmount=amount? RowDiscountPercent=percentage?
      RowDiscountAmount=amount? RowDiscountTypeCode=string0_35? RowDiscountTypeText=string0_35?
      RowProgressiveDiscountDetails=RowProgressiveDiscountDetails* RowVatRatePercent=percentage?
      RowVatCode=string0_10? RowVatAmount=amount? RowVatExcludedAmount=amount? RowAmount=amount? SubInvoiceRow*
    `,
    RowDefinitionDetails: 'RowDefinitionHeaderText=DefinitionHeaderText RowDefinitionValue=QuantityType070?',
    unitAmount: 'value monetaryAmount @AmountCurrencyIdentifier=NMTOKEN3! @UnitPriceUnitCode=string0_14',
    RowOverDuePaymentDetails: `
      RowOriginalInvoiceIdentifier=string0_35? RowOriginalInvoiceDate=date_2? RowOriginalDueDate=date_2?
      RowOriginalInvoiceTotalAmount=amount? RowOriginalEpiRemittanceInfoIdentifier=string0_35?
      RowPaidVatExcludedAmount=amount? RowPaidVatIncludedAmount=amount? RowPaidDate=date_2?
      RowUnPaidVatExcludedAmount=amount? RowUnPaidVatIncludedAmount=amount? RowCollectionDate=date_2?
      RowCollectionQuantity=QuantityType014? RowCollectionChargeAmount=amount? RowInterestRate=percentage?
      RowInterestStartDate=date_2? RowInterestEndDate=date_2? RowInterestPeriodText=string0_35?
      RowInterestDateNumber=genericNMtokenType014? RowInterestChargeAmount=amount?
      RowInterestChargeVatAmount=amount?
    `,
    RowAnyPartyDetails: `
      RowAnyPartyText=anypartytexttype035 RowAnyPartyIdentifier=string0_35?
      RowAnyPartyOrganisationName=string2_35{1,2} RowAnyPartyOrganisationDepartment=string0_35{0,2}
      RowAnyPartyOrganisationTaxCode=string0_35? RowAnyPartyPostalAddressDetails=RowAnyPartyPostalAddressDetails?
      RowAnyPartyOrganisationUnitNumber=string0_35? RowAnyPartySiteCode=string0_35?
    `,
    RowAnyPartyPostalAddressDetails: `
      RowAnyPartyStreetName=string2_35{1,3} RowAnyPartyTownName=string2_35 RowAnyPartyPostCodeIdentifier=string2_35
      CountryCode? CountryName? RowAnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    RowProgressiveDiscountDetails: `
      RowDiscountPercent=percentage? RowDiscountAmount=amount? RowDiscountTypeCode=string0_35?
      RowDiscountTypeText=string0_35?
    `,
    SpecificationDetails: 'SpecificationFreeText=string0_80* ExternalSpecificationDetails?',
    EpiDetails: 'EpiIdentificationDetails EpiPartyDetails EpiPaymentInstructionDetails',
    SellerPostalAddressDetails: `
      SellerStreetName=string2_35{1,3} SellerTownName=string2_35 SellerPostCodeIdentifier=string2_35 CountryCode?
      CountryName? SellerPostOfficeBoxIdentifier=string0_35?
    `,
    SellerAccountDetails: 'SellerAccountID SellerBic',
    InvoiceRecipientDetails: `
      InvoiceRecipientAddress=string1_35 InvoiceRecipientIntermediatorAddress=genericNMtokenType811
    `,
    InvoiceRecipientPostalAddressDetails: `
      InvoiceRecipientStreetName=string2_35{1,3} InvoiceRecipientTownName=string2_35
      InvoiceRecipientPostCodeIdentifier=string2_35 CountryCode? CountryName?
      InvoiceRecipientPostOfficeBoxIdentifier=string0_35?
    `,
    BuyerPostalAddressDetails: `
      BuyerStreetName=string2_35{1,3} BuyerTownName=string2_35 BuyerPostCodeIdentifier=string2_35 CountryCode?
      CountryName? BuyerPostOfficeBoxIdentifier=string0_35?
    `,
    DeliveryPostalAddressDetails: `
      DeliveryStreetName=string2_35{1,3} DeliveryTownName=string2_35 DeliveryPostCodeIdentifier=string2_35
      CountryCode? CountryName? DeliveryPostofficeBoxIdentifier=string0_35?
    `,
    DeliveryPeriodDetails: 'StartDate EndDate',
    InvoiceTypeCode_2: 'value InvoiceTypeCode @CodeListAgencyIdentifier=CodeListAgencyIdentifier',
    VatSpecificationDetails: `
      VatBaseAmount=amount VatRatePercent=percentage VatCode=string0_10? VatRateAmount=amount
      VatFreeText=string0_35{0,3}
    `,
    PaymentTermsDetails: `
      PaymentTermsFreeText=string1_35{1,2} InvoiceDueDate=date_2? CashDiscountDate=date_2?
      CashDiscountBaseAmount=amount? CashDiscountPercent=percentage? CashDiscountAmount=amount?
      CashDiscountExcludingVatAmount=amount? CashDiscountVatDetails=CashDiscountVatDetails*
      ReducedInvoiceVatIncludedAmount=amount? PaymentOverDueFineDetails?
    `,
    CashDiscountVatDetails: 'CashDiscountVatPercent=percentage CashDiscountVatAmount=amount',
    RowDeliveryDetails: `
      RowTerminalAddressText=string0_70? RowWaybillIdentifier=string0_35? RowWaybillTypeCode=string0_35?
      RowClearanceIdentifier=string0_35? RowDeliveryNoteIdentifier=string0_35? RowDelivererIdentifier=string0_35?
      RowDelivererName=string0_35{0,3} RowDelivererCountryCode=NMTOKEN2? RowDelivererCountryName=string0_35?
      RowModeOfTransportIdentifier=string0_35? RowCarrierName=string0_35? RowVesselName=string0_35?
      RowLocationIdentifier=string0_35? RowTransportInformationDate=date_2? RowCountryOfOrigin=string0_35?
      RowCountryOfDestinationName=string0_35? RowDestinationCountryCode=NMTOKEN2? RowPlaceOfDischarge=string0_35?
      RowFinalDestinationName=string0_35{0,3} RowManufacturerArticleIdentifier=string0_35?
      RowManufacturerIdentifier=string0_35? RowManufacturerName=string0_35{0,3}
      RowManufacturerCountryCode=NMTOKEN2? RowManufacturerCountryName=string0_35?
      RowManufacturerOrderIdentifier=string0_35? RowPackageDetails=RowPackageDetails?
    `,
    RowPackageDetails: `
      RowPackageLength=QuantityType014? RowPackageWidth=QuantityType014? RowPackageHeight=QuantityType014?
      RowPackageWeight=QuantityType014? RowPackageNetWeight=QuantityType014? RowPackageVolume=QuantityType014?
      RowTransportCarriageQuantity=QuantityType014?
    `,
    SubInvoiceRow: `
      SubIdentifier=string0_35? SubRowPositionIdentifier=string0_35? SubArticleIdentifier=string0_35?
      SubArticleGroupIdentifier=string0_35? SubArticleName=string0_100? SubArticleInfoUrlText=string0_512?
      SubBuyerArticleIdentifier=string0_35? SubEanCode=token0_35? SubRowRegistrationNumberIdentifier=string0_35?
      SubSerialNumberIdentifier=string0_35? SubRowActionCode=token0_35?
      SubRowDefinitionDetails=SubRowDefinitionDetails* SubOfferedQuantity=QuantityType014*
      SubDeliveredQuantity=QuantityType014* SubOrderedQuantity=QuantityType014?
      SubConfirmedQuantity=QuantityType014? SubPostDeliveredQuantity=QuantityType014?
      SubInvoicedQuantity=QuantityType014* SubCreditRequestedQuantity=QuantityType014?
      SubReturnedQuantity=QuantityType014? SubStartDate=date_2? SubEndDate=date_2? SubUnitPriceAmount=unitAmount?
      SubUnitPriceVatIncludedAmount=unitAmount? SubUnitPriceBaseQuantity=QuantityType014?
      SubRowIdentifier=string0_35? SubRowIdentifierUrlText=string0_512? SubRowIdentifierDate=date_2?
      SubRowOrdererName=string0_35? SubRowSalesPersonName=string0_35? SubRowOrderConfirmationIdentifier=string0_35?
      SubRowOrderConfirmationDate=date_2? SubOriginalInvoiceNumber=string1_20? SubRowDeliveryIdentifier=string0_35?
      SubRowDeliveryIdentifierUrlText=string0_512? SubRowDeliveryDate=date_2? SubRowQuotationIdentifier=string0_35?
      SubRowQuotationIdentifierUrlText=string0_512? SubRowAgreementIdentifier=string0_35?
      SubRowAgreementIdentifierUrlText=string0_512? SubRowRequestOfQuotationIdentifier=string0_35?
      SubRowRequestOfQuotationIdentifierUrlText=string0_512? SubRowPriceListIdentifier=string0_35?
      SubRowPriceListIdentifierUrlText=string0_512? SubRowProjectReferenceIdentifier=string0_35?
      SubRowOverDuePaymentDetails=SubRowOverDuePaymentDetails? SubRowAnyPartyDetails=SubRowAnyPartyDetails*
      SubRowDeliveryDetails? SubRowShortProposedAccountIdentifier=string0_4?
      SubRowNormalProposedAccountIdentifier=string0_4? SubRowProposedAccountText=string0_35?
      SubRowAccountDimensionText=string0_35? SubRowSellerAccountText=string0_35? SubRowFreeText=string0_512*
      SubRowUsedQuantity=QuantityType014? SubRowPreviousMeterReadingDate=date_2?
      SubRowLatestMeterReadingDate=date_2? SubRowCalculatedQuantity=QuantityType014?
      SubRowAveragePriceAmount=amount? SubRowDiscountPercent=percentage? SubRowDiscountAmount=amount?
      SubRowDiscountTypeCode=string0_35? SubRowDiscountTypeText=string0_35?
      SubRowProgressiveDiscountDetails=SubRowProgressiveDiscountDetails* SubRowVatRatePercent=percentage?
      SubRowVatCode=string0_10? SubRowVatAmount=amount? SubRowVatExcludedAmount=amount? SubRowAmount=amount?
    `,
    SubRowDefinitionDetails: 'SubRowDefinitionHeaderText=DefinitionHeaderText SubRowDefinitionValue=QuantityType070?',
    SubRowOverDuePaymentDetails: `
      SubRowOriginalInvoiceIdentifier=string0_35? SubRowOriginalInvoiceDate=date_2? SubRowOriginalDueDate=date_2?
      SubRowOriginalInvoiceTotalAmount=amount? SubRowOriginalEpiRemittanceInfoIdentifier=string0_35?
      SubRowPaidVatExcludedAmount=amount? SubRowPaidVatIncludedAmount=amount? SubRowPaidDate=date_2?
      SubRowUnPaidVatExcludedAmount=amount? SubRowUnPaidVatIncludedAmount=amount? SubRowCollectionDate=date_2?
      SubRowCollectionQuantity=QuantityType014? SubRowCollectionChargeAmount=amount? SubRowInterestRate=percentage?
      SubRowInterestStartDate=date_2? SubRowInterestEndDate=date_2? SubRowInterestPeriodText=string0_35?
      SubRowInterestDateNumber=genericNMtokenType014? SubRowInterestChargeAmount=amount?
      SubRowInterestChargeVatAmount=amount?
    `,
    SubRowAnyPartyDetails: `
      SubRowAnyPartyText=anypartytexttype035 SubRowAnyPartyIdentifier=string0_35?
      SubRowAnyPartyOrganisationName=string2_35{1,2} SubRowAnyPartyOrganisationDepartment=string0_35{0,2}
      SubRowAnyPartyOrganisationTaxCode=string0_35?
      SubRowAnyPartyPostalAddressDetails=SubRowAnyPartyPostalAddressDetails?
      SubRowAnyPartyOrganisationUnitNumber=string0_35? SubRowAnyPartySiteCode=string0_35?
    `,
    SubRowAnyPartyPostalAddressDetails: `
      SubRowAnyPartyStreetName=string2_35{1,3} SubRowAnyPartyTownName=string2_35
      SubRowAnyPartyPostCodeIdentifier=string2_35 CountryCode? CountryName?
      SubRowAnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    SubRowProgressiveDiscountDetails: `
      SubRowDiscountPercent=percentage? SubRowDiscountAmount=amount? SubRowDiscountTypeCode=string0_35?
      SubRowDiscountTypeText=string0_35?
    `,
    ExternalSpecificationDetails: '[any]*',
    EpiIdentificationDetails: `
      EpiDate=date_2 EpiReference=genericNMtokenType035 EpiUrl=genericNMtokenType0512? EpiEmail=string0_70?
      EpiOrderInfo=token0_70{0,7}
    `,
    EpiPartyDetails: 'EpiBfiPartyDetails EpiBeneficiaryPartyDetails',
    EpiPaymentInstructionDetails: `
      EpiPaymentInstructionId=genericNMtokenType035? EpiTransactionTypeCode=token3?
      EpiInstructionCode=genericNMtokenType035? EpiRemittanceInfoIdentifier EpiInstructedAmount=epiAmount EpiCharge
      EpiDateOptionDate=date_2
    `,
    epiAmount: 'value epiMonetaryAmount @AmountCurrencyIdentifier=NMTOKEN3!',
    SellerAccountID: 'value NMTOKEN2_35 @IdentificationSchemeName=IdentificationSchemeName!',
    SellerBic: 'value NMTOKEN8_11 @IdentificationSchemeName=IdentificationSchemeName_2!',
    PaymentOverDueFineDetails: `
      PaymentOverDueFineFreeText=string0_70{0,3} PaymentOverDueFinePercent=percentage?
      PaymentOverDueFixedAmount=amount?
    `,
    SubRowDeliveryDetails: `
      SubRowTerminalAddressText=string0_70? SubRowWaybillIdentifier=string0_35?
      SubRowWaybillTypeCode=genericNMtokenType035? SubRowClearanceIdentifier=string0_35?
      SubRowDeliveryNoteIdentifier=string0_35? SubRowDelivererIdentifier=string0_35?
      SubRowDelivererName=string0_35{0,3} SubRowDelivererCountryCode=NMTOKEN2?
      SubRowDelivererCountryName=string0_35? SubRowPlaceOfDischarge=string0_35?
      SubRowFinalDestinationName=string0_35{0,3} SubRowManufacturerArticleIdentifier=string0_35?
      SubRowManufacturerIdentifier=string0_35? SubRowManufacturerName=string0_35{0,3}
      SubRowManufacturerCountryCode=NMTOKEN2? SubRowManufacturerCountryName=string0_35?
      SubRowManufacturerOrderIdentifier=string0_35? SubRowPackageDetails=SubRowPackageDetails?
    `,
    SubRowPackageDetails: `
      SubRowPackageLength=QuantityType014? SubRowPackageWidth=QuantityType014? SubRowPackageHeight=QuantityType014?
      SubRowPackageWeight=QuantityType014? SubRowPackageNetWeight=QuantityType014?
      SubRowPackageVolume=QuantityType014? SubRowTransportCarriageQuantity=QuantityType014?
    `,
    EpiBfiPartyDetails: 'EpiBfiIdentifier?',
    EpiBeneficiaryPartyDetails: 'EpiNameAddressDetails=token2_35? EpiBei=genericNMtokenType811? EpiAccountID',
    EpiRemittanceInfoIdentifier_2:
      'value EpiRemittanceInfoIdentifier @IdentificationSchemeName=IdentificationSchemeName_3!',
    EpiCharge: 'value token @ChargeOption=ChargeOption!',
    EpiAccountID: 'value NMTOKEN1_34 @IdentificationSchemeName=IdentificationSchemeName!',
  },
  elements: {
    Finvoice: 'Finvoice',
    SellerPartyDetails: 'SellerPartyDetails',
    SellerCommunicationDetails: 'SellerCommunicationDetails',
    SellerInformationDetails: 'SellerInformationDetails',
    InvoiceSenderPartyDetails: 'InvoiceSenderPartyDetails',
    InvoiceRecipientPartyDetails: 'InvoiceRecipientPartyDetails',
    InvoiceRecipientCommunicationDetails: 'InvoiceRecipientCommunicationDetails',
    BuyerPartyDetails: 'BuyerPartyDetails',
    BuyerCommunicationDetails: 'BuyerCommunicationDetails',
    DeliveryPartyDetails: 'DeliveryPartyDetails',
    DeliveryCommunicationDetails: 'DeliveryCommunicationDetails',
    DeliveryDetails: 'DeliveryDetails',
    AnyPartyCommunicationDetails: 'AnyPartyCommunicationDetails',
    NMTOKEN2: 'CountryCode',
    string0_35: 'CountryName',
    InvoiceDetails: 'InvoiceDetails',
    PaymentStatusDetails: 'PaymentStatusDetails',
    PartialPaymentDetails: 'PartialPaymentDetails',
    InvoiceRow: 'InvoiceRow',
    SpecificationDetails: 'SpecificationDetails',
    EpiDetails: 'EpiDetails',
    SellerPostalAddressDetails: 'SellerPostalAddressDetails',
    SellerAccountDetails: 'SellerAccountDetails',
    InvoiceRecipientDetails: 'InvoiceRecipientDetails',
    InvoiceRecipientPostalAddressDetails: 'InvoiceRecipientPostalAddressDetails',
    BuyerPostalAddressDetails: 'BuyerPostalAddressDetails',
    DeliveryPostalAddressDetails: 'DeliveryPostalAddressDetails',
    DeliveryPeriodDetails: 'DeliveryPeriodDetails',
    InvoiceTypeCode_2: 'InvoiceTypeCode',
    OriginCode: 'OriginCode',
    string1_20: 'OriginalInvoiceNumber',
    VatSpecificationDetails: 'VatSpecificationDetails',
    PaymentTermsDetails: 'PaymentTermsDetails',
    PaymentStatusCode: 'PaymentStatusCode',
    date_2: 'StartDate EndDate',
    RowDeliveryDetails: 'RowDeliveryDetails',
    SubInvoiceRow: 'SubInvoiceRow',
    ExternalSpecificationDetails: 'ExternalSpecificationDetails',
    EpiIdentificationDetails: 'EpiIdentificationDetails',
    EpiPartyDetails: 'EpiPartyDetails',
    EpiPaymentInstructionDetails: 'EpiPaymentInstructionDetails',
    SellerAccountID: 'SellerAccountID',
    SellerBic: 'SellerBic EpiBfiIdentifier',
    PaymentOverDueFineDetails: 'PaymentOverDueFineDetails',
    SubRowDeliveryDetails: 'SubRowDeliveryDetails',
    EpiBfiPartyDetails: 'EpiBfiPartyDetails',
    EpiBeneficiaryPartyDetails: 'EpiBeneficiaryPartyDetails',
    EpiRemittanceInfoIdentifier_2: 'EpiRemittanceInfoIdentifier',
    EpiCharge: 'EpiCharge',
    EpiAccountID: 'EpiAccountID',
  },
};
