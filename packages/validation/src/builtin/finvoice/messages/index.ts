import type { Wordings } from '../../notation.js';
import { CORE_INVOICE_WORDINGS } from './core-invoice.js';
import { HEADER_WORDINGS } from './header.js';
import { PAYMENT_WORDINGS } from './payment.js';
import { SUM_WORDINGS } from './sums.js';

/** The rules of Finvoice and TEAPPS that demand the same bear the same number and say the same. */
export function finnishWordings(prefix: 'FIN' | 'TEA'): Wordings {
  const all = { ...SUM_WORDINGS, ...PAYMENT_WORDINGS, ...HEADER_WORDINGS, ...CORE_INVOICE_WORDINGS };
  return Object.fromEntries(Object.entries(all).map(([number, wording]) => [`${prefix}-${number}`, wording]));
}

export const finvoiceWordings: Wordings = finnishWordings('FIN');
