import type { DocumentType } from '../events/names.js';

/** What a caller may say of a document besides its files (contract 7.3). */
export interface DocumentParameters {
  readonly type?: DocumentType | undefined;
  readonly transmission_id?: string | undefined;
  /** ISO 8601. */
  readonly transmission_at?: string | undefined;
  readonly external_id?: string | undefined;
  readonly document_identifier?: string | undefined;
  readonly process_identifier?: string | undefined;
  readonly recipient_name?: string | undefined;
  readonly recipient_country?: string | undefined;
  readonly recipient_eia?: string | undefined;
  readonly recipient_operator?: string | undefined;
  readonly sender_name?: string | undefined;
  readonly sender_country?: string | undefined;
  readonly sender_eia?: string | undefined;
}
