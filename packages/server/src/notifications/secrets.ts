import type { Context } from '../platform/context.js';
import type { Sealer } from '../platform/crypto/sealer.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { lockNotification, type NotificationRow, selectNotification, updateSecrets } from './queries.js';
import { newSigningSecret } from './signature.js';

/** How long messages are signed with the old secret too after a rotation. */
const overlapMs = 24 * 3600 * 1000;

/** The id is part of each purpose, so that a sealed value cannot be moved to another subscription's row. */
const purposes = {
  destination: (id: string) => `notification.destination:${id}`,
  vendorKey: (id: string) => `notification.vendor_key:${id}`,
  secret: (id: string) => `notification.secret:${id}`,
};

/** Seals the values that a new subscription keeps. */
export function sealSubscription(
  sealer: Sealer,
  id: string,
  values: { readonly destination: string; readonly vendorKey: string | undefined; readonly secret: string },
) {
  return {
    destination_sealed: sealer.seal(purposes.destination(id), values.destination),
    vendor_key_sealed: values.vendorKey === undefined ? null : sealer.seal(purposes.vendorKey(id), values.vendorKey),
    secret_sealed: sealer.seal(purposes.secret(id), values.secret),
  };
}

/** The address of a subscription, with the credentials that stand in it. Throws SealBroken. */
export function destinationOf(sealer: Sealer, row: NotificationRow): string {
  return sealer.open(purposes.destination(row.notification_id), row.destination_sealed);
}

/** The vendor key that narrows a subscription. Throws SealBroken. */
export function vendorKeyOf(sealer: Sealer, row: NotificationRow): string | undefined {
  if (row.vendor_key_sealed === null) return undefined;
  return sealer.open(purposes.vendorKey(row.notification_id), row.vendor_key_sealed);
}

/** The secrets that messages are signed with now, the newest first. Throws SealBroken. */
export function signingSecretsOf(sealer: Sealer, row: NotificationRow, now: Date): string[] {
  const open = (sealed: string) => sealer.open(purposes.secret(row.notification_id), sealed);
  const { previous_secret_sealed: previous, previous_secret_until: until } = row;
  const old = previous !== null && until !== null && until > now ? [open(previous)] : [];
  return [open(row.secret_sealed), ...old];
}

/** A signing secret, and until when its forerunner is used beside it. */
export interface SigningSecret {
  readonly secret: string;
  readonly previousUntil: Date | null;
}

/** The signing secret of a company's subscription. Throws Refusal `not_found`. */
export async function readSigningSecret(ctx: Context, companyId: string, id: string): Promise<SigningSecret> {
  const row = await selectNotification(ctx.db, companyId, id);
  if (row === undefined) throw new Refusal('not_found', [`No notification ${id}`]);
  const now = ctx.clock.now();
  const [secret = '', previous] = signingSecretsOf(ctx.sealer, row, now);
  return { secret, previousUntil: previous === undefined ? null : row.previous_secret_until };
}

/**
 * Gives a subscription a new signing secret. For 24 hours messages carry a signature by the old one too; an older one
 * still in its own 24 hours ends at once. Throws Refusal `not_found`.
 */
export async function rotateSigningSecret(ctx: Context, companyId: string, id: string): Promise<SigningSecret> {
  const secret = newSigningSecret();
  const previousUntil = new Date(ctx.clock.now().getTime() + overlapMs);
  await withTransaction(ctx.db, async (tx) => {
    const row = await lockNotification(tx, companyId, id);
    if (row === undefined) throw new Refusal('not_found', [`No notification ${id}`]);
    await updateSecrets(tx, {
      company_id: companyId,
      notification_id: id,
      secret_sealed: ctx.sealer.seal(purposes.secret(id), secret),
      previous_secret_sealed: row.secret_sealed,
      previous_secret_until: previousUntil,
    });
  });
  return { secret, previousUntil };
}
