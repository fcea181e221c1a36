import { readBusinessId } from '../lookup/business-id.js';
import type { Context } from '../platform/context.js';
import { isId, newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import {
  deleteWarning,
  insertWarning,
  matchingWarnings,
  type ReportedSender,
  selectReportedSenders,
  selectWarnings,
  type WarningRow,
} from './queries.js';

/** Warnings that concern the sender of an invoice, published lists before reports. */
export function findWarnings(
  ctx: Context,
  sender: {
    readonly bid: string | null;
    readonly name: string | null;
    readonly country: string | null;
    readonly accounts: readonly string[];
  },
): Promise<WarningRow[]> {
  const { bid, country } = sender;
  const normal = bid === null ? [] : readBusinessId(bid, country ?? undefined).map((id) => id.bid);
  return matchingWarnings(ctx.db, { ...sender, bids: bid === null ? [] : [bid, ...normal] });
}

/** The warning list as it is, and the senders that enough companies have reported and nobody has confirmed yet. */
export async function warningList(
  ctx: Context,
): Promise<{ readonly warnings: readonly WarningRow[]; readonly reported: readonly ReportedSender[] }> {
  const [warnings, reported] = await Promise.all([
    selectWarnings(ctx.db),
    selectReportedSenders(ctx.db, ctx.config.warningReports),
  ]);
  return { warnings, reported };
}

/**
 * Puts a sender on the warning list for what companies have reported of it: the decision of the person who runs the
 * service. Gives the id of the warning.
 * Throws Refusal `not_found` unless enough companies have reported it and it is not on the list yet.
 */
export async function confirmWarning(ctx: Context, country: string, bid: string, note?: string): Promise<string> {
  const wanted = readBusinessId(bid, country.toUpperCase())[0]?.bid ?? bid;
  const reported = await selectReportedSenders(ctx.db, ctx.config.warningReports);
  const sender = reported.find((one) => one.country === country.toUpperCase() && one.bid === wanted);
  const warningId = newId(ctx.clock);
  const made =
    sender !== undefined &&
    (await insertWarning(ctx.db, {
      warning_id: warningId,
      list: null,
      country: sender.country,
      bid: sender.bid,
      name: sender.name,
      bank_account: null,
      note: note || sender.reasons.join(', '),
      created_at: ctx.clock.now(),
    }));
  if (!made) {
    throw new Refusal('not_found', [
      `No sender ${country} ${bid} that ${ctx.config.warningReports} companies have reported and that is not listed.`,
    ]);
  }
  return warningId;
}

/** Takes a warning off the list. Throws Refusal `not_found`. */
export async function removeWarning(ctx: Context, warningId: string): Promise<void> {
  const was = isId(warningId) && (await deleteWarning(ctx.db, warningId.toLowerCase()));
  if (!was) throw new Refusal('not_found', [`No warning ${warningId}`]);
}
