import type { Static } from 'typebox';
import type { Context, Tx } from '../platform/context.js';
import type { JobHandler, JobRun } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type AttemptResult, attemptDelivery } from './attempt.js';
import {
  type DeliveryRow,
  insertAttempt,
  lockDelivery,
  selectOpenDelivery,
  updateDelivery,
} from './delivery-queries.js';
import { deliverWebhookJob } from './jobs.js';
import { postponeMs, SlowReceivers } from './slow-receivers.js';

type Payload = Static<typeof deliverWebhookJob.payload>;

/** When a delivery that just failed is tried again; undefined when that was the last time. */
function nextAttempt(ctx: Context, delivery: DeliveryRow, failedAt: Date): Date | undefined {
  // A test event has no place in the log and nobody waits for it: it is tried once.
  const retries = delivery.event_seq === null ? 0 : ctx.config.webhookRetries;
  if (delivery.round_attempts >= retries) return undefined;
  return new Date(failedAt.getTime() + ctx.config.webhookRetrySeconds * 1000);
}

/** Writes down an attempt: its row, the state of the delivery and the job of the next attempt. */
async function record(ctx: Context, tx: Tx, key: Payload, result: AttemptResult): Promise<void> {
  const { companyId, deliveryId } = key;
  const delivery = await lockDelivery(tx, companyId, deliveryId);
  if (delivery === undefined) return;
  const attempts = delivery.attempts + 1;
  await insertAttempt(tx, {
    company_id: companyId,
    delivery_id: deliveryId,
    attempt: attempts,
    attempted_at: result.at,
    duration_ms: result.durationMs,
    status_code: result.statusCode,
    error: result.error,
    reply_excerpt: result.excerpt,
  });
  const counted = { attempts, round_attempts: delivery.round_attempts + 1 };
  if (result.delivered) {
    const done = { status: 'DELIVERED', next_attempt_at: null, finished_at: result.at };
    await updateDelivery(tx, delivery, { ...counted, ...done });
    return;
  }
  if (delivery.status !== 'PENDING') {
    // Meanwhile another attempt delivered it, or its subscription ended.
    await updateDelivery(tx, delivery, { attempts });
    return;
  }
  const next = nextAttempt(ctx, delivery, result.at);
  if (next === undefined) {
    await updateDelivery(tx, delivery, { ...counted, status: 'FAILED', next_attempt_at: null, finished_at: result.at });
    return;
  }
  await updateDelivery(tx, delivery, { ...counted, next_attempt_at: next });
  // Makes any other job of this delivery stale, so that there is one chain of attempts.
  await ctx.jobs.enqueue(tx, deliverWebhookJob, { companyId, deliveryId, attempts }, { startAfter: next });
}

/** Puts a delivery off because its receiver has its share of the lane. */
async function postpone(ctx: Context, run: JobRun<Payload>): Promise<void> {
  const times = run.payload.postponed ?? 0;
  const startAfter = new Date(ctx.clock.now().getTime() + postponeMs(times));
  await withTransaction(ctx.db, async (tx) => {
    await ctx.jobs.enqueue(tx, deliverWebhookJob, { ...run.payload, postponed: times + 1 }, { startAfter });
    await run.complete(tx);
  });
}

/**
 * The handler of `webhooks.deliver`. The attempt's row, the state, the next attempt and the job's completion commit
 * together. A crash between the receiver's answer and that commit means a second attempt with the same webhook-id:
 * at least once, as the contract's retries are anyway.
 */
export function deliverWebhook(ctx: Context): JobHandler<Payload> {
  const receivers = new SlowReceivers(ctx.config.webhookTimeoutMs / 5);
  return async (run) => {
    const { companyId, deliveryId, attempts } = run.payload;
    const open = await selectOpenDelivery(ctx.db, companyId, deliveryId);
    if (open === undefined || open.delivery.attempts !== attempts) return;
    if (!receivers.enter(companyId)) return postpone(ctx, run);
    let result: AttemptResult | undefined;
    try {
      result = await attemptDelivery(ctx, open.delivery, open.notification);
    } finally {
      receivers.leave(companyId, result);
    }
    const made = result;
    await withTransaction(ctx.db, async (tx) => {
      await record(ctx, tx, run.payload, made);
      await run.complete(tx);
    });
  };
}
