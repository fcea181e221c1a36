/** Public surface of @autoinvoice/invoice: the semantic invoice and everything that makes or uses it. */

export * from './formats/format.js';
export * from './identifiers/index.js';
export * from './model/common.js';
export * from './model/decimal.js';
export * from './model/empty.js';
export type * from './model/extension.js';
export type * from './model/invoice.js';
export type * from './model/line.js';
export type * from './model/party.js';
export type * from './model/payment.js';
export type * from './model/totals.js';
export type * from './model/transport.js';
