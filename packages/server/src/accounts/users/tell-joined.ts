import { Type } from 'typebox';
import type { Context } from '../../platform/context.js';
import { baseUrl } from '../../platform/http/base-url.js';
import { defineJob, type JobHandler } from '../../platform/jobs/jobs.js';
import { getCompany } from '../companies/company.js';
import { selectCompanyUser, selectMailLanguage } from './queries.js';

interface JoinedTexts {
  readonly subject: (company: string) => string;
  readonly text: (company: string, bid: string) => string;
  readonly ignore: string;
}

const en: JoinedTexts = {
  subject: (company) => `You were added to ${company}`,
  text: (company, bid) =>
    `You may handle the invoices of ${company} (${bid}) in AutoInvoice now, by the account that you have. Choose the company after logging in:`,
  ignore: 'If you do not know the company, you need not do anything.',
};
const fi: JoinedTexts = {
  subject: (company) => `Sinut on lisätty yritykseen ${company}`,
  text: (company, bid) =>
    `Voit nyt käsitellä yrityksen ${company} (${bid}) laskuja AutoInvoicessa tunnuksella, joka sinulla jo on. Valitse yritys kirjauduttuasi:`,
  ignore: 'Jos et tunne yritystä, sinun ei tarvitse tehdä mitään.',
};

const TellJoined = Type.Object({
  companyId: Type.String(),
  userId: Type.String(),
  /** For somebody who has chosen no language; without it that of the company's country. */
  language: Type.Optional(Type.String()),
});
type TellJoined = Type.Static<typeof TellJoined>;

/** Mail somebody who has an account that a further company was joined to it. Tried for about a day. */
export const tellJoinedJob = defineJob({
  name: 'accounts.tell-joined',
  payload: TellJoined,
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});

/** The job `accounts.tell-joined`. Who was taken out again meanwhile is told nothing. */
export function tellJoinedHandler(ctx: Context): JobHandler<TellJoined> {
  return async ({ payload: { companyId, userId, language }, jobId }) => {
    const user = await selectCompanyUser(ctx.db, companyId, userId);
    if (!user || user.emailsDisabled) return;
    const company = await getCompany(ctx, companyId);
    const ofCountry = company.country === 'FI' ? 'fi' : 'en';
    const chosen = (await selectMailLanguage(ctx.db, userId)) ?? language ?? ofCountry;
    const texts = chosen === 'fi' ? fi : en;
    await ctx.mailer.send({
      to: user.email,
      subject: texts.subject(company.name),
      text: `${texts.text(company.name, company.bid)}\n\n${baseUrl(ctx.config)}/ui/companies\n\n${texts.ignore}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  };
}
