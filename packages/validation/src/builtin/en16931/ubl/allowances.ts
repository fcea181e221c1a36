import { at, type Draft, type DraftRule, must } from '../../notation.js';
import { twoDecimals } from '../amounts.js';
import { ALLOWANCE_ONLY, CHARGE_ONLY, IS_VAT, onLines, onRoot } from './paths.js';

/** Allowances and charges of the document (BG-20, BG-21) and of the lines (BG-27, BG-28). */

interface Numbers {
  readonly amount: string;
  readonly reason: readonly string[];
  readonly decimals: readonly [amount: string, base: string];
  readonly category?: string;
}

/** What every allowance and charge needs. The reason is asked for by two ids each. */
function checks({ amount, reason, decimals, category }: Numbers): Draft[] {
  return [
    must(amount, 'cbc:Amount'),
    ...(category === undefined ? [] : [must(category, `cac:TaxCategory${IS_VAT}/cbc:ID`)]),
    ...reason.map((id) => must(id, 'cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode')),
    must(decimals[0], twoDecimals('cbc:Amount')),
    must(decimals[1], twoDecimals('cbc:BaseAmount')),
  ];
}

// BR-CO-05 to -08 (reason and reason code mean the same) are for people to judge; no expression can.
export const ALLOWANCES: readonly DraftRule[] = [
  at(
    onRoot(`/cac:AllowanceCharge${ALLOWANCE_ONLY}`),
    checks({ amount: 'BR-31', category: 'BR-32', reason: ['BR-33', 'BR-CO-21'], decimals: ['BR-DEC-01', 'BR-DEC-02'] }),
  ),
  at(
    onRoot(`/cac:AllowanceCharge${CHARGE_ONLY}`),
    checks({ amount: 'BR-36', category: 'BR-37', reason: ['BR-38', 'BR-CO-22'], decimals: ['BR-DEC-05', 'BR-DEC-06'] }),
  ),
  at(
    onLines(`/cac:AllowanceCharge${ALLOWANCE_ONLY}`),
    checks({ amount: 'BR-41', reason: ['BR-42', 'BR-CO-23'], decimals: ['BR-DEC-24', 'BR-DEC-25'] }),
  ),
  at(
    onLines(`/cac:AllowanceCharge${CHARGE_ONLY}`),
    checks({ amount: 'BR-43', reason: ['BR-44', 'BR-CO-24'], decimals: ['BR-DEC-27', 'BR-DEC-28'] }),
  ),
];
