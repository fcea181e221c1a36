import { add, all, type Edit, plant, remove, removeAttribute, repeat, set, setAttribute } from '../../support/edit.js';
import { type Breach, breach } from './breach.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const PAYEE = 'cac:PayeeParty';
const REPRESENTATIVE = 'cac:TaxRepresentativeParty';
const LINE = 'cac:InvoiceLine';
const ITEM = `${LINE}/cac:Item`;
const TOTALS = 'cac:LegalMonetaryTotal';
const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';
const MEANS = 'cac:PaymentMeans';
const VAT_SCHEME = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

/** Amounts → the rules about their decimals and the sums that a change of them breaks. */
function threeDecimals(rule: string, path: string, amount: string, ...also: readonly string[]): Breach {
  return breach(rule, set(path, amount), 'UBL-DT-01', ...also);
}

const HEADER: readonly Breach[] = [
  breach('BR-01', remove('cbc:CustomizationID')),
  breach('BR-02', set('cbc:ID', ' ')),
  breach('BR-03', remove('cbc:IssueDate')),
  breach('BR-04', remove('cbc:InvoiceTypeCode')),
  breach('BR-05', remove('cbc:DocumentCurrencyCode')),
  breach('BR-16', all(remove(`${LINE}[2]`), remove(LINE)), 'BR-CO-10', 'BR-S-08'),
  breach('BR-29', set('cac:InvoicePeriod/cbc:EndDate', '2025-12-31')),
  breach('BR-CO-03', plant('cbc:TaxPointDate', '2026-01-31')),
  breach('BR-CO-19', set('cac:InvoicePeriod', '')),
  breach('BR-49', remove(`${MEANS}/cbc:PaymentMeansCode`)),
  breach('BR-50', set(`${MEANS}/cac:PayeeFinancialAccount/cbc:ID`, ' ')),
  breach('BR-51', set(`${MEANS}/cac:CardAccount/cbc:PrimaryAccountNumberID`, '4920123456789012')),
  breach('BR-52', remove('cac:AdditionalDocumentReference[2]/cbc:ID')),
  breach('BR-53', set('cbc:TaxCurrencyCode', 'NOK')),
  breach('BR-55', remove('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID'), 'UBL-SR-07'),
  breach('BR-57', remove('cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country')),
  breach('BR-61', remove(`${MEANS}/cac:PayeeFinancialAccount`)),
];

const PARTIES: readonly Breach[] = [
  breach('BR-06', remove(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`), 'UBL-SR-19', 'UBL-SR-20', 'UBL-SR-21'),
  breach('BR-07', remove(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
  breach('BR-08', remove(`${SELLER}/cac:PostalAddress`)),
  breach('BR-09', remove(`${SELLER}/cac:PostalAddress/cac:Country`)),
  breach('BR-10', remove(`${BUYER}/cac:PostalAddress`)),
  breach('BR-11', remove(`${BUYER}/cac:PostalAddress/cac:Country`)),
  breach('BR-17', set(`${PAYEE}/cac:PartyName/cbc:Name`, 'Myyjä')),
  breach('BR-18', set(`${REPRESENTATIVE}/cac:PartyName/cbc:Name`, '')),
  breach('BR-19', remove(`${REPRESENTATIVE}/cac:PostalAddress`)),
  breach('BR-20', remove(`${REPRESENTATIVE}/cac:PostalAddress/cac:Country`)),
  breach('BR-56', remove(`${REPRESENTATIVE}/cac:PartyTaxScheme`)),
  breach('BR-62', removeAttribute(`${SELLER}/cbc:EndpointID`, 'schemeID')),
  breach('BR-63', removeAttribute(`${BUYER}/cbc:EndpointID`, 'schemeID')),
  breach('BR-CO-09', set(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, '12345671')),
  breach(
    'BR-CO-26',
    all(
      remove(`${SELLER}/cac:PartyTaxScheme`),
      remove(`${SELLER}/cac:PartyIdentification`),
      remove(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`),
    ),
  ),
];

const LINES: readonly Breach[] = [
  breach('BR-21', remove(`${LINE}/cbc:ID`)),
  breach('BR-22', remove(`${LINE}/cbc:InvoicedQuantity`), 'BR-23'),
  breach('BR-23', removeAttribute(`${LINE}/cbc:InvoicedQuantity`, 'unitCode')),
  breach('BR-24', remove(`${LINE}/cbc:LineExtensionAmount`), 'BR-CO-10', 'BR-S-08'),
  breach('BR-25', set(`${ITEM}/cbc:Name`, '')),
  breach('BR-26', remove(`${LINE}/cac:Price/cbc:PriceAmount`), 'BR-27'),
  breach('BR-27', set(`${LINE}/cac:Price/cbc:PriceAmount`, '-100')),
  breach('BR-28', set(`${LINE}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`, '-110')),
  breach('BR-30', set(`${LINE}/cac:InvoicePeriod/cbc:EndDate`, '2025-12-31')),
  breach('BR-54', remove(`${ITEM}/cac:AdditionalItemProperty/cbc:Value`)),
  breach('BR-64', removeAttribute(`${ITEM}/cac:StandardItemIdentification/cbc:ID`, 'schemeID')),
  breach('BR-65', removeAttribute(`${ITEM}/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID')),
  breach('BR-CO-04', set(`${ITEM}/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID`, 'GST')),
  breach('BR-CO-20', set(`${LINE}/cac:InvoicePeriod`, '')),
  threeDecimals('BR-DEC-23', `${LINE}/cbc:LineExtensionAmount`, '1000.001'),
];

const ALLOWANCES: readonly Breach[] = [
  breach('BR-31', remove('cac:AllowanceCharge/cbc:Amount'), 'BR-CO-11', 'BR-S-08'),
  breach('BR-32', remove('cac:AllowanceCharge/cac:TaxCategory/cbc:ID'), 'BR-S-08'),
  breach(
    'BR-33',
    all(
      remove('cac:AllowanceCharge/cbc:AllowanceChargeReason'),
      remove('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'),
    ),
    'BR-CO-21',
  ),
  breach('BR-36', remove('cac:AllowanceCharge[2]/cbc:Amount'), 'BR-CO-12', 'BR-S-08'),
  breach('BR-37', remove('cac:AllowanceCharge[2]/cac:TaxCategory/cbc:ID'), 'BR-S-08'),
  breach(
    'BR-38',
    all(
      remove('cac:AllowanceCharge[2]/cbc:AllowanceChargeReason'),
      remove('cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode'),
    ),
    'BR-CO-22',
  ),
  breach('BR-41', remove(`${LINE}/cac:AllowanceCharge/cbc:Amount`)),
  breach(
    'BR-42',
    all(
      remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReason`),
      remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode`),
    ),
    'BR-CO-23',
  ),
  breach('BR-43', remove(`${LINE}/cac:AllowanceCharge[2]/cbc:Amount`)),
  breach(
    'BR-44',
    all(
      remove(`${LINE}/cac:AllowanceCharge[2]/cbc:AllowanceChargeReason`),
      remove(`${LINE}/cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode`),
    ),
    'BR-CO-24',
  ),
  threeDecimals('BR-DEC-01', 'cac:AllowanceCharge/cbc:Amount', '100.001'),
  threeDecimals('BR-DEC-02', 'cac:AllowanceCharge/cbc:BaseAmount', '1000.001'),
  threeDecimals('BR-DEC-05', 'cac:AllowanceCharge[2]/cbc:Amount', '50.001'),
  threeDecimals('BR-DEC-06', 'cac:AllowanceCharge[2]/cbc:BaseAmount', '1000.001'),
  threeDecimals('BR-DEC-24', `${LINE}/cac:AllowanceCharge/cbc:Amount`, '20.001'),
  threeDecimals('BR-DEC-25', `${LINE}/cac:AllowanceCharge/cbc:BaseAmount`, '1000.001'),
  threeDecimals('BR-DEC-27', `${LINE}/cac:AllowanceCharge[2]/cbc:Amount`, '20.001'),
  threeDecimals('BR-DEC-28', `${LINE}/cac:AllowanceCharge[2]/cbc:BaseAmount`, '1000.001'),
];

const TOTALS_BREACHES: readonly Breach[] = [
  breach('BR-12', remove(`${TOTALS}/cbc:LineExtensionAmount`), 'BR-CO-10', 'BR-CO-13'),
  breach('BR-13', remove(`${TOTALS}/cbc:TaxExclusiveAmount`), 'BR-CO-13', 'BR-CO-15'),
  breach('BR-14', remove(`${TOTALS}/cbc:TaxInclusiveAmount`), 'BR-CO-15', 'BR-CO-16'),
  breach('BR-15', remove(`${TOTALS}/cbc:PayableAmount`), 'BR-CO-16'),
  breach('BR-45', remove(`${SUBTOTAL}/cbc:TaxableAmount`), 'BR-CO-17', 'BR-S-08', 'BR-S-09'),
  breach('BR-46', remove(`${SUBTOTAL}/cbc:TaxAmount`), 'BR-CO-14', 'BR-CO-17', 'BR-S-09'),
  breach('BR-47', remove(`${SUBTOTAL}/cac:TaxCategory/cbc:ID`), 'BR-S-01'),
  breach('BR-48', remove(`${SUBTOTAL}/cac:TaxCategory/cbc:Percent`), 'BR-CO-17', 'BR-S-09'),
  breach('BR-CO-10', set(`${TOTALS}/cbc:LineExtensionAmount`, '1501.00'), 'BR-CO-13'),
  breach('BR-CO-11', set(`${TOTALS}/cbc:AllowanceTotalAmount`, '101.00'), 'BR-CO-13'),
  breach('BR-CO-12', set(`${TOTALS}/cbc:ChargeTotalAmount`, '51.00'), 'BR-CO-13'),
  breach('BR-CO-13', set(`${TOTALS}/cbc:TaxExclusiveAmount`, '1451.00'), 'BR-CO-15'),
  breach('BR-CO-14', set('cac:TaxTotal/cbc:TaxAmount', '363.00'), 'BR-CO-15'),
  breach('BR-CO-15', set(`${TOTALS}/cbc:TaxInclusiveAmount`, '1813.00'), 'BR-CO-16'),
  breach('BR-CO-16', set(`${TOTALS}/cbc:PayableAmount`, '1802.56')),
  breach('BR-CO-17', set(`${SUBTOTAL}/cbc:TaxAmount`, '400.00'), 'BR-CO-14', 'BR-S-09'),
  breach('BR-CO-18', remove(SUBTOTAL), 'BR-S-01'),
  threeDecimals('BR-DEC-09', `${TOTALS}/cbc:LineExtensionAmount`, '1500.001', 'BR-CO-10'),
  threeDecimals('BR-DEC-10', `${TOTALS}/cbc:AllowanceTotalAmount`, '100.001', 'BR-CO-11'),
  threeDecimals('BR-DEC-11', `${TOTALS}/cbc:ChargeTotalAmount`, '50.001', 'BR-CO-12'),
  threeDecimals('BR-DEC-12', `${TOTALS}/cbc:TaxExclusiveAmount`, '1450.001', 'BR-CO-13'),
  threeDecimals('BR-DEC-14', `${TOTALS}/cbc:TaxInclusiveAmount`, '1812.501', 'BR-CO-15'),
  threeDecimals('BR-DEC-16', `${TOTALS}/cbc:PrepaidAmount`, '10.001'),
  threeDecimals('BR-DEC-17', `${TOTALS}/cbc:PayableRoundingAmount`, '0.051'),
  threeDecimals('BR-DEC-18', `${TOTALS}/cbc:PayableAmount`, '1802.551'),
  threeDecimals('BR-DEC-19', `${SUBTOTAL}/cbc:TaxableAmount`, '1450.001'),
  threeDecimals('BR-DEC-20', `${SUBTOTAL}/cbc:TaxAmount`, '362.501'),
];

const CODES: readonly Breach[] = [
  breach('BR-CL-01', set('cbc:InvoiceTypeCode', '999')),
  breach('BR-CL-03', setAttribute(`${LINE}/cac:Price/cbc:PriceAmount`, 'currencyID', 'EURO')),
  breach('BR-CL-04', set('cbc:DocumentCurrencyCode', 'EURO'), 'BR-CO-15'),
  breach('BR-CL-05', set('cbc:TaxCurrencyCode', 'KRONA'), 'BR-53'),
  breach('BR-CL-06', set('cac:InvoicePeriod/cbc:DescriptionCode', '36')),
  breach('BR-CL-07', setAttribute('cac:AdditionalDocumentReference/cbc:ID', 'schemeID', '???')),
  breach('BR-CL-08', set('cbc:Note', '#QQQ#Hei')),
  breach('BR-CL-10', setAttribute(`${BUYER}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'SEPA')),
  breach('BR-CL-11', setAttribute(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`, 'schemeID', 'FI')),
  breach('BR-CL-13', setAttribute(`${ITEM}/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID', '???')),
  breach('BR-CL-14', set(`${SELLER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`, 'fi')),
  breach('BR-CL-15', set(`${ITEM}/cac:OriginCountry/cbc:IdentificationCode`, 'Viro')),
  breach('BR-CL-16', set(`${MEANS}/cbc:PaymentMeansCode`, '300')),
  breach('BR-CL-17', set(`${SUBTOTAL}/cac:TaxCategory/cbc:ID`, 'Y'), 'BR-S-01'),
  breach('BR-CL-18', set(`${ITEM}/cac:ClassifiedTaxCategory/cbc:ID`, 'Y'), 'BR-S-08'),
  breach('BR-CL-19', set('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', 'FC')),
  breach('BR-CL-20', set('cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode', '95')),
  breach('BR-CL-21', setAttribute(`${ITEM}/cac:StandardItemIdentification/cbc:ID`, 'schemeID', 'GTIN')),
  breach(
    'BR-CL-22',
    add(`${SUBTOTAL}/cac:TaxCategory`, '<cbc:TaxExemptionReasonCode>X</cbc:TaxExemptionReasonCode>'),
    'BR-S-10',
  ),
  breach('BR-CL-23', setAttribute(`${LINE}/cbc:InvoicedQuantity`, 'unitCode', 'kpl')),
  breach(
    'BR-CL-24',
    setAttribute(
      'cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
      'mimeCode',
      'text/plain',
    ),
  ),
  breach('BR-CL-25', setAttribute(`${SELLER}/cbc:EndpointID`, 'schemeID', '0037x')),
  breach('BR-CL-26', setAttribute('cac:Delivery/cac:DeliveryLocation/cbc:ID', 'schemeID', 'GLN')),
];

/** Rules that ask for one: the element that stands twice, and what more that breaks. */
const TWICE: readonly (readonly [rule: string, path: string, ...also: string[]])[] = [
  ['UBL-SR-09', `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`, 'BR-06'],
  ['UBL-SR-15', `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`, 'BR-07'],
  ['UBL-SR-22', `${REPRESENTATIVE}/cac:PartyName`, 'BR-18'],
  ['UBL-SR-24', 'cac:Delivery'],
  ['UBL-SR-27', `${MEANS}/cbc:PaymentMeansCode`, 'BR-61', 'UBL-SR-46'],
  ['UBL-SR-49', 'cac:InvoicePeriod/cbc:DescriptionCode'],
  ['UBL-SR-01', 'cac:ContractDocumentReference'],
  ['UBL-SR-02', 'cac:ReceiptDocumentReference'],
  ['UBL-SR-03', 'cac:DespatchDocumentReference'],
  ['UBL-SR-04', 'cac:AdditionalDocumentReference'],
  ['UBL-SR-05', 'cac:PaymentTerms'],
  ['UBL-SR-06', 'cac:BillingReference/cac:InvoiceDocumentReference'],
  ['UBL-SR-08', 'cac:InvoicePeriod', 'UBL-SR-49'],
  ['UBL-SR-10', `${SELLER}/cac:PartyName`],
  ['UBL-SR-12', `${SELLER}/cac:PartyTaxScheme`, 'UBL-SR-42'],
  ['UBL-SR-13', `${SELLER}/cac:PartyTaxScheme[2]`, 'UBL-SR-42'],
  ['UBL-SR-14', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`],
  ['UBL-SR-16', `${BUYER}/cac:PartyIdentification`],
  ['UBL-SR-11', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-17', `${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-18', `${BUYER}/cac:PartyTaxScheme`],
  ['UBL-SR-20', `${PAYEE}/cac:PartyIdentification`],
  ['UBL-SR-21', `${PAYEE}/cac:PartyLegalEntity`],
  ['UBL-SR-23', `${REPRESENTATIVE}/cac:PartyTaxScheme`],
  ['UBL-SR-25', 'cac:Delivery/cac:DeliveryParty/cac:PartyName'],
  ['UBL-SR-28', `${MEANS}/cac:PaymentMandate`, 'UBL-SR-55'],
  ['UBL-SR-30', 'cac:AllowanceCharge/cbc:AllowanceChargeReason'],
  ['UBL-SR-31', 'cac:AllowanceCharge[2]/cbc:AllowanceChargeReason'],
  ['UBL-SR-33', 'cac:AdditionalDocumentReference[2]/cbc:DocumentDescription'],
  ['UBL-SR-34', `${LINE}/cbc:Note`],
  ['UBL-SR-35', `${LINE}/cac:OrderLineReference`],
  ['UBL-SR-37', `${LINE}/cac:Price/cac:AllowanceCharge/cbc:Amount`],
  ['UBL-SR-36', `${LINE}/cac:InvoicePeriod`],
  ['UBL-SR-39', 'cac:ProjectReference'],
  ['UBL-SR-40', `${BUYER}/cac:PartyName`],
  ['UBL-SR-50', `${ITEM}/cbc:Description`],
  ['UBL-SR-51', `${SELLER}/cac:PostalAddress/cac:AddressLine`],
  ['UBL-SR-52', `${LINE}/cac:DocumentReference`],
  ['UBL-SR-54', `${MEANS}/cac:CardAccount`],
  ['UBL-SR-55', `${MEANS}/cac:PaymentMandate`, 'UBL-SR-28'],
  ['UBL-SR-56', 'cac:OriginatorDocumentReference'],
  ['UBL-SR-26', `${MEANS}/cbc:PaymentID`],
];

/** UBL-CR-nnn about an attribute: the element in the sample, the attribute, and what more that breaks. */
const ATTRIBUTES: readonly (readonly [number: string, path: string, attribute: string, ...also: string[]])[] = [
  ['648', 'cbc:CustomizationID', 'schemeID'],
  ['649', 'cbc:ProfileID', 'schemeID'],
  ['650', 'cbc:ID', 'schemeID'],
  ['651', 'cbc:SalesOrderID', 'schemeID'],
  ['652', `${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, 'schemeID'],
  ['653', `${MEANS}/cbc:PaymentID`, 'schemeID'],
  ['654', `${MEANS}/cac:PayeeFinancialAccount/cbc:ID`, 'schemeID'],
  ['655', `${MEANS}/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID`, 'schemeID'],
  ['656', 'cbc:InvoiceTypeCode', 'listID'],
  ['657', 'cbc:DocumentCurrencyCode', 'listID'],
  ['658', 'cbc:TaxCurrencyCode', 'listID'],
  ['659', 'cac:AdditionalDocumentReference/cbc:DocumentTypeCode', 'listID'],
  ['660', `${SELLER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`, 'listID'],
  ['661', `${MEANS}/cbc:PaymentMeansCode`, 'listID'],
  ['662', 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', 'listID'],
  ['667', `${ITEM}/cac:BuyersItemIdentification/cbc:ID`, 'schemeID'],
  ['668', `${ITEM}/cac:SellersItemIdentification/cbc:ID`, 'schemeID'],
  ['672', 'cbc:CreditNoteTypeCode', 'listID', 'BR-CL-01'],
  ['674', `${MEANS}/cac:CardAccount/cbc:PrimaryAccountNumberID`, 'schemeID'],
  ['675', `${MEANS}/cac:CardAccount/cbc:NetworkID`, 'schemeID'],
  ['676', `${MEANS}/cac:PaymentMandate/cbc:ID`, 'schemeID'],
  ['677', `${MEANS}/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID`, 'schemeID'],
  ['678', `${SUBTOTAL}/cac:TaxCategory/cbc:ID`, 'schemeID'],
  ['679', `${ITEM}/cac:ClassifiedTaxCategory/cbc:ID`, 'schemeID'],
];

/** Elements that the sample lacks and the rule is about, planted empty before they get the attribute. */
const PLANTED = [
  'cbc:SalesOrderID',
  'cbc:CreditNoteTypeCode',
  `${MEANS}/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID`,
];

function attributed(path: string, attribute: string): Edit {
  const set = setAttribute(path, attribute, 'x');
  return PLANTED.includes(path) ? all(plant(path), set) : set;
}

/** UBL-DT-nn about an attribute, wherever it stands. */
const ANYWHERE_ATTRIBUTES: readonly (readonly [number: string, attribute: string])[] = [
  ['08', 'schemeName'],
  ['09', 'schemeAgencyName'],
  ['10', 'schemeDataURI'],
  ['11', 'schemeURI'],
  ['12', 'format'],
  ['13', 'unitCodeListIdentifier'],
  ['14', 'unitCodeListAgencyIdentifier'],
  ['15', 'unitCodeListAgencyName'],
  ['16', 'listAgencyName'],
  ['17', 'listName'],
  ['19', 'languageID'],
  ['20', 'listURI'],
  ['21', 'listSchemeURI'],
  ['22', 'languageLocaleID'],
  ['23', 'uri'],
  ['24', 'currencyCodeListVersionID'],
  ['25', 'characterSetCode'],
  ['26', 'encodingCode'],
  ['27', 'schemeAgencyID'],
  ['28', 'listAgencyID'],
];

const PRICE_DISCOUNT = `${LINE}/cac:Price/cac:AllowanceCharge`;

const SYNTAX: readonly Breach[] = [
  ...ATTRIBUTES.map(([number, path, attribute, ...also]) =>
    breach(`UBL-CR-${number}`, attributed(path, attribute), ...also),
  ),
  ...ANYWHERE_ATTRIBUTES.map(([number, attribute]) =>
    breach(`UBL-DT-${number}`, setAttribute('cbc:Note', attribute, 'x')),
  ),
  breach(
    'UBL-CR-664',
    plant(`${MEANS}/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cac:FinancialInstitution`),
  ),
  breach('UBL-CR-669', plant(`${PRICE_DISCOUNT}/cbc:AllowanceChargeReasonCode`, '95'), 'UBL-CR-633'),
  breach('UBL-CR-670', plant(`${PRICE_DISCOUNT}/cbc:AllowanceChargeReason`, 'x'), 'UBL-CR-634'),
  breach('UBL-CR-671', plant(`${PRICE_DISCOUNT}/cbc:MultiplierFactorNumeric`, '1'), 'UBL-CR-635'),
  breach('UBL-CR-680', plant(`${MEANS}/cac:PayerFinancialAccount`)),
  ...TWICE.map(([rule, path, ...also]) => breach(rule, repeat(path), ...also)),
  breach('UBL-SR-07', remove('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID'), 'BR-55'),
  breach('UBL-SR-19', set(`${PAYEE}/cac:PartyName/cbc:Name`, 'Myyjä Oy'), 'UBL-SR-20', 'UBL-SR-21'),
  breach(
    'UBL-SR-29',
    all(
      setAttribute(`${SELLER}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'SEPA'),
      setAttribute(`${PAYEE}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'SEPA'),
    ),
  ),
  breach('UBL-SR-43', setAttribute('cac:AdditionalDocumentReference[2]/cbc:ID', 'schemeID', 'ABT'), 'UBL-CR-665'),
  breach('UBL-SR-44', all(repeat(MEANS), set(`${MEANS}/cbc:PaymentID`, '1245')), 'UBL-SR-46', 'UBL-SR-54', 'UBL-SR-55'),
  breach(
    'UBL-SR-47',
    all(repeat(MEANS), set(`${MEANS}/cbc:PaymentMeansCode`, '58')),
    'UBL-SR-46',
    'UBL-SR-54',
    'UBL-SR-55',
  ),
  breach('UBL-SR-46', all(repeat(MEANS), remove(`${MEANS}/cac:CardAccount`), remove(`${MEANS}/cac:PaymentMandate`))),
  breach('UBL-SR-48', remove(`${LINE}[2]/cac:Item/cac:ClassifiedTaxCategory`), 'BR-CO-04', 'BR-S-08'),
  breach('UBL-SR-53', remove(`${SELLER}/cac:PartyTaxScheme[2]/cbc:CompanyID`)),
  breach(
    'UBL-SR-32',
    add(
      `${SUBTOTAL}/cac:TaxCategory`,
      '<cbc:TaxExemptionReason>a</cbc:TaxExemptionReason><cbc:TaxExemptionReason>b</cbc:TaxExemptionReason>',
    ),
    'BR-S-10',
  ),
  breach(
    'UBL-SR-42',
    add(
      SELLER,
      `<cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID>${VAT_SCHEME.replace('VAT', 'GST')}</cac:PartyTaxScheme>`,
    ),
    'UBL-SR-13',
  ),
  breach('UBL-DT-01', set(`${LINE}/cac:AllowanceCharge/cbc:Amount`, '20.001'), 'BR-DEC-24'),
  breach(
    'UBL-DT-06',
    removeAttribute('cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'mimeCode'),
  ),
  breach(
    'UBL-DT-07',
    removeAttribute('cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'filename'),
  ),
  breach('UBL-DT-18', setAttribute('cbc:ID', 'name', 'numero')),
  breach('UBL-SR-45', add(MEANS, '<cbc:PaymentDueDate>2026-02-14</cbc:PaymentDueDate>'.repeat(2)), 'UBL-CR-412'),
  breach('UBL-CR-002', set('cbc:UBLVersionID', '2.0')),
  breach('UBL-CR-412', plant(`${MEANS}/cbc:PaymentDueDate`, '2026-02-14')),
  breach('UBL-CR-663', setAttribute(`${LINE}/cbc:InvoicedQuantity`, 'unitCodeListID', 'UNECE')),
  breach('UBL-CR-665', setAttribute('cac:AdditionalDocumentReference[2]/cbc:ID', 'schemeID', 'ABT'), 'UBL-SR-43'),
  breach('UBL-CR-666', add('cac:AdditionalDocumentReference', '<cac:Attachment/>')),
  breach('UBL-CR-673', add('cac:AdditionalDocumentReference', '<cbc:DocumentDescription>x</cbc:DocumentDescription>')),
];

/** Every rule of the UBL binding that is no VAT family and no "not used", broken once. */
export const UBL_BREACHES: readonly Breach[] = [
  ...HEADER,
  ...PARTIES,
  ...LINES,
  ...ALLOWANCES,
  ...TOTALS_BREACHES,
  ...CODES,
  ...SYNTAX,
];
