import { onDocument } from '../documents/on-document.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { invoiceFacts } from './facts.js';
import { storeFiles } from './files.js';
import type { NewInvoiceFile } from './queries.js';
import { readDocumentTask } from './read-document.js';
import type { ArrivingInvoice } from './receive.js';

/** An invoice document that somebody outside sends to a company of this service. */
export interface DocumentFromOutside {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly blob: { readonly hash: string; readonly size: number };
  /** Files that came beside it, stored already. */
  readonly attachments: readonly NewInvoiceFile[];
  /** What the sender says of the recipient before what the document says. */
  readonly recipient: { readonly recipient_eia?: string; readonly recipient_operator?: string };
  /** Country of the receiver, for a seller that names none. */
  readonly country: string;
  /** Stable id of the message. */
  readonly messageId: string;
  /** Who sent it: the id of a company or operator. */
  readonly senderId: string;
  readonly network: string;
}

/**
 * Reads an invoice that comes from outside, as `receiveInvoice` takes it; or says why it cannot be taken: it cannot be
 * read, or lacks the minimum content that invoices of this service have.
 */
export async function readArrival(
  ctx: Context,
  arriving: DocumentFromOutside,
): Promise<{ readonly invoice: ArrivingInvoice; readonly files: readonly NewInvoiceFile[] } | { failure: string }> {
  const { filename, mediaType, bytes, blob } = arriving;
  try {
    const document = await onDocument(ctx, readDocumentTask, { bytes, filename });
    if (document.findings.length > 0) return { failure: document.findings.join(' ') };
    const source = { kind: 'SOURCE' as const, filename, mediaType, bytes, blob };
    const stored = await storeFiles(ctx, [source, ...document.embedded]);
    return {
      invoice: {
        ...invoiceFacts(document, arriving.recipient, { country: arriving.country }),
        company_id: arriving.senderId,
        message_id: arriving.messageId,
        destination: arriving.network,
        sender_comment: null,
      },
      files: [...stored, ...arriving.attachments],
    };
  } catch (error) {
    if (error instanceof Refusal) return { failure: error.details.join(' ') };
    throw error;
  }
}
