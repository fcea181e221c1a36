import type { Context, Queryable, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { appendEvents, type InvoiceActionData } from '../platform/events/append.js';
import { actions, actionsOf, type InvoiceAction } from './actions.js';
import { timelineEvent } from './events.js';
import { invoiceFacts } from './facts.js';
import { refuseRepeatedNumber, rememberIdempotencyKey } from './idempotency.js';
import { routeInvoiceJob } from './jobs.js';
import type { SubmitParameters } from './parameters.js';
import { filesOf, findInvoice, insertInvoice, type NewInvoiceFile } from './queries.js';
import type { ReadDocument } from './read-document.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';
import type { SendingCompany } from './sending-company.js';

/** A submission that was read and found good. */
export interface AcceptedSubmission {
  readonly company: SendingCompany;
  readonly document: ReadDocument;
  /** What the time line is to say beside that the invoice was made. */
  readonly notice: InvoiceActionData | undefined;
  readonly parameters: SubmitParameters;
  readonly invoiceId: string;
  readonly files: readonly NewInvoiceFile[];
  readonly idempotencyKey: string | undefined;
  readonly requestHash: string;
}

/** The invoice as the caller is told of it. */
export interface Submitted {
  readonly invoice: InvoiceRow;
  readonly files: readonly InvoiceFileRow[];
  readonly actions: readonly InvoiceAction[];
  /** True when the invoice was there already, by its Idempotency-Key. */
  readonly replayed: boolean;
}

/** An invoice that an earlier call made. */
export async function loadSubmitted(db: Queryable, companyId: string, invoiceId: string): Promise<Submitted> {
  const invoice = await findInvoice(db, companyId, invoiceId);
  if (!invoice) throw new Error(`invoice ${invoiceId} of company ${companyId} is not there`);
  const files = await filesOf(db, companyId, [invoiceId]);
  const known = await actionsOf(db, companyId, [invoiceId]);
  return { invoice, files, actions: known.get(invoiceId) ?? [], replayed: true };
}

/**
 * Writes the invoice, its files, its first event and the job that routes it.
 * Throws Refusal: invoice_create_api_error (number repeated), idempotency_key_reused.
 */
export async function storeSubmission(ctx: Context, tx: Tx, accepted: AcceptedSubmission): Promise<Submitted> {
  const { company, document, parameters, invoiceId, idempotencyKey, requestHash } = accepted;
  const { companyId } = company;
  if (company.stopDuplicateNumbers) await refuseRepeatedNumber(tx, companyId, document.summary.number);
  const bound = await rememberIdempotencyKey(ctx, tx, companyId, idempotencyKey, requestHash, invoiceId);
  if (bound !== invoiceId) return loadSubmitted(tx, companyId, bound);
  const now = ctx.clock.now();
  const facts = invoiceFacts(document, parameters, company);
  const invoice = await insertInvoice(
    tx,
    {
      company_id: companyId,
      invoice_id: invoiceId,
      direction: 'SENT',
      status: 'PENDING',
      message_id: newId(ctx.clock),
      client_uuid: parameters.uuid ?? null,
      parameters: JSON.stringify(parameters),
      sender_comment: parameters.sender_comment ?? null,
      created_at: now,
      updated_at: now,
      ...facts,
      sender: JSON.stringify(facts.sender),
      recipient: JSON.stringify(facts.recipient),
    },
    accepted.files,
  );
  if (invoice === undefined) throw new Error(`the fresh message id of invoice ${invoiceId} is taken`);
  await ctx.jobs.enqueue(tx, routeInvoiceJob, { companyId, invoiceId });
  const { notice } = accepted;
  const told = [actions.created, ...(notice === undefined ? [] : [notice])];
  const events = told.map((a, n) => timelineEvent(invoice, n === 0 ? 'INVOICE_CREATED' : 'INVOICE_INFO', a));
  const logged = await appendEvents(ctx, tx, events);
  const files = accepted.files.map((f, position) => ({ ...f, position, company_id: companyId, invoice_id: invoiceId }));
  return {
    invoice,
    files,
    actions: told.map((action, n) => ({ ...action, happenedAt: logged[n]?.happenedAt ?? now })),
    replayed: false,
  };
}
