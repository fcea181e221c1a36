import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { runChecksJob } from './jobs.js';
import type { CheckName } from './names.js';
import { insertAnalyses } from './queries.js';

/** Whose invoice or document is to be checked. */
export interface Resource {
  readonly ownerId: string;
  readonly resourceId: string;
  readonly origin: string | null;
}

/** Begins runs of checks: they are pending until the job that is put beside them has done them. Gives their ids. */
export async function startChecks(
  ctx: Context,
  tx: Tx,
  { ownerId, resourceId, origin }: Resource,
  names: readonly CheckName[],
  madeOn: 'RECEIVE' | 'DEMAND',
): Promise<string[]> {
  const rows = names.map((name) => ({
    owner_id: ownerId,
    analysis_id: newId(ctx.clock),
    resource_id: resourceId,
    check_name: name,
    made_on: madeOn,
    origin,
    status: 'PENDING',
    reason: 'PENDING',
    data: '{}',
    triggered_at: ctx.clock.now(),
    checked_at: null,
  }));
  await insertAnalyses(tx, rows);
  await ctx.jobs.enqueue(tx, runChecksJob, { ownerId, resourceId });
  return rows.map(({ analysis_id }) => analysis_id);
}
