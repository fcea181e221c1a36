import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { insertMembership, insertUser, type Role, selectCompanyUser, selectUserIdByEmail } from '../users/queries.js';
import { checkNewUser, type NewUser } from '../users/register-user.js';
import { tellJoinedJob } from '../users/tell-joined.js';
import type { MailLanguage } from './mail-texts.js';
import { selectCredential } from './queries.js';
import { issueTicket } from './tickets.js';

/** The company that somebody is invited to. */
interface Inviting {
  readonly companyId: string;
  readonly name: string;
}

/**
 * Adds somebody to a company who is to sign in with a browser. Who has no password yet is mailed a link for choosing
 * one; who has is told by mail that the company is among theirs now. No API key is made: nobody could read it.
 * Gives whether a link was mailed. Throws Refusal `invalid_parameters`, `user_email_taken` for a member.
 */
export async function inviteUser(
  ctx: Context,
  company: Inviting,
  input: NewUser & { readonly role: Role },
  language: MailLanguage,
): Promise<{ readonly isMailed: boolean }> {
  checkNewUser(input);
  const invite = (tx: Tx) => inviteInTransaction(ctx, tx, company, input, language);
  try {
    return await withTransaction(ctx.db, invite);
  } catch (error) {
    // The address was registered a moment ago by another call: this time it is found.
    if (!isUniqueViolation(error, 'app_user_email')) throw error;
    return withTransaction(ctx.db, invite);
  }
}

async function inviteInTransaction(
  ctx: Context,
  tx: Tx,
  { companyId, name }: Inviting,
  input: NewUser & { readonly role: Role },
  language: MailLanguage,
): Promise<{ readonly isMailed: boolean }> {
  const now = ctx.clock.now();
  const known = await selectUserIdByEmail(tx, input.email);
  const userId = known ?? newId(ctx.clock);
  if (known === undefined) {
    await insertUser(tx, {
      user_id: userId,
      email: input.email,
      first_name: input.firstName ?? null,
      last_name: input.lastName ?? null,
      phone: input.phone ?? null,
      created_at: now,
    });
  } else if (await selectCompanyUser(tx, companyId, known)) {
    throw new Refusal('user_email_taken', ['email: a user of this company already.']);
  }
  await insertMembership(tx, {
    company_id: companyId,
    user_id: userId,
    role: input.role,
    notifications_disabled: false,
    emails_disabled: false,
    created_at: now,
  });
  const isMailed = (await selectCredential(tx, userId)) === undefined;
  if (isMailed) await issueTicket(ctx, tx, userId, 'INVITATION', language, name);
  else await ctx.jobs.enqueue(tx, tellJoinedJob, { companyId, userId, language });
  return { isMailed };
}
