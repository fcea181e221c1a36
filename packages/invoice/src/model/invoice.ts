import type { Extensible, Identifier, IsoDate, Period } from './common.js';
import type { InformationRow, InvoiceLine } from './line.js';
import type { Delivery, Party } from './party.js';
import type { CashDiscount, Factoring, LateInterest, PaymentInstruction, ThirdPartyPayment } from './payment.js';
import type { AllowanceCharge, Totals, VatBreakdown } from './totals.js';
import type { Transport } from './transport.js';

/** What the document is as a whole. How each format decides it is written in that format's folder. */
export type DocumentKind = 'invoice' | 'creditNote';

/** What an invoice is sent for, when not simply to be paid for goods or services. */
export type Purpose =
  /** Interest on payments that came late. */
  | 'interest'
  /** Within one company. */
  | 'internal'
  | 'collection'
  | 'reminder'
  /** Copy for the payer's bank, which pays it on the due date (Finnish suoramaksu). */
  | 'directPayment';

/**
 * The semantic invoice: EN 16931-1 whole, BT-1 … BT-165 and BG-1 … BG-32, in plain names.
 *
 * Signs are those of EN 16931: in a credit note positive amounts lower the debt; a format with other
 * custom is turned by its reader and writer.
 *
 * Texts that the standard demands are empty text when the document lacks them, demanded amounts are
 * undefined: readers report what is written, checks of content come later.
 */
export interface Invoice extends Extensible {
  kind: DocumentKind;
  /** BT-1. */
  number: string;
  /** BT-2; empty text when not given. */
  issueDate: IsoDate;
  /** BT-3: UNTDID 1001, for example 380 invoice, 381 credit note. */
  typeCode: string;
  /** Beyond EN 16931. */
  purpose?: Purpose;
  /** BT-5: ISO 4217; empty text when not given. */
  currency: string;
  /** BT-6: the currency VAT is accounted in when another. */
  taxCurrency?: string;
  /** BT-7. */
  taxPointDate?: IsoDate;
  /** BT-8: UNTDID 2005: 3 issue, 35 delivery, 432 payment. */
  taxPointDateCode?: string;
  /** BT-9. */
  dueDate?: IsoDate;
  /** BT-10. */
  buyerReference?: string;
  /** BT-11. */
  projectReference?: string;
  /** BT-12. */
  contractReference?: string;
  /** BT-13. */
  purchaseOrderReference?: string;
  /** BT-14. */
  salesOrderReference?: string;
  /** BT-15. */
  receivingAdviceReference?: string;
  /** BT-16. */
  despatchAdviceReference?: string;
  /** BT-17. */
  tenderReference?: string;
  /** BT-18 with its scheme from UNTDID 1153. */
  invoicedObject?: Identifier;
  /** BT-19. */
  buyerAccountingReference?: string;
  /** BT-20. */
  paymentTerms?: string;
  /** BG-1. */
  notes: Note[];
  /** BG-2. */
  process: ProcessControl;
  /** BG-3. */
  precedingInvoices: PrecedingInvoice[];
  /** BG-4. */
  seller: Party;
  /** BG-7. */
  buyer: Party;
  /** BG-10. */
  payee?: Party;
  /** BG-11. */
  taxRepresentative?: Party;
  /** Beyond EN 16931: who sends the invoice on the seller's behalf (Finvoice, TEAPPS). */
  invoiceSender?: Party;
  /** Beyond EN 16931: who is to get the invoice on the buyer's behalf, with the address to post it to. */
  invoiceRecipient?: Party;
  /** BG-13, BG-15. */
  delivery?: Delivery;
  /** BG-14. */
  period?: Period;
  /** BG-16, BG-17, BG-18, BG-19. */
  payments: PaymentInstruction[];
  /** Beyond EN 16931: amounts collected for others; they add to BT-115. */
  thirdPartyPayments?: ThirdPartyPayment[];
  /** Beyond EN 16931: discounts for paying early; BT-20 may say them in words too. */
  cashDiscounts?: CashDiscount[];
  /** Beyond EN 16931: what paying late costs; BT-20 may say it in words too. */
  lateInterest?: LateInterest;
  /** Beyond EN 16931: who bought the claim. */
  factoring?: Factoring;
  /** Beyond EN 16931: the agreement by which the payer's bank knows what is invoiced (Finnish consumer invoices). */
  paymentInstructionIdentifier?: string;
  /** BG-20. */
  allowances: AllowanceCharge[];
  /** BG-21. */
  charges: AllowanceCharge[];
  /** BG-22. */
  totals: Totals;
  /** BG-23. */
  vatBreakdown: VatBreakdown[];
  /** BG-24. */
  attachments: SupportingDocument[];
  /** BG-25. */
  lines: InvoiceLine[];
  /** Beyond EN 16931: printed rows between the lines. */
  informationRows: InformationRow[];
  /** Beyond EN 16931: further facts about the whole invoice, by agreed codes or headings. */
  definitions?: Definition[];
  /** Beyond EN 16931: a specification as lines of text in columns of fixed width (telephone, electricity). */
  specification?: string[];
  /** Beyond EN 16931: ISO 639-1, the language that the recipient wants to be served in. */
  language?: string;
  /** How the document itself says it travels. */
  transport?: Transport;
}

/** BG-1: a note about the whole invoice. */
export interface Note extends Extensible {
  /** BT-21: UNTDID 4451, for example AAI, REG. */
  subjectCode?: string;
  /** BT-22. */
  text: string;
}

/** BG-2. */
export interface ProcessControl {
  /** BT-23: for example a Peppol ProfileID. */
  businessProcess?: string;
  /** BT-24: the specification obeyed (CustomizationID). */
  specification?: string;
}

/** BG-3: an earlier invoice that this one corrects or credits. */
export interface PrecedingInvoice extends Extensible {
  /** BT-25. */
  number: string;
  /** BT-26. */
  issueDate?: IsoDate;
}

/** BG-24: a document that supports the invoice, embedded or pointed at. */
export interface SupportingDocument extends Extensible {
  /** BT-122. */
  reference: string;
  /** BT-123. */
  description?: string;
  /** BT-124: a URL. */
  externalLocation?: string;
  /** BT-125: the file itself. */
  content?: EmbeddedFile;
}

/** BT-125 with its two attributes. */
export interface EmbeddedFile {
  /** BT-125-1. */
  mimeType: string;
  /** BT-125-2. */
  fileName: string;
  bytes: Uint8Array;
}

/** A fact about the whole invoice that no other member is for (Finvoice DefinitionDetails, TEAPPS HEADER_INFO). */
export interface Definition extends Extensible {
  /** Code of the fact in the industry's own list. */
  code?: string;
  name: string;
  value?: string;
}
