import { isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { askSupplierJob } from './jobs.js';
import { type Asking, insertAsked } from './queries.js';
import { receivingAddresses } from './receiving-addresses.js';
import { supplierLanguage, supplierLanguages } from './texts.js';

/** How long a mail that no mail server has taken keeps an address from being asked again. */
const retryDays = 2;
const alreadyAsked = 'This address has been asked already.';

export interface SupplierToAsk {
  readonly email: string;
  readonly name: string;
  /** FI, SE, NO, DK, NL, EN, or the ISO 639 code of the language. */
  readonly language: string;
}

export interface NotAsked {
  readonly email: string;
  readonly reason: string;
}

/**
 * Asks suppliers by mail, in their language, to send e-invoices to the company's addresses. Each address is asked once
 * for a company. Gives those that are not asked, with the reason; the others are asked all the same.
 * Throws Refusal `suppliers_notified` when everybody was asked before, `invalid_parameters` when the company has no
 * address that e-invoices could be sent to.
 */
export async function askSuppliers(
  ctx: Context,
  companyId: string,
  suppliers: readonly SupplierToAsk[],
): Promise<NotAsked[]> {
  const { asking, failures } = sort(suppliers);
  if ((await receivingAddresses(ctx, companyId)).length === 0) {
    throw new Refusal('invalid_parameters', [
      'The company receives no e-invoices yet: register it in a network first.',
    ]);
  }
  const now = ctx.clock.now();
  const retryBefore = new Date(now.getTime() - retryDays * 86_400_000);
  const asked = await withTransaction(ctx.db, async (tx) => {
    const fresh = await insertAsked(tx, companyId, [...asking.values()], now, retryBefore);
    await ctx.jobs.enqueueMany(
      tx,
      askSupplierJob,
      fresh.map((address) => ({ companyId, address })),
    );
    return new Set(fresh);
  });
  const before = [...asking.keys()].filter((address) => !asked.has(address));
  if (asked.size === 0 && failures.length === 0 && before.length > 0) {
    throw new Refusal(
      'suppliers_notified',
      before.map((address) => `${address}: ${alreadyAsked}`),
    );
  }
  return [...failures, ...before.map((email) => ({ email, reason: alreadyAsked }))];
}

/** Whom to ask, by address, and who cannot be. An address that is given twice is asked once. */
function sort(suppliers: readonly SupplierToAsk[]) {
  const asking = new Map<string, Asking>();
  const failures: NotAsked[] = [];
  for (const { email, name, language: said } of suppliers) {
    const language = supplierLanguage(said);
    if (!isEmailAddress(email)) failures.push({ email, reason: notAnEmail });
    else if (language === undefined) {
      failures.push({ email, reason: `language: one of ${supplierLanguages.join(', ')}.` });
    } else asking.set(email.toLowerCase(), { address: email.toLowerCase(), name: name.trim(), language });
  }
  return { asking, failures };
}
