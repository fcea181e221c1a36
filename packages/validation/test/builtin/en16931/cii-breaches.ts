import { add, all, plant, remove, removeAttribute, repeat, set, setAttribute } from '../../support/edit.js';
import { type Breach, breach } from './breach.js';

const DOCUMENT = 'rsm:ExchangedDocument';
const TRANSACTION = 'rsm:SupplyChainTradeTransaction';
const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;
const DELIVERY = `${TRANSACTION}/ram:ApplicableHeaderTradeDelivery`;
const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
const SELLER = `${AGREEMENT}/ram:SellerTradeParty`;
const BUYER = `${AGREEMENT}/ram:BuyerTradeParty`;
const REPRESENTATIVE = `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`;
const PAYEE = `${SETTLEMENT}/ram:PayeeTradeParty`;
const LINE = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;
const PRODUCT = `${LINE}/ram:SpecifiedTradeProduct`;
const LINE_SETTLEMENT = `${LINE}/ram:SpecifiedLineTradeSettlement`;
const LINE_AGREEMENT = `${LINE}/ram:SpecifiedLineTradeAgreement`;
const NET = `${LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`;
const TOTALS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const BREAKDOWN = `${SETTLEMENT}/ram:ApplicableTradeTax`;
const MEANS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans`;
const ALLOWANCE = `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge`;
const CHARGE = `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge[2]`;
const LINE_ALLOWANCE = `${LINE_SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge`;
const LINE_CHARGE = `${LINE_SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge[2]`;
const REFERENCE = `${AGREEMENT}/ram:AdditionalReferencedDocument`;

const HEADER: readonly Breach[] = [
  breach('BR-01', set('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', '')),
  breach('BR-02', set(`${DOCUMENT}/ram:ID`, ' ')),
  breach('BR-03', remove(`${DOCUMENT}/ram:IssueDateTime`)),
  breach('BR-04', remove(`${DOCUMENT}/ram:TypeCode`), 'CII-SR-014'),
  breach('BR-05', remove(`${SETTLEMENT}/ram:InvoiceCurrencyCode`)),
  breach('BR-16', all(remove(`${LINE}[2]`), remove(LINE)), 'BR-CO-10', 'BR-S-08'),
  breach('BR-29', set(`${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString`, '20251231')),
  breach('BR-CO-03', plant(`${BREAKDOWN}/ram:TaxPointDate`)),
  breach('BR-CO-18', remove(BREAKDOWN), 'BR-CO-14'),
  breach('BR-CO-19', set(`${SETTLEMENT}/ram:BillingSpecifiedPeriod`, '')),
  breach('BR-49', remove(`${MEANS}/ram:TypeCode`)),
  breach('BR-50', set(`${MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`, '')),
  breach('BR-51', set(`${MEANS}/ram:ApplicableTradeSettlementFinancialCard/ram:ID`, '4920123456789012')),
  breach('BR-52', remove(`${REFERENCE}[2]/ram:IssuerAssignedID`)),
  breach('BR-53', set(`${SETTLEMENT}/ram:TaxCurrencyCode`, 'NOK'), 'BR-DEC-15'),
  breach('BR-55', set(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`, '')),
  breach('BR-57', remove(`${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID`)),
  breach('BR-61', set(`${MEANS}/ram:PayeePartyCreditorFinancialAccount`, ''), 'BR-50', 'CII-SR-470'),
];

const PARTIES: readonly Breach[] = [
  breach('BR-06', remove(`${SELLER}/ram:Name`)),
  breach('BR-07', remove(`${BUYER}/ram:Name`)),
  breach('BR-08', remove(`${SELLER}/ram:PostalTradeAddress`), 'BR-09'),
  breach('BR-09', remove(`${SELLER}/ram:PostalTradeAddress/ram:CountryID`)),
  breach('BR-10', remove(`${BUYER}/ram:PostalTradeAddress`), 'BR-11'),
  breach('BR-11', remove(`${BUYER}/ram:PostalTradeAddress/ram:CountryID`)),
  breach('BR-17', set(`${PAYEE}/ram:Name`, 'Myyjä Oy')),
  breach('BR-18', set(`${REPRESENTATIVE}/ram:Name`, '')),
  breach('BR-19', remove(`${REPRESENTATIVE}/ram:PostalTradeAddress`), 'BR-20'),
  breach('BR-20', remove(`${REPRESENTATIVE}/ram:PostalTradeAddress/ram:CountryID`)),
  breach('BR-56', remove(`${REPRESENTATIVE}/ram:SpecifiedTaxRegistration`)),
  breach('BR-62', removeAttribute(`${SELLER}/ram:URIUniversalCommunication/ram:URIID`, 'schemeID')),
  breach('BR-63', removeAttribute(`${BUYER}/ram:URIUniversalCommunication/ram:URIID`, 'schemeID')),
  breach('BR-CO-09', set(`${SELLER}/ram:SpecifiedTaxRegistration/ram:ID`, '12345671')),
  breach(
    'BR-CO-26',
    all(
      remove(`${SELLER}/ram:GlobalID`),
      remove(`${SELLER}/ram:SpecifiedLegalOrganization/ram:ID`),
      setAttribute(`${SELLER}/ram:SpecifiedTaxRegistration/ram:ID`, 'schemeID', 'FC'),
    ),
  ),
];

const LINES: readonly Breach[] = [
  breach('BR-21', remove(`${LINE}/ram:AssociatedDocumentLineDocument/ram:LineID`)),
  breach('BR-22', remove(`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`), 'BR-23'),
  breach('BR-23', removeAttribute(`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCode')),
  breach('BR-24', remove(NET), 'BR-CO-10', 'BR-S-08'),
  breach('BR-25', set(`${PRODUCT}/ram:Name`, '')),
  breach('BR-26', remove(`${LINE_AGREEMENT}/ram:NetPriceProductTradePrice/ram:ChargeAmount`), 'BR-27', 'CII-SR-439'),
  breach('BR-27', set(`${LINE_AGREEMENT}/ram:NetPriceProductTradePrice/ram:ChargeAmount`, '-100')),
  breach('BR-28', set(`${LINE_AGREEMENT}/ram:GrossPriceProductTradePrice/ram:ChargeAmount`, '-110')),
  breach('BR-30', set(`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString`, '20251231')),
  breach('BR-54', remove(`${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Value`), 'CII-SR-072'),
  breach('BR-64', removeAttribute(`${PRODUCT}/ram:GlobalID`, 'schemeID'), 'CII-SR-046'),
  breach('BR-65', removeAttribute(`${PRODUCT}/ram:DesignatedProductClassification/ram:ClassCode`, 'listID')),
  breach('BR-CO-04', set(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode`, 'GST'), 'CII-DT-037'),
  breach('BR-CO-20', set(`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod`, '')),
  breach('BR-DEC-23', set(NET, '1000.001')),
];

function reasonless(path: string): ReturnType<typeof all> {
  return all(remove(`${path}/ram:Reason`), remove(`${path}/ram:ReasonCode`));
}

const ALLOWANCES: readonly Breach[] = [
  breach('BR-31', remove(`${ALLOWANCE}/ram:ActualAmount`), 'BR-CO-11', 'BR-S-08'),
  breach('BR-32', remove(`${ALLOWANCE}/ram:CategoryTradeTax/ram:CategoryCode`), 'BR-S-08'),
  breach('BR-33', reasonless(ALLOWANCE), 'BR-CO-21'),
  breach('BR-36', remove(`${CHARGE}/ram:ActualAmount`), 'BR-CO-12', 'BR-S-08'),
  breach('BR-37', remove(`${CHARGE}/ram:CategoryTradeTax/ram:CategoryCode`), 'BR-S-08'),
  breach('BR-38', reasonless(CHARGE), 'BR-CO-22'),
  breach('BR-41', remove(`${LINE_ALLOWANCE}/ram:ActualAmount`)),
  breach('BR-42', reasonless(LINE_ALLOWANCE), 'BR-CO-23'),
  breach('BR-43', remove(`${LINE_CHARGE}/ram:ActualAmount`)),
  breach('BR-44', reasonless(LINE_CHARGE), 'BR-CO-24'),
  breach('BR-DEC-01', set(`${ALLOWANCE}/ram:ActualAmount`, '100.001')),
  breach('BR-DEC-02', set(`${ALLOWANCE}/ram:BasisAmount`, '1000.001')),
  breach('BR-DEC-05', set(`${CHARGE}/ram:ActualAmount`, '50.001')),
  breach('BR-DEC-06', set(`${CHARGE}/ram:BasisAmount`, '1000.001')),
  breach('BR-DEC-24', set(`${LINE_ALLOWANCE}/ram:ActualAmount`, '20.001')),
  breach('BR-DEC-25', set(`${LINE_ALLOWANCE}/ram:BasisAmount`, '1000.001')),
  breach('BR-DEC-27', set(`${LINE_CHARGE}/ram:ActualAmount`, '20.001')),
  breach('BR-DEC-28', set(`${LINE_CHARGE}/ram:BasisAmount`, '1000.001')),
];

const TOTALS_BREACHES: readonly Breach[] = [
  breach('BR-12', remove(`${TOTALS}/ram:LineTotalAmount`), 'BR-CO-10', 'BR-CO-13'),
  breach('BR-13', remove(`${TOTALS}/ram:TaxBasisTotalAmount`), 'BR-CO-13', 'BR-CO-15'),
  breach('BR-14', remove(`${TOTALS}/ram:GrandTotalAmount`), 'BR-CO-15', 'BR-CO-16'),
  breach('BR-15', remove(`${TOTALS}/ram:DuePayableAmount`), 'BR-CO-16'),
  breach('BR-45', remove(`${BREAKDOWN}/ram:BasisAmount`), 'BR-CO-17', 'BR-S-08', 'BR-S-09'),
  breach('BR-46', remove(`${BREAKDOWN}/ram:CalculatedAmount`), 'BR-CO-14', 'BR-CO-17', 'BR-S-09'),
  breach('BR-47', remove(`${BREAKDOWN}/ram:CategoryCode`)),
  breach('BR-48', remove(`${BREAKDOWN}/ram:RateApplicablePercent`), 'BR-CO-17', 'BR-S-09'),
  breach('BR-CO-10', set(`${TOTALS}/ram:LineTotalAmount`, '1501.00'), 'BR-CO-13'),
  breach('BR-CO-11', set(`${TOTALS}/ram:AllowanceTotalAmount`, '101.00'), 'BR-CO-13'),
  breach('BR-CO-12', set(`${TOTALS}/ram:ChargeTotalAmount`, '51.00'), 'BR-CO-13'),
  breach('BR-CO-13', set(`${TOTALS}/ram:TaxBasisTotalAmount`, '1451.00'), 'BR-CO-15'),
  breach('BR-CO-14', set(`${TOTALS}/ram:TaxTotalAmount`, '363.00'), 'BR-CO-15'),
  breach('BR-CO-15', set(`${TOTALS}/ram:GrandTotalAmount`, '1813.00'), 'BR-CO-16'),
  breach('BR-CO-16', set(`${TOTALS}/ram:DuePayableAmount`, '1802.56')),
  breach('BR-CO-17', set(`${BREAKDOWN}/ram:CalculatedAmount`, '400.00'), 'BR-CO-14', 'BR-S-09'),
  breach('BR-DEC-09', set(`${TOTALS}/ram:LineTotalAmount`, '1500.001'), 'BR-CO-10'),
  breach('BR-DEC-10', set(`${TOTALS}/ram:AllowanceTotalAmount`, '100.001'), 'BR-CO-11'),
  breach('BR-DEC-11', set(`${TOTALS}/ram:ChargeTotalAmount`, '50.001'), 'BR-CO-12'),
  breach('BR-DEC-12', set(`${TOTALS}/ram:TaxBasisTotalAmount`, '1450.001'), 'BR-CO-13'),
  breach(
    'BR-DEC-13',
    all(
      remove(`${TOTALS}/ram:TaxTotalAmount[2]`),
      remove(`${SETTLEMENT}/ram:TaxCurrencyCode`),
      set(`${TOTALS}/ram:TaxTotalAmount`, '362.501'),
    ),
    'BR-CO-14',
  ),
  breach('BR-DEC-14', set(`${TOTALS}/ram:GrandTotalAmount`, '1812.501'), 'BR-CO-15', 'BR-CO-16'),
  breach('BR-DEC-15', set(`${TOTALS}/ram:TaxTotalAmount[2]`, '3987.505')),
  breach('BR-DEC-16', set(`${TOTALS}/ram:TotalPrepaidAmount`, '10.001'), 'BR-CO-16'),
  breach('BR-DEC-17', set(`${TOTALS}/ram:RoundingAmount`, '0.051'), 'BR-CO-16'),
  breach('BR-DEC-18', set(`${TOTALS}/ram:DuePayableAmount`, '1802.551'), 'BR-CO-16'),
  breach('BR-DEC-19', set(`${BREAKDOWN}/ram:BasisAmount`, '1450.001'), 'BR-S-08'),
  breach('BR-DEC-20', set(`${BREAKDOWN}/ram:CalculatedAmount`, '362.501')),
];

const CODES: readonly Breach[] = [
  breach('BR-CL-01', set(`${DOCUMENT}/ram:TypeCode`, '999')),
  breach('BR-CL-03', setAttribute(`${TOTALS}/ram:TaxTotalAmount[2]`, 'currencyID', 'KRONA'), 'BR-53', 'BR-DEC-15'),
  breach('BR-CL-04', set(`${SETTLEMENT}/ram:InvoiceCurrencyCode`, 'EURO'), 'BR-CO-15'),
  breach('BR-CL-05', set(`${SETTLEMENT}/ram:TaxCurrencyCode`, 'KRONA'), 'BR-53', 'BR-DEC-15'),
  breach('BR-CL-06', set(`${BREAKDOWN}/ram:DueDateTypeCode`, '35')),
  breach('BR-CL-07', set(`${REFERENCE}/ram:ReferenceTypeCode`, '???')),
  breach('BR-CL-08', set(`${DOCUMENT}/ram:IncludedNote/ram:SubjectCode`, '???')),
  breach('BR-CL-10', setAttribute(`${SELLER}/ram:GlobalID`, 'schemeID', 'GLN')),
  breach('BR-CL-11', setAttribute(`${SELLER}/ram:SpecifiedLegalOrganization/ram:ID`, 'schemeID', 'FI')),
  breach('BR-CL-13', setAttribute(`${PRODUCT}/ram:DesignatedProductClassification/ram:ClassCode`, 'listID', '???')),
  breach('BR-CL-14', set(`${SELLER}/ram:PostalTradeAddress/ram:CountryID`, 'fi')),
  breach('BR-CL-15', set(`${PRODUCT}/ram:OriginTradeCountry/ram:ID`, 'Viro')),
  breach('BR-CL-16', set(`${MEANS}/ram:TypeCode`, '300')),
  breach('BR-CL-17', set(`${ALLOWANCE}/ram:CategoryTradeTax/ram:CategoryCode`, 'Y'), 'BR-S-08'),
  breach('BR-CL-18', set(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'Y'), 'BR-S-08'),
  breach('BR-CL-19', set(`${ALLOWANCE}/ram:ReasonCode`, 'FC')),
  breach('BR-CL-20', set(`${CHARGE}/ram:ReasonCode`, '95')),
  breach('BR-CL-21', setAttribute(`${PRODUCT}/ram:GlobalID`, 'schemeID', 'GTIN')),
  breach('BR-CL-22', plant(`${BREAKDOWN}/ram:ExemptionReasonCode`, 'X'), 'BR-S-10'),
  breach('BR-CL-23', setAttribute(`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCode', 'kpl')),
  breach('BR-CL-24', setAttribute(`${REFERENCE}[2]/ram:AttachmentBinaryObject`, 'mimeCode', 'text/plain')),
  breach('BR-CL-25', setAttribute(`${SELLER}/ram:URIUniversalCommunication/ram:URIID`, 'schemeID', '0037x')),
  breach('BR-CL-26', setAttribute(`${DELIVERY}/ram:ShipToTradeParty/ram:GlobalID`, 'schemeID', 'GLN')),
];

/** Rules that ask for one: the element that stands twice, and what more that breaks. */
const TWICE: readonly (readonly [rule: string, path: string, ...also: string[]])[] = [
  ['CII-SR-003', 'rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter'],
  ['CII-SR-009', 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter', 'BR-01', 'CII-SR-010'],
  ['CII-SR-010', 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', 'BR-01'],
  ['CII-SR-014', `${DOCUMENT}/ram:TypeCode`, 'BR-04'],
  ['CII-SR-030', `${DOCUMENT}/ram:IncludedNote/ram:Content`],
  ['CII-SR-039', `${LINE}/ram:AssociatedDocumentLineDocument/ram:IncludedNote`, 'CII-SR-040'],
  ['CII-SR-040', `${LINE}/ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content`],
  ['CII-SR-069', `${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Description`],
  ['CII-SR-072', `${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Value`],
  ['CII-SR-090', `${PRODUCT}/ram:OriginTradeCountry`],
  ['CII-SR-439', `${LINE_AGREEMENT}/ram:NetPriceProductTradePrice/ram:ChargeAmount`, 'CII-SR-441'],
  ['CII-SR-440', `${LINE_AGREEMENT}/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ActualAmount`],
  ['CII-SR-441', `${LINE_AGREEMENT}/ram:NetPriceProductTradePrice/ram:ChargeAmount`, 'CII-SR-439'],
  ['CII-SR-452', `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms`, 'CII-SR-453'],
  ['CII-SR-453', `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:Description`],
  ['CII-SR-454', `${LINE_SETTLEMENT}/ram:ApplicableTradeTax`],
  ['CII-SR-455', `${SELLER}/ram:DefinedTradeContact`],
  ['CII-SR-456', `${BUYER}/ram:DefinedTradeContact`],
  ['CII-SR-458', REFERENCE],
  ['CII-SR-459', `${SELLER}/ram:URIUniversalCommunication`],
  ['CII-SR-460', `${BUYER}/ram:URIUniversalCommunication`],
  ['CII-SR-469', `${SETTLEMENT}/ram:PaymentReference`],
  ['CII-SR-472', `${ALLOWANCE}/ram:CategoryTradeTax`],
  ['CII-SR-473', `${ALLOWANCE}/ram:ActualAmount`],
  ['CII-SR-475', `${REFERENCE}[2]`, 'CII-SR-476'],
  ['CII-SR-476', `${REFERENCE}[2]/ram:AttachmentBinaryObject`],
  ['CII-SR-477', `${TOTALS}/ram:LineTotalAmount`, 'BR-CO-10', 'BR-DEC-09'],
  ['CII-SR-478', `${TOTALS}/ram:ChargeTotalAmount`, 'BR-DEC-11'],
  ['CII-SR-479', `${TOTALS}/ram:AllowanceTotalAmount`, 'BR-DEC-10'],
  ['CII-SR-480', `${TOTALS}/ram:TaxBasisTotalAmount`, 'BR-DEC-12'],
  ['CII-SR-481', `${TOTALS}/ram:RoundingAmount`, 'BR-DEC-17'],
  ['CII-SR-482', `${TOTALS}/ram:GrandTotalAmount`, 'BR-DEC-14'],
  ['CII-SR-484', `${TOTALS}/ram:TotalPrepaidAmount`, 'BR-DEC-16'],
  ['CII-SR-487', `${TOTALS}/ram:DuePayableAmount`, 'BR-DEC-18'],
];

/** CII-DT-nnn about an attribute: the element in the sample. */
const ATTRIBUTES: readonly (readonly [number: string, path: string, attribute: string])[] = [
  ...[
    'schemeName',
    'schemeAgencyName',
    'schemeDataURI',
    'schemeURI',
    'schemeID',
    'schemeAgencyID',
    'schemeVersionID',
  ].map((attribute, index): [string, string, string] => [`00${index + 1}`, `${DOCUMENT}/ram:ID`, attribute]),
  ['008', `${MEANS}/ram:TypeCode`, 'name'],
  ['009', `${MEANS}/ram:TypeCode`, 'listURI'],
  ['013', '', 'languageID'],
  ['014', '', 'languageLocaleID'],
  ['031', NET, 'currencyID'],
  ['032', NET, 'currencyCodeListVersionID'],
  ['034', `${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCodeListID'],
  ['035', `${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCodeListAgencyID'],
  ['036', `${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCodeListAgencyName'],
  ['045', `${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'listID'],
  ['046', `${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'listAgencyID'],
  ['047', `${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'listVersionID'],
  ['048', `${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'listURI'],
  ['059', `${BREAKDOWN}/ram:RateApplicablePercent`, 'format'],
  ['101', `${SELLER}/ram:GlobalID`, 'schemeName'],
  ['102', `${SELLER}/ram:GlobalID`, 'schemeAgencyName'],
  ['103', `${SELLER}/ram:GlobalID`, 'schemeDataURI'],
  ['104', `${SELLER}/ram:GlobalID`, 'schemeURI'],
];

/** Totals that the core invoice does not have at all, given twice. */
const UNKNOWN_TOTALS: readonly (readonly [once: string, unused: string, element: string])[] = [
  ['483', '411', 'InformationAmount'],
  ['485', '412', 'TotalDiscountAmount'],
  ['486', '413', 'TotalAllowanceChargeAmount'],
  ['488', '414', 'RetailValueExcludingTaxInformationAmount'],
  ['489', '415', 'TotalDepositFeeInformationAmount'],
  ['490', '416', 'ProductValueExcludingTobaccoTaxInformationAmount'],
  ['491', '417', 'TotalRetailValueInformationAmount'],
  ['492', '418', 'GrossLineTotalAmount'],
  ['493', '419', 'NetLineTotalAmount'],
  ['494', '420', 'NetIncludingTaxesLineTotalAmount'],
];

const SYNTAX: readonly Breach[] = [
  ...ATTRIBUTES.map(([number, path, attribute]) => breach(`CII-DT-${number}`, setAttribute(path, attribute, '0088'))),
  ...UNKNOWN_TOTALS.map(([once, unused, element]) =>
    breach(`CII-SR-${once}`, add(TOTALS, `<ram:${element}>1</ram:${element}>`.repeat(2)), `CII-SR-${unused}`),
  ),
  breach('CII-SR-186', add(LINE_ALLOWANCE, '<ram:CalculationPercent format="x">2</ram:CalculationPercent>')),
  ...TWICE.map(([rule, path, ...also]) => breach(rule, repeat(path), ...also)),
  breach('CII-SR-046', removeAttribute(`${PRODUCT}/ram:GlobalID`, 'schemeID'), 'BR-64'),
  breach(
    'CII-SR-119',
    set(
      `${LINE_AGREEMENT}/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator/udt:Indicator`,
      'true',
    ),
  ),
  breach('CII-SR-449', plant(`${DELIVERY}/ram:ShipToTradeParty/ram:ID`, '1')),
  breach('CII-SR-450', plant(`${BUYER}/ram:ID`, '1')),
  breach('CII-SR-451', plant(`${PAYEE}/ram:ID`, '1')),
  breach(
    'CII-SR-457',
    all(
      repeat(`${REFERENCE}`),
      set(`${REFERENCE}/ram:TypeCode`, '50'),
      repeat(REFERENCE),
      remove(`${REFERENCE}/ram:ReferenceTypeCode`),
      remove(`${REFERENCE}[2]/ram:ReferenceTypeCode`),
    ),
  ),
  breach('CII-SR-461', add(BREAKDOWN, '<ram:TaxPointDate/><ram:TaxPointDate/>'), 'BR-CO-03'),
  breach('CII-SR-462', all(repeat(`${BREAKDOWN}/ram:DueDateTypeCode`), set(`${BREAKDOWN}/ram:DueDateTypeCode`, '29'))),
  breach('CII-SR-463', remove(`${LINE_ALLOWANCE}/ram:ChargeIndicator`)),
  breach('CII-SR-465', plant(`${SELLER}/ram:DefinedTradeContact/ram:DepartmentName`, 'Myynti')),
  breach('CII-SR-466', plant(`${BUYER}/ram:DefinedTradeContact/ram:DepartmentName`, 'Inköp')),
  breach('CII-SR-467', all(repeat(MEANS), set(`${MEANS}/ram:TypeCode`, '58'))),
  breach('CII-SR-468', all(repeat(MEANS), set(`${MEANS}/ram:Information`, 'SEPA'))),
  breach('CII-SR-470', remove(`${MEANS}/ram:PayeePartyCreditorFinancialAccount`)),
  breach(
    'CII-SR-471',
    add(
      ALLOWANCE,
      '<ram:RateApplicablePercent>1</ram:RateApplicablePercent><ram:RateApplicablePercent>1</ram:RateApplicablePercent>',
    ),
  ),
  breach(
    'CII-SR-474',
    add(
      LINE_SETTLEMENT,
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode></ram:AdditionalReferencedDocument>'.repeat(
        2,
      ),
    ),
  ),
  breach('CII-DT-015', plant(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:URIID`, 'x')),
  breach('CII-DT-018', plant(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:TypeCode`, '130')),
  breach('CII-DT-021', plant(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:Name`, 'x')),
  breach('CII-DT-022', plant(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:AttachmentBinaryObject`)),
  breach('CII-DT-024', plant(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:ReferenceTypeCode`, 'ABT')),
  breach('CII-DT-027', plant(`${AGREEMENT}/ram:ContractReferencedDocument/ram:FormattedIssueDateTime`)),
  breach(
    'CII-DT-033',
    all(
      removeAttribute(`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCode'),
      removeAttribute(`${LINE}[2]/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'unitCode'),
    ),
    'BR-23',
  ),
  breach('CII-DT-037', set(`${ALLOWANCE}/ram:CategoryTradeTax/ram:TypeCode`, 'GST'), 'BR-32'),
  breach('CII-DT-041', plant(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:BasisAmount`, '1')),
  breach('CII-DT-052', plant(`${ALLOWANCE}/ram:CategoryTradeTax/ram:ExemptionReasonCode`, 'VATEX-EU-O')),
  breach('CII-DT-098', plant(`${ALLOWANCE}/ram:CategoryTradeTax/ram:ExemptionReason`, 'x')),
  breach('CII-DT-054', plant(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:TaxPointDate`), 'BR-CO-03'),
  breach('CII-DT-058', plant(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode`, '5')),
  breach('CII-DT-097', set(`${DOCUMENT}/ram:IssueDateTime/udt:DateTimeString`, '20261331')),
];

/** Every rule of the CII binding that is no VAT family and no "not used", broken once. */
export const CII_BREACHES: readonly Breach[] = [
  ...HEADER,
  ...PARTIES,
  ...LINES,
  ...ALLOWANCES,
  ...TOTALS_BREACHES,
  ...CODES,
  ...SYNTAX,
];
