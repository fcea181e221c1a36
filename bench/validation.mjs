// What a validation costs: EN 16931 and Peppol BIS Billing on invoices of 2 to 10,000 lines and on the published
// examples, parse included, messages rendered, warm. Saxon-HE runs beside it in the same rounds where Java is there.
//   node --expose-gc bench/validation.mjs [--official ../shared/official] [--samples ../shared/samples]
//        [--lines 2,30,1000,10000] [--rounds 9] [--no-saxon] [--memory 20000]
// Each document is timed on its own, engines take turns, the median is shown. The schema rows add the structure of UBL.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { peppolInvoice } from './peppol-invoice.mjs';
import { saxonVersion, startSaxon } from './reference/saxon.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { parseXml } = await import(join(root, 'packages/xml/dist/src/index.js'));
const validation = await import(join(root, 'packages/validation/dist/src/index.js'));
const { builtInSchema, compileRules, loadRules, readSchematron } = validation;

const { values: options } = parseArgs({
  options: {
    official: { type: 'string', default: join(root, '../shared/official') },
    samples: { type: 'string', default: join(root, '../shared/samples') },
    lines: { type: 'string', default: '2,30,1000,10000' },
    rounds: { type: 'string', default: '9' },
    memory: { type: 'string', default: '20000' },
    'no-saxon': { type: 'boolean', default: false },
    'cold-start': { type: 'string' },
    worker: { type: 'string' },
  },
});

const schemas = ['peppol-2026.5/CEN-EN16931-UBL.sch', 'peppol-2026.5/PEPPOL-EN16931-UBL.sch'].map((file) =>
  join(options.official, file),
);

/** Cold start, in a process of its own: load the compiled packs and check one document. */
if (options['cold-start'] !== undefined) {
  const folder = options['cold-start'];
  const started = performance.now();
  const rules = schemas.map((_, at) => loadRules(readFileSync(join(folder, `${at}.js`), 'utf8'), `${at}.js`));
  const loaded = performance.now();
  const document = parseXml(readFileSync(join(folder, 'invoice.xml')));
  for (const set of rules) set.run(document);
  console.log(`${(loaded - started).toFixed(0)} ${(performance.now() - loaded).toFixed(0)}`);
  process.exit(0);
}

/** Throughput, one of several processes: invoices checked in so many milliseconds. */
if (options.worker !== undefined) {
  const [folder, milliseconds] = options.worker.split('|');
  const sets = schemas.map((_, at) => loadRules(readFileSync(join(folder, `${at}.js`), 'utf8'), `${at}.js`));
  const structure = builtInSchema('ubl-2.1-invoice');
  const bytes = readFileSync(join(folder, 'invoice.xml'));
  const check = () => {
    const document = parseXml(bytes);
    structure.validate(document);
    for (const set of sets) set.run(document);
  };
  for (let at = 0; at < 1000; at++) check();
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < Number(milliseconds); count++) check();
  console.log(Math.round((count * 1000) / (performance.now() - start)));
  process.exit(0);
}

const compiling = performance.now();
const codes = schemas.map((file) => compileRules(readSchematron(file)).code);
const compiled = performance.now();
const rules = codes.map((code) => loadRules(code));
const structures = { Invoice: builtInSchema('ubl-2.1-invoice'), CreditNote: builtInSchema('ubl-2.1-credit-note') };

function runRules(bytes) {
  const document = parseXml(bytes);
  return rules.flatMap((set) => set.run(document));
}

function runAll(bytes) {
  const document = parseXml(bytes);
  const findings = structures[document.root.localName].validate(document);
  return [...findings, ...rules.flatMap((set) => set.run(document))];
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const shown = (ms) => (ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0));

/** Milliseconds of each call. */
function timed(run, bytes, times) {
  const found = [];
  for (let at = 0; at < times; at++) {
    const start = performance.now();
    run(bytes);
    found.push(performance.now() - start);
  }
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-bench-'));
const saxon = options['no-saxon'] ? undefined : await startSaxon();
const numbers = [];
if (saxon !== undefined) for (const schema of schemas) numbers.push(await saxon.compile(schema));

/** Medians of ours with and without the structure, and of Saxon, over rounds that take turns. */
async function measure(bytes, perRound) {
  const file = join(folder, 'invoice.xml');
  writeFileSync(file, bytes);
  const times = { parse: [], rules: [], all: [], saxon: [] };
  for (let round = -2; round < Number(options.rounds); round++) {
    const made = {
      parse: timed(parseXml, bytes, perRound),
      rules: timed(runRules, bytes, perRound),
      all: timed(runAll, bytes, perRound),
      saxon: saxon === undefined ? [] : await saxon.time(perRound, file, numbers),
    };
    if (round >= 0) for (const [name, list] of Object.entries(made)) times[name].push(...list);
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.length > 0 ? median(list) : Number.NaN]),
  );
}

console.log(
  `Node ${process.version}, ${cpus()[0].model}, ${cpus().length} logical processors, load ${loadavg()[0].toFixed(1)}`,
);
if (saxon !== undefined) console.log(`Saxon-HE ${saxonVersion} with SchXslt 1.10.1; its reports are serialized`);
console.log(
  `\nfrom .sch to code ${(compiled - compiling).toFixed(0)} ms, ${(codes.join('').length / 1e6).toFixed(2)} MB of code`,
);

codes.forEach((code, at) => {
  writeFileSync(join(folder, `${at}.js`), code);
});
writeFileSync(join(folder, 'invoice.xml'), peppolInvoice(30));
const cold = [1, 2, 3].map(() =>
  execFileSync(process.execPath, [
    fileURLToPath(import.meta.url),
    '--official',
    options.official,
    '--cold-start',
    folder,
  ])
    .toString()
    .trim()
    .split(' ')
    .map(Number),
);
console.log(
  `cold: loading both packs ${median(cold.map(([load]) => load))} ms, the first invoice ${median(cold.map(([, first]) => first))} ms\n`,
);

console.log(
  '| document | KB | parse | rules | schema and rules | Saxon, rules | ratio, rules | ratio, schema and rules |',
);
console.log('|---|---|---|---|---|---|---|---|');
function row(name, kilobytes, { parse, rules: own, all, saxon: other }) {
  const cells = [parse, own, all, other].map((ms) => (Number.isNaN(ms) ? '-' : `${shown(ms)} ms`));
  const ratios = [other / own, other / all].map((ratio) => (Number.isNaN(ratio) ? '-' : ratio.toFixed(1)));
  console.log(`| ${[name, kilobytes, ...cells, ...ratios].join(' | ')} |`);
}

for (const lines of options.lines.split(',').map(Number)) {
  const bytes = peppolInvoice(lines);
  const found = runAll(bytes);
  if (found.length > 0) throw new Error(`the generated invoice is not valid: ${found[0].id} ${found[0].message}`);
  const perRound = lines <= 100 ? 150 : lines <= 2000 ? 15 : 3;
  row(`${lines} lines`, Math.round(bytes.length / 1000), await measure(bytes, perRound));
}

/** The mean over all examples of what each takes. */
const examples = ['en16931-ubl', 'peppol-billing', 'si-ubl-2.0'].flatMap((directory) =>
  readdirSync(join(options.samples, directory))
    .filter((name) => name.endsWith('.xml'))
    .map((name) => readFileSync(join(options.samples, directory, name))),
);
const sums = { parse: 0, rules: 0, all: 0, saxon: 0 };
for (const bytes of examples) {
  const one = await measure(bytes, 20);
  for (const name of Object.keys(sums)) sums[name] += one[name] / examples.length;
}
row(
  `${examples.length} published examples`,
  Math.round(examples.reduce((sum, { length }) => sum + length, 0) / examples.length / 1000),
  sums,
);

await saxon?.stop();

/** Invoices of 30 lines a second, one process for each processor. */
writeFileSync(join(folder, 'invoice.xml'), peppolInvoice(30));
const self = fileURLToPath(import.meta.url);
const outputs = await Promise.all(
  cpus().map(() =>
    promisify(execFile)(process.execPath, [self, '--official', options.official, '--worker', `${folder}|4000`]),
  ),
);
const perSecond = outputs.reduce((sum, { stdout }) => sum + Number(stdout), 0);
console.log(`\n${perSecond} invoices of 30 lines a second over ${cpus().length} processors, schema and rules`);

const invoice = peppolInvoice(30);
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
const before = heap();
let middle = before;
for (let at = 0; at < Number(options.memory); at++) {
  runAll(at % 50 === 0 ? peppolInvoice(1 + (at % 40)) : invoice);
  if (at === Number(options.memory) >> 1) middle = heap();
}
console.log(
  `\nheap before, in the middle of and after ${options.memory} validations: ${before.toFixed(1)}, ${middle.toFixed(1)}, ${heap().toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for exact figures)'}; resident ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
);
rmSync(folder, { recursive: true });
