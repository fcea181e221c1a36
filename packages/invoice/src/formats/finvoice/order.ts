import type { Repeats } from '../../mapping/fragments.js';
import type { ElementOrder } from '../../mapping/serialize.js';

/** The order of child elements in Finvoice 3.0, by the parent's name; those with a star may stand several times. Names are the schema's. */
const ORDER: Readonly<Record<string, string>> = {
  Finvoice: `
    MessageTransmissionDetails SellerPartyDetails SellerOrganisationUnitNumber SellerSiteCode
    SellerContactPersonName SellerContactPersonFunction* SellerContactPersonDepartment* SellerCommunicationDetails
    SellerInformationDetails InvoiceSenderPartyDetails InvoiceRecipientPartyDetails
    InvoiceRecipientOrganisationUnitNumber InvoiceRecipientSiteCode InvoiceRecipientContactPersonName
    InvoiceRecipientContactPersonFunction* InvoiceRecipientContactPersonDepartment* InvoiceRecipientLanguageCode
    InvoiceRecipientCommunicationDetails BuyerPartyDetails BuyerOrganisationUnitNumber BuyerSiteCode
    BuyerContactPersonName BuyerContactPersonFunction* BuyerContactPersonDepartment* BuyerCommunicationDetails
    DeliveryPartyDetails DeliveryOrganisationUnitNumber DeliverySiteCode DeliveryContactPersonName
    DeliveryContactPersonFunction* DeliveryContactPersonDepartment* DeliveryCommunicationDetails DeliveryDetails
    AnyPartyDetails* InvoiceDetails PaymentCardInfo DirectDebitInfo PaymentStatusDetails PartialPaymentDetails*
    FactoringAgreementDetails VirtualBankBarcode InvoiceRow* SpecificationDetails EpiDetails InvoiceUrlNameText*
    InvoiceUrlText* StorageUrlText LayOutIdentifier InvoiceSegmentIdentifier ControlChecksum MessageChecksum
    ControlStampText AcceptanceStampText OriginalInvoiceFormat AttachmentMessageDetails`,
  MessageTransmissionDetails: `
    MessageSenderDetails MessageReceiverDetails MessageDetails`,
  MessageSenderDetails: `
    FromIdentifier FromIntermediator`,
  MessageReceiverDetails: `
    ToIdentifier ToIntermediator`,
  MessageDetails: `
    MessageIdentifier MessageTimeStamp RefToMessageIdentifier ImplementationCode SpecificationIdentifier`,
  SellerPartyDetails: `
    SellerPartyIdentifier SellerPartyIdentifierUrlText SellerOrganisationName* SellerOrganisationTradingName
    SellerOrganisationDepartment* SellerOrganisationTaxCode SellerOrganisationTaxCodeUrlText SellerCode*
    SellerPostalAddressDetails`,
  SellerPostalAddressDetails: `
    SellerStreetName* SellerTownName SellerPostCodeIdentifier SellerCountrySubdivision CountryCode CountryName
    SellerPostOfficeBoxIdentifier`,
  SellerCommunicationDetails: `
    SellerPhoneNumberIdentifier SellerEmailaddressIdentifier`,
  SellerInformationDetails: `
    SellerOfficialPostalAddressDetails SellerHomeTownName SellerVatRegistrationText SellerVatRegistrationDate
    SellerTaxRegistrationText SellerAdditionalLegalInfo SellerPhoneNumber SellerFaxNumber
    SellerCommonEmailaddressIdentifier SellerWebaddressIdentifier SellerFreeText SellerAccountDetails*
    InvoiceRecipientDetails*`,
  SellerOfficialPostalAddressDetails: `
    SellerOfficialStreetName SellerOfficialTownName SellerOfficialPostCodeIdentifier
    SellerOfficialCountrySubdivision CountryCode CountryName`,
  SellerAccountDetails: `
    SellerAccountID SellerBic SellerAccountName`,
  InvoiceRecipientDetails: `
    InvoiceRecipientAddress InvoiceRecipientIntermediatorAddress`,
  InvoiceSenderPartyDetails: `
    InvoiceSenderPartyIdentifier InvoiceSenderOrganisationName* InvoiceSenderOrganisationTaxCode
    InvoiceSenderCode`,
  InvoiceRecipientPartyDetails: `
    InvoiceRecipientPartyIdentifier InvoiceRecipientOrganisationName* InvoiceRecipientDepartment*
    InvoiceRecipientOrganisationTaxCode InvoiceRecipientCode InvoiceRecipientPostalAddressDetails`,
  InvoiceRecipientPostalAddressDetails: `
    InvoiceRecipientStreetName* InvoiceRecipientTownName InvoiceRecipientPostCodeIdentifier
    InvoiceRecipientCountrySubdivision CountryCode CountryName InvoiceRecipientPostOfficeBoxIdentifier`,
  InvoiceRecipientCommunicationDetails: `
    InvoiceRecipientPhoneNumberIdentifier InvoiceRecipientEmailaddressIdentifier`,
  BuyerPartyDetails: `
    BuyerPartyIdentifier BuyerOrganisationName* BuyerOrganisationTradingName BuyerOrganisationDepartment*
    BuyerOrganisationTaxCode BuyerCode BuyerPostalAddressDetails`,
  BuyerPostalAddressDetails: `
    BuyerStreetName* BuyerTownName BuyerPostCodeIdentifier BuyerCountrySubdivision CountryCode CountryName
    BuyerPostOfficeBoxIdentifier`,
  BuyerCommunicationDetails: `
    BuyerPhoneNumberIdentifier BuyerEmailaddressIdentifier`,
  DeliveryPartyDetails: `
    DeliveryPartyIdentifier DeliveryOrganisationName* DeliveryOrganisationDepartment* DeliveryOrganisationTaxCode
    DeliveryCode DeliveryPostalAddressDetails`,
  DeliveryPostalAddressDetails: `
    DeliveryStreetName* DeliveryTownName DeliveryPostCodeIdentifier DeliveryCountrySubdivision CountryCode
    CountryName DeliveryPostofficeBoxIdentifier`,
  DeliveryCommunicationDetails: `
    DeliveryPhoneNumberIdentifier DeliveryEmailaddressIdentifier`,
  DeliveryDetails: `
    DeliveryDate DeliveryPeriodDetails ShipmentPartyDetails DeliveryMethodText DeliveryTermsText
    DeliveryTermsCode TerminalAddressText WaybillIdentifier WaybillTypeCode ClearanceIdentifier
    DeliveryNoteIdentifier DelivererIdentifier DelivererName* DelivererCountrySubdivision DelivererCountryCode
    DelivererCountryName ModeOfTransportIdentifier CarrierName VesselName LocationIdentifier
    TransportInformationDate CountryOfOrigin CountryOfDestinationName DestinationCountryCode PlaceOfDischarge*
    FinalDestinationName* ManufacturerIdentifier ManufacturerName* ManufacturerCountrySubdivision
    ManufacturerCountryCode ManufacturerCountryName ManufacturerOrderIdentifier PackageDetails`,
  DeliveryPeriodDetails: `
    StartDate EndDate`,
  ShipmentPartyDetails: `
    ShipmentPartyIdentifier ShipmentOrganisationName* ShipmentOrganisationDepartment* ShipmentOrganisationTaxCode
    ShipmentCode ShipmentPostalAddressDetails ShipmentSiteCode`,
  ShipmentPostalAddressDetails: `
    ShipmentStreetName* ShipmentTownName ShipmentPostCodeIdentifier ShipmentCountrySubdivision CountryCode
    CountryName ShipmentPostOfficeBoxIdentifier`,
  PackageDetails: `
    PackageLength PackageWidth PackageHeight PackageWeight PackageNetWeight PackageVolume
    TransportCarriageQuantity`,
  AnyPartyDetails: `
    AnyPartyText AnyPartyIdentifier AnyPartyOrganisationName* AnyPartyOrganisationDepartment*
    AnyPartyOrganisationTaxCode AnyPartyCode AnyPartyContactPersonName AnyPartyContactPersonFunction*
    AnyPartyContactPersonDepartment* AnyPartyCommunicationDetails AnyPartyPostalAddressDetails
    AnyPartyOrganisationUnitNumber AnyPartySiteCode`,
  AnyPartyCommunicationDetails: `
    AnyPartyPhoneNumberIdentifier AnyPartyEmailAddressIdentifier`,
  AnyPartyPostalAddressDetails: `
    AnyPartyStreetName* AnyPartyTownName AnyPartyPostCodeIdentifier AnyPartyCountrySubdivision CountryCode
    CountryName AnyPartyPostOfficeBoxIdentifier`,
  InvoiceDetails: `
    InvoiceTypeCode InvoiceTypeCodeUN InvoiceTypeText InvoiceClassification OriginCode OriginText
    InvoicedObjectID InvoiceNumber InvoiceDate OriginalInvoiceNumber OriginalInvoiceDate
    OriginalInvoiceReference* InvoicingPeriodStartDate InvoicingPeriodEndDate SellerReferenceIdentifier
    SellerReferenceIdentifierUrlText BuyersSellerIdentifier SellersBuyerIdentifier OrderIdentifier
    OrderIdentifierUrlText OrderDate OrdererName SalesPersonName OrderConfirmationIdentifier
    OrderConfirmationDate AgreementIdentifier AgreementIdentifierUrlText AgreementTypeText AgreementTypeCode
    AgreementDate NotificationIdentifier NotificationDate RegistrationNumberIdentifier ControllerIdentifier
    ControllerName ControlDate BuyerReferenceIdentifier ProjectReferenceIdentifier DefinitionDetails*
    RowsTotalVatExcludedAmount DiscountsTotalVatExcludedAmount ChargesTotalVatExcludedAmount
    InvoiceTotalVatExcludedAmount InvoiceTotalVatAmount InvoiceTotalVatAccountingAmount
    InvoiceTotalVatIncludedAmount InvoiceTotalRoundoffAmount InvoicePaidAmount ExchangeRate
    OtherCurrencyAmountVatExcludedAmount OtherCurrencyAmountVatIncludedAmount CreditLimitAmount
    CreditInterestPercent OperationLimitAmount MonthlyAmount ShortProposedAccountIdentifier
    NormalProposedAccountIdentifier ProposedAccountText AccountDimensionText SellerAccountText VatPoint
    VatSpecificationDetails* InvoiceFreeText* InvoiceVatFreeText PaymentTermsDetails* DiscountDetails* ChargeDetails*
    TenderReference`,
  InvoiceClassification: `
    ClassificationCode ClassificationText`,
  OriginalInvoiceReference: `
    InvoiceNumber InvoiceDate`,
  DefinitionDetails: `
    DefinitionHeaderText DefinitionValue`,
  VatPoint: `
    VatPointDate VatPointDateCode`,
  VatSpecificationDetails: `
    VatBaseAmount VatRatePercent VatCode VatRateAmount VatFreeText* VatExemptionReasonCode`,
  PaymentTermsDetails: `
    PaymentTermsFreeText* FreeText* InvoiceDueDate CashDiscountDate CashDiscountBaseAmount CashDiscountPercent
    CashDiscountAmount CashDiscountExcludingVatAmount CashDiscountVatDetails* ReducedInvoiceVatIncludedAmount
    PaymentOverDueFineDetails`,
  FreeText: `
    Header Value*`,
  CashDiscountVatDetails: `
    CashDiscountVatPercent CashDiscountVatAmount`,
  PaymentOverDueFineDetails: `
    PaymentOverDueFineFreeText* PaymentOverDueFinePercent PaymentOverDueFixedAmount`,
  DiscountDetails: `
    FreeText ReasonCode Percent Amount BaseAmount VatCategoryCode VatRatePercent`,
  ChargeDetails: `
    ReasonText ReasonCode Percent Amount BaseAmount VatCategoryCode VatRatePercent`,
  PaymentCardInfo: `
    PrimaryAccountNumber CardHolderName`,
  DirectDebitInfo: `
    MandateReference CreditorIdentifier DebitedAccountID`,
  PaymentStatusDetails: `
    PaymentStatusCode PaymentMethodText`,
  PartialPaymentDetails: `
    PaidAmount PaidVatExcludedAmount UnPaidAmount UnPaidVatExcludedAmount InterestPercent ProsessingCostsAmount
    PartialPaymentVatIncludedAmount* PartialPaymentVatExcludedAmount* PartialPaymentDueDate*
    PartialPaymentReferenceIdentifier*`,
  FactoringAgreementDetails: `
    FactoringAgreementIdentifier TransmissionListIdentifier EndorsementClauseCode FactoringTypeCode
    FactoringFreeText* FactoringPartyIdentifier FactoringPartyName FactoringPartyPostalAddressDetails`,
  FactoringPartyPostalAddressDetails: `
    FactoringPartyStreetName* FactoringPartyTownName FactoringPartyPostCodeIdentifier
    FactoringPartyCountrySubdivision CountryCode CountryName FactoringPartyPostOfficeBoxIdentifier`,
  InvoiceRow: `
    RowSubIdentifier InvoicedObjectID ArticleIdentifier ArticleGroupIdentifier* ArticleName ArticleDescription
    ArticleInfoUrlText BuyerArticleIdentifier EanCode RowRegistrationNumberIdentifier SerialNumberIdentifier
    RowActionCode RowDefinitionDetails* OfferedQuantity* DeliveredQuantity* OrderedQuantity ConfirmedQuantity
    PostDeliveredQuantity InvoicedQuantity* CreditRequestedQuantity ReturnedQuantity StartDate EndDate
    UnitPriceAmount UnitPriceDiscountAmount UnitPriceNetAmount UnitPriceVatIncludedAmount UnitPriceBaseQuantity
    RowIdentifier RowIdentifierUrlText RowOrderPositionIdentifier RowIdentifierDate RowPositionIdentifier
    OriginalInvoiceNumber OriginalInvoiceDate OriginalInvoiceReference* RowOrdererName RowSalesPersonName
    RowOrderConfirmationIdentifier RowOrderConfirmationDate RowDeliveryIdentifier RowDeliveryIdentifierUrlText
    RowDeliveryDate RowQuotationIdentifier RowQuotationIdentifierUrlText RowAgreementIdentifier
    RowAgreementIdentifierUrlText RowRequestOfQuotationIdentifier RowRequestOfQuotationIdentifierUrlText
    RowPriceListIdentifier RowPriceListIdentifierUrlText RowBuyerReferenceIdentifier
    RowProjectReferenceIdentifier RowOverDuePaymentDetails RowAnyPartyDetails* RowDeliveryDetails
    RowShortProposedAccountIdentifier RowNormalProposedAccountIdentifier RowProposedAccountText
    RowAccountDimensionText RowSellerAccountText RowFreeText* RowUsedQuantity RowPreviousMeterReadingDate
    RowLatestMeterReadingDate RowCalculatedQuantity RowAveragePriceAmount RowDiscountPercent RowDiscountAmount
    RowDiscountBaseAmount RowDiscountTypeCode RowDiscountTypeText RowProgressiveDiscountDetails* RowChargeDetails*
    RowVatRatePercent RowVatCode RowVatAmount RowVatExcludedAmount RowAmount RowTransactionDetails SubInvoiceRow*`,
  RowDefinitionDetails: `
    RowDefinitionHeaderText RowDefinitionValue`,
  RowOverDuePaymentDetails: `
    RowOriginalInvoiceIdentifier RowOriginalInvoiceDate RowOriginalDueDate RowOriginalInvoiceTotalAmount
    RowOriginalEpiRemittanceInfoIdentifier RowPaidVatExcludedAmount RowPaidVatIncludedAmount RowPaidDate
    RowUnPaidVatExcludedAmount RowUnPaidVatIncludedAmount RowCollectionDate RowCollectionQuantity
    RowCollectionChargeAmount RowInterestRate RowInterestStartDate RowInterestEndDate RowInterestPeriodText
    RowInterestDateNumber RowInterestChargeAmount RowInterestChargeVatAmount`,
  RowAnyPartyDetails: `
    RowAnyPartyText RowAnyPartyIdentifier RowAnyPartyOrganisationName* RowAnyPartyOrganisationDepartment*
    RowAnyPartyOrganisationTaxCode RowAnyPartyCode RowAnyPartyPostalAddressDetails
    RowAnyPartyOrganisationUnitNumber RowAnyPartySiteCode`,
  RowAnyPartyPostalAddressDetails: `
    RowAnyPartyStreetName* RowAnyPartyTownName RowAnyPartyPostCodeIdentifier RowAnyPartyCountrySubdivision
    CountryCode CountryName RowAnyPartyPostOfficeBoxIdentifier`,
  RowDeliveryDetails: `
    RowTerminalAddressText RowWaybillIdentifier RowWaybillTypeCode RowClearanceIdentifier
    RowDeliveryNoteIdentifier RowDelivererIdentifier RowDelivererName* RowDelivererCountrySubdivision
    RowDelivererCountryCode RowDelivererCountryName RowModeOfTransportIdentifier RowCarrierName RowVesselName
    RowLocationIdentifier RowTransportInformationDate RowCountryOfOrigin RowCountryOfDestinationName
    RowDestinationCountryCode RowPlaceOfDischarge RowFinalDestinationName* RowCustomsInfo
    RowManufacturerArticleIdentifier RowManufacturerIdentifier RowManufacturerName*
    RowManufacturerCountrySubdivision RowManufacturerCountryCode RowManufacturerCountryName
    RowManufacturerOrderIdentifier RowPackageDetails`,
  RowCustomsInfo: `
    CNCode CNName CNOriginCountrySubdivision CNOriginCountryCode CNOriginCountryName`,
  RowPackageDetails: `
    RowPackageLength RowPackageWidth RowPackageHeight RowPackageWeight RowPackageNetWeight RowPackageVolume
    RowTransportCarriageQuantity`,
  RowProgressiveDiscountDetails: `
    RowDiscountPercent RowDiscountAmount RowDiscountBaseAmount RowDiscountTypeCode RowDiscountTypeText`,
  RowChargeDetails: `
    ReasonText ReasonCode Percent Amount BaseAmount`,
  RowTransactionDetails: `
    OtherCurrencyAmount ExchangeRate ExchangeDate`,
  SubInvoiceRow: `
    SubIdentifier SubRowPositionIdentifier SubInvoicedObjectID SubArticleIdentifier SubArticleGroupIdentifier*
    SubArticleName SubArticleDescription SubArticleInfoUrlText SubBuyerArticleIdentifier SubEanCode
    SubRowRegistrationNumberIdentifier SubSerialNumberIdentifier SubRowActionCode SubRowDefinitionDetails*
    SubOfferedQuantity* SubDeliveredQuantity* SubOrderedQuantity SubConfirmedQuantity SubPostDeliveredQuantity
    SubInvoicedQuantity* SubCreditRequestedQuantity SubReturnedQuantity SubStartDate SubEndDate
    SubUnitPriceAmount SubUnitPriceDiscountAmount SubUnitPriceNetAmount SubUnitPriceVatIncludedAmount
    SubUnitPriceBaseQuantity SubRowIdentifier SubRowIdentifierUrlText SubRowIdentifierDate SubRowOrdererName
    SubRowSalesPersonName SubRowOrderConfirmationIdentifier SubRowOrderConfirmationDate SubOriginalInvoiceNumber
    SubOriginalInvoiceDate SubOriginalInvoiceReference* SubRowDeliveryIdentifier SubRowDeliveryIdentifierUrlText
    SubRowDeliveryDate SubRowQuotationIdentifier SubRowQuotationIdentifierUrlText SubRowAgreementIdentifier
    SubRowAgreementIdentifierUrlText SubRowRequestOfQuotationIdentifier
    SubRowRequestOfQuotationIdentifierUrlText SubRowPriceListIdentifier SubRowPriceListIdentifierUrlText
    SubRowBuyerReferenceIdentifier SubRowProjectReferenceIdentifier SubRowOverDuePaymentDetails
    SubRowAnyPartyDetails* SubRowDeliveryDetails SubRowShortProposedAccountIdentifier
    SubRowNormalProposedAccountIdentifier SubRowProposedAccountText SubRowAccountDimensionText
    SubRowSellerAccountText SubRowFreeText* SubRowUsedQuantity SubRowPreviousMeterReadingDate
    SubRowLatestMeterReadingDate SubRowCalculatedQuantity SubRowAveragePriceAmount SubRowDiscountPercent
    SubRowDiscountAmount SubRowDiscountBaseAmount SubRowDiscountTypeCode SubRowDiscountTypeText
    SubRowProgressiveDiscountDetails* SubRowChargeDetails* SubRowVatRatePercent SubRowVatCode SubRowVatAmount
    SubRowVatExcludedAmount SubRowAmount SubRowTransactionDetails`,
  SubRowDefinitionDetails: `
    SubRowDefinitionHeaderText SubRowDefinitionValue`,
  SubOriginalInvoiceReference: `
    InvoiceNumber InvoiceDate`,
  SubRowOverDuePaymentDetails: `
    SubRowOriginalInvoiceIdentifier SubRowOriginalInvoiceDate SubRowOriginalDueDate
    SubRowOriginalInvoiceTotalAmount SubRowOriginalEpiRemittanceInfoIdentifier SubRowPaidVatExcludedAmount
    SubRowPaidVatIncludedAmount SubRowPaidDate SubRowUnPaidVatExcludedAmount SubRowUnPaidVatIncludedAmount
    SubRowCollectionDate SubRowCollectionQuantity SubRowCollectionChargeAmount SubRowInterestRate
    SubRowInterestStartDate SubRowInterestEndDate SubRowInterestPeriodText SubRowInterestDateNumber
    SubRowInterestChargeAmount SubRowInterestChargeVatAmount`,
  SubRowAnyPartyDetails: `
    SubRowAnyPartyText SubRowAnyPartyIdentifier SubRowAnyPartyOrganisationName*
    SubRowAnyPartyOrganisationDepartment* SubRowAnyPartyOrganisationTaxCode SubRowAnyPartyCode
    SubRowAnyPartyPostalAddressDetails SubRowAnyPartyOrganisationUnitNumber SubRowAnyPartySiteCode`,
  SubRowAnyPartyPostalAddressDetails: `
    SubRowAnyPartyStreetName* SubRowAnyPartyTownName SubRowAnyPartyPostCodeIdentifier
    SubRowAnyPartyCountrySubdivision CountryCode CountryName SubRowAnyPartyPostOfficeBoxIdentifier`,
  SubRowDeliveryDetails: `
    SubRowTerminalAddressText SubRowWaybillIdentifier SubRowWaybillTypeCode SubRowClearanceIdentifier
    SubRowDeliveryNoteIdentifier SubRowDelivererIdentifier SubRowDelivererName* SubRowDelivererCountrySubdivision
    SubRowDelivererCountryCode SubRowDelivererCountryName SubRowPlaceOfDischarge SubRowFinalDestinationName*
    SubRowCustomsInfo SubRowManufacturerArticleIdentifier SubRowManufacturerIdentifier SubRowManufacturerName*
    SubRowManufacturerCountrySubdivision SubRowManufacturerCountryCode SubRowManufacturerCountryName
    SubRowManufacturerOrderIdentifier SubRowPackageDetails`,
  SubRowCustomsInfo: `
    CNCode CNName CNOriginCountrySubdivision CNOriginCountryCode CNOriginCountryName`,
  SubRowPackageDetails: `
    SubRowPackageLength SubRowPackageWidth SubRowPackageHeight SubRowPackageWeight SubRowPackageNetWeight
    SubRowPackageVolume SubRowTransportCarriageQuantity`,
  SubRowProgressiveDiscountDetails: `
    SubRowDiscountPercent SubRowDiscountAmount SubRowDiscountBaseAmount SubRowDiscountTypeCode
    SubRowDiscountTypeText`,
  SubRowChargeDetails: `
    ReasonText ReasonCode Percent Amount BaseAmount`,
  SubRowTransactionDetails: `
    OtherCurrencyAmount ExchangeRate ExchangeDate`,
  SpecificationDetails: `
    SpecificationFreeText* ExternalSpecificationDetails`,
  EpiDetails: `
    EpiIdentificationDetails EpiPartyDetails EpiPaymentInstructionDetails`,
  EpiIdentificationDetails: `
    EpiDate EpiReference EpiUrl EpiEmail EpiOrderInfo*`,
  EpiPartyDetails: `
    EpiBfiPartyDetails EpiBeneficiaryPartyDetails`,
  EpiBfiPartyDetails: `
    EpiBfiIdentifier EpiBfiName`,
  EpiBeneficiaryPartyDetails: `
    EpiNameAddressDetails EpiBei EpiAccountID`,
  EpiPaymentInstructionDetails: `
    EpiPaymentInstructionId EpiTransactionTypeCode EpiInstructionCode EpiRemittanceInfoIdentifier
    EpiInstructedAmount EpiCharge EpiDateOptionDate EpiPaymentMeansCode EpiPaymentMeansText`,
  AttachmentMessageDetails: `
    AttachmentMessageIdentifier`,
};

const lists = new Map(Object.entries(ORDER).map(([name, text]) => [name, text.trim().split(/\s+/)]));
const orders = new Map([...lists].map(([name, list]) => [name, list.map((child) => child.replace('*', ''))]));

/** Order of the children of a Finvoice element. */
export const finvoiceOrder: ElementOrder = (parent) => orders.get(parent);

/** Whether an element may stand several times in its parent. */
export const finvoiceRepeats: Repeats = (parent, child) => lists.get(parent)?.includes(`${child}*`) ?? false;
