import type { DocumentType as KnownType } from '@autoinvoice/validation';
import type { DocumentType } from '../events/names.js';

/**
 * What the recognised kinds of documents are called in the API (contract 7.1). What is not named here has no type of
 * its own: order agreements, punch-outs, statements, payslips.
 */
const TYPES: Partial<Record<KnownType, DocumentType>> = {
  INVOICE: 'INVOICE',
  CREDIT_NOTE: 'CREDIT_NOTE',
  SELF_BILLING_INVOICE: 'SELF_BILLING_INVOICE',
  SELF_BILLING_CREDIT_NOTE: 'SELF_BILLING_INVOICE',
  REMINDER: 'REMINDER',
  ORDER: 'ORDER',
  ORDER_RESPONSE: 'ORDER_RESPONSE',
  ORDER_CHANGE: 'ORDER_CHANGE',
  ORDER_CANCELLATION: 'ORDER_CANCELLATION',
  CATALOGUE: 'CATALOGUE',
  CATALOGUE_RESPONSE: 'CATALOGUE_RESPONSE',
  DESPATCH_ADVICE: 'DESPATCH_ADVICE',
  INVOICE_RESPONSE: 'INVOICE_RESPONSE',
  MESSAGE_LEVEL_RESPONSE: 'MESSAGE_LEVEL_RESPONSE',
  BANK_STATEMENT: 'BANK_FILE',
  BANK_NOTIFICATION: 'BANK_FILE',
  BANK_MESSAGE: 'BANK_FILE',
};

/** Root elements of UBL's tendering documents (UBL 2.2, Peppol pre-award). */
const TENDERING: Readonly<Record<string, DocumentType>> = {
  ExpressionOfInterestRequest: 'EXPRESSION_OF_INTEREST_REQUEST',
  ExpressionOfInterestResponse: 'EXPRESSION_OF_INTEREST_RESPONSE',
  TenderStatusRequest: 'TENDER_STATUS_REQUEST',
  CallForTenders: 'CALL_FOR_TENDERS',
  Tender: 'TENDER',
  TenderReceipt: 'TENDER_RECEIPT',
};

/** Types that carry a file of any kind: what the file is says nothing about the type. */
const CARRIERS: ReadonlySet<DocumentType> = new Set(['UNKNOWN', 'RECEIPT', 'VOUCHER', 'BANK_FILE', 'SCAN']);

/** The API's type of a recognised document; undefined when it has none. */
export function typeOfKnown(known: KnownType, root: string): DocumentType | undefined {
  return TYPES[known] ?? TENDERING[root];
}

/** Whether a document of this type may hold a file of any kind. */
export const carriesAnyFile = (type: DocumentType): boolean => CARRIERS.has(type);

/** Whether documents of this type are what /v1/invoices is for. */
export const isInvoice = (type: DocumentType): boolean => type === 'INVOICE' || type === 'CREDIT_NOTE';
