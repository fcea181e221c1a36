import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { type StatementEntry, writeCamt053 } from './camt053.js';
import { chargeInterest } from './charge-interest.js';
import { dayIn, daysLater } from './days.js';
import { type Entry, selectBalances, selectEntriesOf } from './ledger-queries.js';
import { lockService } from './service-queries.js';

/**
 * The statement of a company's loan account for a day on which something was booked, as camt.053.001.08. That of today
 * tells what is booked so far.
 * Throws Refusal `op_invoice_credit_no_account_statement_found`.
 */
export async function accountStatement(ctx: Context, companyId: string, day: string): Promise<Uint8Array> {
  const notFound = new Refusal('op_invoice_credit_no_account_statement_found', [`Nothing was booked on ${day}.`]);
  if (!isId(companyId)) throw notFound;
  return withTransaction(ctx.db, async (tx) => {
    const service = await lockService(tx, companyId);
    if (!service) throw notFound;
    await chargeInterest(ctx, tx, service);
    const entries = await selectEntriesOf(tx, companyId, day);
    if (entries.length === 0) throw notFound;
    const opening = await selectBalances(tx, companyId, daysLater(day, -1));
    const closing = await selectBalances(tx, companyId, day);
    const { name, bid } = await getCompany(ctx, companyId);
    return writeCamt053({
      id: `${service.given.channelUserId ?? companyId.replaceAll('-', '').slice(-12)}-${day}`,
      createdAt: ctx.clock.now(),
      day,
      isClosed: day < dayIn(ctx.config.timeZone, ctx.clock.now()),
      owner: { name, bid },
      account: { iban: service.given.iban, other: companyId, bic: service.given.bic },
      // What is owed is a debit balance of the company's account.
      opening: -(opening.LOAN + opening.INTEREST),
      closing: -(closing.LOAN + closing.INTEREST),
      entries: entries.flatMap(asStatementEntries),
    });
  });
}

const codes = {
  WITHDRAWAL: { text: 'Withdrawal', family: 'FTLN', subFamily: 'DDWN' },
  INTEREST: { text: 'Interest', family: 'MDOP', subFamily: 'INTR' },
  REVERSAL: { text: 'Withdrawal reversed', family: 'FTLN', subFamily: 'RVRS' },
  PAYMENT: { family: 'FTLN', subFamily: 'PPAY' },
  PAYOUT: { family: 'FTLN', subFamily: 'OTHR' },
} as const;

/** An entry of the ledger as the account's owner sees it: a payment beyond the debt comes in whole and goes out. */
function asStatementEntries({ entryNo, kind, lines, invoiceNumber }: Entry): StatementEntry[] {
  const { LOAN: loan = 0n, INTEREST: interest = 0n, PAYOUT: payout = 0n, COLLECTION: collection = 0n } = lines;
  const reference = String(entryNo);
  if (kind !== 'PAYMENT') {
    return [{ reference, cents: -(loan + interest), ...codes[kind] }];
  }
  const text = `Payment of invoice ${invoiceNumber ?? ''}`.trim();
  const received = { reference, cents: collection, text, endToEndId: invoiceNumber ?? undefined, ...codes.PAYMENT };
  const passedOn = { reference: `${reference}-2`, cents: payout, text: 'Paid out', ...codes.PAYOUT };
  return payout === 0n ? [received] : [received, passedOn];
}
