import type { Selectable } from 'kysely';
import type { DocumentType } from '../events/names.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { Owner } from './owner.js';
import type { DocumentTarget } from './target.js';

/** A party of a document as the API shows it. */
export interface DocumentParty {
  readonly eia: string | null;
  readonly bid: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly vat: string | null;
}

/** The party that a document is for. */
export interface DocumentRecipient extends DocumentParty {
  readonly operator: string | null;
}

/**
 * PROCESSING: taken, not yet routed. RESERVED: routed to a network outside, which has not taken it yet. DELIVERED: the
 * network has taken it; a received document begins so. CONFIRMED_DELIVERY: the receiver has acknowledged it.
 */
export type DocumentStatus = 'PROCESSING' | 'RESERVED' | 'DELIVERED' | 'CONFIRMED_DELIVERY' | 'FAILED';

type Stored = Selectable<DB['document']>;
type Typed = 'owner_kind' | 'direction' | 'status' | 'document_type' | 'sender' | 'recipient' | 'target';

/** A row of `document` with its JSON columns and words typed. */
export interface DocumentRow extends Omit<Stored, Typed> {
  readonly owner_kind: Owner['kind'];
  readonly direction: 'SENT' | 'RECEIVED';
  readonly status: DocumentStatus;
  readonly document_type: DocumentType;
  readonly sender: DocumentParty;
  readonly recipient: DocumentRecipient;
  readonly target: DocumentTarget | null;
}

export type FileType = 'PRIMARY_FILE' | 'ATTACHMENT' | 'OTHER';

/** A file as it belongs to one document. */
export interface DocumentFileRow extends Selectable<DB['document_file']> {
  readonly document_id: string;
  readonly file_type: FileType;
  readonly position: number;
}

/** Types a row as read: what the columns hold is decided where they are written, in this folder. */
export const asDocumentRow = (row: Stored): DocumentRow => row as unknown as DocumentRow;

/** Whose the document is. */
export const ownerOf = (row: Pick<DocumentRow, 'owner_id' | 'owner_kind'>): Owner => ({
  kind: row.owner_kind,
  id: row.owner_id,
});
