import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { bindJob, type JobBinding } from '../../platform/jobs/binding.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { askSupplierJob } from './jobs.js';
import { selectNotice, updateSent } from './queries.js';
import { receivingAddresses } from './receiving-addresses.js';
import { supplierTexts } from './texts.js';

/** Who does the background work of suppliers. */
export const supplierJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(askSupplierJob, async ({ payload: { companyId, address }, jobId, complete }) => {
    const notice = await selectNotice(ctx.db, companyId, address);
    if (!notice || notice.sentAt !== null) return;
    const [company, places] = await Promise.all([getCompany(ctx, companyId), receivingAddresses(ctx, companyId)]);
    // Closed meanwhile: there is nothing to ask for.
    if (places.length === 0) return;
    const texts = supplierTexts(notice.language);
    const lines = places.map((place) => texts.place(place.address, place.operator));
    await ctx.mailer.send({
      to: address,
      subject: texts.subject(company.name),
      text: `${texts.greeting(notice.name)}\n\n${texts.request(company.name, company.bid)}\n\n${lines.join('\n')}\n\n${texts.end}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
    await withTransaction(ctx.db, async (tx) => {
      await updateSent(tx, companyId, address, ctx.clock.now());
      await complete(tx);
    });
  }),
];
