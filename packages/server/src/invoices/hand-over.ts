import type { FormatName } from '@autoinvoice/invoice';
import { inEnglish, say } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import type { InvoiceActionData, NewEvent } from '../platform/events/append.js';
import { actions } from './actions.js';
import { lossesInWords, type TermLoss } from './conversion/losses.js';
import { demandedDocument } from './demanded-document.js';
import { documentOutcomeEvent, timelineEvent } from './events.js';
import { deliveryNetworks } from './networks.js';
import { filesOf } from './queries.js';
import type { Payee } from './redirection/payee.js';
import { redirected } from './redirection/redirect.js';
import type { RouteTarget } from './routing/plan.js';
import type { InvoiceRow } from './rows.js';

/** What became of a delivery, and what its sender is to know besides. */
export interface HandedOver {
  readonly result: DeliveryOutcome;
  readonly notices: readonly InvoiceActionData[];
}

/**
 * Hands an invoice to the network of its target, in the form that the network demands and only when it keeps the rules
 * of that form. Throws what may pass; what is final is in the result.
 */
export async function handOver(ctx: Context, invoice: InvoiceRow, target: RouteTarget): Promise<HandedOver> {
  const network = deliveryNetworks(ctx).get(target.network);
  if (!network) throw new Error(`no network ${target.network} for invoice ${invoice.invoice_id}`);
  const files = await filesOf(ctx.db, invoice.company_id, [invoice.invoice_id]);
  const leaving = await redirected(ctx, { invoice, files, target });
  if ('failure' in leaving) return { result: { outcome: 'failed', message: leaving.failure }, notices: [] };
  const { delivery, payee } = leaving;
  const notices = payee ? [actions.paidToService(payee.account)] : [];
  if (network.demands === undefined) {
    return { result: telling(payee, await network.deliver(ctx, delivery)), notices };
  }
  const { demands, carriesFiles = false } = network;
  const document = await demandedDocument(ctx, delivery, demands, { carriesFiles });
  if ('failure' in document) return { result: { outcome: 'failed', message: document.failure }, notices: [] };
  const { bytes, companions, losses } = document;
  return {
    result: telling(payee, await network.deliver(ctx, { ...delivery, document: bytes, companions })),
    notices: [...notices, ...noticesOf(demands, losses)],
  };
}

/** What became of a delivery; the payee of a delivered invoice, when it is not the sender, is told with the outcome. */
function telling(payee: Payee | undefined, result: DeliveryOutcome): DeliveryOutcome {
  if (!payee || result.outcome === 'failed') return result;
  return {
    ...result,
    within: async (tx) => {
      const events = (await result.within?.(tx)) ?? [];
      await payee.delivered(tx);
      return events;
    },
  };
}

/** What the sender is to know of losses: files that stayed behind by their names, all else by its business term. */
function noticesOf(format: FormatName, losses: readonly TermLoss[]): InvoiceActionData[] {
  const fileNames = losses.filter(({ path }) => path.endsWith('.content.fileName')).map(({ value = '' }) => value);
  const others = fileNames.length === 0 ? losses : losses.filter(({ path }) => !path.startsWith('attachments['));
  return [
    ...(fileNames.length === 0 ? [] : [actions.sentWithoutAttachments(format, fileNames)]),
    ...(others.length === 0 ? [] : [actions.lostOnTheWayOut(format, lossesInWords(others))]),
  ];
}

/** What a delivery's result means for the invoice: its status, and the events, the network's own effects included. */
export async function outcomeOf(
  tx: Tx,
  invoice: InvoiceRow,
  { result, notices }: HandedOver,
): Promise<{ status: 'DELIVERED' | 'FAILED'; events: NewEvent[] }> {
  if (result.outcome === 'failed') {
    const { message } = result;
    const failed = documentOutcomeEvent(invoice, 'FAILED', actions.deliveryFailed(message), inEnglish(message));
    return { status: 'FAILED', events: [failed] };
  }
  if (result.outcome === 'waiting') throw new Error('a network that has not answered has no outcome');
  const further = (await result.within?.(tx)) ?? [];
  const { name, eia: address } = invoice.recipient;
  const to = address ? say('party.at', { name, address }) : name;
  const events = [
    ...notices.map((notice) => timelineEvent(invoice, 'INVOICE_INFO', notice)),
    timelineEvent(invoice, 'INVOICE_SENT', actions.sentInternally(to)),
    documentOutcomeEvent(invoice, 'DELIVERED', actions.delivered(to)),
    ...further,
  ];
  return { status: 'DELIVERED', events };
}
