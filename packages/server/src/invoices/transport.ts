import { parseElectronicAddress, type Transport, type TransportEnd } from '@autoinvoice/invoice';
import type { Context } from '../platform/context.js';
import type { InvoiceRow } from './rows.js';

/**
 * How an invoice travelled, for formats whose documents say so (Finvoice): this service is the sender's operator, and
 * the recipient's too for what was delivered inside.
 */
export function transportOf(ctx: Context, invoice: InvoiceRow): Transport {
  const own = ctx.config.ownOperatorIds[0];
  const isInside = invoice.destination === 'VISMA';
  return {
    sender: end(invoice.sender.eia, invoice.origin === null || invoice.origin === 'INTERNAL' ? own : undefined),
    recipient: end(invoice.recipient.eia, isInside ? own : (invoice.recipient.operator ?? undefined)),
    messageId: invoice.message_id,
    timestamp: `${invoice.created_at.toISOString().slice(0, 19)}Z`,
  };
}

function end(eia: string | null, operator: string | undefined): TransportEnd {
  const { scheme, id } = parseElectronicAddress(eia ?? '');
  return {
    ...(id === '' ? {} : { address: { value: id, ...(scheme === undefined ? {} : { scheme }) } }),
    ...(operator === undefined ? {} : { operator }),
  };
}
