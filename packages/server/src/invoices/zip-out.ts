import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Context } from '../platform/context.js';
import { baseNameOf, extensionOf } from './file-types.js';
import { sourceOf } from './files.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';

/**
 * All files of an invoice as a ZIP: the document as it came, the sender's own image under the document's base name,
 * attachments, and messages that belong to the document. POST /v1/invoices takes it as it is. Equal invoices give
 * equal archives.
 */
export async function zipOf(
  ctx: Pick<Context, 'blobs'>,
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
): Promise<{ content: Readable; filename: string }> {
  const zip = new ZipFile();
  for (const [file, name] of archiveNames(files)) {
    const bytes = await ctx.blobs.get(file.blob_hash);
    zip.addBuffer(Buffer.from(bytes), name, { mtime: invoice.created_at, mode: 0o100644 });
  }
  zip.end();
  return { content: zip.outputStream as Readable, filename: `${baseNameOf(sourceOf(files).filename)}.zip` };
}

/** The files of an invoice that go into an archive, each with its name there. */
export function archiveNames(files: readonly InvoiceFileRow[]): [file: InvoiceFileRow, name: string][] {
  const source = sourceOf(files);
  // A PDF that carries the invoice is its image too, and goes in once.
  const distinct = files.filter((file) => file === source || file.blob_hash !== source.blob_hash);
  const names = namesInArchive(distinct, baseNameOf(source.filename));
  return distinct.map((file, at) => [file, names[at] ?? file.filename]);
}

/** A name for each file, no two the same however case is counted; what stands in no document's way is kept. */
function namesInArchive(files: readonly InvoiceFileRow[], base: string): string[] {
  // The image's name says that it is the image (contract 6.3), so no attachment may have it.
  const taken = new Set([`${base}.pdf`.toLowerCase()]);
  return files.map(({ kind, filename }) => {
    if (kind === 'IMAGE') return `${base}.pdf`;
    const extension = extensionOf(filename);
    const stem = baseNameOf(filename);
    if (kind === 'SOURCE') taken.delete(filename.toLowerCase());
    for (let number = 1; ; number++) {
      const name = number === 1 ? filename : `${stem} (${number})${extension === '' ? '' : `.${extension}`}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
