import { Findings } from '../../accounts/checks.js';
import { say } from '../../events/say.js';
import { told } from '../../invoices/actions.js';
import { timelineEvent } from '../../invoices/events.js';
import { lockInvoice } from '../../invoices/queries.js';
import type { InvoiceRow } from '../../invoices/rows.js';
import { askOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { collectors } from '../receivables/onboarding.js';
import { type ReceivablesProvider, selectActiveCollector } from '../receivables/queries.js';
import { amountToCollect, type WantedAmounts } from './amounts.js';
import { type Assignment, lockAssignment, replaceAssignment, selectAssignment, settlePending } from './queries.js';

/** Subject of invoices that collectors are given. */
export const assignmentSubject = 'assignment';

/** What is to be done with an invoice; more members of the API's body go to the collector as they are. */
export type WantedAssignment = WantedAmounts & {
  readonly collection_type: 'reminder_and_collection' | 'collection';
  readonly assignment_summary?: string | undefined;
} & Readonly<Record<string, unknown>>;

/** What became of an invoice that was given to a collector. Throws Refusal `not_found` when it never was. */
export async function getAssignment(ctx: Context, companyId: string, invoiceId: string): Promise<Assignment> {
  const assignment = await selectAssignment(ctx.db, companyId, invoiceId);
  if (!assignment) throw new Refusal('not_found', ['The invoice was not given to a collector.']);
  return assignment;
}

/**
 * Gives a sent invoice to the collector whose service the company has. One that the collector refused may be given
 * again. Throws Refusal `not_found` (no sent invoice), `forbidden` (no service, a credit note, given before),
 * `invalid_parameters`.
 */
export async function assignInvoice(
  ctx: Context,
  companyId: string,
  invoiceId: string,
  wanted: WantedAssignment,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const invoice = await lockInvoice(tx, companyId, invoiceId);
    if (invoice?.direction !== 'SENT') throw new Refusal('not_found', ['No such sent invoice.']);
    const collector = await selectActiveCollector(tx, companyId);
    if (!collector) throw new Refusal('forbidden', ['The company has no active service for receivables.']);
    if (invoice.document_type === 'CREDIT_NOTE') throw new Refusal('forbidden', ['A credit note is not collected.']);
    const before = await lockAssignment(tx, companyId, invoiceId);
    if (before && before.status !== 'error') throw new Refusal('forbidden', ['The invoice was given before.']);
    const findings = new Findings();
    const amount = amountToCollect(findings, wanted, invoice.sum);
    const { assignment_summary: summary } = wanted;
    const isSummary = summary === undefined || (summary.length >= 2 && summary.length <= 64);
    findings.expect(isSummary, 'assignment_summary', '2 to 64 characters.');
    findings.refuse();
    await give(ctx, tx, invoice, { collector, amount, wanted });
  });
}

async function give(
  ctx: Context,
  tx: Tx,
  invoice: InvoiceRow,
  given: { readonly collector: ReceivablesProvider; readonly amount: string; readonly wanted: WantedAssignment },
): Promise<void> {
  const { company_id: companyId, invoice_id: invoiceId } = invoice;
  const { collector, amount, wanted } = given;
  const assignmentId = newId(ctx.clock);
  const now = ctx.clock.now();
  await replaceAssignment(tx, {
    company_id: companyId,
    invoice_id: invoiceId,
    assignment_id: assignmentId,
    provider: collector,
    status: 'pending',
    collection_type: wanted.collection_type,
    collectable_amount: amount,
    url: null,
    error_reason: null,
    created_at: now,
    changed_at: now,
  });
  const about = { companyId, subject: assignmentSubject, subjectId: assignmentId };
  await askOutside(ctx, tx, {
    ...about,
    provider: collectors[collector],
    details: {
      ...wanted,
      collectable_amount: amount,
      invoice: {
        id: invoiceId,
        number: invoice.number,
        reference: invoice.reference,
        date: invoice.invoice_date,
        date_due: invoice.due_date,
        sum: invoice.sum,
        currency: invoice.currency,
        recipient: invoice.recipient,
      },
    },
  });
}

/** Takes a collector's answer: yes, with the address of the case if it says one (`url`), or why not. */
export const onAssignmentAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId, details }, answer) => {
  const changed_at = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    await settlePending(tx, companyId, subjectId, { status: 'error', error_reason: answer.message, changed_at });
    return;
  }
  const url = typeof answer.data?.url === 'string' && URL.canParse(answer.data.url) ? answer.data.url : null;
  const invoiceId = await settlePending(tx, companyId, subjectId, { status: 'sent', url, changed_at });
  if (invoiceId === undefined) return;
  const withReminder = details.collection_type === 'reminder_and_collection';
  const action = {
    type: 'INFO',
    channel: null,
    key: withReminder ? 'action_reminder_and_collection' : 'action_collection',
    ...told(say(withReminder ? 'invoice.given_to_reminders' : 'invoice.given_to_collection')),
  } as const;
  const invoice = { company_id: companyId, invoice_id: invoiceId };
  await appendEvents(ctx, tx, [timelineEvent(invoice, 'INVOICE_INFO', action)]);
};
