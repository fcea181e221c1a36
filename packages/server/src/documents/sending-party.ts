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
