import type { CheckName } from '../names.js';
import { bankAccountChanged } from './bank-account-changed.js';
import type { Check } from './check.js';
import { senderBidStatus } from './sender-bid-status.js';
import { senderWarningList } from './sender-warning-list.js';
import { supplierActivation } from './supplier-activation.js';
import { vat } from './vat.js';

/** Who does which check. */
export const checks = {
  SUPPLIER_ACTIVATION: supplierActivation,
  BANK_ACCOUNT_CHANGED: bankAccountChanged,
  SENDER_BID_STATUS: senderBidStatus,
  SENDER_WARNING_LIST: senderWarningList,
  VAT: vat,
} as const satisfies { readonly [C in CheckName]: Check<C> };
