/** The checks of invoices, in the order in which they are shown. */
export const checkNames = [
  'SUPPLIER_ACTIVATION',
  'BANK_ACCOUNT_CHANGED',
  'SENDER_BID_STATUS',
  'SENDER_WARNING_LIST',
  'VAT',
] as const;
export type CheckName = (typeof checkNames)[number];
