import type { Extensible } from './common.js';
import type { Decimal } from './decimal.js';

/** BG-20 or BG-21 (document), BG-27 or BG-28 (line): an allowance, or a charge. */
export interface AllowanceCharge extends Extensible {
  /** BT-92, BT-99, BT-136, BT-141: always the absolute amount; the list it stands in says which way it goes. */
  amount: Decimal;
  /** BT-93, BT-100, BT-137, BT-142. */
  baseAmount?: Decimal;
  /** BT-94, BT-101, BT-138, BT-143: 20 means 20 per cent. */
  percentage?: Decimal;
  /** BT-97, BT-104, BT-139, BT-144. */
  reason?: string;
  /** BT-98, BT-140: UNTDID 5189 for an allowance; BT-105, BT-145: UNTDID 7161 for a charge. */
  reasonCode?: string;
  /** BT-95 with BT-96, BT-102 with BT-103; document level only. */
  vat?: VatCategory;
}

/** A VAT category with its rate. */
export interface VatCategory {
  /** BT-95, BT-102, BT-118, BT-151: UNTDID 5305 subset: S Z E AE K G O L M B; empty text when not given. */
  code: string;
  /** BT-96, BT-103, BT-119, BT-152: 25.5 means 25.5 per cent; absent for O. */
  rate?: Decimal;
}

/** BG-23: one VAT category and rate summed up. */
export interface VatBreakdown extends Extensible {
  /** BT-116. */
  taxableAmount?: Decimal;
  /** BT-117. */
  taxAmount?: Decimal;
  /** BT-118, BT-119. */
  category: VatCategory;
  /** BT-120. */
  exemptionReason?: string;
  /** BT-121: VATEX code. */
  exemptionReasonCode?: string;
}

/**
 * BG-22: document totals. Members that EN 16931 demands are optional here because a document may lack
 * them; `complete` computes what is missing.
 */
export interface Totals {
  /** BT-106. */
  lineNetAmount?: Decimal;
  /** BT-107. */
  allowances?: Decimal;
  /** BT-108. */
  charges?: Decimal;
  /** BT-109. */
  withoutVat?: Decimal;
  /** BT-110. */
  vat?: Decimal;
  /** BT-111: in the currency of BT-6. */
  vatInTaxCurrency?: Decimal;
  /** BT-112. */
  withVat?: Decimal;
  /** BT-113. */
  paid?: Decimal;
  /** BT-114. */
  rounding?: Decimal;
  /** BT-115. */
  payable?: Decimal;
}
