import { addressVariants } from '@autoinvoice/invoice';
import type { Queryable } from '../platform/context.js';
import { readBusinessId } from './business-id.js';
import { documentTypesOf, profilesFor } from './document-types.js';
import {
  type DocumentReceiver,
  selectDocumentReceivers,
  selectReceiversByAddress,
  selectReceiversByBusinessId,
} from './queries.js';

/** A company of this service that can be delivered to now. */
export interface InternalReceiver {
  readonly companyId: string;
  readonly profileId: string;
  readonly name: string;
  readonly bid: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Scheme as the profile shows it, for example V154 or 0192. */
  readonly scheme: string;
  readonly endpointId: string;
  /** What it takes, for example INVOICE_AND_CREDIT_NOTE. */
  readonly profiles: readonly string[];
  /** Whether it is a department, which has its business id from its parent. */
  readonly isDepartment: boolean;
}

/** Whom to look for: an electronic address or a business id. */
export type ReceiverQuery =
  | {
      /** As the sender wrote it, with or without scheme: `0216:003712345671`, `003712345671`. */
      readonly address: string;
    }
  | {
      /** Business id or VAT number in any spelling. */
      readonly bid: string;
      /** ISO 3166-1 alpha-2; without it the id is read by the rules of every country. */
      readonly country?: string;
    };

/**
 * Finds who receives invoices inside this service: active VISMA profiles of companies that are verified and not
 * disabled, the oldest profile first. An address may be written in any of its forms; a text that is an id in several
 * countries finds the companies of all of them, and the caller must tell them apart.
 */
export async function findReceivers(db: Queryable, query: ReceiverQuery): Promise<InternalReceiver[]> {
  if ('address' in query) {
    const variants = addressVariants(query.address);
    return selectReceiversByAddress(db, variants);
  }
  return selectReceiversByBusinessId(db, readBusinessId(query.bid, query.country));
}

/**
 * Finds who receives documents of a type at an address inside this service: active registrations in any network, of
 * companies that are verified and not disabled and of operators for their participants, the oldest first. `version` is that of the document (PEPPOLBIS30,
 * EHF30 …), undefined when it has none; a registration in another version does not receive it, unless both mean the
 * same. Companies that receive invoices are found by `findReceivers`.
 */
export async function findDocumentReceivers(
  db: Queryable,
  query: { readonly address: string; readonly documentType: string; readonly version: string | undefined },
): Promise<DocumentReceiver[]> {
  const profiles = profilesFor(query.documentType);
  const found = await selectDocumentReceivers(db, addressVariants(query.address), profiles);
  const { version } = query;
  return found.filter(
    (receiver) =>
      version === undefined ||
      receiver.profiles
        .filter((profile) => profiles.includes(profile))
        .some((profile) => isSameKind(profile, receiver.profileVersion, version)),
  );
}

/** Whether a profile means the same documents in two versions. */
function isSameKind(profile: string, registered: string | null, version: string): boolean {
  const identifiers = (v: string | null) => documentTypesOf(profile, v).map((entry) => entry.documentIdentifier);
  return identifiers(registered).join() === identifiers(version).join();
}
