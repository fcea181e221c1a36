import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { selectUser, updateUser } from './queries.js';

/** A person who signs in. */
export interface User {
  readonly userId: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** A user by id. Refusal `not_found` when there is none. */
export async function getUser(ctx: Context, userId: string): Promise<User> {
  const row = await selectUser(ctx.db, userId);
  if (!row) throw new Refusal('not_found', ['No such user.']);
  return { userId: row.user_id, email: row.email, firstName: row.first_name, lastName: row.last_name };
}

/** Changes the name of a user, which shows in all companies of theirs; empty texts clear it. */
export const changeName = (
  ctx: Context,
  userId: string,
  name: { readonly firstName: string; readonly lastName: string },
): Promise<void> =>
  updateUser(ctx.db, userId, { first_name: name.firstName || null, last_name: name.lastName || null });
