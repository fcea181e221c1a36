import { selectMailable } from '../../accounts/users/mailable.js';
import type { Tx } from '../../platform/context.js';
import type { EventHook, LoggedEvent } from '../../platform/events/append.js';
import { mailNoticeJob } from './jobs.js';
import { selectToldOfFailures, selectToldOfReceived } from './queries.js';

/**
 * Reader of the event log: mails of invoices that came or failed, as the settings of the company say
 * (`invoice_notifications`), in the transaction that writes the event.
 */
export const mailNotices: EventHook = async (ctx, tx, events) => {
  const received = events.filter(isAbout('RECEIVED'));
  const failed = events.filter(isAbout('FAILED'));
  if (received.length === 0 && failed.length === 0) return;
  const notices = [...(await noticesOfReceived(tx, received)), ...(await noticesOfFailures(tx, failed))];
  if (notices.length > 0) await ctx.jobs.enqueueMany(tx, mailNoticeJob, notices);
};

const isAbout = (outcome: 'RECEIVED' | 'FAILED') => (event: LoggedEvent) =>
  event.name === `DOCUMENTS.INVOICE.${outcome}` || event.name === `DOCUMENTS.CREDIT_NOTE.${outcome}`
    ? event.subjectType === 'INVOICE'
    : false;

async function noticesOfReceived(tx: Tx, events: readonly LoggedEvent[]) {
  if (events.length === 0) return [];
  const told = await selectToldOfReceived(tx, [...new Set(events.map((event) => event.companyId))]);
  return events.flatMap(({ companyId, subjectId }) =>
    told
      .filter((one) => one.companyId === companyId)
      .map(({ address }) => ({ companyId, invoiceId: subjectId, what: 'RECEIVED' as const, address })),
  );
}

async function noticesOfFailures(tx: Tx, events: readonly LoggedEvent[]) {
  const notices = [];
  for (const { companyId, subjectId: invoiceId, data } of events) {
    const { toUsers, addresses } = await selectToldOfFailures(tx, companyId);
    const users = toUsers ? await selectMailable(tx, companyId, 'INVOICES') : [];
    const reason = String(data.payload?.error_message ?? '');
    const all = new Map([...users, ...addresses].map((address) => [address.toLowerCase(), address]));
    for (const address of all.values())
      notices.push({ companyId, invoiceId, what: 'FAILED' as const, reason, address });
  }
  return notices;
}
