/** Public surface of @autoinvoice/validation. */

export { LANGUAGES, type Language } from './builtin/notation.js';
export { compileRules } from './compile/compile-rules.js';
export { loadRules } from './compile/load.js';
export { RuleCompileError } from './compile/rule-set-context.js';
export type { Finding, Severity } from './finding.js';
export { type DocumentType, type Identification, identifyDocument, KINDS, unwrapDocument } from './identify/index.js';
export { type InstallRequest, installPack, knownManifests } from './packs/install.js';
export type {
  CodeList,
  DocumentMatch,
  DocumentRules,
  Fit,
  LayerSpec,
  Manifest,
  RulesLayer,
  SchemaLayer,
} from './packs/manifest.js';
export type { Pack, RunnableLayer } from './packs/pack.js';
export { PackError, type PackErrorCode } from './packs/pack-error.js';
export { readManifest } from './packs/read-manifest.js';
export { PackRegistry, type Plan, type PlannedLayer, type RegistryOptions } from './packs/registry.js';
export { packFolderName, removePack, verifyInstalled } from './packs/store.js';
export {
  type ContractAssertion,
  type ContractOptions,
  type ContractPack,
  type ContractReport,
  contractReport,
} from './reports/contract.js';
export { type HtmlOptions, htmlReport } from './reports/html.js';
export { junitReport } from './reports/junit.js';
export type { NamedReport } from './reports/named.js';
export { svrlReport } from './reports/svrl.js';
export { isAcceptable, type VarlOptions, varlReport } from './reports/varl.js';
export type * from './rules/model.js';
export type { CompiledRules, RunOptions } from './runtime/compiled-rules.js';
export { type ReadSchematronOptions, readSchematron } from './schematron/read.js';
export { type ResolveInclude, SchematronError } from './schematron/source.js';
export { type BuiltInStructure, builtInSchema, builtInStructures } from './structures/index.js';
export { applyFix } from './validate/fixes/apply.js';
export type { Fix, LayerRun, PackRun, ReportFinding, ValidationReport, Verdict } from './validate/report.js';
export { type ValidateOptions, validateDocument } from './validate/validate.js';
export { isBreach, verdictOf } from './validate/verdict.js';
export { XPathError } from './xpath/errors.js';
export * from './xsd/index.js';
