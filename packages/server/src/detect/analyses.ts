import { findDocument } from '../documents/queries.js';
import { findInvoice } from '../invoices/queries.js';
import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type CheckName, checkNames } from './names.js';
import { type AnalysisRow, latestAnalyses, selectAnalysis, selectHeld } from './queries.js';
import { type Resource, startChecks } from './start.js';

/** The owner's invoice or document of an id; undefined when it has none, or not yet. */
async function findResource(ctx: Context, ownerId: string, id: string): Promise<Resource | undefined> {
  const invoice = await findInvoice(ctx.db, ownerId, id);
  const found = invoice ?? (await findDocument(ctx.db, { id: ownerId }, id));
  return found && { ownerId, resourceId: id, origin: found.origin };
}

const inOrder = (rows: readonly AnalysisRow[]): AnalysisRow[] =>
  checkNames.flatMap((name) => rows.filter((row) => row.check_name === name));

/**
 * Begins checks of an invoice or document that its owner asks for, and gives them as they are: pending.
 * Throws Refusal `not_found`.
 */
export async function analyse(
  ctx: Context,
  ownerId: string,
  id: string,
  names: readonly CheckName[],
): Promise<AnalysisRow[]> {
  const resource = isId(id) ? await findResource(ctx, ownerId, id.toLowerCase()) : undefined;
  if (resource === undefined) throw new Refusal('not_found', [`No invoice or document ${id}`]);
  const wanted = checkNames.filter((name) => names.includes(name));
  return withTransaction(ctx.db, async (tx) => {
    const started = await startChecks(ctx, tx, resource, wanted, 'DEMAND');
    const rows = await latestAnalyses(tx, ownerId, resource.resourceId);
    return inOrder(rows.filter((row) => started.includes(row.analysis_id)));
  });
}

/**
 * The latest run of each check of an invoice or document, or the one run whose own id is given.
 * Throws Refusal `not_found`, also for an invoice that waits for its checks: it is not there yet.
 */
export async function findAnalyses(ctx: Context, ownerId: string, id: string): Promise<AnalysisRow[]> {
  if (!isId(id)) throw new Refusal('not_found', [`No analysis ${id}`]);
  const key = id.toLowerCase();
  const single = await selectAnalysis(ctx.db, ownerId, key);
  const resourceId = single?.resource_id ?? key;
  const isThere =
    (await selectHeld(ctx.db, ownerId, resourceId)) === undefined &&
    (single !== undefined || (await findResource(ctx, ownerId, key)) !== undefined);
  if (!isThere) throw new Refusal('not_found', [`No analysis ${id}`]);
  return single === undefined ? inOrder(await latestAnalyses(ctx.db, ownerId, key)) : [single];
}
