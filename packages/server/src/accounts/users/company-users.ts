import type { Context, Tx } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { forgetStandings } from '../access/standing-cache.js';
import {
  type CompanyUser,
  deleteMembership,
  insertMembership,
  lockAdmins,
  type Role,
  selectCompanyUser,
  selectCompanyUsers,
  selectUserIdByEmail,
  updateMembership,
  updateUser,
} from './queries.js';
import { checkNewUser, createUser, type NewUser } from './register-user.js';
import { tellJoinedJob } from './tell-joined.js';

/** What may be changed of a company's user; absent fields stay as they are. */
export interface UserChanges {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
  readonly notificationsDisabled?: boolean | undefined;
  readonly emailsDisabled?: boolean | undefined;
}

const notFound = () => new Refusal('not_found', ['The company has no such user.']);

/** Users of a company, the longest-standing first. */
export const listCompanyUsers = (ctx: Context, companyId: string): Promise<CompanyUser[]> =>
  selectCompanyUsers(ctx.db, companyId);

/** One user of a company; Refusal `not_found` for users of others. */
export async function getCompanyUser(ctx: Context, companyId: string, userId: string): Promise<CompanyUser> {
  const user = isId(userId) ? await selectCompanyUser(ctx.db, companyId, userId) : undefined;
  if (!user) throw notFound();
  return user;
}

/**
 * Adds a user to a company. Somebody new gets an API key, which cannot be read again; the owner of a registered
 * address is joined without one and told so by mail; who is a member already stays as is. Default role is USER (UNKNOWN in the
 * contract): today every user of a company may do everything through the API, so the narrower word costs nothing.
 */
export async function addCompanyUser(
  ctx: Context,
  companyId: string,
  input: NewUser & Pick<UserChanges, 'notificationsDisabled' | 'emailsDisabled'> & { readonly role?: Role | undefined },
): Promise<{ readonly user: CompanyUser; readonly apiKey: string | undefined }> {
  checkNewUser(input);
  const add = (tx: Tx) => addInTransaction(ctx, tx, companyId, input);
  try {
    return await withTransaction(ctx.db, add);
  } catch (error) {
    // The address was registered a moment ago by another call: this time it is found.
    if (!isUniqueViolation(error, 'app_user_email')) throw error;
    return withTransaction(ctx.db, add);
  }
}

async function addInTransaction(
  ctx: Context,
  tx: Tx,
  companyId: string,
  input: Parameters<typeof addCompanyUser>[2],
): Promise<{ readonly user: CompanyUser; readonly apiKey: string | undefined }> {
  const known = await selectUserIdByEmail(tx, input.email);
  const created = known === undefined ? await createUser(ctx, tx, input) : undefined;
  const userId = known ?? created?.userId ?? '';
  const isJoined = known !== undefined && (await selectCompanyUser(tx, companyId, known)) === undefined;
  await insertMembership(tx, {
    company_id: companyId,
    user_id: userId,
    role: input.role ?? 'USER',
    notifications_disabled: input.notificationsDisabled ?? false,
    emails_disabled: input.emailsDisabled ?? false,
    created_at: ctx.clock.now(),
  });
  const user = await selectCompanyUser(tx, companyId, userId);
  if (!user) throw new Error('the membership just made is gone');
  if (isJoined && !user.emailsDisabled) await ctx.jobs.enqueue(tx, tellJoinedJob, { companyId, userId });
  return { user, apiKey: created?.apiKey };
}

/** Changes a user of the company. Name and phone are the person's own and show in all companies of theirs. */
export async function changeCompanyUser(
  ctx: Context,
  companyId: string,
  userId: string,
  changes: UserChanges,
): Promise<void> {
  await getCompanyUser(ctx, companyId, userId);
  await withTransaction(ctx.db, async (tx) => {
    await updateUser(tx, userId, {
      first_name: changes.firstName,
      last_name: changes.lastName,
      phone: changes.phone,
    });
    await updateMembership(tx, companyId, userId, {
      notifications_disabled: changes.notificationsDisabled,
      emails_disabled: changes.emailsDisabled,
    });
  });
}

/** Sets a user's role. Refusal `company_last_admin` when no admin would remain. */
export async function setCompanyUserRole(ctx: Context, companyId: string, userId: string, role: Role): Promise<void> {
  await getCompanyUser(ctx, companyId, userId);
  await withTransaction(ctx.db, async (tx) => {
    if (role !== 'ADMIN') await keepAnAdmin(tx, companyId, userId);
    await updateMembership(tx, companyId, userId, { role });
  });
  forgetStandings(ctx);
}

/** Takes a user out of a company; the person stays registered. Refusal `company_last_admin` for the last admin. */
export async function removeCompanyUser(ctx: Context, companyId: string, userId: string): Promise<void> {
  await getCompanyUser(ctx, companyId, userId);
  await withTransaction(ctx.db, async (tx) => {
    await keepAnAdmin(tx, companyId, userId);
    await deleteMembership(tx, companyId, userId, ctx.clock.now());
  });
  forgetStandings(ctx);
}

/** Locks the company's admins, so that two of them cannot remove each other at the same moment. */
async function keepAnAdmin(tx: Tx, companyId: string, leaving: string): Promise<void> {
  const admins = await lockAdmins(tx, companyId);
  if (admins.includes(leaving.toLowerCase()) && admins.length === 1) {
    throw new Refusal('company_last_admin', ['The company needs at least one admin; name another one first.']);
  }
}
