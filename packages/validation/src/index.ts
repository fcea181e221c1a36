/** Public surface of @autoinvoice/validation. */

export { compileRules } from './compile/compile-rules.js';
export { loadRules } from './compile/load.js';
export { RuleCompileError } from './compile/rule-set-context.js';
export type { Finding, Severity } from './finding.js';
export { type DocumentType, type Identification, identifyDocument, unwrapDocument } from './identify/index.js';
export type * from './rules/model.js';
export type { CompiledRules, RunOptions } from './runtime/compiled-rules.js';
export { type ReadSchematronOptions, readSchematron } from './schematron/read.js';
export { type ResolveInclude, SchematronError } from './schematron/source.js';
export { type BuiltInStructure, builtInSchema, builtInStructures } from './structures/index.js';
export { XPathError } from './xpath/errors.js';
export * from './xsd/index.js';
