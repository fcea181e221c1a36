import { createHash } from 'node:crypto';
import type { BlobRef } from '../platform/blobs/store.js';
import type { Context, Tx } from '../platform/context.js';
import { isId, newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents } from '../platform/events/append.js';
import { isUniqueViolation } from '../platform/postgres/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { actions } from './actions.js';
import { minimumContentFindings } from './checks/index.js';
import { timelineEvent } from './events.js';
import { invoiceFacts } from './facts.js';
import { type IncomingFile, storeFiles } from './files.js';
import {
  findByIdempotencyKey,
  refuseRepeatedNumber,
  refuseRepeatedUuid,
  rememberIdempotencyKey,
} from './idempotency.js';
import { routeInvoiceJob } from './jobs.js';
import type { SubmitParameters } from './parameters.js';
import { findInvoice, insertInvoice } from './queries.js';
import { readDocument } from './read-document.js';
import type { InvoiceRow } from './rows.js';
import { sendingCompany } from './sending-company.js';
import { unpack } from './unpack.js';

export interface Submission {
  readonly filename: string;
  readonly bytes: Buffer;
  /** Where the bytes are stored. */
  readonly blob: BlobRef;
  readonly parameters: SubmitParameters;
  /** Idempotency-Key header: a repetition with the same content gives the first reply again. */
  readonly idempotencyKey?: string;
}

export interface Submitted {
  readonly invoice: InvoiceRow;
  /** True when the invoice was there already, by its Idempotency-Key. */
  readonly replayed: boolean;
}

/**
 * Takes an invoice for sending: unpacks, reads, checks the minimum content, stores, and puts it on its way.
 * Either the invoice, its files, its first event and its job all exist afterwards, or none of them does.
 * Throws Refusal: auth_unauthorized (company not verified), invoice_create_api_error (what is wrong with the document,
 * all findings at once), invoice_uuid_exists, idempotency_key_reused.
 */
export async function submitInvoice(ctx: Context, companyId: string, submission: Submission): Promise<Submitted> {
  const company = await sendingCompany(ctx.db, companyId);
  const requestHash = hashOf(submission);
  const earlier = await findByIdempotencyKey(ctx.db, companyId, submission.idempotencyKey, requestHash);
  if (earlier) return { invoice: await mustFind(ctx.db, companyId, earlier), replayed: true };

  const { parameters } = submission;
  if (parameters.uuid !== undefined && !isId(parameters.uuid)) {
    throw new Refusal('invalid_parameters', ['uuid: must be a UUID, such as 7f1dd9b5-4b1c-4a5e-9f39-3f8a2f7c1d20']);
  }
  await refuseRepeatedUuid(ctx.db, companyId, parameters.uuid);
  const unpacked = await unpack(submission.filename, submission.bytes);
  const document = readDocument(unpacked.xml.bytes, parameters.format);
  const findings = minimumContentFindings(document.invoice);
  if (findings.length > 0) throw new Refusal('invoice_create_api_error', findings);

  const invoiceId = parameters.uuid?.toLowerCase() ?? newId(ctx.clock);
  const files = await storeFiles(ctx, incomingFiles(submission, unpacked, document.embedded));
  const work = async (tx: Tx) => {
    if (company.stopDuplicateNumbers) await refuseRepeatedNumber(tx, companyId, document.invoice.number);
    const remembered = await rememberIdempotencyKey(
      ctx,
      tx,
      companyId,
      submission.idempotencyKey,
      requestHash,
      invoiceId,
    );
    if (remembered !== invoiceId) return { invoice: await mustFind(tx, companyId, remembered), replayed: true };
    const invoice = await insertInvoice(
      tx,
      {
        company_id: companyId,
        invoice_id: invoiceId,
        direction: 'SENT',
        status: 'PENDING',
        message_id: newId(ctx.clock),
        client_uuid: parameters.uuid ?? null,
        parameters: JSON.stringify(parameters),
        sender_comment: parameters.sender_comment ?? null,
        created_at: ctx.clock.now(),
        updated_at: ctx.clock.now(),
        ...invoiceFacts(document, parameters, company),
      },
      files,
    );
    if (invoice === undefined) throw new Error(`the fresh message id of invoice ${invoiceId} is taken`);
    await ctx.jobs.enqueue(tx, routeInvoiceJob, { companyId, invoiceId });
    await appendEvents(ctx, tx, [
      timelineEvent({ company_id: companyId, invoice_id: invoiceId }, 'INVOICE_CREATED', actions.created),
    ]);
    return { invoice, replayed: false };
  };
  try {
    return await withTransaction(ctx.db, work);
  } catch (error) {
    // Another call with the same uuid was faster: say of it what this call would have been told a moment later.
    if (isUniqueViolation(error, 'invoice_pkey')) await refuseRepeatedUuid(ctx.db, companyId, parameters.uuid);
    throw error;
  }
}

function incomingFiles(
  submission: Submission,
  unpacked: Awaited<ReturnType<typeof unpack>>,
  embedded: readonly IncomingFile[],
): IncomingFile[] {
  return [
    {
      kind: 'SOURCE',
      mediaType: 'application/xml',
      ...unpacked.xml,
      ...(unpacked.xml.bytes === submission.bytes ? { blob: submission.blob } : {}),
    },
    ...(unpacked.image ? [{ kind: 'IMAGE' as const, mediaType: 'application/pdf', ...unpacked.image }] : []),
    ...unpacked.attachments.map((a) => ({ kind: 'ATTACHMENT' as const, ...a })),
    ...embedded,
  ];
}

async function mustFind(db: Context['db'] | Tx, companyId: string, invoiceId: string): Promise<InvoiceRow> {
  const invoice = await findInvoice(db, companyId, invoiceId);
  if (!invoice) throw new Error(`invoice ${invoiceId} of company ${companyId} is not there`);
  return invoice;
}

/** What makes two calls with one Idempotency-Key the same call: the file and every parameter. */
function hashOf(submission: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([submission.filename, submission.parameters]))
    .update(submission.blob.hash)
    .digest('hex');
}
