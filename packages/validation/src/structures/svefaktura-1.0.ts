import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Svefaktura 1.0: basic invoice and object envelope. The notation is explained at {@link StructureDefinition}. */
export const svefaktura10: StructureDefinition = {
  namespaces: {
    '': 'urn:sfti:documents:BasicInvoice:1:0',
    env: 'urn:sfti:documents:ObjectEnvelope:1:0',
    sfti: 'urn:sfti:CommonAggregateComponents:1:0',
    cac: 'urn:oasis:names:tc:ubl:CommonAggregateComponents:1:0',
    cbc: 'urn:oasis:names:tc:ubl:CommonBasicComponents:1:0',
  },
  values: {
    AllowanceChargeReasonCodeContent: `
      normalizedString {1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
      34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69
      70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 ZZZ}
    `,
    CountryIdentificationCodeContent: `
      normalizedString {AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS
      BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET
      FI FJ FK FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IN IO IQ
      IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD MG MH MK ML MM
      MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR
      PS PT PW PY QA RE RO RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR ST SV SY SZ TC TD TF TG TH TJ TK TL
      TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT YU ZA ZM ZW}
    `,
    CurrencyCodeContent: `
      normalizedString {AED AFN ALL AMD ANG AOA ARS AUD AWG AZM BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
      BYR BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CYP CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHC
      GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
      KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGF MKD MMK MNT MOP MRO MTL MUR MVR MWK MXN MYR MZM NAD NGN NIO
      NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ROL RUB RWF SAR SBD SCR SDD SEK SGD SHP SIT SKK SLL SOS SRG
      STD SVC SYP SZL THB TJS TMM TND TOP TRL TTD TWD TZS UAH UGX USD UYU UZS VEB VND VUV WST XAF XAG XAU XCD XDR
      XOF XPD XPF XPT YER YUM ZAR ZMK ZWD}
    `,
    PaymentMeansCodeContent: `
      normalizedString {1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
      34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 60 61 62 63 64 65 66 67 70 74 75 76 77 78 91 92
      93 94 95 96 97 ZZZ}
    `,
  },
  types: {
    SFTIInvoice: `
      ID=SFTISimpleIdentifier cbc:IssueDate InvoiceTypeCode=Code cbc:Note? TaxPointDate?
      InvoiceCurrencyCode=CurrencyCode? TaxCurrencyCode=CurrencyCode? LineItemCountNumeric
      AdditionalDocumentReference* sfti:BuyerParty sfti:SellerParty sfti:Delivery? sfti:PaymentMeans{0,3}
      sfti:PaymentTerms? AllowanceCharge=SFTIAllowanceCharge* sfti:ExchangeRate? sfti:TaxTotal* sfti:LegalTotal
      sfti:InvoiceLine+ RequisitionistDocumentReference{1,2} InitialInvoiceDocumentReference* sfti:DeliveryTerms?
      InvoicingPeriod=SFTIPeriod?
    `,
    SFTISimpleIdentifier: 'value normalizedString',
    Code: `
      value normalizedString @name @codeListID=normalizedString @codeListAgencyID=normalizedString
      @codeListAgencyName @codeListName @codeListVersionID=normalizedString @codeListURI=anyURI
      @codeListSchemeURI=anyURI @languageID=language
    `,
    CurrencyCode: `
      value CurrencyCodeContent @name @codeListID=normalizedString('ISO 4217 Alpha')
      @codeListAgencyID=normalizedString('6') @codeListAgencyName('United Nations Economic Commission for Europe')
      @codeListName('Currency') @codeListVersionID=normalizedString('0.3')
      @codeListURI=anyURI('http://www.bsi-global.com/Technical%2BInformation/Publications/_Publications/tig90x.doc')
      @codeListSchemeURI=anyURI('urn:oasis:names:tc:ubl:codelist:CurrencyCode:1:0') @languageID=language('en')
    `,
    SFTIAllowanceCharge: `
      cbc:ChargeIndicator sfti:ReasonCode=AllowanceChargeReasonCode? cbc:MultiplierFactorNumeric? cbc:Amount
      sfti:TaxCategory+ sfti:AllowanceChargeBaseAmount=UBLAmount?
    `,
    AllowanceChargeReasonCode: `
      value AllowanceChargeReasonCodeContent @name @codeListID=normalizedString('UN/ECE 4465')
      @codeListAgencyID=normalizedString('6') @codeListAgencyName('United Nations Economic Commission for Europe')
      @codeListName('Adjustment Reason Description') @codeListVersionID=normalizedString('D03A')
      @codeListURI=anyURI('http://www.unece.org/trade/untdid/d03a/tred/tred4465.htm')
      @codeListSchemeURI=anyURI('urn:oasis:names:tc:ubl:codelist:AllowanceChargeReasonCode:1:0')
      @languageID=language
    `,
    UBLAmount: `
      value decimal @amountCurrencyID=CurrencyCodeContent! @amountCurrencyCodeListVersionID=normalizedString('0.3')
    `,
    SFTIPeriod: 'cbc:StartDateTime? cbc:EndDateTime?',
    ObjectEnvelope: 'env:DocumentReference? env:CreationDateTime env:EncodedObject+',
    Date: 'value date',
    Text: 'value string @languageID=language @languageLocaleID=normalizedString',
    Numeric: 'value decimal',
    SFTIDocumentReference: 'sfti:ID=Identifier',
    Identifier: `
      value normalizedString @identificationSchemeID=normalizedString
      @identificationSchemeAgencyID=normalizedString @identificationSchemeVersionID=normalizedString
      @identificationSchemeURI=anyURI @identificationSchemeAgencyName @identificationSchemeName
      @identificationSchemeDataURI=anyURI
    `,
    SFTIBuyerParty: 'sfti:Party?',
    SFTISellerParty: 'sfti:Party? sfti:AccountsContact?',
    SFTIDelivery: 'cbc:ActualDeliveryDateTime? sfti:DeliveryAddress?',
    SFTIPaymentMeans: `
      sfti:PaymentMeansTypeCode=PaymentMeansCode cbc:DuePaymentDate? sfti:PayeeFinancialAccount?
      sfti:PayeePartyName=SFTIPartyName?
    `,
    PaymentMeansCode: `
      value PaymentMeansCodeContent @name @codeListID=normalizedString('UN/ECE 4461')
      @codeListAgencyID=normalizedString('6') @codeListAgencyName('United Nations Economic Commission for Europe')
      @codeListName('Payment Means') @codeListVersionID=normalizedString('D03A')
      @codeListURI=anyURI('http://www.unece.org/trade/untdid/d03a/tred/tred4461.htm')
      @codeListSchemeURI=anyURI('urn:oasis:names:tc:ubl:codelist:PaymentMeansCode:1:0') @languageID=language
    `,
    SFTIPartyName: 'cbc:Name+',
    SFTIPaymentTerms: 'cbc:Note? cbc:PenaltySurchargePercent?',
    Indicator: 'value boolean',
    SFTITaxCategory: 'sfti:ID=Identifier cbc:Percent? cbc:ExemptionReason? sfti:TaxScheme',
    SFTIExchangeRate: `
      sfti:SourceCurrencyCode=CurrencyCode cbc:SourceCurrencyBaseRate? sfti:TargetCurrencyCode=CurrencyCode
      cbc:TargetUnitBaseRate? cbc:CalculationRate? cbc:Date?
    `,
    SFTITaxTotal: 'cbc:TotalTaxAmount sfti:TaxSubTotal*',
    SFTILegalTotal: `
      cbc:LineExtensionTotalAmount cbc:TaxExclusiveTotalAmount? cbc:TaxInclusiveTotalAmount
      sfti:RoundOffAmount=UBLAmount?
    `,
    SFTIInvoiceLine: `
      sfti:ID=SFTISimpleIdentifier cbc:InvoicedQuantity? cbc:LineExtensionAmount cbc:Note? sfti:OrderLineReference?
      sfti:DespatchLineReference? sfti:Delivery=SFTIInvoiceLineDelivery? sfti:AllowanceCharge? sfti:Item
    `,
    SFTIInvoiceLineDelivery: 'cbc:ActualDeliveryDateTime?',
    SFTIDeliveryTerms: 'cbc:SpecialTerms?',
    DateTime: 'value dateTime',
    Reference: 'env:DocumentID env:IssueDate? env:IssuerID? env:DocumentType?',
    EncodedObject: 'env:ObjectID env:EncodedData',
    SFTIParty: 'sfti:PartyIdentification* sfti:PartyName sfti:Address sfti:PartyTaxScheme* sfti:Contact?',
    SFTIContact: 'cbc:Name? cbc:Telephone? cbc:Telefax? cbc:ElectronicMail?',
    SFTIAddress: `
      sfti:ID=Identifier? cbc:Postbox? cbc:StreetName? cbc:Department? cbc:CityName? cbc:PostalZone?
      sfti:AddressLine? sfti:Country?
    `,
    SFTIFinancialAccount: `
      sfti:ID=Identifier? sfti:FinancialInstitutionBranch? sfti:PaymentInstructionID=SFTISimpleIdentifier?
    `,
    SFTITaxScheme: 'sfti:ID=Identifier',
    SFTITaxSubTotal: `
      cbc:TaxableAmount cbc:TaxAmount sfti:TaxCategory sfti:TaxCurrencyTaxAmount=UBLAmount?
      sfti:InitialInvoiceTaxAmount=UBLAmount?
    `,
    Quantity: `
      value decimal @quantityUnitCode=normalizedString! @quantityUnitCodeListID=normalizedString
      @quantityUnitCodeListAgencyID=normalizedString @quantityUnitCodeListAgencyName
    `,
    SFTIOrderLineReference: 'sfti:BuyersLineID=Identifier? sfti:OrderReference?',
    SFTILineReference: 'sfti:LineID=Identifier sfti:DocumentReference?',
    SFTIInvoiceLineAllowanceCharge: 'cbc:ChargeIndicator cbc:Amount? sfti:AllowanceChargeBaseAmount=UBLAmount?',
    SFTIItem: `
      cbc:Description? sfti:BuyersItemIdentification? sfti:SellersItemIdentification?
      sfti:StandardItemIdentification? sfti:TaxCategory* sfti:BasePrice?
    `,
    BinaryObject: `
      value base64Binary @format @filename @encodingCode=normalizedString @characterSetCode=normalizedString
      @mimeCode=normalizedString @URI=anyURI
    `,
    SFTIPartyIdentification: 'sfti:ID=Identifier',
    SFTIPartyTaxScheme: `
      cbc:RegistrationName? sfti:CompanyID=Identifier cbc:ExemptionReason? sfti:RegistrationAddress? sfti:TaxScheme
    `,
    SFTIAddressLine: 'cbc:Line{1,7}',
    SFTICountry: 'sfti:IdentificationCode=CountryIdentificationCode?',
    CountryIdentificationCode: `
      value CountryIdentificationCodeContent @name @codeListID=normalizedString('ISO3166-1')
      @codeListAgencyID=normalizedString('6') @codeListAgencyName('United Nations Economic Commission for Europe')
      @codeListName('Country') @codeListVersionID=normalizedString('0.3')
      @codeListURI=anyURI('http://www.iso.org/iso/en/prods-services/iso3166ma/02iso-3166-code-lists/list-en1-semic.txt ')
      @codeListSchemeURI=anyURI('urn:oasis:names:tc:ubl:codelist:CountryIdentificationCode:1:0')
      @languageID=language('en')
    `,
    SFTIBranch: 'sfti:FinancialInstitution?',
    SFTIOrderReference: 'sfti:BuyersID=Identifier?',
    SFTIItemIdentification: 'sfti:ID=Identifier',
    SFTIBasePrice: 'cbc:PriceAmount cbc:BaseQuantity?',
    SFTIFinancialInstitution: 'sfti:ID=Identifier?',
  },
  elements: {
    SFTIInvoice: 'Invoice',
    ObjectEnvelope: 'env:ObjectEnvelope',
    Date: 'cbc:IssueDate TaxPointDate cbc:DuePaymentDate cbc:Date env:IssueDate',
    Text: `
      cbc:Note cbc:Name cbc:ExemptionReason cbc:SpecialTerms cbc:Telephone cbc:Telefax cbc:ElectronicMail
      cbc:Postbox cbc:StreetName cbc:Department cbc:CityName cbc:PostalZone cbc:Description cbc:RegistrationName
      cbc:Line
    `,
    Numeric: `
      LineItemCountNumeric cbc:MultiplierFactorNumeric cbc:PenaltySurchargePercent cbc:Percent
      cbc:SourceCurrencyBaseRate cbc:TargetUnitBaseRate cbc:CalculationRate
    `,
    SFTIDocumentReference: `
      AdditionalDocumentReference RequisitionistDocumentReference InitialInvoiceDocumentReference
      sfti:DocumentReference
    `,
    SFTIBuyerParty: 'sfti:BuyerParty',
    SFTISellerParty: 'sfti:SellerParty',
    SFTIDelivery: 'sfti:Delivery',
    SFTIPaymentMeans: 'sfti:PaymentMeans',
    SFTIPaymentTerms: 'sfti:PaymentTerms',
    Indicator: 'cbc:ChargeIndicator',
    UBLAmount: `
      cbc:Amount cbc:TotalTaxAmount cbc:LineExtensionTotalAmount cbc:TaxExclusiveTotalAmount
      cbc:TaxInclusiveTotalAmount cbc:LineExtensionAmount cbc:TaxableAmount cbc:TaxAmount cbc:PriceAmount
    `,
    SFTITaxCategory: 'sfti:TaxCategory',
    SFTIExchangeRate: 'sfti:ExchangeRate',
    SFTITaxTotal: 'sfti:TaxTotal',
    SFTILegalTotal: 'sfti:LegalTotal',
    SFTIInvoiceLine: 'sfti:InvoiceLine',
    SFTIDeliveryTerms: 'sfti:DeliveryTerms',
    DateTime: 'cbc:StartDateTime cbc:EndDateTime env:CreationDateTime cbc:ActualDeliveryDateTime',
    Reference: 'env:DocumentReference',
    EncodedObject: 'env:EncodedObject',
    SFTIParty: 'sfti:Party',
    SFTIContact: 'sfti:AccountsContact sfti:Contact',
    SFTIAddress: 'sfti:DeliveryAddress sfti:Address sfti:RegistrationAddress',
    SFTIFinancialAccount: 'sfti:PayeeFinancialAccount',
    SFTITaxScheme: 'sfti:TaxScheme',
    SFTITaxSubTotal: 'sfti:TaxSubTotal',
    Quantity: 'cbc:InvoicedQuantity cbc:BaseQuantity',
    SFTIOrderLineReference: 'sfti:OrderLineReference',
    SFTILineReference: 'sfti:DespatchLineReference',
    SFTIInvoiceLineAllowanceCharge: 'sfti:AllowanceCharge',
    SFTIItem: 'sfti:Item',
    Identifier: 'env:DocumentID env:IssuerID env:ObjectID',
    Code: 'env:DocumentType',
    BinaryObject: 'env:EncodedData',
    SFTIPartyIdentification: 'sfti:PartyIdentification',
    SFTIPartyName: 'sfti:PartyName',
    SFTIPartyTaxScheme: 'sfti:PartyTaxScheme',
    SFTIAddressLine: 'sfti:AddressLine',
    SFTICountry: 'sfti:Country',
    SFTIBranch: 'sfti:FinancialInstitutionBranch',
    SFTIOrderReference: 'sfti:OrderReference',
    SFTIItemIdentification: `
      sfti:BuyersItemIdentification sfti:SellersItemIdentification sfti:StandardItemIdentification
    `,
    SFTIBasePrice: 'sfti:BasePrice',
    SFTIFinancialInstitution: 'sfti:FinancialInstitution',
  },
};
