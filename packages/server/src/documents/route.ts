import { say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents, type NewEvent } from '../platform/events/append.js';
import type { Words } from '../platform/events/sentence.js';
import type { JobHandler } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { checkRules } from './check-rules.js';
import { steps, timelineEvent } from './events.js';
import { filesOf } from './file-queries.js';
import { handOver, outcomeOf } from './hand-over.js';
import { deliverDocumentJob } from './jobs.js';
import { documentNetworks } from './networks.js';
import { advance, findDocument } from './queries.js';
import { type DocumentRow, ownerOf } from './rows.js';
import { checkParticipant, sendingParty } from './sending-party.js';
import { chooseTarget, type DocumentTarget } from './target.js';

/** What was decided of a document: where it goes or why it goes nowhere, and what its sender is to know besides. */
type Decision = { readonly notices: readonly NewEvent[] } & (
  | { readonly target: DocumentTarget }
  | { readonly failure: Words }
);

/**
 * The job `document.route`: checks the document and decides where it goes. The decision, what follows from it and the
 * job's end are one transaction. Inside it is delivered in that very transaction; a network outside gets a job of its
 * own, since what happens there cannot be undone, and the document is RESERVED until it has taken it.
 */
export function routeDocument(ctx: Context): JobHandler<{ ownerId: string; documentId: string }> {
  return async (run) => {
    const { ownerId, documentId } = run.payload;
    const document = await findDocument(ctx.db, { id: ownerId }, documentId);
    if (document?.status !== 'PROCESSING') return;
    const decision = await decide(ctx, document);
    const target = 'target' in decision ? decision.target : undefined;
    const isInside = target !== undefined && documentNetworks(ctx).get(target.network)?.isInside === true;
    const routed = { ...document, target: target ?? null, network: target?.network ?? null };
    const result: DeliveryOutcome | undefined =
      'failure' in decision
        ? { outcome: 'failed', message: decision.failure }
        : isInside
          ? await handOver(ctx, routed, decision.target)
          : undefined;
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const now = ctx.clock.now();
      const change = { now, ...(target && { target }) };
      if (result === undefined) {
        if (!(await advance(tx, document, ['PROCESSING'], { ...change, status: 'RESERVED' }))) return;
        await ctx.jobs.enqueue(tx, deliverDocumentJob, run.payload);
        const reserved = timelineEvent(routed, 'DOCUMENT_INFO', steps.reserved(routed.network ?? ''));
        await appendEvents(ctx, tx, [...decision.notices, reserved]);
        return;
      }
      const status = result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
      if (!(await advance(tx, document, ['PROCESSING'], { ...change, status }))) return;
      await appendEvents(ctx, tx, [...decision.notices, ...(await outcomeOf(tx, routed, result))]);
    });
  };
}

async function decide(ctx: Context, document: DocumentRow): Promise<Decision> {
  try {
    await sendingParty(ctx.db, ownerOf(document));
    await checkParticipant(ctx.db, ownerOf(document), document.sender);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { notices: [], failure: say('failure.sender_unverified') };
  }
  const files = await filesOf(ctx.db, ownerOf(document), [document.document_id]);
  const verdict = await checkRules(
    ctx,
    document,
    files.find(({ file_type }) => file_type === 'PRIMARY_FILE'),
  );
  if (verdict.outcome === 'broken') return { notices: [], failure: say('failure.breaks_rule', { why: verdict.why }) };
  const notices =
    verdict.outcome === 'unchecked' ? [timelineEvent(document, 'DOCUMENT_INFO', steps.notChecked(verdict.why))] : [];
  return { notices, ...(await chooseTarget(ctx, document)) };
}
