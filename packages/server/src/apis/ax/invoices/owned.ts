import { findInvoice } from '../../../invoices/queries.js';
import type { InvoiceRow } from '../../../invoices/rows.js';
import type { Context } from '../../../platform/context.js';
import { isId } from '../../../platform/crypto/ids.js';
import { Refusal } from '../../../platform/errors.js';

/** The company's invoice of this id. Throws Refusal `not_found`, also when it is another company's. */
export async function ownedInvoice(ctx: Context, companyId: string, id: string): Promise<InvoiceRow> {
  const invoice = isId(id) ? await findInvoice(ctx.db, companyId, id.toLowerCase()) : undefined;
  if (invoice === undefined) throw new Refusal('not_found', [`No invoice ${id}`]);
  return invoice;
}
