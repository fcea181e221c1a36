import type { FormatName } from '@autoinvoice/invoice';
import type { Context } from '../../platform/context.js';
import type { Drawing } from '../drawing.js';
import { companionFiles, sourceOf } from '../files.js';
import type { InvoiceFileRow, InvoiceRow } from '../rows.js';
import { transportOf } from '../transport.js';
import { convertDocument } from './convert.js';
import type { Conversion } from './convert-task.js';

/** How a conversion is meant. */
export interface ConvertInvoiceOptions {
  /**
   * The document leaves the service: the invoice's attachments and own image go in it, and one that is as it is to be
   * already stays byte for byte. Downloads are without: there the files are beside the document.
   */
  readonly leaves?: boolean;
  /** Whether files can travel beside the document. */
  readonly carriesFiles?: boolean;
  readonly drawing?: Drawing;
}

/**
 * Converts the document of a stored invoice, and checks the result.
 * Throws Refusal `document_too_complex`.
 */
export async function convertInvoice(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  to: FormatName,
  { leaves = false, carriesFiles = false, drawing = {} }: ConvertInvoiceOptions = {},
): Promise<Conversion> {
  const companions = await companionFiles(ctx, files);
  const enclosed = leaves ? companions.filter(({ kind }) => kind !== 'COMPANION') : [];
  return convertDocument(ctx, {
    bytes: await ctx.blobs.get(sourceOf(files).blob_hash),
    stated: invoice.source_format,
    to,
    transport: transportOf(ctx, invoice),
    companions,
    enclosed,
    carriesFiles,
    drawing,
    keepsOriginal: leaves,
  });
}
