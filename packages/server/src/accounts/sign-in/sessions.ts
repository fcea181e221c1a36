import { createHash } from 'node:crypto';
import type { Context } from '../../platform/context.js';
import { newSecret } from '../../platform/crypto/secrets.js';
import {
  deleteOtherSessions,
  deleteSession,
  insertSession,
  selectMemberships,
  selectSession,
  updateSession,
} from './queries.js';

/** A browser that is signed in. */
export interface Session {
  readonly secret: string;
  readonly userId: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emailVerified: boolean;
  readonly totpEnabled: boolean;
  /** Language chosen by the user, ISO 639-1. */
  readonly language: string | null;
  /** What forms must carry. */
  readonly csrfToken: string;
  /** False while the second factor is still to come. */
  readonly complete: boolean;
  /** The company that the pages show. */
  readonly company: SessionCompany | undefined;
}

export interface SessionCompany {
  readonly companyId: string;
  readonly name: string;
  readonly bid: string;
  readonly country: string;
  readonly state: string;
  readonly role: 'ADMIN' | 'USER';
}

/** A session ends when it was not used for so long, and at last after two weeks. */
const idleMs = 12 * 3_600_000;
const longestMs = 14 * 86_400_000;
/** How often the time of last use is written. */
const noteEveryMs = 60_000;

/** The name of a session in the database. */
export const sessionName = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * Begins a session of a user and gives the secret for the cookie; a new one at every step of signing in, so that
 * nobody can have prepared it. The company shown is the first of the user's.
 */
export async function beginSession(
  ctx: Context,
  userId: string,
  options: { readonly complete: boolean; readonly userAgent: string | undefined },
): Promise<string> {
  const secret = newSecret();
  const now = ctx.clock.now();
  const [first] = await selectMemberships(ctx.db, userId);
  await insertSession(ctx.db, {
    session_hash: sessionName(secret),
    user_id: userId,
    company_id: first?.companyId ?? null,
    csrf_token: newSecret(),
    complete: options.complete,
    user_agent: options.userAgent?.slice(0, 300) ?? null,
    created_at: now,
    last_seen_at: now,
    // A half-way session waits for a code, not for hours.
    expires_at: new Date(now.getTime() + (options.complete ? idleMs : 600_000)),
  });
  return secret;
}

/** The session of a cookie; undefined when it has ended or never was. */
export async function findSession(ctx: Context, secret: string): Promise<Session | undefined> {
  const now = ctx.clock.now();
  const hash = sessionName(secret);
  const row = await selectSession(ctx.db, hash, now);
  if (!row) return undefined;
  if (row.complete && now.getTime() - row.lastSeenAt.getTime() > noteEveryMs) {
    const end = Math.min(now.getTime() + idleMs, row.createdAt.getTime() + longestMs);
    await updateSession(ctx.db, hash, { last_seen_at: now, expires_at: new Date(end) });
  }
  const company =
    row.companyId === null || row.role === null
      ? undefined
      : {
          companyId: row.companyId,
          name: row.companyName ?? '',
          bid: row.companyBid ?? '',
          country: row.companyCountry ?? '',
          state: row.companyState ?? '',
          role: row.role as 'ADMIN' | 'USER',
        };
  return {
    secret,
    userId: row.userId,
    email: row.email,
    firstName: row.firstName,
    lastName: row.lastName,
    emailVerified: row.emailVerifiedAt !== null,
    totpEnabled: row.totpConfirmedAt !== null,
    language: row.language,
    csrfToken: row.csrfToken,
    complete: row.complete,
    company,
  };
}

/** Ends a session. */
export const endSession = (ctx: Context, secret: string): Promise<void> => deleteSession(ctx.db, sessionName(secret));

/** Ends all sessions of a user but the one given: after a change of password, or at the user's wish. */
export const endOtherSessions = (ctx: Context, userId: string, keep?: string): Promise<void> =>
  deleteOtherSessions(ctx.db, userId, keep === undefined ? undefined : sessionName(keep));

/** Shows another company of the user's. False when the user is not of it. */
export async function switchCompany(ctx: Context, session: Session, companyId: string): Promise<boolean> {
  const memberships = await selectMemberships(ctx.db, session.userId);
  if (!memberships.some((m) => m.companyId === companyId)) return false;
  await updateSession(ctx.db, sessionName(session.secret), { company_id: companyId });
  return true;
}

/** Companies of a user, by name. */
export const companiesOfUser = (ctx: Context, userId: string) => selectMemberships(ctx.db, userId);
