import type { Address, Contact, Extensible, Identifier } from './common.js';

/**
 * A party of the invoice: BG-4 seller, BG-7 buyer, BG-10 payee, BG-11 the seller's tax representative,
 * and two parties beyond EN 16931 (the one that sends and the one that receives the invoice for them).
 */
export interface Party extends Extensible {
  /** BT-27, BT-44, BT-59, BT-62: the registered name; empty text when the document gives none. */
  name: string;
  /** BT-28, BT-45: the name it is known by. */
  tradingName?: string;
  /** BT-29, BT-46, BT-60 with their ISO 6523 schemes; a buyer or payee has at most one in EN 16931. */
  identifiers: Identifier[];
  /** BT-30, BT-47, BT-61: the number in the official register of companies. */
  legalRegistration?: Identifier;
  /** BT-31, BT-48, BT-63: with its country prefix. */
  vatIdentifier?: string;
  /** BT-32: another tax registration, for example Finnish Alv.Rek or Norwegian Foretaksregisteret. */
  taxRegistration?: string;
  /** BT-33: other legal information, for example share capital. */
  additionalLegalInformation?: string;
  /** BT-34, BT-49: the electronic address with its EAS scheme. */
  electronicAddress?: Identifier;
  /** BG-5, BG-8, BG-12. */
  address?: Address;
  /** BG-6, BG-9. */
  contact?: Contact;
}

/** BG-13: where and when the goods or services were delivered. */
export interface Delivery {
  /** BT-70: the party delivered to. */
  partyName?: string;
  /** BT-71. */
  location?: Identifier;
  /** BT-72. */
  date?: string;
  /** BG-15. */
  address?: Address;
}
