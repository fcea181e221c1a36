import type { Extensible, Identifier, IsoDate } from './common.js';
import type { Decimal } from './decimal.js';

/** BG-16: one way to pay. A document may offer several. */
export interface PaymentInstruction extends Extensible {
  /** Beyond EN 16931: names the instruction within the document (Dutch G-account extension NL-GA-04: GACCOUNT). */
  id?: string;
  /** Beyond EN 16931: the part of the amount due (BT-115) that is to be paid this way (NL-GA-03). */
  amount?: Decimal;
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

/** Beyond EN 16931: an amount for which the seller collects on behalf of another (XRechnung extension BG-DEX-09). */
export interface ThirdPartyPayment extends Extensible {
  /** BT-DEX-001: what it is. */
  type: string;
  /** BT-DEX-002: with its VAT, in the invoice currency; adds to the amount due. */
  amount: Decimal;
  /** BT-DEX-003. */
  description?: string;
}

/** Beyond EN 16931: a discount for paying early (Finnish kassa-alennus, German Skonto). */
export interface CashDiscount {
  /** Days from the invoice date within which it holds. */
  days?: number;
  /** The last day on which it holds. */
  date?: IsoDate;
  /** 2 means 2 per cent. */
  percentage?: Decimal;
  /** The discount itself. */
  amount?: Decimal;
  /** What the percentage is of, when not of the amount due. */
  baseAmount?: Decimal;
}

/** Beyond EN 16931: what paying late costs (Finnish viivästyskorko). */
export interface LateInterest {
  /** Per cent a year. */
  percentage?: Decimal;
  /** A sum asked for whatever the delay. */
  fixedAmount?: Decimal;
  /** In words. */
  text?: string;
}

/** Beyond EN 16931: the claim is sold or pledged, so the factor is paid (Finnish factoring invoice). */
export interface Factoring extends Extensible {
  /** Number of the agreement between seller and factor. */
  agreement: string;
  /** Number of the list that the invoice is handed over with. */
  transmissionList?: string;
  /** Code of the endorsement clause. */
  clauseCode?: string;
  /** Kind of factoring, as the parties agreed. */
  typeCode?: string;
  /** The factor. */
  name?: string;
  identifier?: Identifier;
  /** The endorsement clause in words. */
  text?: string;
}
