// What a validation costs: EN 16931 and Peppol BIS Billing on invoices of 2 to 50,000 lines and on published invoices,
// parse included, messages rendered, warm.
//   node bench/validation.mjs [--official ../shared/official] [--samples ../shared/samples] [--lines 2,30,1000,10000]
//        [--rounds 9] [--large 20000,50000] [--memory 100000] [--no-saxon] [--no-saxonjs]
// Peers run beside it where they are there, in the same rounds, taking turns: Saxon-HE (needs a JDK; its jars come from
// Maven Central into <temporary folder>/autoinvoice-saxon) with SchXslt, alone and behind the JDK's validating parser
// with the published UBL schema; SaxonJS (see reference/saxonjs.mjs). Saxon's reports are serialized. What is measured is
// processor time of each process, all threads (garbage collection, compiling) included, as other work on a machine
// disturbs it less than the clock; shown are medians of rounds and ratios of these medians.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { peppolInvoice } from './peppol-invoice.mjs';
import { saxonVersion, startSaxon } from './reference/saxon.mjs';
import { startSaxonJs } from './reference/saxonjs.mjs';
import {
  checker,
  compiledRules,
  compiledStructures,
  examples,
  median,
  parseXml,
  root,
  schemaFile,
  schematronFiles,
} from './validation/engine.mjs';

const { values: options } = parseArgs({
  options: {
    official: { type: 'string', default: join(root, '../shared/official') },
    samples: { type: 'string', default: join(root, '../shared/samples') },
    lines: { type: 'string', default: '2,30,1000,10000' },
    large: { type: 'string', default: '20000,50000' },
    rounds: { type: 'string', default: '9' },
    memory: { type: 'string', default: '100000' },
    'no-saxon': { type: 'boolean', default: false },
    'no-saxonjs': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
/** Milliseconds of processor time that each has to get warm with the documents of a row. */
const warmUp = 5000;
const numbersOf = (list) => list.split(',').filter(Boolean).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-bench-'));
const { codes, milliseconds: compiling } = compiledRules(options.official);
codes.forEach((code, at) => {
  writeFileSync(join(folder, `${at}.js`), code);
});
writeFileSync(join(folder, 'invoice.xml'), peppolInvoice(30));
const structures = compiledStructures();
for (const [name, json] of Object.entries(structures)) writeFileSync(join(folder, `${name}.json`), json);
const ours = checker(codes, structures);

const schematron = schematronFiles(options.official);
const saxon = options['no-saxon'] ? undefined : await startSaxon();
const sets = [];
const schemas = {};
let saxonJs;
if (saxon !== undefined) {
  for (const file of schematron) sets.push(await saxon.compile(file));
  for (const name of ['Invoice', 'CreditNote']) schemas[name] = await saxon.xsd(schemaFile(options.official, name));
  if (!options['no-saxonjs']) {
    const stylesheets = schematron.map((_, at) => join(folder, `${at}.xsl`));
    for (const [at, file] of schematron.entries()) await saxon.export(file, stylesheets[at]);
    saxonJs = startSaxonJs(stylesheets);
  }
}

/** Milliseconds of processor time of so many passes over the documents. */
function timed(run, documents, passes) {
  const start = process.cpuUsage();
  for (let pass = 0; pass < passes; pass++) for (const bytes of documents) run(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Writes the documents, and the lists of them for Saxon: to parse, to validate. */
function written(documents) {
  const files = documents.map((_, at) => join(folder, `${at}.xml`));
  documents.forEach((bytes, at) => {
    writeFileSync(files[at], bytes);
  });
  const list = (name, number) => {
    writeFileSync(join(folder, name), documents.map((bytes, at) => `${number(bytes)}\t${files[at]}`).join('\n'));
    return join(folder, name);
  };
  const plain = list('plain.txt', () => -1);
  const validated = list('validated.txt', (bytes) => schemas[parseXml(bytes).root.localName] ?? -1);
  return { files, plain, validated };
}

/**
 * Medians over rounds in which all take turns, each with a few passes over the documents; milliseconds a document.
 * Before that each is warmed up for seconds. SaxonJS is so slow that it makes one pass in each of `slow` rounds only.
 */
async function measure(documents, passes, slow) {
  const { files, plain, validated } = written(documents);
  const times = { parse: [], rules: [], all: [], saxon: [], saxonAll: [], saxonJs: [] };
  const add = (name, milliseconds, of = passes) => times[name].push(milliseconds / of / documents.length);
  for (const run of [ours.rules, ours.all]) for (let spent = 0; spent < warmUp; ) spent += timed(run, documents, 1);
  for (const list of saxon === undefined ? [] : [plain, validated]) {
    for (let spent = 0; spent < warmUp; ) spent += await saxon.time(1, list, sets);
  }
  for (let round = 0; round < rounds; round++) {
    add('parse', timed(parseXml, documents, passes));
    add('rules', timed(ours.rules, documents, passes));
    if (saxon !== undefined) add('saxon', await saxon.time(passes, plain, sets));
    add('all', timed(ours.all, documents, passes));
    if (saxon !== undefined) add('saxonAll', await saxon.time(passes, validated, sets));
    if (saxonJs !== undefined && round < slow) add('saxonJs', await saxonJs.time(files), 1);
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.length === 0 ? Number.NaN : median(list)]),
  );
}

const shown = (ms) => (ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en'));
const mega = (bytes) => `${Math.round(bytes / 1e6)} MB`;

function row(name, bytes, times) {
  const { parse, rules, all, saxon: other, saxonAll, saxonJs: third } = times;
  const cells = [parse, rules, all, other, saxonAll, third].map((ms) => (Number.isNaN(ms) ? '-' : shown(ms)));
  const ratios = [other / rules, other / all, saxonAll / all].map((one) => (Number.isNaN(one) ? '-' : one.toFixed(1)));
  const load = loadavg()[0].toFixed(1);
  console.log(`| ${[name, Math.round(bytes / 1000), ...cells, ...ratios, load].join(' | ')} |`);
}

console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} logical processors`);
if (saxon !== undefined) console.log(`Saxon-HE ${saxonVersion} with SchXslt 1.10.1`);
if (saxonJs !== undefined) {
  console.log(`SaxonJS 2.7.0: ${Math.round(saxonJs.compiling)} ms to compile the stylesheets, after SchXslt`);
}
console.log(`from .sch to code ${Math.round(compiling)} ms, ${(codes.join('').length / 1e6).toFixed(2)} MB of code`);
console.log(`
Milliseconds of processor time a document.

| document | KB | parse | rules | schema and rules | Saxon, rules | Saxon, schema and rules | SaxonJS, rules | ratio rules | ratio ours with schema, Saxon without | ratio both with schema | load |
|---|---|---|---|---|---|---|---|---|---|---|---|`);

for (const lines of numbersOf(options.lines)) {
  const bytes = peppolInvoice(lines);
  const found = ours.all(bytes);
  if (found.length > 0) throw new Error(`the generated invoice is not valid: ${found[0].id} ${found[0].message}`);
  const passes = lines <= 100 ? 100 : lines <= 2000 ? 9 : 1;
  row(`${lines} lines`, bytes.length, await measure([bytes], passes, lines <= 100 ? 3 : 0));
}

const published = examples(options.samples);
const mean = (documents) => documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
const usual = published.filter(({ length }) => length < 1e6);
row(`${usual.length} published invoices in turn`, mean(usual), await measure(usual, 10, 1));
if (usual.length < published.length) {
  const name = `the same and ${published.length - usual.length} with an attachment of megabytes`;
  row(name, mean(published), await measure(published, 5, 0));
}
await saxon?.stop();
saxonJs?.stop();

const childFile = join(root, 'bench/validation/child.mjs');
const child = (...words) =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', childFile, ...words.map(String)]).toString());

const cold = [1, 2, 3, 4, 5].map(() => child('cold', folder));
console.log(
  `\ncold, in a new process: processor time ${shown(median(cold.map(({ load }) => load)))} ms to load both rule sets and both structures, compiled before, ${shown(median(cold.map(({ first }) => first)))} ms for the first invoice of 30 lines`,
);

const outputs = await Promise.all(
  cpus().map(() => promisify(execFile)(process.execPath, [childFile, 'throughput', folder, '4000'])),
);
const perSecond = outputs.reduce((sum, { stdout }) => sum + JSON.parse(stdout).perSecond, 0);
console.log(
  `${Math.round(perSecond)} invoices of 30 lines a second over ${cpus().length} processors, schema and rules; load ${loadavg()[0].toFixed(1)}`,
);

console.log('\n| lines | KB | schema and rules, ms | µs a line | peak memory of the process |\n|---|---|---|---|---|');
for (const lines of [...numbersOf(options.lines).filter((n) => n >= 1000), ...numbersOf(options.large)]) {
  const { median: ms, bytes, peak } = child('size', lines, folder);
  console.log(
    `| ${lines} | ${Math.round(bytes / 1000)} | ${shown(ms)} | ${((ms * 1000) / lines).toFixed(1)} | ${mega(peak)} |`,
  );
}

const marks = child('memory', options.memory, folder);
console.log(
  `\nheap (resident) along ${options.memory} validations: ${marks.map(({ at, heap, resident }) => `${at}: ${(heap / 1e6).toFixed(1)} (${Math.round(resident / 1e6)}) MB`).join(', ')}`,
);
rmSync(folder, { recursive: true });
