import { say } from '../../events/say.js';
import type { SentenceCode } from '../../events/sentences.js';
import type { Context, Tx } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents, type InvoiceActionData } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { told } from '../actions.js';
import { timelineEvent } from '../events.js';
import { lockInvoice } from '../queries.js';
import type { InvoiceRow } from '../rows.js';
import { insertResponse, selectResponses, selectSentCounterpart } from './queries.js';

/** What a receiver can answer, in the order in which answers may follow each other (contract 6.8). */
export const nemhandelResponses = [
  'MessageAcknowledgement',
  'InProcess',
  'UnderQuery',
  'ConditionallyAccepted',
  'Rejected',
  'Accepted',
  'PartiallyPaid',
  'FullyPaid',
] as const;
export type NemhandelResponse = (typeof nemhandelResponses)[number];

/** After these nothing follows. */
const FINAL: ReadonlySet<string> = new Set(['Rejected', 'FullyPaid']);

/** How the sender's time line tells of each. */
const SENDERS_ACTION = {
  MessageAcknowledgement: ['action_confirmed', 'answer.received'],
  InProcess: ['action_seen', 'answer.processing'],
  UnderQuery: ['action_disputed', 'answer.question'],
  ConditionallyAccepted: ['action_accepted', 'answer.accepted_on_conditions'],
  Rejected: ['action_declined', 'answer.rejected'],
  Accepted: ['action_accepted', 'answer.accepted'],
  PartiallyPaid: ['action_paid', 'answer.paid_in_part'],
  FullyPaid: ['action_paid', 'answer.paid'],
} as const satisfies Readonly<Record<NemhandelResponse, readonly [key: string, code: SentenceCode]>>;

/**
 * Answers a received invoice. Answers go forward only, nothing follows a final one (Rejected, FullyPaid), and the
 * software that gave the first gives the others. Says whether the answer is on its way to the sender: inside this
 * service it reaches the sender's time line at once; of other networks none carries answers yet.
 * Throws Refusal `not_found`, `invoice_response_not_allowed`.
 */
export async function respond(
  ctx: Context,
  companyId: string,
  invoiceId: string,
  answer: { readonly response: NemhandelResponse; readonly reason?: string | undefined; readonly vendorKeyId?: string },
): Promise<{ isRequested: boolean }> {
  return withTransaction(ctx.db, async (tx) => {
    const invoice = await lockInvoice(tx, companyId, invoiceId);
    if (invoice?.direction !== 'RECEIVED')
      throw new Refusal('not_found', ['The company has received no such invoice.']);
    const earlier = await selectResponses(tx, companyId, invoiceId);
    checkOrder(earlier, answer);
    await insertResponse(tx, {
      company_id: companyId,
      invoice_id: invoiceId,
      position: earlier.length,
      response: answer.response,
      reason: answer.reason ?? null,
      vendor_key_id: answer.vendorKeyId ?? null,
      created_at: ctx.clock.now(),
    });
    return { isRequested: await tellSender(ctx, tx, invoice, answer) };
  });
}

function checkOrder(
  earlier: readonly { readonly response: string; readonly vendor_key_id: string | null }[],
  answer: { readonly response: NemhandelResponse; readonly vendorKeyId?: string },
): void {
  const last = earlier.at(-1);
  if (!last) return;
  const rank = (response: string) => nemhandelResponses.indexOf(response as NemhandelResponse);
  if (FINAL.has(last.response)) {
    throw new Refusal('invoice_response_not_allowed', [`response: nothing follows ${last.response}.`]);
  }
  // A payment in parts may be told of more than once.
  const repeatable = last.response === 'PartiallyPaid' && answer.response === 'PartiallyPaid';
  if (rank(answer.response) <= rank(last.response) && !repeatable) {
    throw new Refusal('invoice_response_not_allowed', [`response: ${answer.response} cannot follow ${last.response}.`]);
  }
  if (last.vendor_key_id !== (answer.vendorKeyId ?? null)) {
    throw new Refusal('invoice_response_not_allowed', ['Another software has answered this invoice before.']);
  }
}

async function tellSender(
  ctx: Context,
  tx: Tx,
  invoice: InvoiceRow,
  { response, reason }: { readonly response: NemhandelResponse; readonly reason?: string | undefined },
): Promise<boolean> {
  const sent = await selectSentCounterpart(tx, invoice);
  if (!sent) return false;
  const [key, code] = SENDERS_ACTION[response];
  const answer = say(code, { by: invoice.recipient.name });
  const action: InvoiceActionData = {
    type: response === 'Rejected' ? 'ERROR' : 'INFO',
    channel: 'EINVOICE',
    key,
    ...told(reason ? say('answer.because', { answer, reason }) : answer),
  };
  await appendEvents(ctx, tx, [timelineEvent(sent, 'INVOICE_INFO', action)]);
  return true;
}
