import { at, type DraftRule } from '../../notation.js';
import { type Unused, unused } from '../unused.js';
import { atUnused, superfluous } from '../unused-rules.js';
import {
  UNUSED_IN_AGREEMENT,
  UNUSED_IN_DELIVERY,
  UNUSED_IN_DOCUMENT,
  UNUSED_IN_DOCUMENT_CONTEXT,
  UNUSED_IN_LINE,
  UNUSED_IN_SETTLEMENT,
} from './not-used-paths.js';
import { AGREEMENT, DELIVERY, DOCUMENT, DOCUMENT_CONTEXT, LINE_ITEM, ROOT, SETTLEMENT } from './paths.js';

/** CII-SR-*: elements of CII that EN 16931 has no place for. */

/** Where the tables start → their rows. */
export const TABLES: readonly (readonly [start: string, rows: readonly Unused[]])[] = [
  [DOCUMENT_CONTEXT, unused(UNUSED_IN_DOCUMENT_CONTEXT, 'CII-SR-')],
  [DOCUMENT, unused(UNUSED_IN_DOCUMENT, 'CII-SR-')],
  [LINE_ITEM, unused(UNUSED_IN_LINE, 'CII-SR-')],
  [AGREEMENT, unused(UNUSED_IN_AGREEMENT, 'CII-SR-')],
  [DELIVERY, unused(UNUSED_IN_DELIVERY, 'CII-SR-')],
  [SETTLEMENT, unused(UNUSED_IN_SETTLEMENT, 'CII-SR-')],
];

/** Id and what the message calls the element. */
export const ALL_UNUSED: readonly Unused[] = [
  ...TABLES.flatMap(([, rows]) => rows),
  { id: 'CII-SR-04', path: 'ram:Value' },
  { id: 'CII-SR-05', path: 'ram:SpecifiedDocumentVersion' },
  { id: 'CII-SR-186', path: 'ram:SpecifiedTradeAllowanceCharge/ram:CalculationPercent/@format' },
  { id: 'CII-SR-438', path: 'ram:ValuationBreakdownStatement' },
  { id: 'CII-SR-464', path: 'ram:PayerSpecifiedDebtorFinancialInstitution' },
];

/** Contexts that exclude each other: one pattern. */
export const NOT_USED_IN_GROUPS: readonly DraftRule[] = TABLES.flatMap(([start, rows]) => atUnused(start, rows));

/** Contexts that may meet in one element: a pattern each. */
export const NOT_USED: readonly DraftRule[] = [
  at("*[ends-with(local-name(), 'DocumentContextParameter')]/ram:Value", [superfluous('CII-SR-04')]),
  at("*[ends-with(local-name(), 'DocumentContextParameter')]/ram:SpecifiedDocumentVersion", [superfluous('CII-SR-05')]),
  at(
    `${LINE_ITEM}/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CalculationPercent[@format]`,
    [superfluous('CII-SR-186')],
  ),
  at(`${ROOT}/ram:ValuationBreakdownStatement`, [superfluous('CII-SR-438')]),
  at('ram:SpecifiedTradeSettlementPaymentMeans/ram:PayerSpecifiedDebtorFinancialInstitution', [
    superfluous('CII-SR-464'),
  ]),
];
