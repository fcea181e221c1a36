import { type DocumentOutcome, documentEvent, internalEvent } from '../events/names.js';
import { inEnglish, say } from '../events/say.js';
import type { Queryable } from '../platform/context.js';
import type { DocumentStepData, NewEvent } from '../platform/events/append.js';
import type { Words } from '../platform/events/sentence.js';
import type { Owner } from './owner.js';
import { selectSteps } from './queries.js';
import type { DocumentRow } from './rows.js';

/** An entry of a document's time line. */
export interface DocumentStep extends DocumentStepData {
  readonly happenedAt: Date;
}

const step = (code: string, message: Words, details?: Words): DocumentStepData => ({
  code,
  message: inEnglish(message),
  details: details === undefined ? null : inEnglish(details),
  said: { message, ...(details !== undefined && { details }) },
});

/** What the time line of a document says. Codes and texts are UNKNOWN in the contract, so these are our own. */
export const steps = {
  created: step('CREATED', say('document.created')),
  notChecked: (why: Words) => step('NOT_CHECKED', say('document.not_checked'), why),
  reserved: (network: string) => step('RESERVED', say('document.reserved', { network })),
  delivered: (to: Words) => step('DELIVERED', say('document.delivered', { to })),
  received: (from: Words) => step('RECEIVED', say('document.received', { from })),
  confirmed: step('DELIVERY_CONFIRMED', say('document.confirmed')),
  failed: (why: Words) => step('FAILED', say('document.failed'), why),
} as const;

/**
 * An event that webhooks carry. What they carry of documents that are no invoices is UNKNOWN in the contract (9): here
 * what tells the document, its other end and its way, named like the invoices' payload; error_message when it failed.
 */
export function documentOutcomeEvent(
  document: DocumentRow,
  outcome: DocumentOutcome,
  told: DocumentStepData,
): NewEvent {
  const { sender, recipient } = document;
  return {
    companyId: document.owner_id,
    name: documentEvent(document.document_type, outcome),
    subjectType: 'DOCUMENT',
    subjectId: document.document_id,
    data: {
      payload: {
        document_id: document.document_id,
        document_type: document.document_type,
        document_number: document.number,
        reference: document.reference,
        transmission_id: document.transmission_id,
        external_id: document.external_id,
        destination: document.network,
        sender_name: sender.name,
        sender_eia: sender.eia,
        recipient_name: recipient.name,
        recipient_eia: recipient.eia,
        recipient_bid: recipient.bid,
        ...(outcome === 'FAILED' ? { error_message: told.details ?? told.message } : {}),
      },
      step: told,
    },
  };
}

/** An event of the time line alone. */
export function timelineEvent(
  document: Pick<DocumentRow, 'owner_id' | 'document_id'>,
  what: 'DOCUMENT_CREATED' | 'DOCUMENT_INFO',
  told: DocumentStepData,
): NewEvent {
  return {
    companyId: document.owner_id,
    name: internalEvent(what),
    subjectType: 'DOCUMENT',
    subjectId: document.document_id,
    data: { step: told },
  };
}

/** The time lines of the named documents of an owner, oldest entry first; with `lastOnly` their newest entry. */
export async function stepsOf(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  documentIds: readonly string[],
  options: { readonly lastOnly?: boolean } = {},
): Promise<Map<string, DocumentStep[]>> {
  const found = new Map<string, DocumentStep[]>(documentIds.map((id) => [id, []]));
  for (const row of await selectSteps(db, owner, documentIds, options)) {
    found.get(row.subject_id)?.push({ ...row.step, happenedAt: new Date(row.happened_at) });
  }
  return found;
}
