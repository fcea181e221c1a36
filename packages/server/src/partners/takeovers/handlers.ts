import type { Context } from '../../platform/context.js';
import { baseUrl } from '../../platform/http/base-url.js';
import { bindJob, type JobBinding } from '../../platform/jobs/binding.js';
import { askConsentJob } from './jobs.js';
import { selectTakeover } from './queries.js';
import { consentSealPurpose, takeoverDays } from './request.js';
import { takeoverTexts } from './texts.js';

/** The page that a link opens; the token is in the query, which no log line carries. */
const pagePath = '/takeover?token=';

/** Who does the background work of takeovers. */
export const takeoverJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(askConsentJob, async ({ payload, jobId }) => {
    const takeover = await selectTakeover(ctx.db, payload.partnerId, payload.takeoverId);
    if (takeover?.state !== 'WAITING') return;
    const { partnerName, companyName, companyCountry } = takeover;
    const texts = takeoverTexts(companyCountry);
    const link = baseUrl(ctx.config) + pagePath + ctx.sealer.open(consentSealPurpose, payload.sealedLink);
    await ctx.mailer.send({
      to: payload.address,
      subject: texts.subject(partnerName, companyName),
      text: `${texts.mail(partnerName, companyName, takeoverDays)}\n\n${link}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  }),
];
