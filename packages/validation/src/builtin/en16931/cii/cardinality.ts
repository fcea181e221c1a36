import { at, type Draft, type DraftRule, must, should } from '../../notation.js';
import { AGREEMENT, DELIVERY, DOCUMENT, DOCUMENT_CONTEXT, LINE_ITEM, ROOT, SETTLEMENT, TOTALS_GROUP } from './paths.js';

/** CII-SR-* about how often an element may stand, and what goes with what. */

/** One group of rules: number, element, and whether a breach is fatal; `exactly` where none is wrong as well. */
interface Once {
  readonly number: string;
  readonly element: string;
  readonly fatal?: true;
  readonly exactly?: true;
}

/** Where the elements stand → which may stand once. */
export const ONCE: Readonly<Record<string, readonly Once[]>> = {
  [DOCUMENT_CONTEXT]: [
    { number: '003', element: 'ram:BusinessProcessSpecifiedDocumentContextParameter' },
    { number: '009', element: 'ram:GuidelineSpecifiedDocumentContextParameter', fatal: true, exactly: true },
    { number: '010', element: 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', fatal: true, exactly: true },
  ],
  [DOCUMENT]: [{ number: '014', element: 'ram:TypeCode', fatal: true, exactly: true }],
  [`${DOCUMENT}/ram:IncludedNote`]: [{ number: '030', element: 'ram:Content' }],
  [`${LINE_ITEM}/ram:AssociatedDocumentLineDocument`]: [
    { number: '039', element: 'ram:IncludedNote' },
    { number: '040', element: 'ram:IncludedNote/ram:Content' },
  ],
  [`${LINE_ITEM}/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic`]: [
    { number: '069', element: 'ram:Description', fatal: true, exactly: true },
    { number: '072', element: 'ram:Value', fatal: true, exactly: true },
  ],
  [`${LINE_ITEM}/ram:SpecifiedLineTradeAgreement`]: [
    { number: '439', element: 'ram:NetPriceProductTradePrice/ram:ChargeAmount', fatal: true, exactly: true },
    { number: '441', element: 'ram:NetPriceProductTradePrice/ram:ChargeAmount', fatal: true },
  ],
  'ram:SpecifiedTradeAllowanceCharge': [
    { number: '471', element: 'ram:RateApplicablePercent', fatal: true },
    { number: '472', element: 'ram:CategoryTradeTax', fatal: true },
    { number: '473', element: 'ram:ActualAmount', fatal: true },
  ],
  'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge': [
    { number: '440', element: 'ram:ActualAmount', fatal: true },
  ],
  [`${LINE_ITEM}/ram:SpecifiedLineTradeSettlement`]: [
    { number: '454', element: 'ram:ApplicableTradeTax', exactly: true },
    { number: '474', element: "ram:AdditionalReferencedDocument[normalize-space(ram:TypeCode) = '130']" },
  ],
  [AGREEMENT]: [
    { number: '455', element: 'ram:SellerTradeParty/ram:DefinedTradeContact', fatal: true },
    { number: '456', element: 'ram:BuyerTradeParty/ram:DefinedTradeContact', fatal: true },
    { number: '457', element: "ram:AdditionalReferencedDocument[ram:TypeCode = '50']" },
    { number: '458', element: "ram:AdditionalReferencedDocument[ram:TypeCode = '130']" },
    { number: '459', element: 'ram:SellerTradeParty/ram:URIUniversalCommunication', fatal: true },
    { number: '460', element: 'ram:BuyerTradeParty/ram:URIUniversalCommunication', fatal: true },
    { number: '475', element: "ram:AdditionalReferencedDocument[normalize-space(ram:TypeCode) = '916']/ram:Name" },
    {
      number: '476',
      element: "ram:AdditionalReferencedDocument[normalize-space(ram:TypeCode) = '916']/ram:AttachmentBinaryObject",
    },
  ],
  [SETTLEMENT]: [
    { number: '452', element: 'ram:SpecifiedTradePaymentTerms' },
    { number: '453', element: 'ram:SpecifiedTradePaymentTerms/ram:Description' },
    { number: '461', element: 'ram:ApplicableTradeTax/ram:TaxPointDate', fatal: true },
  ],
  [`${SETTLEMENT}/${TOTALS_GROUP}`]: [
    { number: '477', element: 'ram:LineTotalAmount', fatal: true },
    { number: '478', element: 'ram:ChargeTotalAmount', fatal: true },
    { number: '479', element: 'ram:AllowanceTotalAmount', fatal: true },
    { number: '480', element: 'ram:TaxBasisTotalAmount', fatal: true },
    { number: '481', element: 'ram:RoundingAmount', fatal: true },
    { number: '482', element: 'ram:GrandTotalAmount', fatal: true },
    { number: '483', element: 'ram:InformationAmount', fatal: true },
    { number: '484', element: 'ram:TotalPrepaidAmount', fatal: true },
    { number: '485', element: 'ram:TotalDiscountAmount', fatal: true },
    { number: '486', element: 'ram:TotalAllowanceChargeAmount', fatal: true },
    { number: '487', element: 'ram:DuePayableAmount', fatal: true },
    { number: '488', element: 'ram:RetailValueExcludingTaxInformationAmount', fatal: true },
    { number: '489', element: 'ram:TotalDepositFeeInformationAmount', fatal: true },
    { number: '490', element: 'ram:ProductValueExcludingTobaccoTaxInformationAmount', fatal: true },
    { number: '491', element: 'ram:TotalRetailValueInformationAmount', fatal: true },
    { number: '492', element: 'ram:GrossLineTotalAmount', fatal: true },
    { number: '493', element: 'ram:NetLineTotalAmount', fatal: true },
    { number: '494', element: 'ram:NetIncludingTaxesLineTotalAmount', fatal: true },
  ],
  [ROOT]: [{ number: '469', element: '//ram:ApplicableHeaderTradeSettlement/ram:PaymentReference', fatal: true }],
};

function once({ number, element, fatal, exactly }: Once): Draft {
  const check = fatal ? must : should;
  return check(`CII-SR-${number}`, `count(${element}) ${exactly ? '=' : 'le'} 1`);
}

/** Both kinds of identifier at once. */
function oneIdentifier(number: string, party: string): Draft {
  return should(`CII-SR-${number}`, `empty(${party}/ram:ID) or empty(${party}/ram:GlobalID)`);
}

function oneContactName(number: string, party: string): Draft {
  const contact = `${party}/ram:DefinedTradeContact`;
  return should(`CII-SR-${number}`, `empty(${contact}/ram:PersonName) or empty(${contact}/ram:DepartmentName)`);
}

const MEANS = '//ram:SpecifiedTradeSettlementPaymentMeans';
const DISCOUNT = 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge';
const ACCOUNT = 'ram:PayeePartyCreditorFinancialAccount';

export const CARDINALITY: readonly DraftRule[] = [
  ...Object.entries(ONCE).map(([context, rows]) => at(context, rows.map(once))),
  at(`${LINE_ITEM}/ram:SpecifiedTradeProduct`, [
    must('CII-SR-046', 'empty(ram:GlobalID) or ram:GlobalID/@schemeID'),
    must('CII-SR-090', 'empty(ram:OriginTradeCountry) or count(ram:OriginTradeCountry/ram:ID) = 1'),
  ]),
  at(`${LINE_ITEM}/ram:SpecifiedLineTradeAgreement`, [
    // A price discount has both its indicator (false) and its amount, or there is none.
    should(
      'CII-SR-119',
      `if (${DISCOUNT}/ram:ChargeIndicator or ${DISCOUNT}/ram:ActualAmount)
       then ${DISCOUNT}/ram:ChargeIndicator[udt:Indicator = false()] and ${DISCOUNT}/ram:ActualAmount
       else true()`,
    ),
  ]),
  at('ram:SpecifiedTradeAllowanceCharge', [must('CII-SR-463', 'ram:ChargeIndicator')]),
  at(AGREEMENT, [
    oneIdentifier('450', 'ram:BuyerTradeParty'),
    oneContactName('465', 'ram:SellerTradeParty'),
    oneContactName('466', 'ram:BuyerTradeParty'),
  ]),
  at(DELIVERY, [oneIdentifier('449', 'ram:ShipToTradeParty')]),
  at(SETTLEMENT, [
    oneIdentifier('451', 'ram:PayeeTradeParty'),
    must('CII-SR-462', 'count(distinct-values(//ram:ApplicableTradeTax/ram:DueDateTypeCode)) le 1'),
    must(
      'CII-SR-470',
      `empty(ram:SpecifiedTradeSettlementPaymentMeans[normalize-space(ram:TypeCode) = ('30', '58')][not(${ACCOUNT}/ram:IBANID or ${ACCOUNT}/ram:ProprietaryID)])`,
    ),
  ]),
  at(ROOT, [
    must('CII-SR-467', `count(distinct-values(${MEANS}/ram:TypeCode/normalize-space(.))) le 1`),
    must('CII-SR-468', `count(distinct-values(${MEANS}/ram:Information/normalize-space(.))) le 1`),
  ]),
];
