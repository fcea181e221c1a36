import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { compileRules } from '../compile/compile-rules.js';
import { loadRules } from '../compile/load.js';
import { readSchematron } from '../schematron/read.js';
import { compileSchema, loadSchema, localFiles, readSchema } from '../xsd/index.js';
import type { BuiltinSource } from './builtin-manifests.js';
import type { RulesLayer, SchemaLayer } from './manifest.js';
import type { RunnableLayer } from './pack.js';
import { PackError } from './pack-error.js';

/**
 * Compiles a layer from files below a folder, outside of which nothing is read.
 * Throws PackError `compile` that names file, line and reason.
 */
export function compileLayer(layer: SchemaLayer | RulesLayer, folder: string): string {
  try {
    return layer.kind === 'schema' ? compileSchemaLayer(layer, folder) : compileRulesLayer(layer, folder);
  } catch (cause) {
    if (cause instanceof PackError) throw cause;
    const reason = (cause as Error).message.replaceAll(`${folder}${sep}`, '');
    throw new PackError('compile', `${layer.name} cannot be compiled: ${reason}`, { cause });
  }
}

function compileSchemaLayer({ files, catalog }: SchemaLayer, folder: string): string {
  const sources = files.map((file) => {
    const location = resolve(folder, file);
    return { bytes: readFileSync(location), location };
  });
  const model = readSchema(sources, { resolve: localFiles(folder, catalog === undefined ? {} : { catalog }) });
  return JSON.stringify(compileSchema(model));
}

function compileRulesLayer({ file }: RulesLayer, folder: string): string {
  const ruleSet = readSchematron(resolve(folder, file), {
    resolveInclude: (href, from) => {
      const path = resolve(dirname(from), href);
      if (relative(folder, path).startsWith('..')) throw new Error(`${href} in ${from} leads out of the pack`);
      return { bytes: readFileSync(path), file: path };
    },
  });
  return compileRules(ruleSet).code;
}

/**
 * Compiles a layer that comes with the program.
 * Throws PackError `compile`: a fault of ours.
 */
export function compileBuiltinLayer(name: string, source: BuiltinSource): string {
  try {
    return 'rules' in source ? compileRules(source.rules).code : JSON.stringify(compileSchema(source.schema));
  } catch (cause) {
    throw new PackError('compile', `The built-in layer ${name} cannot be compiled: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/**
 * Makes compiled code ready to run.
 * Throws PackError `stale` for code of another compiler.
 */
export function loadLayer(layer: SchemaLayer | RulesLayer, code: string): RunnableLayer {
  try {
    if (layer.kind === 'schema') {
      const schema = loadSchema(JSON.parse(code));
      return {
        run: (document, language) => schema.validate(document, language === undefined ? {} : { language }),
      };
    }
    const { phase } = layer;
    const rules = loadRules(code);
    return {
      run: (document, language) =>
        rules.run(document, {
          ...(phase === undefined ? {} : { phase }),
          ...(language === undefined ? {} : { language }),
        }),
    };
  } catch (cause) {
    throw new PackError('stale', `${layer.name} cannot be loaded: ${(cause as Error).message}.`, { cause });
  }
}
