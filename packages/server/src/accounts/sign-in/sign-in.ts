import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { allowAttempt } from '../access/rate-limit.js';
import { selectUserIdByEmail } from '../users/queries.js';
import type { MailLanguage } from './mail-texts.js';
import { checkPassword, hashPassword } from './passwords.js';
import { selectCredential, updateCredential, upsertPassword } from './queries.js';
import { checkTotp } from './second-factor.js';
import { beginSession, endOtherSessions, endSession, type Session } from './sessions.js';
import { issueTicket, openTicket, redeemTicket } from './tickets.js';

/** Where a request comes from. */
export interface Source {
  /** IP address. */
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** A step of signing in that succeeded: the secret for the cookie, and whether a code is still to come. */
export interface SignedIn {
  readonly secret: string;
  readonly complete: boolean;
}

/**
 * Signs in with e-mail address and password. Attempts are limited by address and source; which of the two was wrong
 * is not told.
 * Throws Refusal `invalid_credentials`, `too_many_requests`.
 */
export async function signIn(ctx: Context, email: string, password: string, source: Source): Promise<SignedIn> {
  const attempt = await allowAttempt(ctx, `web ${email.toLowerCase()}`, source.address);
  const userId = await selectUserIdByEmail(ctx.db, email.trim());
  const credential = userId === undefined ? undefined : await selectCredential(ctx.db, userId);
  if (!(await checkPassword(ctx, password, credential?.password_hash)) || userId === undefined) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['The e-mail address or the password is wrong.']);
  }
  const complete = !credential?.totp_confirmed_at;
  return { secret: await beginSession(ctx, userId, { complete, userAgent: source.userAgent }), complete };
}

/**
 * The second step, with a code of the authenticator app: the session is exchanged for a complete one.
 * Throws Refusal `invalid_credentials`, `too_many_requests`.
 */
export async function signInWithCode(ctx: Context, session: Session, code: string, source: Source): Promise<SignedIn> {
  const attempt = await allowAttempt(ctx, `code ${session.userId}`, source.address);
  if (!(await checkTotp(ctx, session.userId, code))) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['The code is not the present one.']);
  }
  await endSession(ctx, session.secret);
  return {
    secret: await beginSession(ctx, session.userId, { complete: true, userAgent: source.userAgent }),
    complete: true,
  };
}

/**
 * Mails a link for a new password to a registered address. Nothing tells whether it is one.
 * Throws Refusal `too_many_requests`.
 */
export async function askForReset(ctx: Context, email: string, source: Source, language: MailLanguage): Promise<void> {
  const attempt = await allowAttempt(ctx, `reset ${email.toLowerCase()}`, source.address);
  // Each counts as a failure: mail is not to be sent without end.
  await attempt.failed();
  const userId = await selectUserIdByEmail(ctx.db, email.trim());
  // Users that only programs knew so far get their first password the same way.
  if (userId === undefined) return;
  await withTransaction(ctx.db, (tx) => issueTicket(ctx, tx, userId, 'RESET_PASSWORD', language));
}

/** Purposes of links that set a password. */
const passwordLinks = ['RESET_PASSWORD', 'INVITATION'] as const;

/** Whether a link can be used for choosing a password; opening changes nothing. */
export async function opensPassword(ctx: Context, secret: string): Promise<boolean> {
  const owners = await Promise.all(passwordLinks.map((purpose) => openTicket(ctx, secret, purpose)));
  return owners.some((owner) => owner !== undefined);
}

/**
 * Sets a new password by a mailed link, which proves the address too. Every session of the user ends.
 * Throws Refusal `link_expired`.
 */
export async function resetPassword(ctx: Context, secret: string, password: string): Promise<void> {
  const hash = await hashPassword(ctx, password);
  const userId = await withTransaction(ctx.db, async (tx) => {
    let owner: string | undefined;
    for (const purpose of passwordLinks) owner ??= await redeemTicket(ctx, tx, secret, purpose);
    if (owner === undefined) throw new Refusal('link_expired');
    await upsertPassword(tx, owner, hash, ctx.clock.now());
    return owner;
  });
  await endOtherSessions(ctx, userId);
}

/**
 * Gives the owner of an address a password without a mailed link: for who runs the service and vouches for the person.
 * Throws when nobody has the address.
 */
export async function givePassword(ctx: Context, email: string, password: string): Promise<void> {
  const userId = await selectUserIdByEmail(ctx.db, email);
  if (userId === undefined) throw new Error(`no user has the address ${email}`);
  const hash = await hashPassword(ctx, password);
  await withTransaction(ctx.db, (tx) => upsertPassword(tx, userId, hash, ctx.clock.now()));
  await endOtherSessions(ctx, userId);
}

/**
 * Changes the password of a signed-in user, who proves to know the present one; other sessions end.
 * Throws Refusal `invalid_credentials`.
 */
export async function changePassword(
  ctx: Context,
  session: Session,
  change: { readonly present: string; readonly next: string },
  source: Source,
): Promise<void> {
  const attempt = await allowAttempt(ctx, `password ${session.userId}`, source.address);
  const credential = await selectCredential(ctx.db, session.userId);
  if (!(await checkPassword(ctx, change.present, credential?.password_hash))) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['The present password is wrong.']);
  }
  const hash = await hashPassword(ctx, change.next);
  await updateCredential(ctx.db, session.userId, { password_hash: hash, password_set_at: ctx.clock.now() });
  await endOtherSessions(ctx, session.userId, session.secret);
}

/** Confirms an address by its mailed link. False when the link cannot be used (any more). */
export function verifyEmail(ctx: Context, secret: string): Promise<boolean> {
  return withTransaction(ctx.db, async (tx) => {
    const userId = await redeemTicket(ctx, tx, secret, 'VERIFY_EMAIL');
    if (userId === undefined) return false;
    await updateCredential(tx, userId, { email_verified_at: ctx.clock.now() });
    return true;
  });
}
