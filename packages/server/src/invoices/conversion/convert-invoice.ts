import type { FormatName } from '@autoinvoice/invoice';
import type { Context } from '../../platform/context.js';
import { sourceOf } from '../files.js';
import type { InvoiceFileRow, InvoiceRow } from '../rows.js';
import { transportOf } from '../transport.js';
import { convertDocument } from './convert.js';
import type { Conversion } from './convert-task.js';

/**
 * Converts the document of a stored invoice, and checks the result.
 * Throws Refusal `document_too_complex`.
 */
export async function convertInvoice(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  to: FormatName,
): Promise<Conversion> {
  const bytes = await ctx.blobs.get(sourceOf(files).blob_hash);
  return convertDocument(ctx, { bytes, stated: invoice.source_format, to, transport: transportOf(ctx, invoice) });
}
