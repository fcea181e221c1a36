import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import type { BankMessageKind } from './kinds.js';
import { type BankMessage, markDeleted, selectMessage, selectMessageIds } from './queries.js';

const notFound = (id: string) => new Refusal('not_found', ['MESSAGE NOT FOUND OR NO RIGHTS', `No message ${id}`]);

/** The company's message of this id and of one of the kinds. Throws Refusal `not_found`, also when it is another's. */
export async function getBankMessage(
  ctx: Context,
  companyId: string,
  id: string,
  kinds: readonly BankMessageKind[],
): Promise<BankMessage> {
  const message = isId(id) ? await selectMessage(ctx.db, companyId, id) : undefined;
  if (!message || !kinds.includes(message.kind)) throw notFound(id);
  return message;
}

/** Removes an RI message. Throws Refusal `not_found`. */
export async function deleteReceiverInfo(ctx: Context, companyId: string, id: string): Promise<void> {
  const deleted = isId(id) && (await markDeleted(ctx.db, companyId, id, 'RECEIVERINFO', ctx.clock.now()));
  if (!deleted) throw notFound(id);
}

/**
 * Ids of the company's messages of a kind in a window of time, both ends in it, oldest first.
 * Throws Refusal `invalid_parameters` for a window that ends before it begins.
 */
export async function listBankMessages(
  ctx: Context,
  companyId: string,
  filter: { readonly kind: BankMessageKind; readonly from: Date; readonly until: Date },
): Promise<string[]> {
  if (filter.until < filter.from) {
    throw new Refusal('invalid_parameters', ['timestamp_end: before timestamp_start.']);
  }
  return selectMessageIds(ctx.db, companyId, filter);
}
