import { at, type DraftRule, must } from '../../notation.js';
import { twoDecimals } from '../amounts.js';
import { inOrder } from './header.js';
import { IS_VAT, onLines } from './paths.js';

/** BG-25: what every line must have. */
export const LINES: readonly DraftRule[] = [
  at(onLines(''), [
    must('BR-21', "normalize-space(cbc:ID) != ''"),
    must('BR-22', 'cbc:InvoicedQuantity or cbc:CreditedQuantity'),
    must('BR-23', 'cbc:InvoicedQuantity/@unitCode or cbc:CreditedQuantity/@unitCode'),
    must('BR-24', 'cbc:LineExtensionAmount'),
    must('BR-25', "normalize-space(cac:Item/cbc:Name) != ''"),
    must('BR-26', 'cac:Price/cbc:PriceAmount'),
    must('BR-27', 'cac:Price/cbc:PriceAmount >= 0'),
    must(
      'BR-28',
      'empty(cac:Price/cac:AllowanceCharge/cbc:BaseAmount) or cac:Price/cac:AllowanceCharge/cbc:BaseAmount >= 0',
    ),
    must('BR-CO-04', `cac:Item/cac:ClassifiedTaxCategory[count(cac:TaxScheme) = 1]${IS_VAT}/cbc:ID`),
    must('BR-DEC-23', twoDecimals('cbc:LineExtensionAmount')),
  ]),
  at(onLines('/cac:InvoicePeriod'), [
    must('BR-30', inOrder('cbc:StartDate', 'cbc:EndDate')),
    must('BR-CO-20', 'cbc:StartDate or cbc:EndDate'),
  ]),
  at('cac:AdditionalItemProperty', [must('BR-54', 'cbc:Name and cbc:Value')]),
  at(onLines('/cac:Item/cac:StandardItemIdentification/cbc:ID'), [must('BR-64', '@schemeID')]),
  at(onLines('/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode'), [must('BR-65', '@listID')]),
];
