import { readBusinessId } from '../../lookup/business-id.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { type ScannedSender, selectAsked, selectScannedSenders, selectUsesScanning } from './queries.js';

/** How far back invoices count; the contract gives the limit. A month is its longest. */
const oldestDays = 31;

/** A supplier that sends on paper or by e-mail what has to be scanned. */
export type Supplier = ScannedSender;

/**
 * Suppliers whose invoices the company has received from scanning, the most frequent first. Invoices of one business
 * count together however its id is spelled on them; those without an id by name. Suppliers that the company has asked
 * for e-invoices already, known by name or address, are left out unless they are wanted.
 * Throws Refusal `not_found` for a company that has nothing scanned, `invalid_parameters` for a time longer ago than
 * a month or still to come.
 */
export async function findSuppliers(
  ctx: Context,
  companyId: string,
  asked: { readonly oldestInvoice: Date | undefined; readonly includeNotified: boolean },
): Promise<Supplier[]> {
  const now = ctx.clock.now();
  const oldest = new Date(now.getTime() - oldestDays * 86_400_000);
  const since = asked.oldestInvoice ?? oldest;
  if (since < oldest || since > now) {
    throw new Refusal('invalid_parameters', ['oldest_invoice_time: within the last month.']);
  }
  if (!(await selectUsesScanning(ctx.db, companyId))) {
    throw new Refusal('not_found', ['The company has no scanning service and has received no scanned invoices.']);
  }
  const suppliers = together(await selectScannedSenders(ctx.db, companyId, since));
  if (asked.includeNotified) return suppliers;
  const known = await selectAsked(ctx.db, companyId);
  const names = new Set(known.map(({ name }) => name.trim().toLowerCase()));
  const addresses = new Set(known.map(({ email_address }) => email_address));
  return suppliers.filter(
    ({ name, email }) => !names.has(name.trim().toLowerCase()) && !(email && addresses.has(email.toLowerCase())),
  );
}

/** One entry for each business: spellings of its id are read, the first (most frequent) entry gives name and address. */
function together(senders: readonly ScannedSender[]): Supplier[] {
  const found = new Map<string, Supplier>();
  for (const sender of senders) {
    const id = sender.country === '' ? undefined : readBusinessId(sender.bid, sender.country)[0];
    const bid = id?.bid ?? sender.bid;
    const key = bid === '' ? `name ${sender.country} ${sender.name.toLowerCase()}` : `${sender.country} ${bid}`;
    const before = found.get(key);
    found.set(key, {
      ...(before ?? { ...sender, bid }),
      email: before?.email ?? sender.email,
      count: (before?.count ?? 0) + sender.count,
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
