// Measures schema validation of UBL invoices, beside libxml2-wasm: node bench/xsd.mjs [FOLDER-OF-PUBLISHED-SCHEMAS]
// Ours is the built-in structure of the UBL 2.1 invoice on a parsed tree, and parse and validation together. libxml2
// needs the published schemas, ../shared/official unless another folder is given; without it only ours is measured.
// Each document is timed on its own, rounds are interleaved, and medians are shown. At the end memory after many
// validations, which must not grow.
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { builtInSchema } from '../packages/validation/dist/src/structures/index.js';
import { parseXml } from '../packages/xml/dist/src/index.js';
import { ublInvoice } from './ubl-invoice.mjs';

const schema = builtInSchema('ubl-2.1-invoice');
const published = join(resolve(process.argv[2] ?? '../shared/official'), 'ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd');
const referee = existsSync(published) ? libxml2(published) : undefined;

function libxml2(path) {
  xmlRegisterFsInputProviders();
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
}

function checked(findings) {
  if (findings.length > 0) throw new Error(findings[0].message);
}

/** What is timed for some bytes: name → function. */
function measures(bytes) {
  const tree = parseXml(bytes);
  const all = {
    'validate a parsed tree': () => checked(schema.validate(tree)),
    'parse and validate': () => checked(schema.validate(parseXml(bytes))),
  };
  if (referee === undefined) return all;
  const document = XmlDocument.fromBuffer(bytes);
  return {
    ...all,
    'libxml2-wasm, validate a parsed tree': () => referee.validate(document),
    'libxml2-wasm, parse and validate': () => {
      const parsed = XmlDocument.fromBuffer(bytes);
      referee.validate(parsed);
      parsed.dispose();
    },
  };
}

/** Milliseconds of each run by name, sorted; the first rounds only warm up. */
function measure(bytes, rounds, runsPerRound) {
  const all = measures(bytes);
  const times = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(all)) {
      for (let i = 0; i < runsPerRound; i++) {
        const start = performance.now();
        run();
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
  }
  for (const list of Object.values(times)) list.sort((a, b) => a - b);
  return times;
}

const quantile = (sorted, q) => sorted[Math.floor(q * (sorted.length - 1))];

console.log(
  `Node ${process.version}, ${cpus()[0].model}, ${cpus().length} logical processors, load ${loadavg()[0].toFixed(1)}\n`,
);
console.log('| document | what | ms at the median | fastest tenth | slowest tenth | µs a line |');
console.log('|---|---|---|---|---|---|');
for (const [lines, rounds, runsPerRound] of [
  [30, 20, 300],
  [1_000, 10, 10],
  [10_000, 7, 1],
  [50_000, 3, 1],
]) {
  const bytes = ublInvoice(lines);
  const size = bytes.length < 1e6 ? `${Math.round(bytes.length / 1000)} KB` : `${(bytes.length / 1e6).toFixed(1)} MB`;
  for (const [name, times] of Object.entries(measure(bytes, rounds, runsPerRound))) {
    const at = (q) => quantile(times, q).toFixed(3);
    console.log(
      `| ${lines} lines, ${size} | ${name} | ${at(0.5)} | ${at(0.1)} | ${at(0.9)} | ${((quantile(times, 0.5) * 1000) / lines).toFixed(2)} |`,
    );
  }
}

const bytes = ublInvoice(30);
const heap = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
};
console.log(
  `\nHeap after 0, 10,000 and 100,000 validations${globalThis.gc === undefined ? ' (run with --expose-gc to collect first)' : ''}:`,
);
const heaps = [heap()];
for (const runs of [10_000, 90_000]) {
  for (let i = 0; i < runs; i++) checked(schema.validate(parseXml(bytes)));
  heaps.push(heap());
}
console.log(heaps.map((size) => `${size} MB`).join(', '));
