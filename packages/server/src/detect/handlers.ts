import type { Context } from '../platform/context.js';
import { appendEvents } from '../platform/events/append.js';
import { bindJob, type JobBinding } from '../platform/jobs/binding.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { checks } from './checks/index.js';
import { releaseOverdueJob, runChecksJob } from './jobs.js';
import { type AnalysisRow, endAnalysis, pendingAnalyses } from './queries.js';
import { type Reason, reasonOf } from './reasons.js';
import { releaseHeld } from './release.js';
import { loadSubject, type Subject } from './subject.js';

/** How a run ends. */
interface End {
  readonly reason: string;
  readonly data: Readonly<Record<string, string>>;
}

const failed: End = { reason: 'FAILED', data: {} };

/** Who does the background work of checks. */
export const detectJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(runChecksJob, async (run) => {
    const { ownerId, resourceId } = run.payload;
    const pending = await pendingAnalyses(ctx.db, ownerId, resourceId);
    const subject = await readSubject(ctx, ownerId, resourceId);
    const ends = await Promise.all(
      pending.map(async (analysis) => ({ analysis, end: await check(ctx, analysis, subject) })),
    );
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const events = await releaseHeld(ctx, tx, ownerId, resourceId);
      for (const { analysis, end } of ends)
        await endAnalysis(tx, analysis, { ...ended(analysis, end), now: ctx.clock.now() });
      await appendEvents(ctx, tx, events ?? []);
    });
  }),
  bindJob(releaseOverdueJob, async (run) => {
    const { ownerId, resourceId } = run.payload;
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const events = await releaseHeld(ctx, tx, ownerId, resourceId);
      if (events === undefined) return;
      ctx.log.warn({ companyId: ownerId, invoiceId: resourceId }, 'checks took too long: the invoice is shown without');
      for (const analysis of await pendingAnalyses(tx, ownerId, resourceId)) {
        await endAnalysis(tx, analysis, { ...ended(analysis, failed), now: ctx.clock.now() });
      }
      await appendEvents(ctx, tx, events);
    });
  }),
];

/** A document that cannot be read fails its checks; it must not keep the invoice from its receiver. */
async function readSubject(ctx: Context, ownerId: string, resourceId: string): Promise<Subject | undefined> {
  try {
    return await loadSubject(ctx, ownerId, resourceId);
  } catch (error) {
    ctx.log.error({ err: error, ownerId, resourceId }, 'an invoice could not be read for its checks');
    return undefined;
  }
}

async function check(ctx: Context, analysis: AnalysisRow, subject: Subject | undefined): Promise<End> {
  if (subject === undefined) return failed;
  if (!subject.isInvoice) return { reason: 'NOT_AN_INVOICE', data: {} };
  try {
    const { reason, data = {} } = await checks[analysis.check_name](ctx, subject);
    return { reason, data };
  } catch (error) {
    const { check_name: name, resource_id: resourceId } = analysis;
    ctx.log.warn({ err: error, check: name, ownerId: subject.ownerId, resourceId }, 'a check could not be done');
    return failed;
  }
}

function ended(analysis: AnalysisRow, { reason, data }: End): End & Pick<Reason, 'status'> {
  const known = reasonOf(analysis.check_name, reason);
  if (known === undefined) throw new Error(`${analysis.check_name} has no reason ${reason}`);
  return { reason, data, status: known.status };
}
