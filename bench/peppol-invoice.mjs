// A generated invoice that is valid by UBL 2.1, EN 16931 and Peppol BIS Billing 3.0, with as much in it as invoices
// commonly have: parties with addresses and identifiers, references, two VAT rates, allowances, lines with classified
// items. For measurements. All names and numbers are made up.

const invoice = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
const aggregate = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const basic = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

const amount = (name, cents) => `<cbc:${name} currencyID="EUR">${(cents / 100).toFixed(2)}</cbc:${name}>`;

const scheme = '<cac:TaxScheme>\n                    <cbc:ID>VAT</cbc:ID>\n                </cac:TaxScheme>';

const category = (name, percent) => `<cac:${name}>
                <cbc:ID>S</cbc:ID>
                <cbc:Percent>${percent}</cbc:Percent>
                ${scheme}
            </cac:${name}>`;

const party = (role, { endpoint, name, street, city, zone, vat, id, contact }) => `    <cac:${role}>
        <cac:Party>
            <cbc:EndpointID schemeID="0216">${endpoint}</cbc:EndpointID>
            <cac:PartyIdentification>
                <cbc:ID schemeID="0212">${id}</cbc:ID>
            </cac:PartyIdentification>
            <cac:PartyName>
                <cbc:Name>${name}</cbc:Name>
            </cac:PartyName>
            <cac:PostalAddress>
                <cbc:StreetName>${street}</cbc:StreetName>
                <cbc:AdditionalStreetName>PL 17</cbc:AdditionalStreetName>
                <cbc:CityName>${city}</cbc:CityName>
                <cbc:PostalZone>${zone}</cbc:PostalZone>
                <cac:Country>
                    <cbc:IdentificationCode>FI</cbc:IdentificationCode>
                </cac:Country>
            </cac:PostalAddress>
            <cac:PartyTaxScheme>
                <cbc:CompanyID>${vat}</cbc:CompanyID>
                <cac:TaxScheme>
                    <cbc:ID>VAT</cbc:ID>
                </cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity>
                <cbc:RegistrationName>${name}</cbc:RegistrationName>
                <cbc:CompanyID schemeID="0212">${id}</cbc:CompanyID>
            </cac:PartyLegalEntity>
            <cac:Contact>
                <cbc:Name>${contact}</cbc:Name>
                <cbc:Telephone>+358 40 123 4567</cbc:Telephone>
                <cbc:ElectronicMail>laskut@esimerkki.example</cbc:ElectronicMail>
            </cac:Contact>
        </cac:Party>
    </cac:${role}>
`;

const seller = {
  endpoint: '003726144039',
  name: 'Järvenpään Koneistus Oy',
  street: 'Sepänkatu 4',
  city: 'Järvenpää',
  zone: '04400',
  vat: 'FI26144039',
  id: '2614403-9',
  contact: 'Maija Mäkelä',
};
const buyer = {
  ...seller,
  endpoint: '003701120389',
  name: 'Länsirannan Laiva Ab',
  vat: 'FI01120389',
  id: '0112038-9',
  contact: 'Olof Öhman',
};

const line = (number, quantity, price, percent) => `    <cac:InvoiceLine>
        <cbc:ID>${number}</cbc:ID>
        <cbc:Note>Toimitettu erässä ${number}</cbc:Note>
        <cbc:InvoicedQuantity unitCode="C62">${quantity}</cbc:InvoicedQuantity>
        ${amount('LineExtensionAmount', quantity * price)}
        <cbc:AccountingCost>4000</cbc:AccountingCost>
        <cac:OrderLineReference>
            <cbc:LineID>${number}</cbc:LineID>
        </cac:OrderLineReference>
        <cac:Item>
            <cbc:Description>Laakeri, ruostumaton teräs, sarja ${number}</cbc:Description>
            <cbc:Name>Laakeri ${number}</cbc:Name>
            <cac:SellersItemIdentification>
                <cbc:ID>LA-${number}</cbc:ID>
            </cac:SellersItemIdentification>
            <cac:StandardItemIdentification>
                <cbc:ID schemeID="0160">6410405${String(100000 + (number % 899999)).slice(0, 6)}</cbc:ID>
            </cac:StandardItemIdentification>
            <cac:OriginCountry>
                <cbc:IdentificationCode>FI</cbc:IdentificationCode>
            </cac:OriginCountry>
            <cac:CommodityClassification>
                <cbc:ItemClassificationCode listID="STI">31171500</cbc:ItemClassificationCode>
            </cac:CommodityClassification>
            ${category('ClassifiedTaxCategory', percent)}
        </cac:Item>
        <cac:Price>
            ${amount('PriceAmount', price)}
        </cac:Price>
    </cac:InvoiceLine>
`;

const subtotal = (taxable, tax, percent) => `        <cac:TaxSubtotal>
            ${amount('TaxableAmount', taxable)}
            ${amount('TaxAmount', tax)}
            ${category('TaxCategory', percent)}
        </cac:TaxSubtotal>
`;

/** Bytes of an invoice with this many lines, UTF-8, indented. */
export function peppolInvoice(lines) {
  const rates = ['25.5', '14'];
  const sums = [0, 0];
  let body = '';
  for (let number = 1; number <= lines; number++) {
    const rate = number % 5 === 0 ? 1 : 0;
    const quantity = 1 + (number % 7);
    const price = 1250 + (number % 13) * 10;
    sums[rate] += quantity * price;
    body += line(number, quantity, price, rates[rate]);
  }
  const taxes = sums.map((sum, at) => Math.round((sum * Number(rates[at])) / 100));
  const net = sums[0] + sums[1];
  const tax = taxes[0] + taxes[1];
  const subtotals = sums.map((sum, at) => (sum === 0 ? '' : subtotal(sum, taxes[at], rates[at]))).join('');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${invoice}" xmlns:cac="${aggregate}" xmlns:cbc="${basic}">
    <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
    <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
    <cbc:ID>INV-2024-000117</cbc:ID>
    <cbc:IssueDate>2024-05-17</cbc:IssueDate>
    <cbc:DueDate>2024-06-16</cbc:DueDate>
    <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
    <cbc:Note>Kiitos tilauksesta</cbc:Note>
    <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
    <cbc:BuyerReference>0150abc</cbc:BuyerReference>
    <cac:OrderReference>
        <cbc:ID>PO-9987</cbc:ID>
    </cac:OrderReference>
${party('AccountingSupplierParty', seller)}${party('AccountingCustomerParty', buyer)}    <cac:Delivery>
        <cbc:ActualDeliveryDate>2024-05-15</cbc:ActualDeliveryDate>
        <cac:DeliveryLocation>
            <cac:Address>
                <cbc:StreetName>Satamatie 1</cbc:StreetName>
                <cbc:CityName>Turku</cbc:CityName>
                <cbc:PostalZone>20100</cbc:PostalZone>
                <cac:Country>
                    <cbc:IdentificationCode>FI</cbc:IdentificationCode>
                </cac:Country>
            </cac:Address>
        </cac:DeliveryLocation>
    </cac:Delivery>
    <cac:PaymentMeans>
        <cbc:PaymentMeansCode name="Credit transfer">30</cbc:PaymentMeansCode>
        <cbc:PaymentID>RF18 5390 0754 7034</cbc:PaymentID>
        <cac:PayeeFinancialAccount>
            <cbc:ID>FI2112345600000785</cbc:ID>
            <cbc:Name>Järvenpään Koneistus Oy</cbc:Name>
            <cac:FinancialInstitutionBranch>
                <cbc:ID>NDEAFIHH</cbc:ID>
            </cac:FinancialInstitutionBranch>
        </cac:PayeeFinancialAccount>
    </cac:PaymentMeans>
    <cac:PaymentTerms>
        <cbc:Note>30 päivää netto</cbc:Note>
    </cac:PaymentTerms>
    <cac:TaxTotal>
        ${amount('TaxAmount', tax)}
${subtotals}    </cac:TaxTotal>
    <cac:LegalMonetaryTotal>
        ${amount('LineExtensionAmount', net)}
        ${amount('TaxExclusiveAmount', net)}
        ${amount('TaxInclusiveAmount', net + tax)}
        ${amount('PayableAmount', net + tax)}
    </cac:LegalMonetaryTotal>
${body}</Invoice>
`);
}
