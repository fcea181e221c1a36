import type { DocumentType } from '../../events/names.js';
import type { ReadParty } from './party.js';

/** What the service reads out of a document. Null where the document does not tell. */
export interface ReadContent {
  /** The API's type of the document; null when it is none of them. */
  readonly type: DocumentType | null;
  /** What the document is, for people; null when it is not recognised. */
  readonly title: string | null;
  /** Name and version of its format, such as PEPPOLBIS and 3.0. */
  readonly format: string;
  readonly formatVersion: string | null;
  /** Version in the words of registrations: PEPPOLBIS30, EHF30 …; null for documents without such. */
  readonly profileVersion: string | null;
  /** Peppol document type identifier, or the technical name of another format. */
  readonly documentIdentifier: string | null;
  /** Business process that the document names. */
  readonly processIdentifier: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  readonly sender: ReadParty | null;
  readonly recipient: ReadParty | null;
}
