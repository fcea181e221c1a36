import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { allowAttempt } from '../access/rate-limit.js';
import { Findings, isEmailAddress, notAnEmail } from '../checks.js';
import { createUserKey } from '../keys/user-keys.js';
import { findVendorKey } from '../keys/vendor-keys.js';
import { insertUser } from './queries.js';

/** Who a new user is. */
export interface NewUser {
  readonly email: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * Registers a user by a vendor's software and gives the user's first API key, which cannot be read again.
 * An e-mail address that is registered already is Refusal `user_email_taken`: its key is withheld, since whoever
 * knows an address must not get in by it (contract 3.1; the reply is UNKNOWN there).
 * Throws `invalid_credentials` for an unknown vendor key, `invalid_parameters` for a text that is no address.
 */
export async function registerUser(
  ctx: Context,
  input: NewUser & { readonly vendorApiKey: string; readonly source: string },
): Promise<{ readonly userId: string; readonly apiKey: string }> {
  checkNewUser(input);
  const attempt = await allowAttempt(ctx, undefined, input.source);
  if (!(await findVendorKey(ctx, input.vendorApiKey))) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['vendor_api_key: not known or no longer valid.']);
  }
  try {
    return await withTransaction(ctx.db, (tx) => createUser(ctx, tx, input));
  } catch (error) {
    if (!isUniqueViolation(error, 'app_user_email')) throw error;
    throw new Refusal('user_email_taken', ['email: a user with this address exists.'], { cause: error });
  }
}

/** Throws Refusal `invalid_parameters` when a user cannot be made of these. */
export function checkNewUser(user: NewUser): void {
  const findings = new Findings();
  findings.expect(isEmailAddress(user.email), 'email', notAnEmail);
  findings.refuse();
}

/** Makes a user with a first API key. Throws the database's unique violation when the address is taken. */
export async function createUser(
  ctx: Context,
  tx: Tx,
  user: NewUser,
): Promise<{ readonly userId: string; readonly apiKey: string }> {
  const userId = newId(ctx.clock);
  await insertUser(tx, {
    user_id: userId,
    email: user.email,
    first_name: user.firstName ?? null,
    last_name: user.lastName ?? null,
    phone: user.phone ?? null,
    created_at: ctx.clock.now(),
  });
  const { apiKey } = await createUserKey(ctx, tx, userId, 'first key');
  return { userId, apiKey };
}
