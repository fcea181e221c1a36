import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { selectIsLinked } from './queries.js';

/** The id of a company that is linked to the partner's software, else Refusal `not_found`. */
export async function requireLinked(ctx: Context, partnerId: string, companyId: string): Promise<string> {
  if (!isId(companyId) || !(await selectIsLinked(ctx.db, partnerId, companyId))) {
    throw new Refusal('not_found', ["No such company is linked to the partner's software."]);
  }
  return companyId.toLowerCase();
}
