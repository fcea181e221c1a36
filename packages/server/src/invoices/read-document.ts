import { type Invoice, type InvoiceSummary, summarize, virtualBarcodeOf } from '@autoinvoice/invoice';
import { threadTask } from '../platform/threads/threads.js';
import { minimumContentFindings } from './checks/index.js';
import { attachmentMediaType } from './file-types.js';
import type { IncomingFile } from './files.js';
import { sourceDocument } from './source-document.js';

/** A document that was read: its format and what of it the service keeps. Plain data, made in another thread. */
export interface ReadDocument {
  /** The API's name of the format, from the content. */
  readonly format: string;
  readonly documentType: 'INVOICE' | 'CREDIT_NOTE';
  readonly summary: InvoiceSummary;
  /** Name of the party that the invoice is sent to when it is not the buyer; empty when there is none. */
  readonly invoiceRecipientName: string;
  /** Finnish bank barcode of a domestic invoice that can be paid by it. */
  readonly virtualBarcode: string | null;
  /** What the document lacks of the minimum content, ready to be told. */
  readonly findings: readonly string[];
  /** Files that travel inside the document (BT-125), kept as attachments of their own. */
  readonly embedded: readonly IncomingFile[];
}

/**
 * Reads an invoice document. The content decides the format; the caller's `format` is asked when the content does not
 * tell.
 * Throws Refusal `invoice_create_api_error` with everything that was found wrong, and where.
 */
function readDocument({ bytes, expectedFormat }: { bytes: Uint8Array; expectedFormat?: string }): ReadDocument {
  const { format, invoice } = sourceDocument(bytes, expectedFormat);
  return {
    format,
    documentType: invoice.kind === 'creditNote' ? 'CREDIT_NOTE' : 'INVOICE',
    summary: summarize(invoice),
    invoiceRecipientName: invoice.invoiceRecipient?.name ?? '',
    virtualBarcode: virtualBarcodeOf(invoice) ?? null,
    findings: minimumContentFindings(invoice),
    embedded: embeddedFiles(invoice),
  };
}

/** Reads an invoice document, in a thread of its own when it is large. */
export const readDocumentTask = threadTask(import.meta.url, 'readDocumentTask', readDocument);

function embeddedFiles(invoice: Invoice): IncomingFile[] {
  return invoice.attachments.flatMap(({ content, reference }) => {
    if (content === undefined) return [];
    const filename = safeFilename(content.fileName) || safeFilename(reference) || 'attachment';
    // The document's word goes into a header later: what has not the form of a media type does not.
    const stated = /^\s*([\w.+-]+\/[\w.+-]+)\s*(;|$)/.exec(content.mimeType)?.[1]?.toLowerCase();
    const mediaType = stated ?? attachmentMediaType(filename) ?? 'application/octet-stream';
    return [{ kind: 'ATTACHMENT' as const, filename, mediaType, bytes: content.bytes }];
  });
}

/** The last part of a path, without control characters, at most 255 characters long; empty when nothing usable is left. */
function safeFilename(text: string): string {
  const name = text.split(/[\\/]/).at(-1) ?? '';
  const clean = name.replace(/\p{Cc}/gu, '').trim();
  // Cut by characters, so that none is halved.
  return /^\.*$/.test(clean) ? '' : [...clean].slice(-255).join('');
}
