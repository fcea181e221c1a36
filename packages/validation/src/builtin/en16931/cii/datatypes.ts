import {
  at,
  type Draft,
  type DraftPattern,
  type DraftRule,
  firstOf,
  independent,
  must,
  should,
} from '../../notation.js';
import { superfluous } from '../unused-rules.js';
import { DOCUMENT, DOCUMENT_CONTEXT, LINE_ITEM, ROOT } from './paths.js';

/** CII-DT-*: attributes and parts of data types that the core invoice has no use for, and where some parts may stand. */

/** Attributes by rule number, for a kind of element. */
type Attributes = readonly (readonly [number: string, attribute: string])[];

export const PLAIN_ID: Attributes = [
  ['001', 'schemeName'],
  ['002', 'schemeAgencyName'],
  ['003', 'schemeDataURI'],
  ['004', 'schemeURI'],
  ['005', 'schemeID'],
  ['006', 'schemeAgencyID'],
  ['007', 'schemeVersionID'],
];
export const SCHEMED_ID: Attributes = [
  ['101', 'schemeName'],
  ['102', 'schemeAgencyName'],
  ['103', 'schemeDataURI'],
  ['104', 'schemeURI'],
];
export const TYPE_CODE: Attributes = [
  ['008', 'name'],
  ['009', 'listURI'],
];
export const WHOLE_INVOICE: Attributes = [
  ['013', 'languageID'],
  ['014', 'languageLocaleID'],
];
export const AMOUNT: Attributes = [
  ['031', 'currencyID'],
  ['032', 'currencyCodeListVersionID'],
];
export const QUANTITY: Attributes = [
  ['034', 'unitCodeListID'],
  ['035', 'unitCodeListAgencyID'],
  ['036', 'unitCodeListAgencyName'],
];
export const LINE_CATEGORY: Attributes = [
  ['045', 'listID'],
  ['046', 'listAgencyID'],
  ['047', 'listVersionID'],
  ['048', 'listURI'],
];

function plain(attributes: Attributes, check = must): Draft[] {
  return attributes.map(([number, attribute]) => check(`CII-DT-${number}`, `empty(@${attribute})`));
}

/** Children that a group has in CII and not in the core invoice. */
export const TRADE_TAX_CHILDREN =
  '038 CalculatedRate, 039 CalculationSequenceNumeric, 040 BasisQuantity, 042 UnitBasisAmount, 043 LineTotalBasisAmount, 044 AllowanceChargeBasisAmount, 049 CurrencyCode, 050 Jurisdiction, 051 CustomsDutyIndicator, 053 TaxBasisAllowanceRate, 055 Type, 056 InformationAmount, 057 CategoryName, 060 SpecifiedTradeAccountingAccount, 061 ServiceSupplyTradeCountry, 062 BuyerRepayableTaxSpecifiedTradeAccountingAccount, 063 SellerPayableTaxSpecifiedTradeAccountingAccount, 064 SellerRefundableTaxSpecifiedTradeAccountingAccount, 065 BuyerDeductibleTaxSpecifiedTradeAccountingAccount, 066 BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount, 067 PlaceApplicableTradeLocation';
export const REFERENCE_CHILDREN =
  '016 StatusCode, 017 CopyIndicator, 019 GlobalID, 020 RevisionID, 023 Information, 025 SectionName, 026 PreviousRevisionID, 028 EffectiveSpecifiedPeriod, 029 IssuerTradeParty, 030 AttachedSpecifiedBinaryFile';
export const PERIOD_CHILDREN =
  '068 StartDateTime/udt:DateTime, 069 DurationMeasure, 070 InclusiveIndicator, 071 Description, 072 EndDateTime/udt:DateTime, 073 CompleteDateTime, 074 OpenIndicator, 075 SeasonCode, 076 ID, 077 Name, 078 SequenceNumeric, 079 StartDateFlexibilityCode, 080 ContinuousIndicator, 081 PurposeCode';
export const ADDRESS_CHILDREN =
  '082 ID, 083 PostOfficeBox, 084 BuildingName, 086 LineFour, 087 LineFive, 088 StreetName, 089 CitySubDivisionName, 090 CountryName, 091 CountrySubDivisionID, 092 AttentionOf, 093 CareOf, 094 BuildingNumber, 095 DepartmentName, 096 AdditionalStreetName';

/** The rows of such a list. */
export function children(text: string): { id: string; element: string }[] {
  return text.split(', ').map((row) => {
    const [number = '', name = ''] = row.split(' ');
    return { id: `CII-DT-${number}`, element: `ram:${name}` };
  });
}

/** A rule at each such child, so that the finding points at it. */
function without(holder: string, list: string, severity: Draft['severity']): DraftRule[] {
  return children(list).map(({ id, element }) => at(`${holder}/${element}`, [superfluous(id, severity)]));
}

/** The element stands only in an AdditionalReferencedDocument of one of the types. */
function onlyIn(id: string, element: string, ...types: readonly string[]): Draft {
  const codes = types.map((type) => `'${type}'`).join(', ');
  return must(id, `empty(ram:${element}) or self::ram:AdditionalReferencedDocument[ram:TypeCode = (${codes})]`);
}

const REFERENCE = "ram:*[ends-with(local-name(), 'ReferencedDocument')]";
const TRADE_TAX = "ram:*[ends-with(local-name(), 'TradeTax')]";
const IN_BREAKDOWN = 'ancestor::ram:ApplicableHeaderTradeSettlement';

const OTHERS: readonly DraftRule[] = [
  at('ram:TypeCode', plain(TYPE_CODE)),
  at(ROOT, plain(WHOLE_INVOICE)),
  at("ram:*[ends-with(local-name(), 'Amount')][not(self::ram:TaxTotalAmount)]", plain(AMOUNT)),
  at("ram:*[ends-with(local-name(), 'Quantity')]", [
    ...plain(QUANTITY),
    must('CII-DT-033', `empty(@unitCode) or ${LINE_ITEM}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode`),
  ]),
  at(
    `${LINE_ITEM}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode`,
    plain(LINE_CATEGORY, should),
  ),
  at(REFERENCE, [
    onlyIn('CII-DT-015', 'URIID', '916'),
    onlyIn('CII-DT-018', 'TypeCode', '50', '130', '916'),
    onlyIn('CII-DT-021', 'Name', '916'),
    onlyIn('CII-DT-022', 'AttachmentBinaryObject', '916'),
    onlyIn('CII-DT-024', 'ReferenceTypeCode', '130'),
    must('CII-DT-027', 'empty(ram:FormattedIssueDateTime) or self::ram:InvoiceReferencedDocument'),
  ]),
  at(TRADE_TAX, [
    must('CII-DT-037', "empty(ram:TypeCode) or ram:TypeCode = 'VAT'"),
    should('CII-DT-041', `empty(ram:BasisAmount) or ${IN_BREAKDOWN}`),
    should('CII-DT-052', 'empty(ram:ExemptionReasonCode) or self::ram:ApplicableTradeTax'),
    should('CII-DT-098', 'empty(ram:ExemptionReason) or self::ram:ApplicableTradeTax'),
    should('CII-DT-054', `empty(ram:TaxPointDate) or ${IN_BREAKDOWN}`),
    should('CII-DT-058', `empty(ram:DueDateTypeCode) or ${IN_BREAKDOWN}`),
    should('CII-DT-059', 'empty(ram:RateApplicablePercent/@format)'),
  ]),
  ...without('ram:BillingSpecifiedPeriod', PERIOD_CHILDREN, 'FATAL'),
  ...without('ram:PostalTradeAddress', ADDRESS_CHILDREN, 'FATAL'),
  ...without(REFERENCE, REFERENCE_CHILDREN, 'FATAL'),
  ...without(TRADE_TAX, TRADE_TAX_CHILDREN, 'WARNING'),
  at("udt:DateTimeString[@format = '102']", [
    must('CII-DT-097', "matches(., '^\\s*[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])\\s*$')"),
  ]),
];

/** Identifiers of our own numbering, which belong to no scheme. */
const PLAIN_IDS = [
  `${DOCUMENT_CONTEXT}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`,
  `${DOCUMENT}/ram:ID`,
  `${LINE_ITEM}/ram:AssociatedDocumentLineDocument/ram:LineID`,
  `${LINE_ITEM}/ram:SpecifiedTradeProduct/ram:SellerAssignedID`,
].join(' | ');

// CII-DT-010 to -012 (list attributes of the document type code) are left out: the official set shadows them, so that
// no receiver ever raises them.
export const DATATYPES: readonly DraftPattern[] = [
  firstOf('identifiers', [
    at(PLAIN_IDS, plain(PLAIN_ID)),
    at("ram:*[ends-with(local-name(), 'ID')]", plain(SCHEMED_ID)),
  ]),
  ...independent('datatypes', OTHERS),
];
