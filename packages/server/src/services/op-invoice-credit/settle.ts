import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { sandboxIban } from '../../outside/sandbox-iban.js';
import type { OnAnswer } from '../../outside/subjects.js';
import { wayNamed } from '../../outside/way.js';
import type { Context } from '../../platform/context.js';
import { type GivenByOp, lockService, updateService } from './service-queries.js';
import { centsOf } from './terms.js';

const text = Type.String({ minLength: 1 });
const Offer = Type.Object({
  b2c_enabled: Type.Boolean(),
  payment_percent: Type.Integer({ minimum: 0, maximum: 100 }),
  interest_rate: Type.Integer({ minimum: 0, maximum: 100 }),
  credit_limit: Type.Number({ minimum: 0 }),
});
const Clause = Type.Object({ language_code: text, content: text });

/**
 * Takes OP's answer. With ACCEPTED it may tell `channel_user_id`, the account that customers pay to (`iban`, `bic`), the
 * clause that invoices must carry (`transfer_clause`) and its `offer`. Answers about an earlier onboarding change nothing.
 */
export const onOpCreditAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const service = await lockService(tx, companyId);
  if (service?.serviceId !== subjectId || service.status !== 'PENDING') return;
  const now = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    return updateService(tx, companyId, { status: 'DISABLED', message: answer.message, changed_at: now });
  }
  const given = { ...service.given, ...(answer.data ? readGiven(answer.data) : standIn(ctx, companyId)) };
  await updateService(tx, companyId, {
    status: 'ACTIVE',
    given: JSON.stringify(given),
    message: null,
    activated_at: now,
    changed_at: now,
  });
};

/** What the sandbox's OP says, the same for a company every time. */
function standIn(ctx: Context, companyId: string): GivenByOp {
  if (wayNamed(ctx, 'OP_INVOICE_CREDIT') !== 'sandbox') return {};
  return {
    channelUserId: companyId.replaceAll('-', '').slice(-12),
    iban: sandboxIban('5', companyId),
    bic: 'OKOYFIHH',
    clauseLanguage: 'fi',
    clause: 'Lasku on siirretty OP Yrityspankille. Maksu vain tilille, joka laskulla on.',
  };
}

/** What of an answer has the form that is known: parties outside may say anything. */
function readGiven(data: Readonly<Record<string, unknown>>): GivenByOp {
  const { channel_user_id, iban, bic, transfer_clause: clause, offer } = data;
  const limit = Value.Check(Offer, offer) ? centsOf(offer.credit_limit) : undefined;
  return {
    ...(Value.Check(text, channel_user_id) && { channelUserId: channel_user_id }),
    ...(Value.Check(text, iban) && { iban }),
    ...(Value.Check(text, bic) && { bic }),
    ...(Value.Check(Clause, clause) && { clauseLanguage: clause.language_code, clause: clause.content }),
    ...(Value.Check(Offer, offer) &&
      limit !== undefined && {
        offer: {
          b2cEnabled: offer.b2c_enabled,
          paymentPercent: offer.payment_percent,
          interestRate: offer.interest_rate,
          creditLimitCents: String(limit),
        },
      }),
  };
}
