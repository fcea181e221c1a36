import { filesOf as filesOfDocument } from '../documents/file-queries.js';
import { onDocument } from '../documents/on-document.js';
import { findDocument } from '../documents/queries.js';
import { companionFiles, sourceOf } from '../invoices/files.js';
import { filesOf, findInvoice } from '../invoices/queries.js';
import type { InvoiceFileRow } from '../invoices/rows.js';
import type { Context } from '../platform/context.js';
import { type DocumentFacts, documentFactsTask } from './document-facts.js';
import { type HeldArrival, selectHeld } from './queries.js';

/** What is checked. */
export interface Subject {
  /** Whose it is: the company that received it, or an operator. */
  readonly ownerId: string;
  /** Id of the invoice or document. */
  readonly resourceId: string;
  readonly isInvoice: boolean;
  /** INTERNAL, EXTERNAL or SCAN; null for what was not received as an invoice. */
  readonly origin: string | null;
  readonly sender: {
    readonly bid: string | null;
    readonly name: string | null;
    /** ISO 3166-1. */
    readonly country: string | null;
    readonly vatNumber: string | null;
  };
  /** A decimal number in the invoice's currency. */
  readonly taxTotal: string;
  /** Bank accounts to pay to, in normal form. */
  readonly accounts: readonly string[];
}

/** Types of documents, other than those of /v1/invoices, that are invoices. */
const invoiceTypes: readonly string[] = ['INVOICE', 'CREDIT_NOTE', 'SELF_BILLING_INVOICE'];

/** The parts of an invoice that its document is read from. */
type Files = readonly Pick<InvoiceFileRow, 'file_id' | 'kind' | 'filename' | 'media_type' | 'blob_hash'>[];

/** Reads the document of an invoice again. Throws Refusal when it cannot be read. */
export async function readFacts(ctx: Context, format: string, files: Files): Promise<DocumentFacts> {
  const rows = files as readonly InvoiceFileRow[];
  const bytes = await ctx.blobs.get(sourceOf(rows).blob_hash);
  return onDocument(ctx, documentFactsTask, { bytes, format, companions: await companionFiles(ctx, rows) });
}

/** What the checks want of an invoice or document of the owner, the held ones included; undefined when it has none. */
export async function loadSubject(ctx: Context, ownerId: string, resourceId: string): Promise<Subject | undefined> {
  const held = await selectHeld(ctx.db, ownerId, resourceId);
  if (held !== undefined) return ofArrival(ctx, ownerId, resourceId, held.arrival);
  const invoice = await findInvoice(ctx.db, ownerId, resourceId);
  if (invoice === undefined) return ofDocument(ctx, ownerId, resourceId);
  const files = await filesOf(ctx.db, ownerId, [resourceId]);
  return ofArrival(ctx, ownerId, resourceId, { invoice, files, origin: invoice.origin });
}

async function ofArrival(
  ctx: Context,
  ownerId: string,
  resourceId: string,
  { invoice, files, origin }: Pick<HeldArrival, 'invoice' | 'files'> & { readonly origin: string | null },
): Promise<Subject> {
  const { accounts, vatNumber } = await readFacts(ctx, invoice.source_format, files);
  const { bid, name, country } = invoice.sender;
  return {
    ownerId,
    resourceId,
    isInvoice: true,
    origin,
    sender: { bid, name, country, vatNumber },
    taxTotal: invoice.sum_tax,
    accounts,
  };
}

async function ofDocument(ctx: Context, ownerId: string, documentId: string): Promise<Subject | undefined> {
  const document = await findDocument(ctx.db, { id: ownerId }, documentId);
  if (document === undefined) return undefined;
  const common = { ownerId, resourceId: documentId, origin: document.origin };
  const files = await filesOfDocument(ctx.db, { id: ownerId }, [documentId]);
  const primary = files.find(({ file_type }) => file_type === 'PRIMARY_FILE');
  if (!invoiceTypes.includes(document.document_type) || primary === undefined) {
    const { bid, name, country, vat } = document.sender;
    return { ...common, isInvoice: false, sender: { bid, name, country, vatNumber: vat }, taxTotal: '0', accounts: [] };
  }
  const { bid, name, country, vatNumber, taxTotal, accounts } = await readFacts(ctx, document.source_format, [
    { ...primary, kind: 'SOURCE' },
  ]);
  return { ...common, isInvoice: true, sender: { bid, name, country, vatNumber }, taxTotal, accounts };
}
