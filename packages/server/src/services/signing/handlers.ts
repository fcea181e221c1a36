import type { Context } from '../../platform/context.js';
import { baseUrl } from '../../platform/http/base-url.js';
import { bindJob, type JobBinding } from '../../platform/jobs/binding.js';
import { waitingAgreement } from './agreements.js';
import { mailSignLinkJob } from './jobs.js';
import { signDays, signLink } from './link.js';
import { agreementTexts } from './texts.js';

/** Who mails the links to agreements. */
export const signingJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(mailSignLinkJob, async ({ payload, jobId }) => {
    const agreement = await waitingAgreement(ctx, payload);
    if (!agreement) return;
    const { company, kind, account } = agreement;
    const texts = agreementTexts(company.country);
    await ctx.mailer.send({
      to: payload.address,
      subject: `${texts.services[kind]}: ${company.name}`,
      text: `${texts.statement(company.name, company.bid, texts.services[kind], account)} ${texts.mail(signDays)}\n\n${signLink(ctx, payload, baseUrl(ctx.config))}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  }),
];
