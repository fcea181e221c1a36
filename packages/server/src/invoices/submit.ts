import { createHash } from 'node:crypto';
import { type CompanionFile, isPdf } from '@autoinvoice/invoice';
import { onDocument } from '../documents/on-document.js';
import type { BlobRef } from '../platform/blobs/store.js';
import type { Context } from '../platform/context.js';
import { isId, newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { isUniqueViolation } from '../platform/postgres/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type IncomingFile, storeFiles } from './files.js';
import { foreignSellerNotice } from './foreign-seller.js';
import { findByIdempotencyKey, refuseRepeatedUuid } from './idempotency.js';
import type { SubmitParameters } from './parameters.js';
import { readDocumentTask } from './read-document.js';
import { sendingCompany } from './sending-company.js';
import { isJson } from './source-document.js';
import { loadSubmitted, type Submitted, storeSubmission } from './store-submission.js';
import { type Unpacked, unpack } from './unpack.js';

export interface Submission {
  readonly filename: string;
  readonly bytes: Buffer;
  /** Where the bytes are stored. */
  readonly blob: BlobRef;
  readonly parameters: SubmitParameters;
  /** Idempotency-Key header: a repetition with the same content gives the first reply again. */
  readonly idempotencyKey?: string;
}

/**
 * Takes an invoice for sending: unpacks, reads, checks the minimum content, stores, and puts it on its way.
 * Either the invoice, its files, its first event and its job all exist afterwards, or none of them does.
 * Throws Refusal: auth_unauthorized (company not verified), invoice_create_api_error (what is wrong with the document,
 * all findings at once), invoice_foreign_seller, document_too_complex, invoice_uuid_exists, idempotency_key_reused.
 */
export async function submitInvoice(ctx: Context, companyId: string, submission: Submission): Promise<Submitted> {
  const { parameters, idempotencyKey } = submission;
  const company = await sendingCompany(ctx.db, companyId);
  const requestHash = hashOf(submission);
  const earlier = await findByIdempotencyKey(ctx.db, companyId, idempotencyKey, requestHash);
  if (earlier) return loadSubmitted(ctx.db, companyId, earlier);

  if (parameters.uuid !== undefined && !isId(parameters.uuid)) {
    throw new Refusal('invalid_parameters', ['uuid: must be a UUID, such as 7f1dd9b5-4b1c-4a5e-9f39-3f8a2f7c1d20']);
  }
  await refuseRepeatedUuid(ctx.db, companyId, parameters.uuid);
  const unpacked = await unpack(ctx, submission.filename, submission.bytes);
  const document = await onDocument(ctx, readDocumentTask, {
    bytes: unpacked.xml.bytes,
    filename: unpacked.xml.filename,
    companions: companionsOf(unpacked),
    ...(parameters.format === undefined ? {} : { expectedFormat: parameters.format }),
  });
  if (document.findings.length > 0) throw new Refusal('invoice_create_api_error', [...document.findings]);

  const notice = await foreignSellerNotice(ctx, company, document);

  const invoiceId = parameters.uuid?.toLowerCase() ?? newId(ctx.clock);
  const files = await storeFiles(ctx, incomingFiles(submission, unpacked, document.embedded));
  const accepted = { company, document, notice, parameters, invoiceId, files, idempotencyKey, requestHash };
  try {
    return await withTransaction(ctx.db, (tx) => storeSubmission(ctx, tx, accepted));
  } catch (error) {
    // Another call with the same uuid was faster: say of it what this call would have been told a moment later.
    if (isUniqueViolation(error, 'invoice_pkey')) await refuseRepeatedUuid(ctx.db, companyId, parameters.uuid);
    throw error;
  }
}

/** What came beside the document, for formats that name files instead of holding them. */
function companionsOf({ companions, attachments, image }: Unpacked): CompanionFile[] {
  return [
    ...companions.map(({ filename, bytes }) => ({ name: filename, mediaType: 'application/xml', bytes })),
    ...attachments.map(({ filename, mediaType, bytes }) => ({ name: filename, mediaType, bytes })),
    ...(image ? [{ name: image.filename, mediaType: 'application/pdf', bytes: image.bytes }] : []),
  ];
}

/** All files of the invoice. One that stands both in the document and beside it is kept once. */
function incomingFiles(submission: Submission, unpacked: Unpacked, embedded: readonly IncomingFile[]): IncomingFile[] {
  const { xml, image, companions, attachments } = unpacked;
  const stored = xml.bytes === submission.bytes ? { blob: submission.blob } : {};
  const mediaType = mediaTypeOf(xml.bytes);
  const beside: IncomingFile[] = [
    // A PDF that carries the invoice is its image too.
    ...(mediaType === 'application/pdf' ? [{ kind: 'IMAGE' as const, mediaType, ...xml, ...stored }] : []),
    ...(image ? [{ kind: 'IMAGE' as const, mediaType: 'application/pdf', ...image }] : []),
    ...attachments.map((a) => ({ kind: 'ATTACHMENT' as const, ...a })),
  ];
  const inside = embedded
    .filter(({ bytes }) => !beside.some((file) => Buffer.compare(file.bytes, bytes) === 0))
    // The image beside the document wins over one in it.
    .map((file) =>
      beside.some(({ kind }) => kind === 'IMAGE') && file.kind === 'IMAGE'
        ? { ...file, kind: 'ATTACHMENT' as const }
        : file,
    );
  return [
    { kind: 'SOURCE', mediaType, ...xml, ...stored },
    ...companions.map((c) => ({ kind: 'COMPANION' as const, mediaType: 'application/xml', ...c })),
    ...beside,
    ...inside,
  ];
}

function mediaTypeOf(bytes: Uint8Array): string {
  if (isPdf(bytes)) return 'application/pdf';
  return isJson(bytes) ? 'application/json' : 'application/xml';
}

/** What makes two calls with one Idempotency-Key the same call: the file and every parameter. */
function hashOf(submission: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([submission.filename, submission.parameters]))
    .update(submission.blob.hash)
    .digest('hex');
}
