/** Small complete invoices for tests, made to measure. */
export interface DocumentParty {
  readonly name: string;
  /** Finnish business id, such as 1234567-1. */
  readonly bid: string;
}

export interface DocumentOptions {
  readonly number?: string;
  readonly seller: DocumentParty;
  readonly buyer: DocumentParty;
  readonly issueDate?: string;
  readonly dueDate?: string;
  readonly lines?: number;
  /** Electronic address of the buyer; false leaves it out. */
  readonly buyerAddress?: string | false;
  /** False leaves the buyer's business id out. */
  readonly buyerBid?: boolean;
  /** A text file embedded in the document (BT-125). */
  readonly embedded?: { readonly filename: string; readonly text: string };
  readonly creditNote?: boolean;
}

export const ovt = (bid: string) => `0037${bid.replace('-', '')}`;
const money = (cents: number) => (cents / 100).toFixed(2);

/** Peppol BIS Billing 3.0, every line 2 pieces at 50.00 with 25.5 % VAT. */
export function bisInvoice(o: DocumentOptions): Buffer {
  const lines = o.lines ?? 1;
  const net = lines * 10_000;
  const vat = Math.round(net * 0.255);
  const credit = o.creditNote ?? false;
  const root = credit ? 'CreditNote' : 'Invoice';
  const quantity = credit ? 'CreditedQuantity' : 'InvoicedQuantity';
  const party = (p: DocumentParty, address: string | false, withBid: boolean) => `<cac:Party>
      ${address === false ? '' : `<cbc:EndpointID schemeID="0216">${address}</cbc:EndpointID>`}
      <cac:PostalAddress><cbc:StreetName>Katu 1</cbc:StreetName><cbc:CityName>Helsinki</cbc:CityName>
        <cbc:PostalZone>00100</cbc:PostalZone><cac:Country><cbc:IdentificationCode>FI</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
      ${withBid ? `<cac:PartyTaxScheme><cbc:CompanyID>FI${p.bid.replace('-', '')}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>` : ''}
      <cac:PartyLegalEntity><cbc:RegistrationName>${p.name}</cbc:RegistrationName>
        ${withBid ? `<cbc:CompanyID schemeID="0212">${p.bid}</cbc:CompanyID>` : ''}</cac:PartyLegalEntity>
    </cac:Party>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${o.number ?? 'T-1'}</cbc:ID>
  ${o.issueDate === '' ? '' : `<cbc:IssueDate>${o.issueDate ?? '2026-11-02'}</cbc:IssueDate>`}
  ${credit ? '' : `<cbc:DueDate>${o.dueDate ?? '2026-11-16'}</cbc:DueDate>`}
  <cbc:${root}TypeCode>${credit ? 381 : 380}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>Order desk</cbc:BuyerReference>
  ${
    o.embedded === undefined
      ? ''
      : `<cac:AdditionalDocumentReference><cbc:ID>${o.embedded.filename}</cbc:ID><cac:Attachment>
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="${o.embedded.filename}">${Buffer.from(o.embedded.text).toString('base64')}</cbc:EmbeddedDocumentBinaryObject>
  </cac:Attachment></cac:AdditionalDocumentReference>`
  }
  <cac:AccountingSupplierParty>${party(o.seller, ovt(o.seller.bid), true)}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${party(o.buyer, o.buyerAddress ?? ovt(o.buyer.bid), o.buyerBid ?? true)}</cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>1009</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>FI2112345600000785</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${money(vat)}</cbc:TaxAmount><cac:TaxSubtotal>
    <cbc:TaxableAmount currencyID="EUR">${money(net)}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">${money(vat)}</cbc:TaxAmount>
    <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">${money(net)}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">${money(net)}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${money(net + vat)}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${money(net + vat)}</cbc:PayableAmount></cac:LegalMonetaryTotal>
  ${Array.from(
    { length: lines },
    (_, i) => `<cac:${root}Line><cbc:ID>${i + 1}</cbc:ID><cbc:${quantity} unitCode="C62">2</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Työ ${i + 1}</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.5</cbc:Percent>
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">50.00</cbc:PriceAmount></cac:Price></cac:${root}Line>`,
  ).join('\n  ')}
</${root}>
`);
}
