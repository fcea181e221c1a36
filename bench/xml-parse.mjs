// Measures how fast this project's parser, saxes and libxml2-wasm read UBL-like invoices: node bench/xml-parse.mjs
// Every parser gets the same bytes, reports namespaces and keeps or reports positions; rounds are interleaved, and the
// median of the rounds is shown. saxes only reports events (it builds nothing); the other two build a tree.
import { cpus } from 'node:os';
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

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Megabytes per second of each parser: median over rounds, each round as many documents as fill the given time. */
function measure(bytes, rounds, millisecondsPerRound) {
  const speeds = Object.fromEntries(Object.keys(parsers).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, parse] of Object.entries(parsers)) {
      const start = performance.now();
      let documents = 0;
      let elapsed = 0;
      do {
        if (parse(bytes) === undefined) throw new Error(`${name} read nothing`);
        documents++;
        elapsed = performance.now() - start;
      } while (elapsed < millisecondsPerRound);
      // The first two rounds warm up.
      if (round >= 0) speeds[name].push((documents * bytes.length) / 1000 / elapsed);
    }
  }
  return speeds;
}

console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} logical processors\n`);
console.log('| document | parser | MB/s (median) | slowest round | fastest round | ms per document |');
console.log('|---|---|---|---|---|---|');
for (const [lines, rounds, milliseconds] of [
  [28, 15, 250],
  [13_150, 7, 1],
]) {
  const bytes = ublInvoice(lines);
  for (const [name, speeds] of Object.entries(measure(bytes, rounds, milliseconds))) {
    const median = medianOf(speeds);
    const size = bytes.length < 1e6 ? `${Math.round(bytes.length / 1000)} KB` : `${(bytes.length / 1e6).toFixed(1)} MB`;
    const row = [
      `${size}, ${lines} lines`,
      name,
      median.toFixed(0),
      Math.min(...speeds).toFixed(0),
      Math.max(...speeds).toFixed(0),
      (bytes.length / 1000 / median).toFixed(3),
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
}
