import { Secret, TOTP } from 'otpauth';
import { machineTime } from '../../platform/clock.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { selectCredential, updateCredential, useTotpStep } from './queries.js';

const sealPurpose = 'second factor';
const stepSeconds = 30;

const generator = (email: string, secret: string): TOTP =>
  new TOTP({ issuer: 'AutoInvoice', label: email, secret: Secret.fromBase32(secret), digits: 6, period: stepSeconds });

/** What an authenticator app needs: an address for a QR code, and the secret for typing it in. */
export interface TotpSetup {
  readonly uri: string;
  readonly secret: string;
}

/** Begins to set up a second factor (TOTP, RFC 6238); it counts once a code of it was entered. */
export async function beginTotp(ctx: Context, userId: string, email: string): Promise<TotpSetup> {
  const secret = new Secret({ size: 20 }).base32;
  await updateCredential(ctx.db, userId, {
    totp_sealed: ctx.sealer.seal(sealPurpose, secret),
    totp_confirmed_at: null,
    totp_used_step: null,
  });
  return { uri: generator(email, secret).toString(), secret };
}

/** The setup that was begun and not confirmed. */
export async function pendingTotp(ctx: Context, userId: string, email: string): Promise<TotpSetup | undefined> {
  const credential = await selectCredential(ctx.db, userId);
  if (!credential?.totp_sealed || credential.totp_confirmed_at) return undefined;
  const secret = ctx.sealer.open(sealPurpose, credential.totp_sealed);
  return { uri: generator(email, secret).toString(), secret };
}

/**
 * Whether a code is the present one or its neighbour; a code is taken once.
 */
export async function checkTotp(ctx: Context, userId: string, code: string): Promise<boolean> {
  const credential = await selectCredential(ctx.db, userId);
  const digits = code.replace(/\s/g, '');
  if (!credential?.totp_sealed || !/^\d{6}$/.test(digits)) return false;
  // The authenticator knows nothing of a sandbox's clock.
  const timestamp = machineTime(ctx.clock).getTime();
  const totp = generator('', ctx.sealer.open(sealPurpose, credential.totp_sealed));
  const delta = totp.validate({ token: digits, timestamp, window: 1 });
  if (delta === null) return false;
  return useTotpStep(ctx.db, userId, Math.floor(timestamp / 1000 / stepSeconds) + delta);
}

/** Puts the second factor in use. Throws Refusal `invalid_parameters` for a wrong code. */
export async function confirmTotp(ctx: Context, userId: string, code: string): Promise<void> {
  if (!(await checkTotp(ctx, userId, code))) throw new Refusal('invalid_parameters', ['code: not the present code.']);
  await updateCredential(ctx.db, userId, { totp_confirmed_at: ctx.clock.now() });
}

/** Takes the second factor out of use. */
export const removeTotp = (ctx: Context, userId: string): Promise<void> =>
  updateCredential(ctx.db, userId, { totp_sealed: null, totp_confirmed_at: null, totp_used_step: null });
