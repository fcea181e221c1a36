import type { DocumentType } from '../events/names.js';
import { refusalSaying, say } from '../events/say.js';
import type { ReadParty } from './content/party.js';
import type { Reading } from './content/read.js';
import type { Owner } from './owner.js';
import type { DocumentParameters } from './parameters.js';
import type { DocumentParty, DocumentRecipient } from './rows.js';
import { carriesAnyFile, isInvoice } from './types.js';

/** The columns of a sent document that come from its content and from what the caller says. */
export interface DocumentFacts {
  readonly document_type: DocumentType;
  readonly document_identifier: string | null;
  readonly process_identifier: string | null;
  readonly profile_version: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  readonly sender: DocumentParty;
  readonly recipient: DocumentRecipient;
}

/**
 * Puts together what the document says of itself and what the caller says; of parties the caller's word counts, of
 * everything else the document's. `self` is the sender where neither tells.
 * Throws Refusal `invalid_parameters` with everything that is missing or does not fit.
 */
export function documentFacts(
  owner: Owner,
  reading: Reading,
  parameters: DocumentParameters,
  self: DocumentParty | undefined,
): DocumentFacts {
  const type = typeOf(reading, parameters.type);
  // Of a voucher or scan nothing follows from what the file happens to be.
  const content = carriesAnyFile(type) ? undefined : reading.content;
  const sender = senderOf(content?.sender ?? null, parameters, self);
  const recipient = recipientOf(content?.recipient ?? null, parameters);
  const problems = [
    ...(recipient.eia === null ? [say('refused.no_recipient')] : []),
    ...(owner.kind === 'OPERATOR' && sender.eia === null ? [say('refused.no_sender')] : []),
    ...(isInvoice(type) && owner.kind === 'COMPANY' ? [say('refused.invoice')] : []),
  ];
  if (problems.length > 0) throw refusalSaying('invalid_parameters', problems);
  return {
    document_type: type,
    document_identifier: content?.documentIdentifier ?? parameters.document_identifier ?? null,
    process_identifier: content?.processIdentifier ?? parameters.process_identifier ?? null,
    profile_version: content?.profileVersion ?? null,
    number: content?.number ?? null,
    reference: content?.reference ?? null,
    sender,
    recipient,
  };
}

/** The type that the caller names, else the one that the content tells; the two must not contradict each other. */
function typeOf(reading: Reading, given: DocumentType | undefined): DocumentType {
  const { content } = reading;
  const named = given === 'UNKNOWN' ? undefined : given;
  const type = named ?? content?.type ?? given;
  if (type === undefined) {
    const { title } = content ?? {};
    throw refusalSaying('invalid_parameters', [
      title ? say('refused.no_such_type', { title }) : say('refused.no_type'),
    ]);
  }
  if (carriesAnyFile(type)) return type;
  if (content === undefined && reading.malformed !== undefined) {
    throw refusalSaying('invalid_parameters', [say('refused.malformed', { why: reading.malformed })]);
  }
  if (content?.type && content.type !== type) {
    const { type: told, title } = content;
    throw refusalSaying('invalid_parameters', [say('refused.other_type', { type, told, title: title ?? '' })]);
  }
  return type;
}

function senderOf(read: ReadParty | null, said: DocumentParameters, self: DocumentParty | undefined): DocumentParty {
  return {
    eia: said.sender_eia ?? read?.eia ?? self?.eia ?? null,
    bid: read?.bid ?? self?.bid ?? null,
    name: said.sender_name ?? read?.name ?? self?.name ?? null,
    country: said.sender_country?.toUpperCase() ?? read?.country ?? self?.country ?? null,
    vat: read?.vat ?? self?.vat ?? null,
  };
}

function recipientOf(read: ReadParty | null, said: DocumentParameters): DocumentRecipient {
  return {
    eia: said.recipient_eia ?? read?.eia ?? null,
    bid: read?.bid ?? null,
    name: said.recipient_name ?? read?.name ?? null,
    country: said.recipient_country?.toUpperCase() ?? read?.country ?? null,
    vat: read?.vat ?? null,
    operator: said.recipient_operator ?? read?.operator ?? null,
  };
}
