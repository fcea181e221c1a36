import type { Identifier } from './common.js';

/** One end of the transport of a document. */
export interface TransportEnd {
  /** The electronic address (verkkolaskuosoite), EMAIL as a keyword, or `scheme:value` split. */
  address?: Identifier;
  /** The intermediator or operator: an operator id, a BIC, or PEPPOL. */
  operator?: string;
}

/** How a document says it travels; separate from the parties' own addresses (BT-34, BT-49). */
export interface Transport {
  sender?: TransportEnd;
  recipient?: TransportEnd;
  messageId?: string;
  /** As written in the document, `xs:dateTime`. */
  timestamp?: string;
  refToMessageId?: string;
  /** Finvoice: the kind of payment message, for example ET30. */
  implementationCode?: string;
}
