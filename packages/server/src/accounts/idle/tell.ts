import { Type } from 'typebox';
import type { Context } from '../../platform/context.js';
import { defineJob, type JobHandler } from '../../platform/jobs/jobs.js';
import { getCompany } from '../companies/company.js';
import { idleTexts } from './texts.js';

const TellIdle = Type.Object({ companyId: Type.String(), address: Type.String() });
type TellIdle = Type.Static<typeof TellIdle>;

/** Mail one admin that the company counts as idle. Tried for about a day. */
export const tellIdleJob = defineJob({
  name: 'accounts.tell-idle',
  payload: TellIdle,
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});

/** The job `accounts.tell-idle`. */
export function tellIdleHandler(ctx: Context): JobHandler<TellIdle> {
  return async ({ payload: { companyId, address }, jobId }) => {
    const company = await getCompany(ctx, companyId);
    const { idleCompanyDays, idleLockDays } = ctx.config;
    const texts = idleTexts(company.country);
    const paragraphs = [
      texts.mail(company.name, company.bid, idleCompanyDays),
      ...(idleLockDays > 0 ? [texts.lock(idleLockDays)] : []),
    ];
    await ctx.mailer.send({
      to: address,
      subject: texts.subject(company.name),
      text: `${paragraphs.join('\n\n')}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  };
}
