import type { InvoiceRow } from '../invoices/rows.js';
import type { Context } from '../platform/context.js';
import { type Language, textIn } from '../platform/languages.js';
import { type CheckName, checkNames } from './names.js';
import { checksOnReceive } from './on-receive.js';
import { analysesOnReceive } from './queries.js';
import { reasonOf } from './reasons.js';

/** What the checks of a received invoice came to, in short. */
export interface DetectResults {
  /** DISABLED: the service is off, or was when the invoice came. */
  readonly status: 'OK' | 'WARN' | 'DISABLED';
  /** The checks that were done. */
  readonly executedChecks: readonly CheckName[];
  /** A sentence for each finding. */
  readonly findings: readonly string[];
}

/** What the contract's short form says of a received invoice. A check that failed is a finding: nothing is known then. */
export async function detectResults(ctx: Context, invoice: InvoiceRow, language: Language): Promise<DetectResults> {
  const wanted = await checksOnReceive(ctx.db, invoice.company_id);
  const rows = wanted.length === 0 ? [] : await analysesOnReceive(ctx.db, invoice.company_id, invoice.invoice_id);
  if (rows.length === 0) return { status: 'DISABLED', executedChecks: [], findings: [] };
  const runs = checkNames.flatMap((name) => rows.filter((row) => row.check_name === name));
  const findings = runs.flatMap((run) => {
    const reason = reasonOf(run.check_name, run.reason);
    const isFinding = reason?.result === 'WARNING' || reason?.result === 'FAILED';
    return isFinding ? [textIn(reason.texts, language, run.data)] : [];
  });
  return {
    status: findings.length > 0 ? 'WARN' : 'OK',
    executedChecks: runs.filter(({ status }) => status === 'RUN_SUCCESSFUL').map((run) => run.check_name),
    findings,
  };
}
