import { isEmailAddress, notAnEmail } from '../accounts/checks.js';
import { readFacts } from '../detect/subject.js';
import { filesOf } from '../invoices/queries.js';
import type { InvoiceRow } from '../invoices/rows.js';
import { readBusinessId } from '../lookup/business-id.js';
import type { Context } from '../platform/context.js';
import { isId, newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { deleteReport, insertReport, type ReportRow, selectReports } from './queries.js';
import { type ReportReasonName, reportReasonNames } from './reasons.js';

/** What somebody reports of the sender of an invoice. */
export interface NewReport {
  readonly reasons: readonly ReportReasonName[];
  readonly contactEmail: string;
  readonly description: string | undefined;
  readonly userId: string;
}

/** Throws Refusal `forbidden` unless the invoice was received: nobody reports itself. */
export function assertReceived(invoice: InvoiceRow): void {
  if (invoice.direction !== 'RECEIVED') throw new Refusal('forbidden', ['Only received invoices can be reported.']);
}

/**
 * Reports the sender of a received invoice for attempted fraud.
 * Throws Refusal `forbidden` for a sent invoice, `invalid_parameters`, `invoice_already_reported`.
 */
export async function reportSender(ctx: Context, invoice: InvoiceRow, report: NewReport): Promise<void> {
  assertReceived(invoice);
  if (!isEmailAddress(report.contactEmail)) {
    throw new Refusal('invalid_parameters', [`contact_email: ${notAnEmail}`]);
  }
  const { bid, name, country } = invoice.sender;
  const made = await insertReport(ctx.db, {
    company_id: invoice.company_id,
    report_id: newId(ctx.clock),
    invoice_id: invoice.invoice_id,
    // In normal form, so that reports of one sender are counted together however its invoices write the number.
    sender_bid: bid === null ? null : (readBusinessId(bid, country)[0]?.bid ?? bid),
    sender_name: name,
    sender_country: country,
    bank_account: await bankAccountOf(ctx, invoice),
    reporter_user_id: report.userId,
    contact_email: report.contactEmail,
    reasons: reportReasonNames.filter((reason) => report.reasons.includes(reason)),
    description: report.description || null,
    reported_at: ctx.clock.now(),
  });
  if (!made) throw new Refusal('invoice_already_reported', [`Invoice ${invoice.invoice_id} has a report.`]);
}

/** The first bank account on the invoice; null where it names none, or cannot be read any more. */
async function bankAccountOf(ctx: Context, invoice: InvoiceRow): Promise<string | null> {
  const files = await filesOf(ctx.db, invoice.company_id, [invoice.invoice_id]);
  try {
    return (await readFacts(ctx, invoice.source_format, files)).accounts[0] ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The report of an invoice. Throws Refusal `forbidden`, and `not_found` when there is none. */
export async function reportsOf(ctx: Context, invoice: InvoiceRow): Promise<ReportRow[]> {
  assertReceived(invoice);
  const reports = await selectReports(ctx.db, invoice.company_id, invoice.invoice_id);
  if (reports.length === 0) throw new Refusal('not_found', [`Invoice ${invoice.invoice_id} has no report.`]);
  return reports;
}

/** Takes a report back. Throws Refusal `forbidden`, and `not_found` when there is none. */
export async function withdrawReport(ctx: Context, invoice: InvoiceRow, reportId: string): Promise<void> {
  assertReceived(invoice);
  const { company_id, invoice_id } = invoice;
  const was = isId(reportId) && (await deleteReport(ctx.db, company_id, invoice_id, reportId.toLowerCase()));
  if (!was) throw new Refusal('not_found', [`No report ${reportId}`]);
}
