/** What kind of business message a document is. Names of the AutoInvoice API where it has one. */
export type DocumentType =
  | 'INVOICE'
  | 'CREDIT_NOTE'
  | 'SELF_BILLING_INVOICE'
  | 'SELF_BILLING_CREDIT_NOTE'
  | 'REMINDER'
  | 'ORDER'
  | 'ORDER_RESPONSE'
  | 'ORDER_CHANGE'
  | 'ORDER_CANCELLATION'
  | 'ORDER_AGREEMENT'
  | 'CATALOGUE'
  | 'CATALOGUE_RESPONSE'
  | 'PUNCH_OUT'
  | 'DESPATCH_ADVICE'
  | 'INVOICE_RESPONSE'
  | 'MESSAGE_LEVEL_RESPONSE'
  | 'MESSAGE_LEVEL_STATUS'
  | 'APPLICATION_RESPONSE'
  | 'STATEMENT'
  | 'REPORT'
  | 'PAYSLIP'
  | 'BANK_STATEMENT'
  | 'BANK_NOTIFICATION'
  | 'BANK_MESSAGE'
  | 'ATTACHMENT'
  | 'TRANSPORT'
  | 'OTHER';

/** What a document says it is. Says nothing about whether it keeps the rules of that format. */
export interface Identification {
  /** Row of the table of kinds, such as `peppol-billing`: what rule packs say they apply to. */
  readonly kind: string;
  /** Name of the format as the API has it, such as PEPPOLBIS, FINVOICE, CII. */
  readonly format: string;
  /** Version of the format, '' when the document does not tell. */
  readonly version: string;
  /** Name for people, English. */
  readonly title: string;
  /**
   * Technical name of the document type: the Peppol document type identifier for UBL and CII
   * (`{namespace}::{root}##{customization}::{version}`), `Finvoice`, `TEAPPSXML`, else `{namespace}::{root}`.
   */
  readonly identifier: string;
  readonly documentType: DocumentType;
  /** Who publishes the format. */
  readonly publisher: string;
  /** EN 16931 specification or extension the document declares within its format, such as EN16931 or GACCOUNT. */
  readonly profile?: string;
  /** Business process (BT-23). */
  readonly process?: string;
  /** Specification identifier (BT-24) as written, white space trimmed. */
  readonly customizationId?: string;
  /** What the document came wrapped in. */
  readonly wrapper?: 'SBDH';
  /** Node of the business document's root element in the tree that was given. */
  readonly node: number;
}
