/** Parties outside this service that are asked to do something for a company and answer later. */
export const providers = [
  'BANK',
  'SCAN',
  'VISMASCANNER',
  'PEPPOL',
  'INEXCHANGE',
  'NEMHANDEL',
  'AISPROOM',
  'RECEIVABLES',
  'INTRUM',
  'ATG',
  'B2CNO',
  'B2CSE',
  'OP_INVOICE_CREDIT',
  'AUTOSCAN',
  'LYANTHE',
] as const;
export type ProviderName = (typeof providers)[number];

/** What a party is asked. */
export interface OutsideRequest {
  readonly companyId: string;
  readonly requestId: string;
  readonly provider: ProviderName;
  /** What it is about, in the words of the domain that asks (`profile`), and its id there. */
  readonly subject: string;
  readonly subjectId: string;
  /** What the party needs to know; plain JSON. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly state: 'WAITING' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';
  readonly createdAt: Date;
}

/** What the party decided. */
export type OutsideAnswer =
  | { readonly outcome: 'ACCEPTED'; readonly data?: Readonly<Record<string, unknown>> | undefined }
  /** Final; the message is shown to the company. */
  | { readonly outcome: 'REJECTED'; readonly message: string };

/** What came of handing a request over. */
export type HandedOver =
  | OutsideAnswer
  /** The party will answer by itself, or is to be asked again at a time. */
  | { readonly outcome: 'WAITING'; readonly askAgainAt?: Date };
