import { findWarnings } from '../../fraud/warnings.js';
import { type Check, senderData } from './check.js';

/** Is the sender, or a bank account on the invoice, on a warning list? Published lists come before reports. */
export const senderWarningList: Check<'SENDER_WARNING_LIST'> = async (ctx, subject) => {
  const { sender, accounts } = subject;
  if (!sender.bid && !sender.name) return { reason: 'INVALID_INPUT' };
  const warnings = await findWarnings(ctx, { ...sender, accounts });
  const data = senderData(subject);
  const listed = warnings.find(({ list }) => list !== null);
  if (listed?.list) {
    return { reason: 'FOUND', data: { ...data, list: listed.list, ...(listed.note && { note: listed.note }) } };
  }
  return { reason: warnings.length > 0 ? 'USER_REPORTED_FOUND' : 'NOT_FOUND', data };
};
