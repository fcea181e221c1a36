import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Finvoice 2.0. The notation is explained at {@link StructureDefinition}. */
export const finvoice20: StructureDefinition = {
  namespaces: {
    '': '',
  },
  values: {
    ChargeOption: 'NMTOKEN {SHA OUR BEN SLEV}',
    CodeListAgencyIdentifier: 'NMTOKEN {SPY}',
    EpiRemittanceInfoIdentifierPattern: 'NMTOKEN /([0-9]{2,20})|(RF[0-9][0-9][0-9A-Za-z]{1,21})/',
    Format: 'NMTOKEN {CCYYMMDD}',
    IdentificationSchemeName: 'NMTOKEN {IBAN BBAN}',
    IdentificationSchemeName_2: 'NMTOKEN {BIC}',
    IdentificationSchemeName_3: 'NMTOKEN {SPY ISO}',
    IdentifierType: 'token {DUNS GLN HETU EDI}',
    InvoiceTypeCodePattern: 'NMTOKEN /(REQ|QUO|ORD|ORC|INV|DEV|TES|INF|PRI|DEN|SEI)[0-9]{2}/',
    NMTOKEN2: 'NMTOKEN 2',
    NMTOKEN3: 'NMTOKEN 3',
    OriginCode: 'NMTOKEN {Original Copy Cancel}',
    PaymentStatusCode: 'NMTOKEN {PAID NOTPAID PARTLYPAID}',
    Version: 'NMTOKEN {1.0 1.1 1.2 1.3 2.0}',
    date: 'integer /[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]/',
    epiMonetaryAmount: 'token /-?[0-9]{1,15},[0-9]{2}/',
    exchangeRate: 'string /[0-9]{1,15}(,[0-9]{1,6})?/',
    genericNMtokenType0_14: 'token 0..14 /\\c*/',
    genericNMtokenType0_35: 'token 0..35 /\\c*/',
    genericNMtokenType0_4: 'token 0..4 /\\c*/',
    genericNMtokenType0_512: 'token 0..512 /\\c*/',
    genericNMtokenType1_34: 'token 1..34 /\\c*/',
    genericNMtokenType2_35: 'token 2..35 /\\c*/',
    genericNMtokenType8_11: 'token 8..11 /\\c*/',
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
    string15_61: 'string 15..61',
    string1_20: 'string 1..20',
    string1_35: 'string 1..35',
    string1_4: 'string 1..4',
    string1_70: 'string 1..70',
    string1_8: 'string 1..8',
    string2_35: 'string 2..35',
    string2_48: 'string 2..48',
    string2_70: 'string 2..70',
    token0_14: 'token 0..14',
    token0_35: 'token 0..35',
    token0_70: 'token 0..70',
    token1_20: 'token 1..20',
    token2_35: 'token 2..35',
    token3: 'token 3',
  },
  types: {
    Finvoice: `
      MessageTransmissionDetails=MessageTransmissionDetails? SellerPartyDetails=SellerPartyDetails
      SellerOrganisationUnitNumber=string0_35? SellerSiteCode=string0_35? SellerContactPersonName=string0_35?
      SellerContactPersonFunction=string0_35{0,2} SellerContactPersonDepartment=string0_35{0,2}
      SellerCommunicationDetails=SellerCommunicationDetails? SellerInformationDetails=SellerInformationDetails?
      InvoiceSenderPartyDetails=InvoiceSenderPartyDetails?
      InvoiceRecipientPartyDetails=InvoiceRecipientPartyDetails? InvoiceRecipientOrganisationUnitNumber=string0_35?
      InvoiceRecipientSiteCode=string0_35? InvoiceRecipientContactPersonName=string0_35?
      InvoiceRecipientContactPersonFunction=string0_35{0,2} InvoiceRecipientContactPersonDepartment=string0_35{0,2}
      InvoiceRecipientLanguageCode=NMTOKEN2?
      InvoiceRecipientCommunicationDetails=InvoiceRecipientCommunicationDetails?
      BuyerPartyDetails=BuyerPartyDetails BuyerOrganisationUnitNumber=string0_35? BuyerSiteCode=string0_35?
      BuyerContactPersonName=string0_35? BuyerContactPersonFunction=string0_35{0,2}
      BuyerContactPersonDepartment=string0_35{0,2} BuyerCommunicationDetails=BuyerCommunicationDetails?
      DeliveryPartyDetails=DeliveryPartyDetails? DeliveryOrganisationUnitNumber=string0_35?
      DeliverySiteCode=string0_35? DeliveryContactPersonName=string0_35?
      DeliveryContactPersonFunction=string0_35{0,2} DeliveryContactPersonDepartment=string0_35{0,2}
      DeliveryCommunicationDetails=DeliveryCommunicationDetails? DeliveryDetails=DeliveryDetails?
      AnyPartyDetails=AnyPartyDetails* InvoiceDetails=InvoiceDetails PaymentStatusDetails=PaymentStatusDetails?
      PartialPaymentDetails=PartialPaymentDetails* FactoringAgreementDetails=FactoringAgreementDetails?
      VirtualBankBarcode=string0_512? InvoiceRow=InvoiceRow+ SpecificationDetails=SpecificationDetails?
      EpiDetails=EpiDetails InvoiceUrlNameText=string0_512* InvoiceUrlText=string0_512* StorageUrlText=string0_512?
      LayOutIdentifier=string0_35? InvoiceSegmentIdentifier=string0_35? ControlStampText=string0_512?
      AcceptanceStampText=string0_512? OriginalInvoiceFormat=string0_35?
      AttachmentMessageDetails=AttachmentMessageDetails? @Version=Version!
    `,
    MessageTransmissionDetails: `
      MessageSenderDetails=MessageSenderDetails MessageReceiverDetails=MessageReceiverDetails
      MessageDetails=MessageDetails
    `,
    MessageSenderDetails: 'FromIdentifier=string2_35 FromIntermediator=string2_35',
    MessageReceiverDetails: 'ToIdentifier=string2_35 ToIntermediator=string2_35',
    MessageDetails: `
      MessageIdentifier=string2_48 MessageTimeStamp=string2_35 RefToMessageIdentifier=string0_48?
      ImplementationCode=string0_4?
    `,
    SellerPartyDetails: `
      SellerPartyIdentifier=string0_35? SellerPartyIdentifierUrlText=string0_512?
      SellerOrganisationName=string2_70+ SellerOrganisationDepartment=string0_35{0,2}
      SellerOrganisationTaxCode=string0_35? SellerOrganisationTaxCodeUrlText=string0_512?
      SellerCode=PartyIdentifier? SellerPostalAddressDetails=SellerPostalAddressDetails?
    `,
    PartyIdentifier: 'value string0_35 @IdentifierType=IdentifierType',
    SellerPostalAddressDetails: `
      SellerStreetName=string2_35{1,3} SellerTownName=string2_35 SellerPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? SellerPostOfficeBoxIdentifier=string0_35?
    `,
    SellerCommunicationDetails: 'SellerPhoneNumberIdentifier=string0_35? SellerEmailaddressIdentifier=string0_70?',
    SellerInformationDetails: `
      SellerOfficialPostalAddressDetails=SellerOfficialPostalAddressDetails? SellerHomeTownName=string0_35?
      SellerVatRegistrationText=string0_35? SellerVatRegistrationDate=date_2? SellerTaxRegistrationText=string0_35?
      SellerPhoneNumber=string0_35? SellerFaxNumber=string0_35? SellerCommonEmailaddressIdentifier=string0_70?
      SellerWebaddressIdentifier=string0_35? SellerFreeText=string0_512? SellerAccountDetails=SellerAccountDetails*
      InvoiceRecipientDetails=InvoiceRecipientDetails*
    `,
    SellerOfficialPostalAddressDetails: `
      SellerOfficialStreetName=string2_35 SellerOfficialTownName=string2_35
      SellerOfficialPostCodeIdentifier=string2_35 CountryCode=NMTOKEN2? CountryName=string0_35?
    `,
    date_2: 'value date @Format=Format!',
    SellerAccountDetails: 'SellerAccountID=SellerAccountID SellerBic=SellerBic',
    SellerAccountID: 'value genericNMtokenType2_35 @IdentificationSchemeName=IdentificationSchemeName!',
    SellerBic: 'value genericNMtokenType8_11 @IdentificationSchemeName=IdentificationSchemeName_2!',
    InvoiceRecipientDetails: `
      InvoiceRecipientAddress=string1_35 InvoiceRecipientIntermediatorAddress=genericNMtokenType8_11
    `,
    InvoiceSenderPartyDetails: `
      InvoiceSenderPartyIdentifier=string0_35? InvoiceSenderOrganisationName=string2_35+
      InvoiceSenderOrganisationTaxCode=genericNMtokenType0_35? InvoiceSenderCode=PartyIdentifier?
    `,
    InvoiceRecipientPartyDetails: `
      InvoiceRecipientPartyIdentifier=string0_35? InvoiceRecipientOrganisationName=string2_35+
      InvoiceRecipientDepartment=string0_35{0,2} InvoiceRecipientOrganisationTaxCode=genericNMtokenType0_35?
      InvoiceRecipientCode=PartyIdentifier?
      InvoiceRecipientPostalAddressDetails=InvoiceRecipientPostalAddressDetails?
    `,
    InvoiceRecipientPostalAddressDetails: `
      InvoiceRecipientStreetName=string2_35{1,3} InvoiceRecipientTownName=string2_35
      InvoiceRecipientPostCodeIdentifier=string2_35 CountryCode=NMTOKEN2? CountryName=string0_35?
      InvoiceRecipientPostOfficeBoxIdentifier=string0_35?
    `,
    InvoiceRecipientCommunicationDetails: `
      InvoiceRecipientPhoneNumberIdentifier=string0_35? InvoiceRecipientEmailaddressIdentifier=string0_70?
    `,
    BuyerPartyDetails: `
      BuyerPartyIdentifier=string0_35? BuyerOrganisationName=string2_70+
      BuyerOrganisationDepartment=string0_35{0,2} BuyerOrganisationTaxCode=string0_35? BuyerCode=PartyIdentifier?
      BuyerPostalAddressDetails=BuyerPostalAddressDetails?
    `,
    BuyerPostalAddressDetails: `
      BuyerStreetName=string2_35{1,3} BuyerTownName=string2_35 BuyerPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? BuyerPostOfficeBoxIdentifier=string0_35?
    `,
    BuyerCommunicationDetails: 'BuyerPhoneNumberIdentifier=string0_35? BuyerEmailaddressIdentifier=string0_70?',
    DeliveryPartyDetails: `
      DeliveryPartyIdentifier=string0_35? DeliveryOrganisationName=string2_35+
      DeliveryOrganisationDepartment=string0_35{0,2} DeliveryOrganisationTaxCode=string0_35?
      DeliveryCode=PartyIdentifier? DeliveryPostalAddressDetails=DeliveryPostalAddressDetails
    `,
    DeliveryPostalAddressDetails: `
      DeliveryStreetName=string2_35{1,3} DeliveryTownName=string2_35 DeliveryPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? DeliveryPostofficeBoxIdentifier=string0_35?
    `,
    DeliveryCommunicationDetails:
      'DeliveryPhoneNumberIdentifier=string0_35? DeliveryEmailaddressIdentifier=string0_70?',
    DeliveryDetails: `
      DeliveryDate=date_2? DeliveryPeriodDetails=DeliveryPeriodDetails? ShipmentPartyDetails=ShipmentPartyDetails?
      DeliveryMethodText=string0_512? DeliveryTermsText=string0_512? DeliveryTermsCode=string1_4?
      TerminalAddressText=string0_512? WaybillIdentifier=string0_35? WaybillTypeCode=string0_35?
      ClearanceIdentifier=string0_35? DeliveryNoteIdentifier=string0_35? DelivererIdentifier=string0_35?
      DelivererName=string0_35{0,3} DelivererCountryCode=NMTOKEN2? DelivererCountryName=string0_35?
      ModeOfTransportIdentifier=string0_35? CarrierName=string0_35? VesselName=string0_35?
      LocationIdentifier=string0_35? TransportInformationDate=date_2? CountryOfOrigin=string0_35?
      CountryOfDestinationName=string0_35? DestinationCountryCode=NMTOKEN2? PlaceOfDischarge=string0_35{0,3}
      FinalDestinationName=string0_35{0,3} ManufacturerIdentifier=string0_35? ManufacturerName=string0_35{0,3}
      ManufacturerCountryCode=NMTOKEN2? ManufacturerCountryName=string0_35? ManufacturerOrderIdentifier=string0_35?
      PackageDetails=PackageDetails?
    `,
    DeliveryPeriodDetails: 'StartDate=date_2 EndDate=date_2',
    ShipmentPartyDetails: `
      ShipmentPartyIdentifier=string0_35? ShipmentOrganisationName=string2_35+
      ShipmentOrganisationDepartment=string0_35{0,2} ShipmentOrganisationTaxCode=string0_35?
      ShipmentCode=PartyIdentifier? ShipmentPostalAddressDetails=ShipmentPostalAddressDetails?
      ShipmentSiteCode=string0_35?
    `,
    ShipmentPostalAddressDetails: `
      ShipmentStreetName=string2_35{1,3} ShipmentTownName=string2_35 ShipmentPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? ShipmentPostOfficeBoxIdentifier=string0_35?
    `,
    PackageDetails: `
      PackageLength=QuantityType0_14? PackageWidth=QuantityType0_14? PackageHeight=QuantityType0_14?
      PackageWeight=QuantityType0_14? PackageNetWeight=QuantityType0_14? PackageVolume=QuantityType0_14?
      TransportCarriageQuantity=QuantityType0_14?
    `,
    QuantityType0_14: 'value string0_14 @QuantityUnitCode=token0_14',
    AnyPartyDetails: `
      AnyPartyText=anypartytexttype0_35 AnyPartyIdentifier=string0_35? AnyPartyOrganisationName=string2_35{1,2}
      AnyPartyOrganisationDepartment=string0_35{0,2} AnyPartyOrganisationTaxCode=string0_35?
      AnyPartyCode=PartyIdentifier? AnyPartyContactPersonName=string0_35?
      AnyPartyContactPersonFunction=string0_35{0,2} AnyPartyContactPersonDepartment=string0_35{0,2}
      AnyPartyCommunicationDetails=AnyPartyCommunicationDetails?
      AnyPartyPostalAddressDetails=AnyPartyPostalAddressDetails? AnyPartyOrganisationUnitNumber=string0_35?
      AnyPartySiteCode=string0_35?
    `,
    anypartytexttype0_35: 'value string0_35 @AnyPartyCode=token0_35!',
    AnyPartyCommunicationDetails:
      'AnyPartyPhoneNumberIdentifier=string0_35? AnyPartyEmailAddressIdentifier=string0_70?',
    AnyPartyPostalAddressDetails: `
      AnyPartyStreetName=string2_35{1,3} AnyPartyTownName=string2_35 AnyPartyPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? AnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    InvoiceDetails: `
      InvoiceTypeCode=InvoiceTypeCode InvoiceTypeText=string1_35 OriginCode=OriginCode OriginText=string0_35?
      InvoiceNumber=string1_20 InvoiceDate=date_2 OriginalInvoiceNumber=string1_20?
      InvoicingPeriodStartDate=date_2? InvoicingPeriodEndDate=date_2? SellerReferenceIdentifier=string0_35?
      SellerReferenceIdentifierUrlText=string0_512? BuyersSellerIdentifier=string0_35?
      SellersBuyerIdentifier=string0_35? OrderIdentifier=string0_35? OrderIdentifierUrlText=string0_512?
      OrderDate=date_2? OrdererName=string0_35? SalesPersonName=string0_35? OrderConfirmationIdentifier=string0_35?
      OrderConfirmationDate=date_2? AgreementIdentifier=string0_35? AgreementIdentifierUrlText=string0_512?
      AgreementTypeText=string0_35? AgreementTypeCode=string0_35? AgreementDate=date_2?
      NotificationIdentifier=string0_35? NotificationDate=date_2? RegistrationNumberIdentifier=string0_35?
      ControllerIdentifier=string0_35? ControllerName=string0_35? ControlDate=date_2?
      BuyerReferenceIdentifier=string0_35? ProjectReferenceIdentifier=string0_35?
      DefinitionDetails=DefinitionDetails* InvoiceTotalVatExcludedAmount=amount? InvoiceTotalVatAmount=amount?
      InvoiceTotalVatIncludedAmount=amount InvoiceTotalRoundoffAmount=amount? ExchangeRate=exchangeRate?
      OtherCurrencyAmountVatExcludedAmount=amount? OtherCurrencyAmountVatIncludedAmount=amount?
      CreditLimitAmount=amount? CreditInterestPercent=percentage? OperationLimitAmount=amount?
      MonthlyAmount=amount? ShortProposedAccountIdentifier=genericNMtokenType0_4?
      NormalProposedAccountIdentifier=genericNMtokenType0_4? ProposedAccountText=string0_35?
      AccountDimensionText=string0_35? SellerAccountText=string0_35?
      VatSpecificationDetails=VatSpecificationDetails* InvoiceFreeText=string0_512* InvoiceVatFreeText=string0_70?
      PaymentTermsDetails=PaymentTermsDetails* DiscountDetails=DiscountDetails*
    `,
    InvoiceTypeCode: 'value InvoiceTypeCodePattern @CodeListAgencyIdentifier=CodeListAgencyIdentifier',
    DefinitionDetails: 'DefinitionHeaderText=DefinitionHeaderText DefinitionValue=QuantityType0_70?',
    DefinitionHeaderText: 'value string0_70 @DefinitionCode=token1_20',
    QuantityType0_70: 'value string0_70 @QuantityUnitCode=token0_14',
    amount: 'value monetaryAmount @AmountCurrencyIdentifier=NMTOKEN3!',
    VatSpecificationDetails: `
      VatBaseAmount=amount VatRatePercent=percentage VatCode=string0_10? VatRateAmount=amount
      VatFreeText=string0_70{0,3}
    `,
    PaymentTermsDetails: `
      PaymentTermsFreeText=string0_70{0,2} InvoiceDueDate=date_2? CashDiscountDate=date_2?
      CashDiscountBaseAmount=amount? CashDiscountPercent=percentage? CashDiscountAmount=amount?
      CashDiscountExcludingVatAmount=amount? CashDiscountVatDetails=CashDiscountVatDetails*
      ReducedInvoiceVatIncludedAmount=amount? PaymentOverDueFineDetails=PaymentOverDueFineDetails?
    `,
    CashDiscountVatDetails: 'CashDiscountVatPercent=percentage CashDiscountVatAmount=amount',
    PaymentOverDueFineDetails: `
      PaymentOverDueFineFreeText=string0_70{0,3} PaymentOverDueFinePercent=percentage?
      PaymentOverDueFixedAmount=amount?
    `,
    DiscountDetails: 'FreeText=string1_70? Percent=percentage? Amount=amount?',
    PaymentStatusDetails: 'PaymentStatusCode=PaymentStatusCode? PaymentMethodText=string0_35?',
    PartialPaymentDetails: `
      PaidAmount=amount PaidVatExcludedAmount=amount UnPaidAmount=amount UnPaidVatExcludedAmount=amount
      InterestPercent=percentage? ProsessingCostsAmount=amount? PartialPaymentVatIncludedAmount=amount+
      PartialPaymentVatExcludedAmount=amount+ PartialPaymentDueDate=date_2+
      PartialPaymentReferenceIdentifier=string2_35+
    `,
    FactoringAgreementDetails: `
      FactoringAgreementIdentifier=string0_35 TransmissionListIdentifier=string0_35?
      EndorsementClauseCode=string0_35? FactoringTypeCode=string0_35? FactoringFreeText=string0_70*
      FactoringPartyIdentifier=string0_35? FactoringPartyName=string0_35?
      FactoringPartyPostalAddressDetails=FactoringPartyPostalAddressDetails?
    `,
    FactoringPartyPostalAddressDetails: `
      FactoringPartyStreetName=string2_35{1,3} FactoringPartyTownName=string2_35
      FactoringPartyPostCodeIdentifier=string2_35 CountryCode=NMTOKEN2? CountryName=string0_35?
      FactoringPartyPostOfficeBoxIdentifier=string0_35?
    `,
    InvoiceRow: `
      RowSubIdentifier=string0_35? ArticleIdentifier=string0_35? ArticleGroupIdentifier=string0_35?
      ArticleName=string0_100? ArticleInfoUrlText=string0_512? BuyerArticleIdentifier=string0_35?
      EanCode=token0_35? RowRegistrationNumberIdentifier=string0_35? SerialNumberIdentifier=string0_35?
      RowActionCode=token0_35? RowDefinitionDetails=RowDefinitionDetails* OfferedQuantity=QuantityType0_14*
      DeliveredQuantity=QuantityType0_14* OrderedQuantity=QuantityType0_14? ConfirmedQuantity=QuantityType0_14?
      PostDeliveredQuantity=QuantityType0_14? InvoicedQuantity=QuantityType0_14*
      CreditRequestedQuantity=QuantityType0_14? ReturnedQuantity=QuantityType0_14? StartDate=date_2?
      EndDate=date_2? UnitPriceAmount=unitAmount? UnitPriceVatIncludedAmount=unitAmount?
      UnitPriceBaseQuantity=QuantityType0_14? RowIdentifier=string0_35? RowIdentifierUrlText=string0_512?
      RowOrderPositionIdentifier=string0_35? RowIdentifierDate=date_2? RowPositionIdentifier=string0_35?
      OriginalInvoiceNumber=string1_20? RowOrdererName=string0_35? RowSalesPersonName=string0_35?
      RowOrderConfirmationIdentifier=string0_35? RowOrderConfirmationDate=date_2? RowDeliveryIdentifier=string0_35?
      RowDeliveryIdentifierUrlText=string0_512? RowDeliveryDate=date_2? RowQuotationIdentifier=string0_35?
      RowQuotationIdentifierUrlText=string0_512? RowAgreementIdentifier=string0_35?
      RowAgreementIdentifierUrlText=string0_512? RowRequestOfQuotationIdentifier=string0_35?
      RowRequestOfQuotationIdentifierUrlText=string0_512? RowPriceListIdentifier=string0_35?
      RowPriceListIdentifierUrlText=string0_512? RowProjectReferenceIdentifier=string0_35?
      RowOverDuePaymentDetails=RowOverDuePaymentDetails? RowAnyPartyDetails=RowAnyPartyDetails*
      RowDeliveryDetails=RowDeliveryDetails? RowShortProposedAccountIdentifier=genericNMtokenType0_4?
      RowNormalProposedAccountIdentifier=genericNMtokenType0_4? RowProposedAccountText=string0_35?
      RowAccountDimensionText=string0_35? RowSellerAccountText=string0_35? RowFreeText=string0_512*
      RowUsedQuantity=QuantityType0_14? RowPreviousMeterReadingDate=date_2? RowLatestMeterReadingDate=date_2?
      RowCalculatedQuantity=QuantityType0_14? RowAveragePriceAmount=amount? RowDiscountPercent=percentage?
      RowDiscountAmount=amount? RowDiscountTypeCode=string0_35? RowDiscountTypeText=string0_35?
      RowProgressiveDiscountDetails=RowProgressiveDiscountDetails* RowVatRatePercent=percentage?
      RowVatCode=string0_10? RowVatAmount=amount? RowVatExcludedAmount=amount? RowAmount=amount?
      RowTransactionDetails=TransactionDetails? SubInvoiceRow=SubInvoiceRow*
    `,
    RowDefinitionDetails: 'RowDefinitionHeaderText=DefinitionHeaderText RowDefinitionValue=QuantityType0_70?',
    unitAmount: 'value monetaryAmount @AmountCurrencyIdentifier=NMTOKEN3! @UnitPriceUnitCode=string0_14',
    RowOverDuePaymentDetails: `
      RowOriginalInvoiceIdentifier=string0_35? RowOriginalInvoiceDate=date_2? RowOriginalDueDate=date_2?
      RowOriginalInvoiceTotalAmount=amount? RowOriginalEpiRemittanceInfoIdentifier=string0_35?
      RowPaidVatExcludedAmount=amount? RowPaidVatIncludedAmount=amount? RowPaidDate=date_2?
      RowUnPaidVatExcludedAmount=amount? RowUnPaidVatIncludedAmount=amount? RowCollectionDate=date_2?
      RowCollectionQuantity=QuantityType0_14? RowCollectionChargeAmount=amount? RowInterestRate=percentage?
      RowInterestStartDate=date_2? RowInterestEndDate=date_2? RowInterestPeriodText=string0_35?
      RowInterestDateNumber=genericNMtokenType0_14? RowInterestChargeAmount=amount?
      RowInterestChargeVatAmount=amount?
    `,
    RowAnyPartyDetails: `
      RowAnyPartyText=anypartytexttype0_35 RowAnyPartyIdentifier=string0_35?
      RowAnyPartyOrganisationName=string2_35{1,2} RowAnyPartyOrganisationDepartment=string0_35{0,2}
      RowAnyPartyOrganisationTaxCode=string0_35? RowAnyPartyPostalAddressDetails=RowAnyPartyPostalAddressDetails?
      RowAnyPartyOrganisationUnitNumber=string0_35? RowAnyPartySiteCode=string0_35?
    `,
    RowAnyPartyPostalAddressDetails: `
      RowAnyPartyStreetName=string2_35{1,3} RowAnyPartyTownName=string2_35 RowAnyPartyPostCodeIdentifier=string2_35
      CountryCode=NMTOKEN2? CountryName=string0_35? RowAnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    RowDeliveryDetails: `
      RowTerminalAddressText=string0_70? RowWaybillIdentifier=string0_35? RowWaybillTypeCode=string0_35?
      RowClearanceIdentifier=string0_35? RowDeliveryNoteIdentifier=string0_35? RowDelivererIdentifier=string0_35?
      RowDelivererName=string0_35{0,3} RowDelivererCountryCode=NMTOKEN2? RowDelivererCountryName=string0_35?
      RowModeOfTransportIdentifier=string0_35? RowCarrierName=string0_35? RowVesselName=string0_35?
      RowLocationIdentifier=string0_35? RowTransportInformationDate=date_2? RowCountryOfOrigin=string0_35?
      RowCountryOfDestinationName=string0_35? RowDestinationCountryCode=NMTOKEN2? RowPlaceOfDischarge=string0_35?
      RowFinalDestinationName=string0_35{0,3} RowCustomsInfo=CustomsInfo?
      RowManufacturerArticleIdentifier=string0_35? RowManufacturerIdentifier=string0_35?
      RowManufacturerName=string0_35{0,3} RowManufacturerCountryCode=NMTOKEN2?
      RowManufacturerCountryName=string0_35? RowManufacturerOrderIdentifier=string0_35?
      RowPackageDetails=RowPackageDetails?
    `,
    CustomsInfo: `
      CNCode=string1_8? CNName=string1_35? CNOriginCountryCode=NMTOKEN2? CNOriginCountryName=string1_35?
    `,
    RowPackageDetails: `
      RowPackageLength=QuantityType0_14? RowPackageWidth=QuantityType0_14? RowPackageHeight=QuantityType0_14?
      RowPackageWeight=QuantityType0_14? RowPackageNetWeight=QuantityType0_14? RowPackageVolume=QuantityType0_14?
      RowTransportCarriageQuantity=QuantityType0_14?
    `,
    RowProgressiveDiscountDetails: `
      RowDiscountPercent=percentage? RowDiscountAmount=amount? RowDiscountTypeCode=string0_35?
      RowDiscountTypeText=string0_35?
    `,
    TransactionDetails: 'OtherCurrencyAmount=amount? ExchangeRate=exchangeRate? ExchangeDate=date_2?',
    SubInvoiceRow: `
      SubIdentifier=string0_35? SubRowPositionIdentifier=string0_35? SubArticleIdentifier=string0_35?
      SubArticleGroupIdentifier=string0_35? SubArticleName=string0_100? SubArticleInfoUrlText=string0_512?
      SubBuyerArticleIdentifier=string0_35? SubEanCode=token0_35? SubRowRegistrationNumberIdentifier=string0_35?
      SubSerialNumberIdentifier=string0_35? SubRowActionCode=token0_35?
      SubRowDefinitionDetails=SubRowDefinitionDetails* SubOfferedQuantity=QuantityType0_14*
      SubDeliveredQuantity=QuantityType0_14* SubOrderedQuantity=QuantityType0_14?
      SubConfirmedQuantity=QuantityType0_14? SubPostDeliveredQuantity=QuantityType0_14?
      SubInvoicedQuantity=QuantityType0_14* SubCreditRequestedQuantity=QuantityType0_14?
      SubReturnedQuantity=QuantityType0_14? SubStartDate=date_2? SubEndDate=date_2? SubUnitPriceAmount=unitAmount?
      SubUnitPriceVatIncludedAmount=unitAmount? SubUnitPriceBaseQuantity=QuantityType0_14?
      SubRowIdentifier=string0_35? SubRowIdentifierUrlText=string0_512? SubRowIdentifierDate=date_2?
      SubRowOrdererName=string0_35? SubRowSalesPersonName=string0_35? SubRowOrderConfirmationIdentifier=string0_35?
      SubRowOrderConfirmationDate=date_2? SubOriginalInvoiceNumber=string1_20? SubRowDeliveryIdentifier=string0_35?
      SubRowDeliveryIdentifierUrlText=string0_512? SubRowDeliveryDate=date_2? SubRowQuotationIdentifier=string0_35?
      SubRowQuotationIdentifierUrlText=string0_512? SubRowAgreementIdentifier=string0_35?
      SubRowAgreementIdentifierUrlText=string0_512? SubRowRequestOfQuotationIdentifier=string0_35?
      SubRowRequestOfQuotationIdentifierUrlText=string0_512? SubRowPriceListIdentifier=string0_35?
      SubRowPriceListIdentifierUrlText=string0_512? SubRowProjectReferenceIdentifier=string0_35?
      SubRowOverDuePaymentDetails=SubRowOverDuePaymentDetails? SubRowAnyPartyDetails=SubRowAnyPartyDetails*
      SubRowDeliveryDetails=SubRowDeliveryDetails? SubRowShortProposedAccountIdentifier=string0_4?
      SubRowNormalProposedAccountIdentifier=string0_4? SubRowProposedAccountText=string0_35?
      SubRowAccountDimensionText=string0_35? SubRowSellerAccountText=string0_35? SubRowFreeText=string0_512*
      SubRowUsedQuantity=QuantityType0_14? SubRowPreviousMeterReadingDate=date_2?
      SubRowLatestMeterReadingDate=date_2? SubRowCalculatedQuantity=QuantityType0_14?
      SubRowAveragePriceAmount=amount? SubRowDiscountPercent=percentage? SubRowDiscountAmount=amount?
      SubRowDiscountTypeCode=string0_35? SubRowDiscountTypeText=string0_35?
      SubRowProgressiveDiscountDetails=SubRowProgressiveDiscountDetails* SubRowVatRatePercent=percentage?
      SubRowVatCode=string0_10? SubRowVatAmount=amount? SubRowVatExcludedAmount=amount? SubRowAmount=amount?
      SubRowTransactionDetails=TransactionDetails?
    `,
    SubRowDefinitionDetails: 'SubRowDefinitionHeaderText=DefinitionHeaderText SubRowDefinitionValue=QuantityType0_70?',
    SubRowOverDuePaymentDetails: `
      SubRowOriginalInvoiceIdentifier=string0_35? SubRowOriginalInvoiceDate=date_2? SubRowOriginalDueDate=date_2?
      SubRowOriginalInvoiceTotalAmount=amount? SubRowOriginalEpiRemittanceInfoIdentifier=string0_35?
      SubRowPaidVatExcludedAmount=amount? SubRowPaidVatIncludedAmount=amount? SubRowPaidDate=date_2?
      SubRowUnPaidVatExcludedAmount=amount? SubRowUnPaidVatIncludedAmount=amount? SubRowCollectionDate=date_2?
      SubRowCollectionQuantity=QuantityType0_14? SubRowCollectionChargeAmount=amount?
      SubRowInterestRate=percentage? SubRowInterestStartDate=date_2? SubRowInterestEndDate=date_2?
      SubRowInterestPeriodText=string0_35? SubRowInterestDateNumber=genericNMtokenType0_14?
      SubRowInterestChargeAmount=amount? SubRowInterestChargeVatAmount=amount?
    `,
    SubRowAnyPartyDetails: `
      SubRowAnyPartyText=anypartytexttype0_35 SubRowAnyPartyIdentifier=string0_35?
      SubRowAnyPartyOrganisationName=string2_35{1,2} SubRowAnyPartyOrganisationDepartment=string0_35{0,2}
      SubRowAnyPartyOrganisationTaxCode=string0_35?
      SubRowAnyPartyPostalAddressDetails=SubRowAnyPartyPostalAddressDetails?
      SubRowAnyPartyOrganisationUnitNumber=string0_35? SubRowAnyPartySiteCode=string0_35?
    `,
    SubRowAnyPartyPostalAddressDetails: `
      SubRowAnyPartyStreetName=string2_35{1,3} SubRowAnyPartyTownName=string2_35
      SubRowAnyPartyPostCodeIdentifier=string2_35 CountryCode=NMTOKEN2? CountryName=string0_35?
      SubRowAnyPartyPostOfficeBoxIdentifier=string0_35?
    `,
    SubRowDeliveryDetails: `
      SubRowTerminalAddressText=string0_70? SubRowWaybillIdentifier=string0_35?
      SubRowWaybillTypeCode=genericNMtokenType0_35? SubRowClearanceIdentifier=string0_35?
      SubRowDeliveryNoteIdentifier=string0_35? SubRowDelivererIdentifier=string0_35?
      SubRowDelivererName=string0_35{0,3} SubRowDelivererCountryCode=NMTOKEN2?
      SubRowDelivererCountryName=string0_35? SubRowPlaceOfDischarge=string0_35?
      SubRowFinalDestinationName=string0_35{0,3} SubRowCustomsInfo=CustomsInfo?
      SubRowManufacturerArticleIdentifier=string0_35? SubRowManufacturerIdentifier=string0_35?
      SubRowManufacturerName=string0_35{0,3} SubRowManufacturerCountryCode=NMTOKEN2?
      SubRowManufacturerCountryName=string0_35? SubRowManufacturerOrderIdentifier=string0_35?
      SubRowPackageDetails=SubRowPackageDetails?
    `,
    SubRowPackageDetails: `
      SubRowPackageLength=QuantityType0_14? SubRowPackageWidth=QuantityType0_14?
      SubRowPackageHeight=QuantityType0_14? SubRowPackageWeight=QuantityType0_14?
      SubRowPackageNetWeight=QuantityType0_14? SubRowPackageVolume=QuantityType0_14?
      SubRowTransportCarriageQuantity=QuantityType0_14?
    `,
    SubRowProgressiveDiscountDetails: `
      SubRowDiscountPercent=percentage? SubRowDiscountAmount=amount? SubRowDiscountTypeCode=string0_35?
      SubRowDiscountTypeText=string0_35?
    `,
    SpecificationDetails: `
      SpecificationFreeText=string0_80* ExternalSpecificationDetails=ExternalSpecificationDetails?
    `,
    ExternalSpecificationDetails: '[any]*',
    EpiDetails: `
      EpiIdentificationDetails=EpiIdentificationDetails EpiPartyDetails=EpiPartyDetails
      EpiPaymentInstructionDetails=EpiPaymentInstructionDetails
    `,
    EpiIdentificationDetails: `
      EpiDate=date_2 EpiReference=genericNMtokenType0_35 EpiUrl=genericNMtokenType0_512? EpiEmail=string0_70?
      EpiOrderInfo=token0_70{0,7}
    `,
    EpiPartyDetails: `
      EpiBfiPartyDetails=EpiBfiPartyDetails EpiBeneficiaryPartyDetails=EpiBeneficiaryPartyDetails
    `,
    EpiBfiPartyDetails: 'EpiBfiIdentifier=SellerBic? EpiBfiName=string1_35?',
    EpiBeneficiaryPartyDetails:
      'EpiNameAddressDetails=token2_35? EpiBei=genericNMtokenType8_11? EpiAccountID=EpiAccountID',
    EpiAccountID: 'value genericNMtokenType1_34 @IdentificationSchemeName=IdentificationSchemeName!',
    EpiPaymentInstructionDetails: `
      EpiPaymentInstructionId=genericNMtokenType0_35? EpiTransactionTypeCode=token3?
      EpiInstructionCode=genericNMtokenType0_35? EpiRemittanceInfoIdentifier=EpiRemittanceInfoIdentifier?
      EpiInstructedAmount=epiAmount EpiCharge=EpiCharge EpiDateOptionDate=date_2
    `,
    EpiRemittanceInfoIdentifier: `
      value EpiRemittanceInfoIdentifierPattern @IdentificationSchemeName=IdentificationSchemeName_3
    `,
    epiAmount: 'value epiMonetaryAmount @AmountCurrencyIdentifier=NMTOKEN3!',
    EpiCharge: 'value token @ChargeOption=ChargeOption!',
    AttachmentMessageDetails: 'AttachmentMessageIdentifier=string15_61',
  },
  elements: {
    Finvoice: 'Finvoice',
  },
};
