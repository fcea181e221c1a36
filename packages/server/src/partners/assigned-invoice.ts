import { companyLogo } from '../invoices/logo.js';
import { filesOf, findInvoice } from '../invoices/queries.js';
import { type Rendered, renderInvoice } from '../invoices/render.js';
import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { selectAssignedInvoiceOwner } from './queries.js';

/**
 * The image of an invoice that a company has given to a collector: the sender's own, else a generated one. For
 * operators that may act for the company; the contract does not say whose invoices an operator sees.
 * Throws Refusal `not_found`.
 */
export async function assignedInvoiceImage(ctx: Context, operatorId: string, invoiceId: string): Promise<Rendered> {
  const companyId = isId(invoiceId) ? await selectAssignedInvoiceOwner(ctx.db, operatorId, invoiceId) : undefined;
  const invoice = companyId === undefined ? undefined : await findInvoice(ctx.db, companyId, invoiceId);
  if (!invoice) throw new Refusal('not_found', ['No such invoice has been given to a collector.']);
  const files = await filesOf(ctx.db, invoice.company_id, [invoice.invoice_id]);
  const logo = await companyLogo(ctx, invoice);
  return renderInvoice(ctx, invoice, files, 'ORIGINAL_OR_GENERATED_IMAGE', logo ? { logo } : {});
}
