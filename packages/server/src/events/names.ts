/**
 * Names of the events that the log holds (contract 9). Names under DOCUMENTS, NETWORKS and COMPANIES are public:
 * webhooks carry them. Names under INTERNAL are written for the invoice's time line only.
 */

/** Document types of the contract (7.1); invoices and credit notes use the first two. */
export const documentTypes = [
  'INVOICE',
  'CREDIT_NOTE',
  'UNKNOWN',
  'ORDER',
  'ORDER_RESPONSE',
  'CATALOGUE',
  'CATALOGUE_RESPONSE',
  'SELF_BILLING_INVOICE',
  'DESPATCH_ADVICE',
  'RECEIPT',
  'VOUCHER',
  'BANK_FILE',
  'REMINDER',
  'SCAN',
  'INVOICE_RESPONSE',
  'MESSAGE_LEVEL_RESPONSE',
  'EXPRESSION_OF_INTEREST_REQUEST',
  'EXPRESSION_OF_INTEREST_RESPONSE',
  'TENDER_STATUS_REQUEST',
  'CALL_FOR_TENDERS',
  'TENDER',
  'TENDER_RECEIPT',
  'ORDER_CHANGE',
  'ORDER_CANCELLATION',
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentOutcomes = ['DELIVERED', 'DELIVERY_CONFIRMED', 'FAILED', 'RECEIVED'] as const;
export type DocumentOutcome = (typeof documentOutcomes)[number];

/** Networks of the contract (5.2). SCAN_DOCUMENTS and VISMASCANNER are two names of one. */
export const networks = [
  'VISMA',
  'PEPPOL',
  'BANK',
  'SCAN',
  'SCAN_DOCUMENTS',
  'VISMASCANNER',
  'RECEIVABLES',
  'INEXCHANGE',
  'NEMHANDEL',
  'AISPROOM',
] as const;
export type Network = (typeof networks)[number];

export const networkOutcomes = ['CREATED', 'ENABLED', 'DISABLED'] as const;
export type NetworkOutcome = (typeof networkOutcomes)[number];

export const companyStates = ['VERIFIED', 'UNVERIFIED', 'UNKNOWN'] as const;
export type CompanyState = (typeof companyStates)[number];

/** `DOCUMENTS.<TYPE>.<OUTCOME>` */
export const documentEvent = (type: DocumentType, outcome: DocumentOutcome) => `DOCUMENTS.${type}.${outcome}`;
/** `NETWORKS.<NETWORK>.<OUTCOME>` */
export const networkEvent = (network: Network, outcome: NetworkOutcome) => `NETWORKS.${network}.${outcome}`;
/** `COMPANIES.AUTHORIZATION.<STATE>` */
export const authorizationEvent = (state: CompanyState) => `COMPANIES.AUTHORIZATION.${state}`;
/** An event of the time line that webhooks do not carry. */
export const internalEvent = (
  what: 'INVOICE_CREATED' | 'INVOICE_SENT' | 'INVOICE_INFO' | 'DOCUMENT_CREATED' | 'DOCUMENT_INFO',
) => `INTERNAL.${what}`;
/** Whether webhooks carry events of this name. */
export const isPublicEvent = (name: string) => !name.startsWith('INTERNAL.');
