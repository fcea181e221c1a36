/** A typed client of the AutoInvoice API, for Node.js 20 and newer and for browsers. */
export { Api, type Input, type ItemOf, type OperationType, type Page, type PagedName } from './api.js';
export type { AxErrorCode, AxOperations, AxSchemas } from './ax.generated.js';
export { AutoInvoice, type ClientOptions } from './client.js';
export type { Download, Upload } from './content.js';
export { type DocumentQuery, Documents, type SendDocumentParameters, type TradeDocument } from './documents.js';
export {
  ApiError,
  AuthenticationError,
  AutoInvoiceError,
  ConflictError,
  ConnectionError,
  type ErrorAnswer,
  type ErrorCode,
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from './errors.js';
export {
  type Invoice,
  type InvoiceFormat,
  type InvoiceQuery,
  Invoices,
  type SemanticInvoice,
  type SendInvoiceParameters,
  type WaitOptions,
  type WatchOptions,
} from './invoices.js';
export type { RetryOptions } from './retry.js';
export type { Credentials } from './token.js';
export type { CallOptions, TransportOptions } from './transport.js';
export type { ValidatorErrorCode, ValidatorOperations, ValidatorSchemas } from './validator.generated.js';
export {
  type EventName,
  type HeaderSource,
  signWebhook,
  type VerifyOptions,
  verifyWebhook,
  type WebhookEvent,
  WebhookVerificationError,
} from './webhooks.js';
