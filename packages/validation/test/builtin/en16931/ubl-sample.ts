import { amount, BASE, type Scenario, taxOf } from './scenario.js';

/** An invoice or credit note of ours with nearly everything that EN 16931 has room for, and nothing wrong in it. */
export function ublSample(scenario: Scenario, root: 'Invoice' | 'CreditNote' = 'Invoice'): string {
  const { code, rate, exemption } = scenario;
  const tax = taxOf(scenario);
  const vat = code !== 'O';
  const percent = rate === undefined ? '' : `<cbc:Percent>${rate}</cbc:Percent>`;
  const scheme = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
  const line = root === 'Invoice' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine';
  const quantity = root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity';
  const category = `<cac:TaxCategory><cbc:ID>${code}</cbc:ID>${percent}${scheme}</cac:TaxCategory>`;
  const partyTax = (id: string): string =>
    vat ? `<cac:PartyTaxScheme><cbc:CompanyID>${id}</cbc:CompanyID>${scheme}</cac:PartyTaxScheme>` : '';
  const address = (country: string): string =>
    `<cac:PostalAddress><cbc:StreetName>Esimerkkikatu 1</cbc:StreetName><cbc:CityName>Turku</cbc:CityName><cbc:PostalZone>20100</cbc:PostalZone><cac:AddressLine><cbc:Line>B 2</cbc:Line></cac:AddressLine><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
  const classified = `<cac:ClassifiedTaxCategory><cbc:ID>${code}</cbc:ID>${percent}${scheme}</cac:ClassifiedTaxCategory>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
  <cbc:UBLVersionID>2.1</cbc:UBLVersionID>
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:example:billing:1</cbc:ProfileID>
  <cbc:ID>2026-0001</cbc:ID>
  <cbc:IssueDate>2026-01-31</cbc:IssueDate>
  ${root === 'Invoice' ? '<cbc:DueDate>2026-02-14</cbc:DueDate>\n  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>' : '<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>'}
  <cbc:Note>#AAI#Kiitos tilauksesta</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>
  <cbc:AccountingCost>4100</cbc:AccountingCost>
  <cbc:BuyerReference>KP-7</cbc:BuyerReference>
  <cac:InvoicePeriod><cbc:StartDate>2026-01-01</cbc:StartDate><cbc:EndDate>2026-01-31</cbc:EndDate><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>
  <cac:OrderReference><cbc:ID>T-1</cbc:ID><cbc:SalesOrderID>M-1</cbc:SalesOrderID></cac:OrderReference>
  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2025-0999</cbc:ID><cbc:IssueDate>2025-12-31</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
  <cac:DespatchDocumentReference><cbc:ID>L-1</cbc:ID></cac:DespatchDocumentReference>
  <cac:ReceiptDocumentReference><cbc:ID>V-1</cbc:ID></cac:ReceiptDocumentReference>
  <cac:OriginatorDocumentReference><cbc:ID>K-1</cbc:ID></cac:OriginatorDocumentReference>
  <cac:ContractDocumentReference><cbc:ID>S-1</cbc:ID></cac:ContractDocumentReference>
  <cac:AdditionalDocumentReference><cbc:ID schemeID="ABT">OB-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
  <cac:AdditionalDocumentReference><cbc:ID>A-1</cbc:ID><cbc:DocumentDescription>Tuntilista</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="tunnit.csv">MTsy</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
  ${root === 'Invoice' ? '<cac:ProjectReference><cbc:ID>P-1</cbc:ID></cac:ProjectReference>' : ''}
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="0216">003712345671</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID schemeID="0088">6400000000013</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Myyjä</cbc:Name></cac:PartyName>
    ${address('FI')}
    ${partyTax('FI12345671')}
    <cac:PartyTaxScheme><cbc:CompanyID>Ennakkoperintärekisteri</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Myyjä Oy</cbc:RegistrationName><cbc:CompanyID schemeID="0212">1234567-1</cbc:CompanyID><cbc:CompanyLegalForm>Kotipaikka Turku</cbc:CompanyLegalForm></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Maija</cbc:Name><cbc:Telephone>0201</cbc:Telephone><cbc:ElectronicMail>maija@example.com</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cbc:EndpointID schemeID="0007">5560000001</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID schemeID="0088">7300000000015</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Köpare</cbc:Name></cac:PartyName>
    ${address('SE')}
    ${partyTax('SE556000000101')}
    <cac:PartyLegalEntity><cbc:RegistrationName>Köpare AB</cbc:RegistrationName><cbc:CompanyID schemeID="0007">5560000001</cbc:CompanyID></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Sven</cbc:Name></cac:Contact>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:PayeeParty><cac:PartyIdentification><cbc:ID schemeID="0088">6400000000020</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Rahoittaja Oy</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID schemeID="0212">7654321-0</cbc:CompanyID></cac:PartyLegalEntity></cac:PayeeParty>
  ${vat ? `<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Edustaja Oy</cbc:Name></cac:PartyName>${address('FI')}${partyTax('FI11111111')}</cac:TaxRepresentativeParty>` : ''}
  <cac:Delivery><cbc:ActualDeliveryDate>2026-01-30</cbc:ActualDeliveryDate><cac:DeliveryLocation><cbc:ID schemeID="0088">7300000000022</cbc:ID><cac:Address><cbc:CityName>Stockholm</cbc:CityName><cac:Country><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation><cac:DeliveryParty><cac:PartyName><cbc:Name>Köpares lager</cbc:Name></cac:PartyName></cac:DeliveryParty></cac:Delivery>
  <cac:PaymentMeans><cbc:PaymentMeansCode name="Tilisiirto">30</cbc:PaymentMeansCode><cbc:PaymentID>1232</cbc:PaymentID><cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount><cac:PayeeFinancialAccount><cbc:ID>FI2112345600000785</cbc:ID><cbc:Name>Rahoittaja Oy</cbc:Name><cac:FinancialInstitutionBranch><cbc:ID>NDEAFIHH</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount><cac:PaymentMandate><cbc:ID>V-77</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>
  <cac:PaymentTerms><cbc:Note>14 päivää netto</cbc:Note></cac:PaymentTerms>
  <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Alennus</cbc:AllowanceChargeReason><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">100.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">1000.00</cbc:BaseAmount>${category}</cac:AllowanceCharge>
  <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Rahti</cbc:AllowanceChargeReason><cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">50.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">1000.00</cbc:BaseAmount>${category}</cac:AllowanceCharge>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${amount(tax)}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">${amount(BASE)}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">${amount(tax)}</cbc:TaxAmount><cac:TaxCategory><cbc:ID>${code}</cbc:ID>${percent}${exemption === undefined ? '' : `<cbc:TaxExemptionReason>${exemption}</cbc:TaxExemptionReason>`}${scheme}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">${amount(tax * 11)}</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">1500.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">${amount(BASE)}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">${amount(BASE + tax)}</cbc:TaxInclusiveAmount><cbc:AllowanceTotalAmount currencyID="EUR">100.00</cbc:AllowanceTotalAmount><cbc:ChargeTotalAmount currencyID="EUR">50.00</cbc:ChargeTotalAmount><cbc:PrepaidAmount currencyID="EUR">10.00</cbc:PrepaidAmount><cbc:PayableRoundingAmount currencyID="EUR">0.05</cbc:PayableRoundingAmount><cbc:PayableAmount currencyID="EUR">${amount(BASE + tax - 10 + 0.05)}</cbc:PayableAmount></cac:LegalMonetaryTotal>
  <${line}><cbc:ID>1</cbc:ID><cbc:Note>Toimitettu</cbc:Note><${quantity} unitCode="C62">10</${quantity}><cbc:LineExtensionAmount currencyID="EUR">1000.00</cbc:LineExtensionAmount><cbc:AccountingCost>4100</cbc:AccountingCost><cac:InvoicePeriod><cbc:StartDate>2026-01-02</cbc:StartDate><cbc:EndDate>2026-01-30</cbc:EndDate></cac:InvoicePeriod><cac:OrderLineReference><cbc:LineID>3</cbc:LineID></cac:OrderLineReference><cac:DocumentReference><cbc:ID schemeID="ABT">OB-2</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Alennus</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">20.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">1000.00</cbc:BaseAmount></cac:AllowanceCharge><cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Rahti</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">20.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">1000.00</cbc:BaseAmount></cac:AllowanceCharge><cac:Item><cbc:Description>Sininen</cbc:Description><cbc:Name>Tuoli</cbc:Name><cac:BuyersItemIdentification><cbc:ID>O-9</cbc:ID></cac:BuyersItemIdentification><cac:SellersItemIdentification><cbc:ID>M-9</cbc:ID></cac:SellersItemIdentification><cac:StandardItemIdentification><cbc:ID schemeID="0160">06400000000037</cbc:ID></cac:StandardItemIdentification><cac:OriginCountry><cbc:IdentificationCode>EE</cbc:IdentificationCode></cac:OriginCountry><cac:CommodityClassification><cbc:ItemClassificationCode listID="STI">56112200</cbc:ItemClassificationCode></cac:CommodityClassification>${classified}<cac:AdditionalItemProperty><cbc:Name>Väri</cbc:Name><cbc:Value>Sininen</cbc:Value></cac:AdditionalItemProperty></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">100.0000</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">10.0000</cbc:Amount><cbc:BaseAmount currencyID="EUR">110.0000</cbc:BaseAmount></cac:AllowanceCharge></cac:Price></${line}>
  <${line}><cbc:ID>2</cbc:ID><${quantity} unitCode="HUR">5</${quantity}><cbc:LineExtensionAmount currencyID="EUR">500.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Kokoaminen</cbc:Name>${classified}</cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">100</cbc:PriceAmount></cac:Price></${line}>
</${root}>
`;
}
