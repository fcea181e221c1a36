import { addressVariants } from '@autoinvoice/invoice';
import { hasParticipant } from '../lookup/queries.js';
import type { Queryable } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import type { Owner } from './owner.js';
import { selectSendingCompany } from './queries.js';
import type { DocumentParty } from './rows.js';

/**
 * The company as the sender of documents that name none. Operators send for others: there is none for them.
 * Throws Refusal `auth_unauthorized` while the company is not verified or when it is disabled (contract 2.3).
 */
export async function sendingParty(db: Queryable, owner: Owner): Promise<DocumentParty | undefined> {
  if (owner.kind === 'OPERATOR') return undefined;
  const company = await selectSendingCompany(db, owner.id);
  if (company === undefined || company.disabled || company.state !== 'VERIFIED') throw new Refusal('auth_unauthorized');
  return { eia: null, bid: company.bid, name: company.name, country: company.country, vat: company.vat_number };
}

/**
 * Makes sure that an operator sends for a participant that it has registered, as sender or receiver, and that is
 * active.
 * Throws Refusal `invalid_parameters` when the sender's address is that of nobody so.
 */
export async function checkParticipant(db: Queryable, owner: Owner, sender: DocumentParty): Promise<void> {
  if (owner.kind === 'COMPANY') return;
  if (sender.eia !== null && (await hasParticipant(db, owner.id, addressVariants(sender.eia)))) return;
  throw new Refusal('invalid_parameters', [
    `sender_eia: ${sender.eia} is not the address of an active participant of the operator (POST /v1/operator/participants).`,
  ]);
}
