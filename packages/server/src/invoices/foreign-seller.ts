import { inEnglish, say } from '../events/say.js';
import { readBusinessId } from '../lookup/business-id.js';
import type { Context, Queryable } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { InvoiceActionData } from '../platform/events/append.js';
import { selectVerifiedByIds } from './queries.js';
import type { ReadDocument } from './read-document.js';
import type { SendingCompany } from './sending-company.js';

/**
 * Looks whether a company sends an invoice in the name of another one that is verified here, by the setting
 * AUTOINVOICE_FOREIGN_SELLER; gives what the time line is to say, or undefined when there is nothing to tell. The contract
 * says nothing of such invoices: an accounting office or a factoring company may send them rightly, and so may a
 * swindler. Two are in order by what they say themselves: those of a group that shares a VAT number, which name the
 * sender too, and self-billing, where the sender is the buyer.
 * Throws Refusal `invoice_foreign_seller` when the setting is `refuse`.
 */
export async function foreignSellerNotice(
  ctx: Pick<Context, 'config' | 'db'>,
  company: SendingCompany,
  document: Pick<ReadDocument, 'summary' | 'sellerIds' | 'buyerIds'>,
): Promise<InvoiceActionData | undefined> {
  const { foreignSeller } = ctx.config;
  if (foreignSeller === 'allow') return undefined;
  const other = await otherSeller(ctx.db, company, document);
  if (other === undefined) return undefined;
  const said = say('invoice.foreign_seller', { bid: other.bid });
  const message = inEnglish(said);
  if (foreignSeller === 'refuse') throw new Refusal('invoice_foreign_seller', [`${message}.`]);
  return { type: 'INFO', channel: null, key: 'action_notice', message, said };
}

async function otherSeller(
  db: Queryable,
  company: SendingCompany,
  { summary, sellerIds, buyerIds }: Pick<ReadDocument, 'summary' | 'sellerIds' | 'buyerIds'>,
) {
  const read = (ids: readonly string[], country: string | null) =>
    ids.flatMap((id) => readBusinessId(id, country || company.country));
  const sellers = read(sellerIds, summary.sender.country);
  const isOwn = ({ country, bid }: { country: string; bid: string }) =>
    country === company.country && bid === company.bid;
  if (sellers.length === 0 || sellers.some(isOwn)) return undefined;
  if (read(buyerIds, summary.recipient.country).some(isOwn)) return undefined;
  const [found] = await selectVerifiedByIds(db, sellers);
  return found;
}
