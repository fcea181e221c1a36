/** Small trade documents for tests, made to measure: UBL of Peppol BIS 3.0 and EHF 3.0. */
export interface TradeParty {
  readonly name: string;
  /** Business id, such as 1234567-1. */
  readonly bid: string;
  /** Electronic address with its scheme, `0216:003712345671`. */
  readonly eia: string;
}

export interface TradeDocument {
  /** Root element of UBL: Order, OrderResponse … */
  readonly root: string;
  readonly customization: string;
  readonly process: string;
  readonly number: string;
  readonly sender: TradeParty;
  readonly recipient: TradeParty;
  /** Elements between number and parties. */
  readonly more?: string;
}

/** Names around the parties, those of sender and recipient. */
const PARTIES: Readonly<Record<string, readonly [string, string]>> = {
  Order: ['cac:BuyerCustomerParty', 'cac:SellerSupplierParty'],
  OrderChange: ['cac:BuyerCustomerParty', 'cac:SellerSupplierParty'],
  OrderCancellation: ['cac:BuyerCustomerParty', 'cac:SellerSupplierParty'],
  OrderResponse: ['cac:SellerSupplierParty', 'cac:BuyerCustomerParty'],
  DespatchAdvice: ['cac:DespatchSupplierParty', 'cac:DeliveryCustomerParty'],
  Catalogue: ['cac:ProviderParty', 'cac:ReceiverParty'],
  ApplicationResponse: ['cac:SenderParty', 'cac:ReceiverParty'],
};

/** Parties of these stand in an element of their own, without cac:Party inside. */
const bare = ['Catalogue', 'ApplicationResponse'];

const POACC = 'urn:fdc:peppol.eu:poacc:trns:';
export const orderOfPeppol = `${POACC}order:3`;
export const orderOfEhf = `${orderOfPeppol}:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0`;

/** A UBL document with its head and parties; no lines, since nothing here reads them. */
export function ubl(d: TradeDocument): Buffer {
  const [senderName = 'cac:SenderParty', recipientName = 'cac:ReceiverParty'] = PARTIES[d.root] ?? [];
  const inner = (p: TradeParty) => {
    const [scheme = '', id = ''] = p.eia.split(':');
    return `<cbc:EndpointID schemeID="${scheme}">${id}</cbc:EndpointID>
      <cac:PostalAddress><cac:Country><cbc:IdentificationCode>FI</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
      <cac:PartyTaxScheme><cbc:CompanyID>FI${p.bid.replace('-', '')}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
      <cac:PartyLegalEntity><cbc:RegistrationName>${p.name}</cbc:RegistrationName><cbc:CompanyID schemeID="0212">${p.bid}</cbc:CompanyID></cac:PartyLegalEntity>`;
  };
  const party = (name: string, p: TradeParty) =>
    bare.includes(d.root) ? `<${name}>${inner(p)}</${name}>` : `<${name}><cac:Party>${inner(p)}</cac:Party></${name}>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${d.root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${d.root}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>${d.customization}</cbc:CustomizationID>
  <cbc:ProfileID>${d.process}</cbc:ProfileID>
  <cbc:ID>${d.number}</cbc:ID>
  <cbc:IssueDate>2026-11-02</cbc:IssueDate>
  ${d.more ?? ''}
  ${party(senderName, d.sender)}
  ${party(recipientName, d.recipient)}
</${d.root}>
`);
}

/** A Peppol order from buyer to seller. */
export const anOrder = (options: {
  number: string;
  sender: TradeParty;
  recipient: TradeParty;
  reference?: string;
  customization?: string;
}): Buffer =>
  ubl({
    root: 'Order',
    customization: options.customization ?? orderOfPeppol,
    process: 'urn:fdc:peppol.eu:poacc:bis:ordering:3',
    more: options.reference === undefined ? '' : `<cbc:CustomerReference>${options.reference}</cbc:CustomerReference>`,
    ...options,
  });

/** Whatever is not XML: begins as a PDF does. */
export const aPdfFile = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
