/** Small UBL documents of our own, whole by default, in which each test replaces what it is about. */

export interface PartyParts {
  readonly endpoint: string;
  readonly identification: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly postCode: string;
  readonly country: string;
  /** VAT number, '' for none. */
  readonly vat: string;
  /** Further PartyTaxScheme elements. */
  readonly registrations: string;
  readonly legalId: string;
  readonly contact: string;
}

const element = (name: string, value: string): string => (value === '' ? '' : `<${name}>${value}</${name}>`);

const SELLER: PartyParts = {
  endpoint: '<cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID>',
  identification: '',
  name: 'Verkstad GmbH',
  street: 'Hauptstrasse 1',
  city: 'Wien',
  postCode: '1010',
  country: 'AT',
  vat: 'ATU12345675',
  registrations: '',
  legalId: '<cbc:CompanyID>FN 1234a</cbc:CompanyID>',
  contact: '',
};

const BUYER: PartyParts = {
  ...SELLER,
  endpoint: '<cbc:EndpointID schemeID="0088">7350012300128</cbc:EndpointID>',
  name: 'Kunde AG',
  vat: 'ATU87654321',
};

function party(parts: PartyParts): string {
  const vat =
    parts.vat === ''
      ? ''
      : `<cac:PartyTaxScheme><cbc:CompanyID>${parts.vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`;
  return `<cac:Party>
    ${parts.endpoint}${parts.identification}
    ${parts.name === '' ? '' : `<cac:PartyName><cbc:Name>${parts.name}</cbc:Name></cac:PartyName>`}
    <cac:PostalAddress>${element('cbc:StreetName', parts.street)}${element('cbc:CityName', parts.city)}${element('cbc:PostalZone', parts.postCode)}
      <cac:Country><cbc:IdentificationCode>${parts.country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    ${vat}${parts.registrations}
    <cac:PartyLegalEntity><cbc:RegistrationName>Name</cbc:RegistrationName>${parts.legalId}</cac:PartyLegalEntity>
    ${parts.contact}
  </cac:Party>`;
}

/** A registration under another scheme than VAT. */
export const registration = (id: string, scheme = 'TAX'): string =>
  `<cac:PartyTaxScheme><cbc:CompanyID>${id}</cbc:CompanyID><cac:TaxScheme><cbc:ID>${scheme}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`;

export interface DocumentParts {
  readonly customization: string;
  readonly process: string;
  readonly id: string;
  readonly issueDate: string;
  readonly dueDate: string;
  /** Document type code. */
  readonly type: string;
  readonly notes: string;
  readonly currency: string;
  readonly taxCurrency: string;
  readonly buyerReference: string;
  readonly period: string;
  readonly references: string;
  readonly seller: Partial<PartyParts>;
  readonly buyer: Partial<PartyParts>;
  readonly representative: string;
  readonly delivery: string;
  readonly means: string;
  readonly terms: string;
  readonly allowances: string;
  readonly taxTotals: string;
  readonly totals: string;
  /** Quantity, price and what else stands in the one line. */
  readonly line: Partial<LineParts>;
}

export interface LineParts {
  readonly quantity: string;
  readonly net: string;
  readonly period: string;
  readonly references: string;
  readonly allowances: string;
  readonly item: string;
  readonly price: string;
}

const eur = (name: string, amount: string): string => `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;

export const taxTotal = (category: string): string =>
  `<cac:TaxTotal>${eur('TaxAmount', '25.00')}<cac:TaxSubtotal>${eur('TaxableAmount', '100.00')}${eur('TaxAmount', '25.00')}
    <cac:TaxCategory>${category}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>`;

export const means = (code: string, more = ''): string =>
  `<cac:PaymentMeans><cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode>${more}</cac:PaymentMeans>`;

export const account = (id: string, branch = ''): string =>
  `<cac:PayeeFinancialAccount><cbc:ID>${id}</cbc:ID>${
    branch === '' ? '' : `<cac:FinancialInstitutionBranch><cbc:ID>${branch}</cbc:ID></cac:FinancialInstitutionBranch>`
  }</cac:PayeeFinancialAccount>`;

export const mandate = (id: string, payer = ''): string =>
  `<cac:PaymentMandate>${id === '' ? '' : `<cbc:ID>${id}</cbc:ID>`}${
    payer === '' ? '' : `<cac:PayerFinancialAccount><cbc:ID>${payer}</cbc:ID></cac:PayerFinancialAccount>`
  }</cac:PaymentMandate>`;

export const allowance = (content: string, indicator = 'false'): string =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator>${content}</cac:AllowanceCharge>`;

export const amount = (value: string, more = ''): string => `${more}${eur('Amount', value)}`;

export const document = (content: string): string =>
  `<cac:AdditionalDocumentReference>${content}</cac:AdditionalDocumentReference>`;

const PARTS: DocumentParts = {
  customization: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  process: '<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>',
  id: 'INV-17',
  issueDate: '2026-05-04',
  dueDate: '<cbc:DueDate>2026-06-03</cbc:DueDate>',
  type: '380',
  notes: '',
  currency: 'EUR',
  taxCurrency: '',
  buyerReference: '<cbc:BuyerReference>4711</cbc:BuyerReference>',
  period: '',
  references: '',
  seller: {},
  buyer: {},
  representative: '',
  delivery: '',
  means: means('30', account('FI2112345600000785')),
  terms: '',
  allowances: '',
  taxTotals: taxTotal('<cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>'),
  totals: `<cac:LegalMonetaryTotal>${eur('LineExtensionAmount', '100.00')}${eur('TaxExclusiveAmount', '100.00')}${eur('TaxInclusiveAmount', '125.00')}${eur('PayableAmount', '125.00')}</cac:LegalMonetaryTotal>`,
  line: {},
};

const LINE: LineParts = {
  quantity: '4',
  net: '100.00',
  period: '',
  references: '',
  allowances: '',
  item: '<cbc:Name>Thing</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>',
  price: eur('PriceAmount', '25.00'),
};

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

function render(root: 'Invoice' | 'CreditNote', given: Partial<DocumentParts>): string {
  const parts = { ...PARTS, ...given };
  const line = { ...LINE, ...parts.line };
  const invoice = root === 'Invoice';
  const quantity = invoice ? 'InvoicedQuantity' : 'CreditedQuantity';
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
  <cbc:CustomizationID>${parts.customization}</cbc:CustomizationID>
  ${parts.process}
  <cbc:ID>${parts.id}</cbc:ID>
  <cbc:IssueDate>${parts.issueDate}</cbc:IssueDate>
  ${invoice ? parts.dueDate : ''}
  <cbc:${root}TypeCode>${parts.type}</cbc:${root}TypeCode>
  ${parts.notes}
  <cbc:DocumentCurrencyCode>${parts.currency}</cbc:DocumentCurrencyCode>
  ${parts.taxCurrency}${parts.buyerReference}${parts.period}${parts.references}
  <cac:AccountingSupplierParty>${party({ ...SELLER, ...parts.seller })}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${party({ ...BUYER, ...parts.buyer })}</cac:AccountingCustomerParty>
  ${parts.representative}${parts.delivery}${parts.means}${parts.terms}${parts.allowances}
  ${parts.taxTotals}
  ${parts.totals}
  <cac:${root}Line>
    <cbc:ID>1</cbc:ID>
    ${line.quantity === '' ? '' : `<cbc:${quantity} unitCode="C62">${line.quantity}</cbc:${quantity}>`}
    ${eur('LineExtensionAmount', line.net)}
    ${line.period}${line.references}${line.allowances}
    <cac:Item>${line.item}</cac:Item>
    <cac:Price>${line.price}</cac:Price>
  </cac:${root}Line>
</${root}>
`;
}

export const invoice = (parts: Partial<DocumentParts> = {}): string => render('Invoice', parts);

export const creditNote = (parts: Partial<DocumentParts> = {}): string =>
  render('CreditNote', { type: '381', ...parts });
