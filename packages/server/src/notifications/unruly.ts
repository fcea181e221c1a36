import { Type } from 'typebox';
import type { Context, Tx } from '../platform/context.js';
import { bindJob } from '../platform/jobs/binding.js';
import { defineJob } from '../platform/jobs/jobs.js';
import { type Switches, switchesOf } from '../sandbox/switches.js';
import { replayDelivery } from './deliveries.js';
import { countDeliveries } from './delivery-queries.js';
import { deliverWebhookJob } from './jobs.js';

/** Send a delivery once more, in a sandbox whose webhooks are switched to come twice. */
export const repeatWebhookJob = defineJob({
  name: 'webhooks.repeat',
  payload: Type.Object({ companyId: Type.String(), notificationId: Type.String(), deliveryId: Type.String() }),
  retryLimit: 3,
  retryDelaysSeconds: [1, 5],
  expireSeconds: 60,
  concurrency: 2,
});

export const repeatWebhookBinding = (ctx: Context) => bindJob(repeatWebhookJob, (run) => repeat(ctx, run.payload));

async function repeat(ctx: Context, key: Parameters<typeof replayDelivery>[1]): Promise<void> {
  await replayDelivery(ctx, key);
}

/** Seconds after which a delivery is repeated, and by which every other one is late. */
const repeatSeconds = 5;
const lateSeconds = 15;

interface NewDelivery {
  readonly company_id: string;
  readonly delivery_id: string;
  readonly notification_id: string;
  readonly event_company_id: string;
}

/**
 * When each new delivery is to be attempted first: now, but for companies of a sandbox switched to OUT_OF_ORDER. There
 * the first, third and so on of each subscription are late: numbers in the event log would not do, since events that
 * nobody is told have theirs, and all that are told may have even ones.
 */
export async function firstAttempts(
  ctx: Context,
  tx: Tx,
  deliveries: readonly NewDelivery[],
): Promise<{ readonly at: (delivery: NewDelivery) => Date; readonly switches: ReadonlyMap<string, Switches> }> {
  const now = ctx.clock.now();
  const switches = new Map<string, Switches>();
  if (ctx.config.mode === 'sandbox') {
    const companyIds = deliveries.map(({ event_company_id }) => event_company_id);
    for (const id of new Set(companyIds)) switches.set(id, await switchesOf(ctx, tx, id));
  }
  const late = new Set<string>();
  const counts = new Map<string, number>();
  for (const { event_company_id, company_id, notification_id, delivery_id } of deliveries) {
    if (switches.get(event_company_id)?.WEBHOOKS !== 'OUT_OF_ORDER') continue;
    const before = counts.get(notification_id) ?? (await countDeliveries(tx, company_id, notification_id));
    counts.set(notification_id, before + 1);
    if (before % 2 === 0) late.add(delivery_id);
  }
  const lateAt = new Date(now.getTime() + lateSeconds * 1000);
  return { switches, at: ({ delivery_id }) => (late.has(delivery_id) ? lateAt : now) };
}

/** Puts the first attempts of new deliveries on their way, and in a sandbox their repetitions. */
export async function enqueueAttempts(
  ctx: Context,
  tx: Tx,
  deliveries: readonly (NewDelivery & { readonly next_attempt_at: Date })[],
  switches: ReadonlyMap<string, Switches>,
): Promise<void> {
  const now = ctx.clock.now();
  const payload = ({ company_id, delivery_id }: NewDelivery) => ({
    companyId: company_id,
    deliveryId: delivery_id,
    attempts: 0,
  });
  const isLate = ({ next_attempt_at }: { next_attempt_at: Date }) => next_attempt_at > now;
  await ctx.jobs.enqueueMany(tx, deliverWebhookJob, deliveries.filter((d) => !isLate(d)).map(payload));
  for (const late of deliveries.filter(isLate)) {
    await ctx.jobs.enqueue(tx, deliverWebhookJob, payload(late), { startAfter: late.next_attempt_at });
  }
  const startAfter = new Date(now.getTime() + repeatSeconds * 1000);
  for (const d of deliveries.filter((one) => switches.get(one.event_company_id)?.WEBHOOKS === 'TWICE')) {
    const key = { companyId: d.company_id, notificationId: d.notification_id, deliveryId: d.delivery_id };
    await ctx.jobs.enqueue(tx, repeatWebhookJob, key, { startAfter });
  }
}
