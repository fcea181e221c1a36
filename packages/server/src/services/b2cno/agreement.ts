import { getCompany } from '../../accounts/companies/company.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { askOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { bindJob, type JobBinding } from '../../platform/jobs/binding.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { askB2cnoAgainJob } from './jobs.js';
import { lockB2cno, replaceB2cno, selectB2cno, updateB2cno } from './queries.js';

/** Subject of what the registry of eFaktura is asked. */
export const b2cnoSubject = 'b2cno';

/** How often the registry is asked while another provider holds the agreement (contract 10). */
const askAgainMs = 30 * 60_000;

export interface B2cno {
  readonly status: 'ACTIVE' | 'FREE' | 'RESERVED' | 'FAULT' | 'ERROR';
  readonly message: string | null;
}

/** Whether a company may send eFaktura to consumers; FREE while nothing is known of an agreement. */
export async function getB2cno(ctx: Context, companyId: string): Promise<B2cno> {
  const row = await selectB2cno(ctx.db, companyId);
  if (!row || row.status === 'ASKED') return { status: 'FREE', message: null };
  return { status: row.status, message: row.message };
}

/**
 * Asks for eFaktura to consumers. Nothing happens when it is active or was asked for; what failed is asked for again.
 * Throws Refusal `service_not_for_country` for companies outside Norway.
 */
export async function openB2cno(ctx: Context, companyId: string): Promise<void> {
  const { country, bid } = await getCompany(ctx, companyId);
  if (country !== 'NO') throw new Refusal('service_not_for_country', ['eFaktura is for companies of NO.']);
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = await lockB2cno(tx, companyId);
    if (before && before.status !== 'FAULT' && before.status !== 'ERROR') return;
    const agreementId = newId(ctx.clock);
    await replaceB2cno(tx, {
      company_id: companyId,
      agreement_id: agreementId,
      status: 'ASKED',
      message: null,
      changed_at: ctx.clock.now(),
    });
    await ask(ctx, tx, companyId, agreementId, bid);
  });
}

const ask = (ctx: Context, tx: Tx, companyId: string, subjectId: string, bid: string): Promise<void> =>
  askOutside(ctx, tx, { companyId, provider: 'B2CNO', subject: b2cnoSubject, subjectId, details: { bid } });

/**
 * Takes the registry's answer: yes makes the agreement active, unless `status` beside it says RESERVED (another
 * provider holds it until the company has signed: asked again in half an hour) or FAULT.
 */
export const onB2cnoAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const agreement = await lockB2cno(tx, companyId);
  if (agreement?.agreementId !== subjectId) return;
  const now = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    return updateB2cno(tx, companyId, { status: 'ERROR', message: answer.message, changed_at: now });
  }
  const said = answer.data?.status;
  const status = said === 'RESERVED' || said === 'FAULT' ? said : 'ACTIVE';
  await updateB2cno(tx, companyId, { status, message: null, changed_at: now });
  if (status !== 'RESERVED') return;
  const startAfter = new Date(now.getTime() + askAgainMs);
  await ctx.jobs.enqueue(tx, askB2cnoAgainJob, { companyId, agreementId: subjectId }, { startAfter });
};

/** Who asks the registry again. */
export const b2cnoJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(askB2cnoAgainJob, async (run) => {
    const { companyId, agreementId } = run.payload;
    const { bid } = await getCompany(ctx, companyId);
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const agreement = await lockB2cno(tx, companyId);
      if (agreement?.agreementId !== agreementId || agreement.status !== 'RESERVED') return;
      await ask(ctx, tx, companyId, agreementId, bid);
    });
  }),
];
