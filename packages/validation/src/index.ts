/** Public surface of @autoinvoice/validation. */
export type { Finding, Severity } from './finding.js';
export { type DocumentType, type Identification, identifyDocument, unwrapDocument } from './identify/index.js';
export type * from './rules/model.js';
export * from './xsd/index.js';
export { type BuiltInStructure, builtInSchema, builtInStructures } from './structures/index.js';
