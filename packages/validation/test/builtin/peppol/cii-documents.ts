/** A small CII document of our own, whole by default, in which each test replaces what it is about. */

export interface CiiParty {
  readonly ids: string;
  readonly legal: string;
  readonly address: string;
  readonly country: string;
  readonly endpoint: string;
  readonly vat: string;
  readonly registrations: string;
}

export interface CiiParts {
  readonly process: string;
  readonly guideline: string;
  readonly type: string;
  readonly issued: string;
  readonly notes: string;
  readonly lineReferences: string;
  readonly lineOrder: string;
  readonly netPrice: string;
  readonly grossPrice: string;
  readonly product: string;
  readonly quantity: string;
  readonly lineTax: string;
  readonly linePeriod: string;
  readonly lineAllowances: string;
  readonly lineTotal: string;
  readonly reference: string;
  readonly seller: Partial<CiiParty>;
  readonly buyer: Partial<CiiParty>;
  readonly representative: string;
  readonly order: string;
  readonly documents: string;
  readonly creditor: string;
  readonly paymentReference: string;
  readonly taxCurrency: string;
  readonly means: string;
  readonly tax: string;
  readonly period: string;
  readonly allowances: string;
  readonly terms: string;
  readonly vatTotals: string;
  readonly payable: string;
  readonly preceding: string;
}

const PARTY: CiiParty = {
  ids: '',
  legal: '<ram:SpecifiedLegalOrganization><ram:ID>FN 1234a</ram:ID></ram:SpecifiedLegalOrganization>',
  address: '<ram:PostcodeCode>1010</ram:PostcodeCode><ram:LineOne>Weg 1</ram:LineOne><ram:CityName>Wien</ram:CityName>',
  country: 'AT',
  endpoint:
    '<ram:URIUniversalCommunication><ram:URIID schemeID="0088">7300010000001</ram:URIID></ram:URIUniversalCommunication>',
  vat: 'ATU12345675',
  registrations: '',
};

export const registration = (id: string, scheme: string): string =>
  `<ram:SpecifiedTaxRegistration><ram:ID schemeID="${scheme}">${id}</ram:ID></ram:SpecifiedTaxRegistration>`;

const party = (given: Partial<CiiParty>): string => {
  const { ids, legal, address, country, endpoint, vat, registrations } = { ...PARTY, ...given };
  return `${ids}<ram:Name>Name</ram:Name>${legal}<ram:PostalTradeAddress>${address}<ram:CountryID>${country}</ram:CountryID></ram:PostalTradeAddress>
    ${endpoint}${vat === '' ? '' : registration(vat, 'VAT')}${registrations}`;
};

const PARTS: CiiParts = {
  process:
    '<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>',
  guideline: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  type: '380',
  issued: '<udt:DateTimeString format="102">20260504</udt:DateTimeString>',
  notes: '',
  lineReferences: '',
  lineOrder: '',
  netPrice: '<ram:ChargeAmount>25.00</ram:ChargeAmount>',
  grossPrice: '',
  product: '',
  quantity: '4',
  lineTax: '<ram:RateApplicablePercent>25</ram:RateApplicablePercent>',
  linePeriod: '',
  lineAllowances: '',
  lineTotal: '100.00',
  reference: '<ram:BuyerReference>4711</ram:BuyerReference>',
  seller: {},
  buyer: {},
  representative: '',
  order: '',
  documents: '',
  creditor: '',
  paymentReference: '',
  taxCurrency: '',
  means: '<ram:TypeCode>30</ram:TypeCode>',
  tax: '<ram:RateApplicablePercent>25</ram:RateApplicablePercent>',
  period: '',
  allowances: '',
  terms: '',
  vatTotals: '<ram:TaxTotalAmount currencyID="EUR">25.00</ram:TaxTotalAmount>',
  payable: '125.00',
  preceding: '',
};

const CEFACT = 'urn:un:unece:uncefact:data:standard';

export function cii(given: Partial<CiiParts> = {}): string {
  const parts = { ...PARTS, ...given };
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="${CEFACT}:CrossIndustryInvoice:100" xmlns:ram="${CEFACT}:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${CEFACT}:UnqualifiedDataType:100">
  <rsm:ExchangedDocumentContext>${parts.process}
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${parts.guideline}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>INV-17</ram:ID><ram:TypeCode>${parts.type}</ram:TypeCode>
    <ram:IssueDateTime>${parts.issued}</ram:IssueDateTime>${parts.notes}</rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:SpecifiedTradeProduct><ram:Name>Thing</ram:Name>${parts.product}</ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement>${parts.lineOrder}${parts.grossPrice}
        <ram:NetPriceProductTradePrice>${parts.netPrice}</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">${parts.quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>${parts.lineTax}</ram:ApplicableTradeTax>${parts.linePeriod}${parts.lineAllowances}
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${parts.lineTotal}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>${parts.lineReferences}</ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>${parts.reference}
      <ram:SellerTradeParty>${party(parts.seller)}</ram:SellerTradeParty>
      <ram:BuyerTradeParty>${party(parts.buyer)}</ram:BuyerTradeParty>${parts.representative}${parts.order}${parts.documents}</ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery/>
    <ram:ApplicableHeaderTradeSettlement>${parts.creditor}${parts.paymentReference}${parts.taxCurrency}
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      ${parts.means === '' ? '' : `<ram:SpecifiedTradeSettlementPaymentMeans>${parts.means}</ram:SpecifiedTradeSettlementPaymentMeans>`}
      <ram:ApplicableTradeTax>${parts.tax}</ram:ApplicableTradeTax>${parts.period}${parts.allowances}${parts.terms}
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${parts.vatTotals}<ram:DuePayableAmount>${parts.payable}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>${parts.preceding}</ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

/** A period of the invoice or of a line, either limit '' for none. */
export const period = (start: string, end: string): string => {
  const limit = (name: string, date: string): string =>
    date === '' ? '' : `<ram:${name}><udt:DateTimeString format="102">${date}</udt:DateTimeString></ram:${name}>`;
  return `<ram:BillingSpecifiedPeriod>${limit('StartDateTime', start)}${limit('EndDateTime', end)}</ram:BillingSpecifiedPeriod>`;
};

export const allowance = (content: string, indicator = 'false', element = 'SpecifiedTradeAllowanceCharge'): string =>
  `<ram:${element}><ram:ChargeIndicator><udt:Indicator>${indicator}</udt:Indicator></ram:ChargeIndicator>${content}</ram:${element}>`;

export const paidBy = (code: string, account = '', bank = ''): string =>
  `<ram:TypeCode>${code}</ram:TypeCode>${
    account === '' ? '' : `<ram:PayeePartyCreditorFinancialAccount>${account}</ram:PayeePartyCreditorFinancialAccount>`
  }${bank === '' ? '' : `<ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>${bank}</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution>`}`;

export const legal = (id: string, scheme = ''): string =>
  `<ram:SpecifiedLegalOrganization><ram:ID${scheme === '' ? '' : ` schemeID="${scheme}"`}>${id}</ram:ID></ram:SpecifiedLegalOrganization>`;

export const endpoint = (id: string, scheme: string): string =>
  `<ram:URIUniversalCommunication><ram:URIID schemeID="${scheme}">${id}</ram:URIID></ram:URIUniversalCommunication>`;

export const referenced = (type: string): string =>
  `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>a</ram:IssuerAssignedID><ram:TypeCode>${type}</ram:TypeCode></ram:AdditionalReferencedDocument>`;
