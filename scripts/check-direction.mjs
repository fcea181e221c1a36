// Direction and cycles of imports, by the rules of .dependency-cruiser.cjs.
// Fails too when it sees suspiciously little: a checker that cannot read the sources must not report success.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, format } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(
  ['xml', 'invoice', 'validation', 'client', 'server'].map((name) => `packages/${name}/src`),
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.base.json') },
);
const own = output.modules.filter((m) => /^packages\/.*\/src\/.*\.ts$/.test(m.source));
const arrows = own.flatMap((m) => m.dependencies.filter((d) => /^packages\//.test(d.resolved)));
const { exitCode, output: text } = await format(output, { outputType: 'err' });
console.log(text);
console.log(`${own.length} modules, ${arrows.length} imports between them`);
const unresolved = own.flatMap((m) =>
  m.dependencies.filter((d) => d.couldNotResolve).map((d) => `${m.source} -> ${d.module}`),
);
if (unresolved.length > 0) console.error(`Imports that were not resolved:\n  ${unresolved.join('\n  ')}`);
if (own.length < 100 || arrows.length < own.length || unresolved.length > 0) {
  console.error('The check did not see the whole of the sources.');
  process.exit(1);
}
process.exit(exitCode);
