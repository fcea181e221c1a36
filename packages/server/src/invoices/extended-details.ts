import { type CompanionFile, invoiceToJson, type Json } from '@autoinvoice/invoice';
import { onDocument } from '../documents/on-document.js';
import type { Context } from '../platform/context.js';
import { threadTask } from '../platform/threads/threads.js';
import { companionFiles, sourceOf } from './files.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';
import { sourceDocument } from './source-document.js';

interface DetailsInput {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly companions: readonly CompanionFile[];
}

const details = ({ bytes, format, companions }: DetailsInput): { [name: string]: Json } =>
  invoiceToJson(sourceDocument(bytes, format, companions).invoice);

/** Reads a document and gives it as JSON. */
export const detailsTask = threadTask(import.meta.url, 'detailsTask', details);

/**
 * Every term of an invoice as JSON (EXTENDED_DETAILS), as `invoiceToJson` writes it.
 * Throws Refusal `document_too_complex`.
 */
export async function extendedDetails(
  ctx: Context,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
): Promise<{ [name: string]: Json }> {
  const bytes = await ctx.blobs.get(sourceOf(files).blob_hash);
  return onDocument(ctx, detailsTask, {
    bytes,
    format: invoice.source_format,
    companions: await companionFiles(ctx, files),
  });
}
