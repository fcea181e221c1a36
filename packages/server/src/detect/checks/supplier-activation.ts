import { readBusinessId } from '../../lookup/business-id.js';
import { sendsElectronically } from '../history-queries.js';
import { type Check, senderData } from './check.js';

/** For scanned invoices: could the sender have sent electronically? */
export const supplierActivation: Check<'SUPPLIER_ACTIVATION'> = async (ctx, subject) => {
  if (subject.origin !== 'SCAN') return { reason: 'INVOICE_NOT_FROM_SCAN' };
  const { bid, name, country } = subject.sender;
  if (bid === null || country === null) return { reason: 'INVALID_INPUT' };
  const spellings = [bid, ...readBusinessId(bid, country).map((id) => id.bid)];
  const data = senderData(subject);
  for (const spelling of new Set(spellings)) {
    if (await sendsElectronically(ctx.db, subject.ownerId, { bid: spelling, name, country })) {
      return { reason: 'COMPANY_CAN_SEND_ELECTRONIC', data };
    }
  }
  return { reason: 'COMPANY_CAN_ONLY_SEND_SCAN', data };
};
