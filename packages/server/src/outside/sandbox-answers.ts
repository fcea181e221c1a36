import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { deleteSandboxAnswer, everybody, selectSandboxAnswers, upsertSandboxAnswer } from './queries.js';
import type { ProviderName } from './request.js';

/** How a party is to answer in the sandbox. */
export interface SandboxAnswer {
  readonly provider: ProviderName;
  /** For one company; absent for all that have none of their own. */
  readonly companyId?: string | undefined;
  /** USUAL forgets what was said before. */
  readonly outcome: 'ACCEPT' | 'REJECT' | 'SILENCE' | 'USUAL';
  readonly delayMs?: number | undefined;
  readonly message?: string | undefined;
  readonly answer?: Readonly<Record<string, unknown>> | undefined;
}

/** Tells the sandbox how a party answers from now on. Throws Refusal `not_found` outside sandbox mode. */
export async function setSandboxAnswer(ctx: Context, said: SandboxAnswer): Promise<void> {
  if (ctx.config.mode !== 'sandbox') throw new Refusal('not_found', ['This server is no sandbox.']);
  const company = said.companyId ?? everybody;
  if (said.outcome === 'USUAL') return deleteSandboxAnswer(ctx.db, company, said.provider);
  await upsertSandboxAnswer(ctx.db, {
    company_id: company,
    provider: said.provider,
    outcome: said.outcome,
    delay_ms: said.delayMs ?? ctx.config.providerDelayMs,
    message: said.message ?? null,
    answer: said.answer ? JSON.stringify(said.answer) : null,
  });
}

/** What the sandbox was told about parties for a company alone. */
export const sandboxAnswersOf = (ctx: Context, companyId: string) => selectSandboxAnswers(ctx.db, companyId);
