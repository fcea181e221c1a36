import { inEnglish, say, sayAll } from '../events/say.js';
import type { Queryable } from '../platform/context.js';
import type { EventData, InvoiceActionData } from '../platform/events/append.js';
import type { Words } from '../platform/events/sentence.js';

/** An entry of an invoice's time line. */
export interface InvoiceAction extends InvoiceActionData {
  readonly happenedAt: Date;
}

/** The actions of the named invoices of a company, oldest first: read from the event log, where alone they stand. */
export async function actionsOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, InvoiceAction[]>> {
  const found = new Map<string, InvoiceAction[]>(invoiceIds.map((id) => [id, []]));
  if (invoiceIds.length === 0) return found;
  const rows = await db
    .selectFrom('event_log')
    .select(['subject_id', 'happened_at', 'data'])
    .where('company_id', '=', companyId)
    .where('subject_id', 'in', [...invoiceIds])
    .orderBy('seq')
    .execute();
  for (const row of rows) {
    const { action } = row.data as EventData;
    if (action) found.get(row.subject_id)?.push({ ...action, happenedAt: row.happened_at });
  }
  return found;
}

const einvoice = (type: InvoiceActionData['type'], key: string, said: Words): InvoiceActionData => ({
  type,
  channel: 'EINVOICE',
  key,
  ...told(said),
});

const notice = (said: Words): InvoiceActionData => ({
  type: 'INFO',
  channel: null,
  key: 'action_notice',
  ...told(said),
});

/** What an entry of a time line says: in English, and so that it can be said in other languages. */
export const told = (said: Words) => ({ message: inEnglish(said), said });

/**
 * What an invoice's time line says. Keys are the contract's (6.5); which type and text goes with which key is UNKNOWN
 * there, so these are our own.
 */
export const actions = {
  created: einvoice('CREATED', 'action_created', say('invoice.created')),
  sentInternally: (to: Words) => einvoice('SENT', 'action_internal_sent', say('invoice.sent', { to })),
  delivered: (to: Words) => einvoice('DELIVERED', 'action_delivered', say('invoice.delivered', { to })),
  confirmed: (by: string) => einvoice('INFO', 'action_confirmed', say('invoice.confirmed', { by })),
  keptWithoutSending: {
    ...einvoice('SENT', 'action_archived', say('invoice.kept')),
    channel: null,
  },
  received: (from: string) => einvoice('RECEIVED', 'action_incoming_receive', say('invoice.received', { from })),
  noRoute: (why: Words): InvoiceActionData => ({
    type: 'ERROR',
    channel: null,
    key: 'action_route_failed',
    ...told(why),
  }),
  held: notice,
  paidToService: (account: string) => notice(say('invoice.paid_to_service', { account })),
  notCollected: (why: Words) => notice(say('invoice.not_collected', { why })),
  sentAgain: notice,
  lostOnTheWayOut: (format: string, losses: Words) => notice(say('invoice.lost_on_the_way_out', { format, losses })),
  sentWithoutAttachments: (format: string, files: readonly string[]): InvoiceActionData => ({
    ...notice(say('invoice.sent_without_files', { format, files: sayAll(files, ', ') })),
    key: 'action_send_without_attachments',
  }),
  lostOnDownload: (format: string, losses: Words) => notice(say('invoice.lost_on_download', { format, losses })),
  deliveryFailed: (why: Words) => einvoice('ERROR', 'action_delivery_failed', why),
} as const;
