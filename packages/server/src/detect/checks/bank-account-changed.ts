import { filesOf } from '../../invoices/queries.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { type EarlierInvoice, earlierInvoices, insertAccounts } from '../history-queries.js';
import { readFacts, type Subject } from '../subject.js';
import { type Check, senderData } from './check.js';

/** How many of the sender's invoices are looked at. */
const historyLength = 50;

/**
 * Are the bank accounts those that the sender has had on earlier invoices to this receiver? Every account on the
 * invoice must be known: one that is not is enough to lead the money elsewhere.
 */
export const bankAccountChanged: Check<'BANK_ACCOUNT_CHANGED'> = async (ctx, subject) => {
  const { accounts, sender } = subject;
  if (!sender.bid && !sender.name) return { reason: 'INVALID_INPUT' };
  if (accounts.length === 0) return { reason: 'NO_BANK_ACCOUNTS' };
  const known = await knownAccounts(ctx, subject);
  const strange = accounts.filter((account) => !known.has(account));
  const data = { ...senderData(subject), bank_account: (strange.length > 0 ? strange : accounts).join(', ') };
  if (known.size === 0) return { reason: 'UNKNOWN', data };
  return { reason: strange.length > 0 ? 'CHANGED' : 'NOT_CHANGED', data };
};

async function knownAccounts(ctx: Context, { ownerId, resourceId, sender }: Subject): Promise<ReadonlySet<string>> {
  const earlier = await earlierInvoices(ctx.db, ownerId, sender, { but: resourceId, limit: historyLength });
  const known = new Set<string>();
  for (const invoice of earlier) {
    const accounts = invoice.accounts ?? (await readAccounts(ctx, ownerId, invoice));
    for (const account of accounts) known.add(account);
  }
  return known;
}

/** Reads the accounts off an earlier invoice, once and for all. */
async function readAccounts(ctx: Context, companyId: string, earlier: EarlierInvoice): Promise<readonly string[]> {
  const { invoiceId, format } = earlier;
  const files = await filesOf(ctx.db, companyId, [invoiceId]);
  const accounts = await readFacts(ctx, format, files).then(
    (facts) => facts.accounts,
    (error: unknown) => {
      // A document that can no longer be read says nothing of accounts; the other invoices still do.
      if (error instanceof Refusal) return [];
      throw error;
    },
  );
  await insertAccounts(ctx.db, companyId, invoiceId, accounts);
  return accounts;
}
