import type { Extensible } from './common.js';

/** BG-16: one way to pay. A document may offer several. */
export interface PaymentInstruction extends Extensible {
  /** BT-81: UNTDID 4461, for example 30 credit transfer, 58 SEPA credit transfer, 59 SEPA direct debit. */
  meansCode: string;
  /** BT-82. */
  meansText?: string;
  /** BT-83: what the payer must quote; Finnish viitenumero, an RF reference, a Norwegian KID … */
  remittanceInformation?: string;
  /** BG-17. */
  creditTransfers: CreditTransfer[];
  /** BG-18. */
  card?: PaymentCard;
  /** BG-19. */
  directDebit?: DirectDebit;
}

/** BG-17: an account to pay to. */
export interface CreditTransfer {
  /** BT-84: IBAN, or a national account number. */
  account: string;
  /** BT-85. */
  accountName?: string;
  /** BT-86: usually the BIC. */
  serviceProvider?: string;
}

/** BG-18: the card paid with. */
export interface PaymentCard {
  /** BT-87: only the last four to six digits. */
  primaryAccountNumber: string;
  /** Card network, which UBL demands; no term of EN 16931. */
  network?: string;
  /** BT-88. */
  holderName?: string;
}

/** BG-19. */
export interface DirectDebit {
  /** BT-89. */
  mandateReference?: string;
  /** BT-90. */
  creditorIdentifier?: string;
  /** BT-91. */
  debitedAccount?: string;
}
