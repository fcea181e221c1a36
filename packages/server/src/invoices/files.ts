import type { CompanionFile } from '@autoinvoice/invoice';
import type { BlobRef } from '../platform/blobs/store.js';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import type { InvoiceFileKind, InvoiceFileRow } from './rows.js';

/** A file that came with an invoice. */
export interface IncomingFile {
  readonly kind: InvoiceFileKind;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where the bytes are stored already, when they came as an upload of their own. */
  readonly blob?: BlobRef;
}

/** Stores the content of files and gives the rows that name them, all but the invoice they belong to. */
export async function storeFiles(ctx: Context, files: readonly IncomingFile[]) {
  return Promise.all(
    files.map(async (file) => {
      const blob = file.blob ?? (await ctx.blobs.put(file.bytes));
      return {
        file_id: newId(ctx.clock),
        kind: file.kind,
        filename: file.filename,
        media_type: file.mediaType,
        size: blob.size,
        blob_hash: blob.hash,
      };
    }),
  );
}

/** The document that an invoice was made from: every invoice has one. */
export function sourceOf(files: readonly InvoiceFileRow[]): InvoiceFileRow {
  const source = files.find((f) => f.kind === 'SOURCE');
  if (!source) throw new Error(`an invoice has no source among its files ${files.map((f) => f.file_id).join(', ')}`);
  return source;
}

/** The content of all files beside the source, for formats whose documents name files instead of holding them. */
export function companionFiles(
  ctx: Pick<Context, 'blobs'>,
  files: readonly InvoiceFileRow[],
): Promise<(CompanionFile & { readonly kind: InvoiceFileKind })[]> {
  const beside = files.filter(({ kind }) => kind !== 'SOURCE');
  return Promise.all(
    beside.map(async ({ kind, filename, media_type, blob_hash }) => ({
      kind,
      name: filename,
      mediaType: media_type,
      bytes: await ctx.blobs.get(blob_hash),
    })),
  );
}
