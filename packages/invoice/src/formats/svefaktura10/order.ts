import type { Repeats } from '../../mapping/fragments.js';
import type { ElementOrder } from '../../mapping/serialize.js';

/** Children of each element in the order of SFTI's schemas. */
const CHILDREN: Readonly<Record<string, string>> = {
  Invoice: `
    ID cbc:IssueDate InvoiceTypeCode cbc:Note TaxPointDate InvoiceCurrencyCode TaxCurrencyCode LineItemCountNumeric
    AdditionalDocumentReference cac:BuyerParty cac:SellerParty cac:Delivery cac:PaymentMeans cac:PaymentTerms
    AllowanceCharge cac:ExchangeRate cac:TaxTotal cac:LegalTotal cac:InvoiceLine RequisitionistDocumentReference
    InitialInvoiceDocumentReference cac:DeliveryTerms InvoicingPeriod
  `,
  InvoicingPeriod: 'cbc:StartDateTime cbc:EndDateTime',
  AllowanceCharge: `
    cbc:ChargeIndicator cac:ReasonCode cbc:MultiplierFactorNumeric cbc:Amount cac:TaxCategory
    cac:AllowanceChargeBaseAmount
  `,
  'cac:SellerParty': 'cac:Party cac:AccountsContact',
  'cac:Party': 'cac:PartyIdentification cac:PartyName cac:Address cac:PartyTaxScheme cac:Contact',
  'cac:PartyTaxScheme': `
    cbc:RegistrationName cac:CompanyID cbc:ExemptionReason cac:RegistrationAddress cac:TaxScheme
  `,
  'cac:Contact': 'cbc:Name cbc:Telephone cbc:Telefax cbc:ElectronicMail',
  'cac:AccountsContact': 'cbc:Name cbc:Telephone cbc:Telefax cbc:ElectronicMail',
  'cac:Delivery': 'cbc:ActualDeliveryDateTime cac:DeliveryAddress',
  'cac:PaymentMeans': 'cac:PaymentMeansTypeCode cbc:DuePaymentDate cac:PayeeFinancialAccount cac:PayeePartyName',
  'cac:PayeeFinancialAccount': 'cac:ID cac:FinancialInstitutionBranch cac:PaymentInstructionID',
  'cac:PaymentTerms': 'cbc:Note cbc:PenaltySurchargePercent',
  'cac:TaxCategory': 'cac:ID cbc:Percent cbc:ExemptionReason cac:TaxScheme',
  'cac:ExchangeRate': `
    cac:SourceCurrencyCode cbc:SourceCurrencyBaseRate cac:TargetCurrencyCode cbc:TargetUnitBaseRate
    cbc:CalculationRate cbc:Date
  `,
  'cac:TaxTotal': 'cbc:TotalTaxAmount cac:TaxSubTotal',
  'cac:TaxSubTotal': `
    cbc:TaxableAmount cbc:TaxAmount cac:TaxCategory cac:TaxCurrencyTaxAmount cac:InitialInvoiceTaxAmount
  `,
  'cac:LegalTotal': `
    cbc:LineExtensionTotalAmount cbc:TaxExclusiveTotalAmount cbc:TaxInclusiveTotalAmount cac:RoundOffAmount
  `,
  'cac:InvoiceLine': `
    cac:ID cbc:InvoicedQuantity cbc:LineExtensionAmount cbc:Note cac:OrderLineReference cac:DespatchLineReference
    cac:Delivery cac:AllowanceCharge cac:Item
  `,
  'cac:OrderLineReference': 'cac:BuyersLineID cac:OrderReference',
  'cac:DespatchLineReference': 'cac:LineID cac:DocumentReference',
  'cac:AllowanceCharge': 'cbc:ChargeIndicator cbc:Amount cac:AllowanceChargeBaseAmount',
  'cac:Item': `
    cbc:Description cac:BuyersItemIdentification cac:SellersItemIdentification cac:StandardItemIdentification
    cac:TaxCategory cac:BasePrice
  `,
  'cac:BasePrice': 'cbc:PriceAmount cbc:BaseQuantity',
};

const ADDRESS = `
  cac:ID cbc:Postbox cbc:StreetName cbc:Department cbc:CityName cbc:PostalZone cac:AddressLine cac:Country
`;

const words = (text: string) => text.trim().split(/\s+/);
const lists = new Map(Object.entries(CHILDREN).map(([name, text]) => [name, words(text)]));
for (const name of ['cac:Address', 'cac:DeliveryAddress', 'cac:RegistrationAddress']) lists.set(name, words(ADDRESS));

/** The order of children that SFTI's schemas demand. */
export const svefakturaOrder: ElementOrder = (parent) => lists.get(parent);

/** Elements that may stand several times in their parent. */
const REPEATED: ReadonlySet<string> = new Set([
  'AdditionalDocumentReference',
  'RequisitionistDocumentReference',
  'InitialInvoiceDocumentReference',
  'AllowanceCharge',
  'cac:PaymentMeans',
  'cac:TaxTotal',
  'cac:TaxSubTotal',
  'cac:InvoiceLine',
  'cac:PartyIdentification',
  'cac:PartyTaxScheme',
  'cbc:Line',
]);

/** Whether SFTI's schemas take an element several times. */
export const svefakturaRepeats: Repeats = (parent, child) =>
  REPEATED.has(child) ||
  (child === 'cbc:Name' && parent === 'cac:PartyName') ||
  (child === 'cac:TaxCategory' && (parent === 'AllowanceCharge' || parent === 'cac:Item'));
