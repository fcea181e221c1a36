/** Public surface of @autoinvoice/invoice: the semantic invoice and everything that makes or uses it. */
export { ATTACHMENT_TYPES as EN16931_ATTACHMENT_TYPES, COUNTRIES as EN16931_COUNTRIES } from './codes/lists.js';
export { unitText } from './codes/units.js';
export { isPdf, type UnpackedFile, type UnpackedPdf, unpackPdf } from './facturx/unpack.js';
export { type FacturxOptions, facturxPdf } from './facturx/write.js';
export type { Candidate } from './formats/candidate.js';
export type { CompanionFile } from './formats/companions.js';
export { convert, type ReadOptions, readInvoice, writeInvoice } from './formats/convert.js';
export {
  type AttachedFile,
  type AttachmentMessage,
  attachmentMessageId,
  FINVOICE_ATTACHMENT_TYPES,
  readAttachmentMessage,
  writeAttachmentMessage,
} from './formats/finvoice/attachment-message.js';
export { isEnvelope, readEnvelope, writeFrame } from './formats/finvoice/envelope.js';
export * from './formats/format.js';
export { type DocumentType, type Identification, identify } from './formats/identify.js';
export { type KeptTerm, keptTerms } from './formats/kept-terms.js';
export { type PlugIn, registerFormat, UNPUBLISHED_FORMATS, whyUnsupported } from './formats/plug-ins.js';
export { type Documents, type Format, SUPPORTED_FORMATS, WRITTEN_FORMATS } from './formats/registry.js';
export * from './identifiers/index.js';
export * from './image/index.js';
export { barcodeOf as virtualBarcodeOf } from './image/payment/codes.js';
export { type Matrix, qrCode } from './image/symbols.js';
export * from './json/index.js';
export type { Writing } from './mapping/context.js';
export * from './model/common.js';
export { complete, computeVatBreakdown, lineNetAmount } from './model/complete.js';
export * from './model/decimal.js';
export * from './model/empty.js';
export type * from './model/extension.js';
export type * from './model/invoice.js';
export type * from './model/line.js';
export type * from './model/party.js';
export type * from './model/payment.js';
export { BUSINESS_TERMS, type BusinessTerm, termOf } from './model/terms.js';
export type * from './model/totals.js';
export type * from './model/transport.js';
export { type InvoiceSummary, type SummaryParty, type SummaryRecipient, summarize } from './summarize.js';
