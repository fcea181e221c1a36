export { compileSchema } from './compile/compile-schema.js';
export { SchemaError, type SchemaProblem } from './errors.js';
export type * from './model.js';
export { type ReadSchemaOptions, readSchema } from './read/read-schema.js';
export {
  type LocalFilesOptions,
  localFiles,
  type SchemaRequest,
  type SchemaResolver,
  type SchemaSource,
} from './read/resolver.js';
export type { StructureDefinition } from './structure/notation.js';
export { readStructure } from './structure/read-structure.js';
export type { SchemaTables } from './tables.js';
export { CompiledSchema, loadSchema, type SchemaValidationOptions } from './validate/compiled-schema.js';
