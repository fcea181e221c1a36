import { filesOf, findInvoice } from '../../../../invoices/queries.js';
import type { InvoiceFileRow, InvoiceRow } from '../../../../invoices/rows.js';
import { isId } from '../../../../platform/crypto/ids.js';
import { notFound, type PageReply, type PageRequest, page } from '../../../framework/page.js';

/** What every page of one invoice has. */
export interface InvoiceRequest extends PageRequest<'company'> {
  readonly invoice: InvoiceRow;
  readonly files: readonly InvoiceFileRow[];
  /** Address of the invoice. */
  readonly at: string;
}

/** Declares a page of one invoice of the company, at a path below the invoice's. */
export const invoicePage = (
  method: 'GET' | 'POST',
  path: string,
  handle: (request: InvoiceRequest) => Promise<PageReply>,
) =>
  page({
    method,
    path: `/invoices/:id${path}`,
    access: 'company',
    handle: async (request) => {
      const { ctx, company, params } = request;
      const id = params.id?.toLowerCase() ?? '';
      const invoice = isId(id) ? await findInvoice(ctx.db, company.companyId, id) : undefined;
      if (invoice === undefined) return notFound;
      const files = await filesOf(ctx.db, company.companyId, [id]);
      return handle({ ...request, invoice, files, at: `/ui/invoices/${id}` });
    },
  });
