import type { Api } from './client.js';

/** Operations that the client knows and this version does not have yet; each is answered 404 not_found. */
export const notYet = {
  services: [
    'getV1ServicesOpInvoiceCreditAccountStatement',
    'postV1ServicesOpInvoiceCreditDirectPayment',
    'postV1ServicesOpInvoiceCreditWithdrawal',
    'getV1ServicesOpInvoiceCreditAvailableCredit',
    'putV1ServicesOpInvoiceCredit',
    'getV1ServicesOpInvoiceCredit',
    'postV1ServicesOpInvoiceCreditSettings',
    'getV1ServicesOpInvoiceCreditSettings',
    'getV1ServicesOpInvoiceCreditOffer',
  ],
  operator: ['getV1OperatorReceivablesOpAccountStatement'],
} as const satisfies { readonly [G in keyof Api]?: readonly (keyof Api[G])[] };
