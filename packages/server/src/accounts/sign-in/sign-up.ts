import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { allowAttempt } from '../access/rate-limit.js';
import { insertUser } from '../users/queries.js';
import { checkNewUser, type NewUser } from '../users/register-user.js';
import type { MailLanguage } from './mail-texts.js';
import { hashPassword } from './passwords.js';
import { insertCredential } from './queries.js';
import type { Source } from './sign-in.js';
import { issueTicket } from './tickets.js';

/**
 * Registers a user who signs in with a browser, and mails the link that confirms the address. API keys are made on
 * the settings page.
 * Throws Refusal `user_email_taken`, `invalid_parameters`, `too_many_requests`.
 */
export async function signUp(
  ctx: Context,
  input: NewUser & { readonly password: string },
  source: Source,
  language: MailLanguage,
): Promise<{ readonly userId: string }> {
  checkNewUser(input);
  const attempt = await allowAttempt(ctx, undefined, source.address);
  const hash = await hashPassword(ctx, input.password);
  const userId = newId(ctx.clock);
  const now = ctx.clock.now();
  try {
    await withTransaction(ctx.db, async (tx) => {
      await insertUser(tx, {
        user_id: userId,
        email: input.email.trim(),
        first_name: input.firstName ?? null,
        last_name: input.lastName ?? null,
        phone: input.phone ?? null,
        created_at: now,
      });
      await insertCredential(tx, {
        user_id: userId,
        password_hash: hash,
        password_set_at: now,
        language,
        created_at: now,
      });
      await issueTicket(ctx, tx, userId, 'VERIFY_EMAIL', language);
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'app_user_email')) throw error;
    await attempt.failed();
    throw new Refusal('user_email_taken', ['email: a user with this address exists.'], { cause: error });
  }
  return { userId };
}
