import {
  type CompanionFile,
  type Invoice,
  type InvoiceSummary,
  summarize,
  virtualBarcodeOf,
} from '@autoinvoice/invoice';
import { threadTask } from '../platform/threads/threads.js';
import { minimumContentFindings } from './checks/index.js';
import { embeddedFiles } from './embedded-files.js';
import type { IncomingFile } from './files.js';
import { sourceDocument } from './source-document.js';

/** A document that was read: its format and what of it the service keeps. Plain data, made in another thread. */
export interface ReadDocument {
  /** The API's name of the format, from the content. */
  readonly format: string;
  readonly documentType: 'INVOICE' | 'CREDIT_NOTE';
  readonly summary: InvoiceSummary;
  /** What the seller and the buyer are identified by: BT-30, BT-31, BT-29; BT-47, BT-48, BT-46. */
  readonly sellerIds: readonly string[];
  readonly buyerIds: readonly string[];
  /** Name of the party that the invoice is sent to when it is not the buyer; empty when there is none. */
  readonly invoiceRecipientName: string;
  /** Finnish bank barcode of a domestic invoice that can be paid by it. */
  readonly virtualBarcode: string | null;
  /** What the document lacks of the minimum content, ready to be told. */
  readonly findings: readonly string[];
  /** Files that travel inside the document (BT-125), or beside it where it names them. */
  readonly embedded: readonly IncomingFile[];
}

interface ReadInput {
  readonly bytes: Uint8Array;
  /** Name of the document's file. */
  readonly filename: string;
  readonly expectedFormat?: string;
  /** Files that came beside it. */
  readonly companions?: readonly CompanionFile[];
}

const idsOf = ({ legalRegistration, vatIdentifier, identifiers }: Invoice['seller']): string[] =>
  [legalRegistration?.value, vatIdentifier, ...identifiers.map(({ value }) => value)].filter((id) => id !== undefined);

/**
 * Reads an invoice document. The content decides the format; the caller's `format` is asked when the content does not
 * tell.
 * Throws Refusal `invoice_create_api_error` with everything that was found wrong, and where.
 */
function readDocument({ bytes, filename, expectedFormat, companions }: ReadInput): ReadDocument {
  const { format, invoice } = sourceDocument(bytes, expectedFormat, companions);
  return {
    format,
    documentType: invoice.kind === 'creditNote' ? 'CREDIT_NOTE' : 'INVOICE',
    summary: summarize(invoice),
    sellerIds: idsOf(invoice.seller),
    buyerIds: idsOf(invoice.buyer),
    invoiceRecipientName: invoice.invoiceRecipient?.name ?? '',
    virtualBarcode: virtualBarcodeOf(invoice) ?? null,
    findings: minimumContentFindings(invoice),
    embedded: embeddedFiles(invoice, filename),
  };
}

/** Reads an invoice document, in a thread of its own when it is large. */
export const readDocumentTask = threadTask(import.meta.url, 'readDocumentTask', readDocument);
