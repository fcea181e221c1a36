// Measures how fast this project's parser, saxes and libxml2-wasm read UBL-like invoices: node bench/xml-parse.mjs
// Every parser gets the same bytes, handles namespaces and knows positions. Rounds are interleaved, each document is
// timed on its own, and the median is shown: a shared machine disturbs it less than a total.
// saxes only reports events and builds nothing; the other two build a tree.
import { cpus, loadavg } from 'node:os';
import { XmlDocument } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { parseXml } from '../packages/xml/dist/src/index.js';
import { ublInvoice } from './ubl-invoice.mjs';

const parsers = {
  '@autoinvoice/xml': (bytes) => parseXml(bytes).root.localName,
  saxes: (bytes) => {
    const parser = new SaxesParser({ xmlns: true, position: true });
    let last;
    parser.on('opentag', (tag) => {
      last = tag.local;
    });
    parser.write(Buffer.from(bytes).toString('utf8')).close();
    return last;
  },
  'libxml2-wasm': (bytes) => {
    const document = XmlDocument.fromBuffer(bytes);
    const name = document.root.name;
    document.dispose();
    return name;
  },
};

/** Milliseconds each parser took for each document, sorted; rounds of all parsers in turn, the first two to warm up. */
function measure(bytes, rounds, documentsPerRound) {
  const times = Object.fromEntries(Object.keys(parsers).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, parse] of Object.entries(parsers)) {
      for (let document = 0; document < documentsPerRound; document++) {
        const start = performance.now();
        if (parse(bytes) === undefined) throw new Error(`${name} read nothing`);
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
  }
  for (const all of Object.values(times)) all.sort((a, b) => a - b);
  return times;
}

const quantile = (sorted, q) => sorted[Math.floor(q * (sorted.length - 1))];

console.log(
  `Node ${process.version}, ${cpus()[0].model}, ${cpus().length} logical processors, load ${loadavg()[0].toFixed(1)}\n`,
);
console.log(
  '| document | parser | MB/s at the median | at the fastest tenth | at the slowest tenth | ms at the median |',
);
console.log('|---|---|---|---|---|---|');
for (const [lines, rounds, documentsPerRound] of [
  [28, 20, 400],
  [13_150, 9, 1],
]) {
  const bytes = ublInvoice(lines);
  const size = bytes.length < 1e6 ? `${Math.round(bytes.length / 1000)} KB` : `${(bytes.length / 1e6).toFixed(1)} MB`;
  for (const [name, times] of Object.entries(measure(bytes, rounds, documentsPerRound))) {
    const speed = (q) => (bytes.length / 1000 / quantile(times, q)).toFixed(0);
    const row = [`${size}, ${lines} lines`, name, speed(0.5), speed(0.1), speed(0.9), quantile(times, 0.5).toFixed(3)];
    console.log(`| ${row.join(' | ')} |`);
  }
}
