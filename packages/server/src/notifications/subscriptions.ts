import { findVendorKey } from '../accounts/keys/vendor-keys.js';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { OutboundRefused } from '../platform/http/outbound.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { staysInLog } from './log-destination.js';
import { isKnownPattern } from './patterns.js';
import {
  countNotifications,
  endNotification,
  insertNotification,
  type NotificationRow,
  ownsVendorKey,
  selectNotification,
  selectNotifications,
} from './queries.js';
import { destinationOf, sealSubscription, vendorKeyOf } from './secrets.js';
import { newSigningSecret } from './signature.js';

/** Far above what anyone needs; each further one multiplies the work of every event. */
const maxSubscriptions = 100;

type DestinationType = 'WEBHOOK' | 'VENDOR_WEBHOOK';

/** A subscription as its owner sees it. */
export interface Subscription {
  readonly id: string;
  readonly destinationType: DestinationType;
  readonly destination: string;
  readonly vendorKey: string | undefined;
  readonly events: readonly string[];
}

export type NewSubscription = Omit<Subscription, 'id'>;

function asSubscription(ctx: Context, row: NotificationRow): Subscription {
  return {
    id: row.notification_id,
    destinationType: row.destination_type as DestinationType,
    destination: destinationOf(ctx.sealer, row),
    vendorKey: vendorKeyOf(ctx.sealer, row),
    events: row.events,
  };
}

/** Everything that is wrong with address and events, one sentence each. */
async function findings(ctx: Context, input: NewSubscription): Promise<string[]> {
  const found: string[] = [];
  try {
    if (!staysInLog(input.destination)) await ctx.outbound.check(input.destination);
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    found.push(`destination: ${error.message}`);
  }
  if (input.events.length === 0) found.push('events: at least one is needed');
  for (const pattern of input.events) {
    if (!isKnownPattern(pattern)) found.push(`events: ${pattern} covers no event that exists`);
  }
  if (input.vendorKey !== undefined && input.destinationType !== 'VENDOR_WEBHOOK') {
    found.push('vendor_key: only for destination_type VENDOR_WEBHOOK');
  }
  return found;
}

/** The vendor key that narrows the subscription, when one is given; it must be the caller's own. */
async function narrowingKey(ctx: Context, companyId: string, input: NewSubscription): Promise<string | null> {
  if (input.destinationType !== 'VENDOR_WEBHOOK') return null;
  if (input.vendorKey === undefined) {
    if (await ownsVendorKey(ctx.db, companyId)) return null;
    throw new Refusal('forbidden', ['VENDOR_WEBHOOK is for partner companies, which own a vendor key.']);
  }
  const key = await findVendorKey(ctx, input.vendorKey);
  if (key?.ownerCompanyId === companyId) return key.vendorKeyId;
  throw new Refusal('invalid_parameters', ['vendor_key: not a vendor key of this company']);
}

/**
 * Subscribes a company to events; for VENDOR_WEBHOOK to those of all companies linked to its vendor keys, or to one.
 * Throws Refusal `invalid_parameters` with every finding, `forbidden` when a company without vendor keys asks for
 * VENDOR_WEBHOOK.
 */
export async function subscribe(ctx: Context, companyId: string, input: NewSubscription): Promise<Subscription> {
  const wrong = await findings(ctx, input);
  if (wrong.length > 0) throw new Refusal('invalid_parameters', wrong);
  const vendorKeyId = await narrowingKey(ctx, companyId, input);
  if ((await countNotifications(ctx.db, companyId)) >= maxSubscriptions) {
    throw new Refusal('invalid_parameters', [`A company can have ${maxSubscriptions} notifications.`]);
  }
  const id = newId(ctx.clock);
  const { destination, vendorKey } = input;
  await insertNotification(ctx.db, {
    company_id: companyId,
    notification_id: id,
    destination_type: input.destinationType,
    ...sealSubscription(ctx.sealer, id, { destination, vendorKey, secret: newSigningSecret() }),
    vendor_key_id: vendorKeyId,
    events: [...input.events],
    created_at: ctx.clock.now(),
  });
  return { id, ...input };
}

/** All subscriptions of a company, oldest first. */
export async function listSubscriptions(ctx: Context, companyId: string): Promise<Subscription[]> {
  return (await selectNotifications(ctx.db, companyId)).map((row) => asSubscription(ctx, row));
}

/** One subscription. Throws Refusal `not_found`, also when it is another company's. */
export async function getSubscription(ctx: Context, companyId: string, id: string): Promise<Subscription> {
  const row = await selectNotification(ctx.db, companyId, id);
  if (row === undefined) throw new Refusal('not_found', [`No notification ${id}`]);
  return asSubscription(ctx, row);
}

/** Ends a subscription; what it still had to deliver is given up. Throws Refusal `not_found`. */
export async function unsubscribe(ctx: Context, companyId: string, id: string): Promise<void> {
  const ended = await withTransaction(ctx.db, (tx) => endNotification(tx, companyId, id, ctx.clock.now()));
  if (!ended) throw new Refusal('not_found', [`No notification ${id}`]);
}
