import type { Context, Queryable } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { dayIn } from './days.js';
import { getActiveService, requireActive } from './service.js';
import { type CreditService, insertTerms, lockService, selectService, selectTerms } from './service-queries.js';
import { type CreditTerms, checkTerms, storedCents } from './terms.js';

/** What OP offers a company: what it said when it opened the service, else the setting's offer for all. */
function offerTo(ctx: Context, service: CreditService | undefined): CreditTerms {
  const offer = service?.given.offer;
  return offer ? { ...offer, creditLimitCents: storedCents(offer.creditLimitCents) } : ctx.config.opCreditOffer;
}

/** The terms on offer; also for companies without the service. */
export const getOffer = async (ctx: Context, companyId: string): Promise<CreditTerms> =>
  offerTo(ctx, await selectService(ctx.db, companyId));

/** The terms that hold: what the company chose last, else the offer. */
export async function termsOf(ctx: Context, db: Queryable, service: CreditService): Promise<CreditTerms> {
  return (await selectTerms(db, service.companyId)).at(-1) ?? offerTo(ctx, service);
}

/** Yearly rates in the order of the days that they hold from. */
export async function ratesOf(ctx: Context, db: Queryable, service: CreditService) {
  const chosen = await selectTerms(db, service.companyId);
  // Before the company chose anything the offer held.
  const first = { fromDay: '', percent: offerTo(ctx, service).interestRate };
  return [first, ...chosen.map(({ fromDay, interestRate }) => ({ fromDay, percent: interestRate }))];
}

/** The terms that hold and those on offer. Throws Refusal `op_invoice_credit_not_enabled`. */
export async function getSettings(
  ctx: Context,
  companyId: string,
): Promise<{ readonly current: CreditTerms; readonly offer: CreditTerms }> {
  const service = await getActiveService(ctx.db, companyId);
  return { current: await termsOf(ctx, ctx.db, service), offer: offerTo(ctx, service) };
}

/**
 * Chooses terms within the offer, from today on.
 * Throws Refusal `op_invoice_credit_not_enabled`, `invalid_parameters`.
 */
export async function chooseTerms(ctx: Context, companyId: string, chosen: CreditTerms): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const service = requireActive(await lockService(tx, companyId));
    checkTerms(chosen, offerTo(ctx, service));
    const now = ctx.clock.now();
    await insertTerms(tx, {
      company_id: companyId,
      terms_id: newId(ctx.clock),
      from_day: dayIn(ctx.config.timeZone, now),
      b2c_enabled: chosen.b2cEnabled,
      payment_percent: chosen.paymentPercent,
      interest_rate: chosen.interestRate,
      credit_limit_cents: String(chosen.creditLimitCents),
      created_at: now,
    });
  });
}
