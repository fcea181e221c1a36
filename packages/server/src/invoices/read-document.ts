import { FormatError, type Invoice, type InvoiceSummary, identify, readInvoice, summarize } from '@autoinvoice/invoice';
import { Refusal } from '../platform/errors.js';
import { threadTask } from '../platform/threads/threads.js';
import { minimumContentFindings } from './checks/index.js';
import { attachmentMediaType } from './file-types.js';
import type { IncomingFile } from './files.js';

/** A document that was read: its format and what of it the service keeps. Plain data, made in another thread. */
export interface ReadDocument {
  /** The API's name of the format, from the content. */
  readonly format: string;
  readonly documentType: 'INVOICE' | 'CREDIT_NOTE';
  readonly summary: InvoiceSummary;
  /** Name of the party that the invoice is sent to when it is not the buyer; empty when there is none. */
  readonly invoiceRecipientName: string;
  /** What the document lacks of the minimum content, ready to be told. */
  readonly findings: readonly string[];
  /** Files that travel inside the document (BT-125), kept as attachments of their own. */
  readonly embedded: readonly IncomingFile[];
}

/**
 * Reads an invoice document. The content decides the format; the caller's `format` only helps to say what was expected
 * when the content is none that is known.
 * Throws Refusal `invoice_create_api_error` with everything that was found wrong, and where.
 */
function readDocument({ bytes, expectedFormat }: { bytes: Uint8Array; expectedFormat?: string }): ReadDocument {
  try {
    const { format, invoice } = readInvoice(bytes);
    return {
      format,
      documentType: invoice.kind === 'creditNote' ? 'CREDIT_NOTE' : 'INVOICE',
      summary: summarize(invoice),
      invoiceRecipientName: invoice.invoiceRecipient?.name ?? '',
      findings: minimumContentFindings(invoice),
      embedded: embeddedFiles(invoice),
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new Refusal('invoice_create_api_error', describe(error, bytes, expectedFormat), { cause: error });
  }
}

/** Reads an invoice document, in a thread of its own when it is large. */
export const readDocumentTask = threadTask(import.meta.url, 'readDocumentTask', readDocument);

function describe(error: FormatError, bytes: Uint8Array, expectedFormat: string | undefined): string[] {
  const where = error.details.map((d) => {
    const place = [d.path, d.line === undefined ? undefined : `line ${d.line}`]
      .filter((x) => x !== undefined)
      .join(', ');
    return `ERROR: ${d.message}${place === '' ? '' : ` (${place})`}`;
  });
  // The message of this one says what and where itself.
  if (error.code === 'not_well_formed') return [`ERROR: FILE IS NOT WELL-FORMED XML: ${error.message}`];
  if (error.code === 'format_unknown') {
    const expected = expectedFormat === undefined ? '' : ` It was sent as ${expectedFormat}.`;
    return [`ERROR: INVOICE FORMAT NOT RECOGNIZED: ${error.message}.${expected}`, ...where];
  }
  if (error.code === 'format_not_supported') {
    return [
      `ERROR: INVOICE FORMAT NOT SUPPORTED: the document is ${identify(bytes).format}, which this service cannot read.`,
      ...where,
    ];
  }
  return [`ERROR: ${error.message}`, ...where];
}

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
