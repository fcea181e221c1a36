import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents } from '../platform/events/append.js';
import { isUniqueViolation } from '../platform/postgres/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { collectFiles, type SubmittedFile } from './collect-files.js';
import { type Reading, readContentTask } from './content/read.js';
import { steps, timelineEvent } from './events.js';
import { type DocumentFacts, documentFacts } from './facts.js';
import { insertFiles, type NewLink } from './file-queries.js';
import { routeDocumentJob } from './jobs.js';
import { onDocument } from './on-document.js';
import type { Owner } from './owner.js';
import type { DocumentParameters } from './parameters.js';
import { findByTransmissionId, insertDocument } from './queries.js';
import type { SubmittedReference } from './references.js';
import type { DocumentRow } from './rows.js';
import { checkParticipant, sendingParty } from './sending-party.js';

/** A document to be sent. */
export interface DocumentSubmission {
  readonly files: readonly SubmittedFile[];
  readonly references: readonly SubmittedReference[];
  readonly parameters: DocumentParameters;
}

/**
 * Takes a document for sending: finds out what it is and whom it is for, stores it and puts it on its way. Either the
 * document, its files, its first event and its job all exist afterwards, or none of them does.
 * Throws Refusal: auth_unauthorized (company not verified), invalid_parameters, document_duplicate_transmission_id,
 * document_too_complex.
 */
export async function submitDocument(
  ctx: Context,
  owner: Owner,
  { files, references, parameters }: DocumentSubmission,
): Promise<DocumentRow> {
  const self = await sendingParty(ctx.db, owner);
  const transmissionId = parameters.transmission_id;
  if (transmissionId !== undefined) await refuseRepeated(ctx, owner, transmissionId);
  const links = await collectFiles(ctx, owner, files, references);
  const reading = await readPrimary(ctx, links);
  const facts = documentFacts(owner, reading, parameters, self);
  await checkParticipant(ctx.db, owner, facts.sender);
  const described = describePrimary(links, reading);
  try {
    return await withTransaction(ctx.db, (tx) => store(ctx, tx, owner, { parameters, facts, links: described }));
  } catch (error) {
    // Another call with the same id was faster: say what this call would have been told a moment later.
    if (transmissionId !== undefined && isUniqueViolation(error, 'document_transmission')) {
      await refuseRepeated(ctx, owner, transmissionId);
    }
    throw error;
  }
}

async function refuseRepeated(ctx: Context, owner: Owner, transmissionId: string): Promise<void> {
  const earlier = await findByTransmissionId(ctx.db, owner, transmissionId);
  if (earlier === undefined) return;
  throw new Refusal('document_duplicate_transmission_id', [
    `transmission_id: ${transmissionId} is that of document ${earlier}; GET /v1/documents/${earlier} shows it`,
  ]);
}

async function readPrimary(ctx: Context, [primary]: readonly NewLink[]): Promise<Reading> {
  if (primary === undefined) throw new Error('a document without a file');
  const { media_type, blob_hash } = primary.file;
  if (media_type !== 'application/xml') return { content: undefined, malformed: undefined };
  return onDocument(ctx, readContentTask, { bytes: await ctx.blobs.get(blob_hash) });
}

/** The primary file under the format that its content has, as far as it is recognised. */
function describePrimary(links: readonly NewLink[], { content }: Reading): NewLink[] {
  return links.map((link, position) =>
    position > 0 || content === undefined || link.exists
      ? link
      : { ...link, file: { ...link.file, file_format: content.format, format_version: content.formatVersion } },
  );
}

/** PEPPOLBIS30, FINVOICE30, PDF: format and version in one word, as the invoices' formats are named. */
function sourceFormat([primary]: readonly NewLink[]): string {
  const { file_format = '', format_version = null } = primary?.file ?? {};
  return `${file_format}${format_version?.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase() ?? ''}`;
}

interface Accepted {
  readonly parameters: DocumentParameters;
  readonly facts: DocumentFacts;
  readonly links: readonly NewLink[];
}

async function store(ctx: Context, tx: Tx, owner: Owner, accepted: Accepted): Promise<DocumentRow> {
  const { parameters, facts, links } = accepted;
  const { transmission_at: transmittedAt } = parameters;
  const now = ctx.clock.now();
  const document = await insertDocument(tx, {
    ...facts,
    owner_id: owner.id,
    owner_kind: owner.kind,
    document_id: newId(ctx.clock),
    direction: 'SENT',
    status: 'PROCESSING',
    sender: JSON.stringify(facts.sender),
    recipient: JSON.stringify(facts.recipient),
    source_format: sourceFormat(links),
    transmission_id: parameters.transmission_id ?? null,
    transmission_at: transmittedAt === undefined ? null : new Date(transmittedAt),
    external_id: parameters.external_id ?? null,
    message_id: newId(ctx.clock),
    created_at: now,
    updated_at: now,
  });
  if (document === undefined) throw new Error('the fresh message id of a document is taken');
  await insertFiles(tx, document, links);
  await ctx.jobs.enqueue(tx, routeDocumentJob, { ownerId: owner.id, documentId: document.document_id });
  await appendEvents(ctx, tx, [timelineEvent(document, 'DOCUMENT_CREATED', steps.created)]);
  return document;
}
