import { runInThisContext } from 'node:vm';
import { CompiledRules } from '../runtime/compiled-rules.js';
import { library } from '../runtime/library.js';
import type { GeneratedModule } from '../runtime/module-data.js';

/**
 * Loads what `compileRules` wrote. The text is code and is run: it must come from `compileRules`.
 *
 * @param code text of the module
 * @param name shown in stack traces
 */
export function loadRules(code: string, name = 'rules.js'): CompiledRules {
  // The module has one export, a function; as a script that function is the value.
  const script = code.replace(/^export default /, '');
  const make = runInThisContext(`"use strict";(${script.trim().replace(/;$/, '')})`, { filename: name }) as (
    runtime: typeof library,
  ) => GeneratedModule;
  return new CompiledRules(make(library));
}
