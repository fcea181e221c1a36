/** Public surface of @autoinvoice/validation. */
export type { Finding, Severity } from './finding.js';
export type * from './rules/model.js';
