import { at, type DraftRule, must } from '../../notation.js';
import { twoDecimals } from '../amounts.js';
import { inOrder, text } from './header.js';
import { IS_VAT } from './paths.js';

const NET = 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount';
const NET_PRICE = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount';
const GROSS_PRICE = 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount';
const QUANTITY = 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity';

/** BG-25: what every line must have. */
export const LINES: readonly DraftRule[] = [
  at('ram:IncludedSupplyChainTradeLineItem', [
    must('BR-21', text('ram:AssociatedDocumentLineDocument/ram:LineID')),
    must('BR-22', QUANTITY),
    must('BR-23', `${QUANTITY}/@unitCode`),
    must('BR-24', NET),
    must('BR-25', text('ram:SpecifiedTradeProduct/ram:Name')),
    must('BR-26', NET_PRICE),
    must('BR-27', `${NET_PRICE} >= 0`),
    must('BR-28', `empty(${GROSS_PRICE}) or ${GROSS_PRICE} >= 0`),
    must(
      'BR-64',
      `empty(ram:SpecifiedTradeProduct/ram:GlobalID) or ${text('ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID')}`,
    ),
    must('BR-CO-04', `ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax${IS_VAT}/ram:CategoryCode`),
    must('BR-DEC-23', twoDecimals(NET)),
  ]),
  at('ram:DesignatedProductClassification', [
    must('BR-65', `empty(ram:ClassCode) or ${text('ram:ClassCode/@listID')}`),
  ]),
  at('ram:ApplicableProductCharacteristic', [must('BR-54', 'ram:Description and ram:Value')]),
  at('ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod', [
    must('BR-30', inOrder()),
    must('BR-CO-20', 'ram:StartDateTime or ram:EndDateTime'),
  ]),
];
