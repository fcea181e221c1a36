import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { bindJob, type JobBinding } from '../../platform/jobs/binding.js';
import { findInvoice } from '../queries.js';
import { mailNoticeJob } from './jobs.js';
import { noticeTexts } from './texts.js';

/** Who mails what happened to invoices. */
export const noticeJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(mailNoticeJob, async ({ payload, jobId }) => {
    const { companyId, invoiceId, what, address } = payload;
    const invoice = await findInvoice(ctx.db, companyId, invoiceId);
    if (!invoice) return;
    const company = await getCompany(ctx, companyId);
    const facts = {
      company: company.name,
      number: invoice.number,
      party: (what === 'RECEIVED' ? invoice.sender : invoice.recipient).name,
      sum: `${invoice.sum} ${invoice.currency}`,
      due: invoice.due_date,
      reason: payload.reason ?? '',
    };
    const texts = noticeTexts(company.country)[what];
    await ctx.mailer.send({
      to: address,
      subject: texts.subject(facts),
      text: `${texts.text(facts).trim()}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  }),
];
