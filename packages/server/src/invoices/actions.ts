import type { Queryable } from '../platform/context.js';
import type { EventData, InvoiceActionData } from '../platform/events/append.js';

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

const einvoice = (type: InvoiceActionData['type'], key: string, message: string): InvoiceActionData => ({
  type,
  channel: 'EINVOICE',
  key,
  message,
});

const notice = (message: string): InvoiceActionData => ({
  type: 'INFO',
  channel: null,
  key: 'action_notice',
  message,
});

/**
 * What an invoice's time line says. Keys are the contract's (6.5); which type and text goes with which key is UNKNOWN
 * there, so these are our own.
 */
export const actions = {
  created: einvoice('CREATED', 'action_created', 'Invoice created'),
  sentInternally: (to: string) => einvoice('SENT', 'action_internal_sent', `Invoice sent to ${to}`),
  delivered: (to: string) => einvoice('DELIVERED', 'action_delivered', `Invoice delivered to ${to}`),
  confirmed: (by: string) => einvoice('INFO', 'action_confirmed', `${by} has confirmed the delivery`),
  keptWithoutSending: {
    ...einvoice('SENT', 'action_archived', 'Invoice kept without sending it, as asked'),
    channel: null,
  },
  received: (from: string) => einvoice('RECEIVED', 'action_incoming_receive', `Invoice received from ${from}`),
  noRoute: (why: string): InvoiceActionData => ({
    type: 'ERROR',
    channel: null,
    key: 'action_route_failed',
    message: why,
  }),
  held: notice,
  paidToService: (account: string) =>
    notice(`The invoice goes out to be paid to account ${account} of the service that collects for the sender`),
  sentAgain: (way: string) => notice(`The invoice is sent again, ${way}`),
  lostOnTheWayOut: (format: string, losses: string) =>
    notice(`The invoice goes out as ${format}. Not carried as it was: ${losses}`),
  sentWithoutAttachments: (format: string, files: readonly string[]): InvoiceActionData => ({
    ...notice(`The invoice goes out as ${format} without files that it cannot carry: ${files.join(', ')}`),
    key: 'action_send_without_attachments',
  }),
  lostOnDownload: (format: string, losses: string) =>
    notice(`The invoice was fetched as ${format}. Not carried as it was: ${losses}`),
  deliveryFailed: (why: string) => einvoice('ERROR', 'action_delivery_failed', why),
} as const;
