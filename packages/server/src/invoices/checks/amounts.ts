import type { MinimumCheck } from './check.js';

/** BT-5, a currency of ISO 4217 as this runtime knows them. */
export const hasCurrency: MinimumCheck = ({ currency }) => {
  if (currency.trim() === '') return 'CURRENCY NOT FOUND: the document gives no invoice currency (BT-5)';
  return Intl.supportedValuesOf('currency').includes(currency)
    ? undefined
    : `CURRENCY CODE INVALID: ${JSON.stringify(currency)} (BT-5) is not an ISO 4217 code`;
};

/** BT-112 or BT-115: the sum that lists and payment show. */
export const hasTotal: MinimumCheck = ({ totals }) =>
  totals.withVat === undefined && totals.payable === undefined
    ? 'INVOICE SUM NOT FOUND: the document gives neither the total with VAT (BT-112) nor the amount due (BT-115)'
    : undefined;
