import type { StructureDefinition } from '../xsd/structure/notation.js';

/** FinvoiceSenderInfo of the Finvoice notification service 2.01. The notation is explained at {@link StructureDefinition}. */
export const finvoiceSenderInfo: StructureDefinition = {
  namespaces: {
    '': '',
  },
  values: {
    IdentificationSchemeName: 'string {IBAN}',
    LanguageCode: 'NMTOKEN {FI SV SE EN}',
    MessageActionCode: 'string {ADD CHANGE DELETE}',
    // Fixed in the published schema, which lets an empty element stand for it.
    MessageTypeCode: 'string {SENDERINFO ""}',
    MessageActionCodeIdentifier: 'NMTOKEN {00 02}',
    NMTOKEN2: 'NMTOKEN 2',
    SellerInvoiceIdentifierTypeCode: 'NMTOKEN {01 02 03 04 05 06 07 08 09 99}',
    SellerServiceCode: 'NMTOKEN {00 01 02}',
    Version: 'NMTOKEN {1.0 2.0}',
    YesNo: 'NMTOKEN {YES NO}',
    date: 'integer /[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]/',
    genericNMtokenType8_11: 'token 8..11 /\\c*/',
    string0_35: 'string 0..35',
    string0_512: 'string 0..512',
    string0_6: 'string 0..6',
    string0_70: 'string 0..70',
    string1_35: 'string 1..35',
    string1_420: 'string 1..420',
    string1_48: 'string 1..48',
    string2_35: 'string 2..35',
    string2_70: 'string 2..70',
    string4_70: 'string 4..70',
    string5_35: 'string 5..35',
    string8_11: 'string 8..11',
    string_35: 'string ..35',
  },
  types: {
    FinvoiceSenderInfo: `
      MessageDetails=MessageDetails SellerPartyDetails=SellerPartyDetails SellerOrganisationUnitNumber=string5_35?
      InvoiceSenderInformationDetails=InvoiceSenderInformationDetails SellerAccountDetails=SellerAccountDetails+
      SellerInvoiceDetails=SellerInvoiceDetails ProposedDueDateAccepted=YesNo? ProposedInvoicePeriodAccepted=YesNo?
      @Version=Version!
    `,
    MessageDetails: `
      MessageTypeCode=MessageTypeCode MessageTypeText=string0_35 MessageActionCode=MessageActionCode
      MessageActionCodeIdentifier=MessageActionCodeIdentifier? MessageDate=date_2 SenderInfoIdentifier=string1_48
    `,
    date_2: "value date @Format('CCYYMMDD')",
    SellerPartyDetails: `
      SellerPartyIdentifier=string1_48 SellerOrganisationNames=SellerOrganisationNames{1,3}
      SellerOrganisationBankName=string1_35{0,2} SellerPostalAddressDetails=SellerPostalAddressDetails?
      IndustryCode=string0_6?
    `,
    SellerOrganisationNames: 'SellerOrganisationName=string2_70{1,2} @LanguageCode=LanguageCode!',
    SellerPostalAddressDetails: `
      SellerStreetName=string2_35 SellerTownName=string2_35 SellerPostCodeIdentifier=string1_48
      CountryCode=NMTOKEN2? CountryName=string2_35? SellerPostOfficeBoxIdentifier=string1_48?
    `,
    InvoiceSenderInformationDetails: `
      SellerWebaddressNameText=string0_70? SellerWebaddressText=string0_512? InvoiceSenderAddress=string0_35
      InvoiceSenderIntermediatorAddress=genericNMtokenType8_11 NewInvoiceSenderAddress=string0_35?
      NewInvoiceSenderIntermediatorAddress=genericNMtokenType8_11?
    `,
    SellerAccountDetails: `
      SellerAccountID=SellerAccountID SellerBic=SellerBic NewSellerAccountID=SellerAccountID?
      NewSellerBic=SellerBic?
    `,
    SellerAccountID: 'value string_35 @IdentificationSchemeName=IdentificationSchemeName!',
    SellerBic: "value string8_11 @IdentificationSchemeName('BIC')!",
    SellerInvoiceDetails: `
      SellerDirectDebitIdentifier=string0_35? PaymentInstructionIdentifier=string1_35
      SellerInstructionFreeText=SellerInstructionFreeText{0,3}
      SellerInvoiceTypeDetails=SellerInvoiceTypeDetails{1,3} SellerServiceCode=SellerServiceCode
    `,
    SellerInstructionFreeText: 'value string1_420 @LanguageCode=LanguageCode',
    SellerInvoiceTypeDetails: `
      SellerInvoiceTypeText=SellerInvoiceTypeText SellerInvoiceIdentifierText=SellerInvoiceIdentifierText{1,2}
    `,
    SellerInvoiceTypeText: 'value string_35 @LanguageCode=LanguageCode!',
    SellerInvoiceIdentifierText: `
      value string4_70 @LanguageCode=LanguageCode! @SellerInvoiceIdentifierType=SellerInvoiceIdentifierTypeCode
      @SellerInvoiceIdentifierMinLength=integer(default '1') @SellerInvoiceIdentifierMaxLength=integer(default
      '35') @SellerInvoiceIdentifierSpaces=boolean(default 'false') @SellerInvoiceIdentifierHyphens=boolean(default
      'false')
    `,
  },
  elements: {
    FinvoiceSenderInfo: 'FinvoiceSenderInfo',
  },
};
