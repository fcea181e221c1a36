import type { Invoice, SupportingDocument } from '../../model/invoice.js';
import type { CompanionFile } from '../companions.js';
import { readEn16931Cii } from '../en16931cii/read.js';
import type { Documents } from '../registry.js';

/** A BT-124 that points at another file in the same PDF. */
const IN_THE_PDF = /^#ef=(.+)$/;

function content({ name, mediaType, bytes }: CompanionFile): NonNullable<SupportingDocument['content']> {
  return { fileName: name, mimeType: mediaType, bytes };
}

/** Other files of the PDF support the invoice (BG-24): those that it names, and those that merely lie beside it. */
function attach(invoice: Invoice, files: readonly CompanionFile[]): void {
  const left = new Set(files);
  for (const attachment of invoice.attachments) {
    const named = IN_THE_PDF.exec(attachment.externalLocation ?? '')?.[1];
    const file = files.find(({ name }) => name === named || (!named && name === attachment.reference));
    if (!file || attachment.content) continue;
    attachment.content = content(file);
    if (named) delete attachment.externalLocation;
    left.delete(file);
  }
  for (const file of left) invoice.attachments.push({ reference: file.name, content: content(file) });
}

/** Reads the document of a PDF, with the PDF's other files as BT-125. Throws FormatError `invalid_value`. */
export function readFacturx(documents: Documents): Invoice {
  const invoice = readEn16931Cii(documents.main);
  attach(invoice, documents.companions ?? []);
  return invoice;
}
