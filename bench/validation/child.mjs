// What the bench of validation measures in processes of their own:
//   node child.mjs cold FOLDER               milliseconds of processor time to load what is compiled, and of the first
//                                            invoice
//   node child.mjs throughput FOLDER MS      invoices a second
//   node --expose-gc child.mjs size LINES FOLDER     the same at the median, and peak memory, for one large invoice
//   node --expose-gc child.mjs memory N FOLDER       heap and resident memory along N validations of varied invoices
// FOLDER holds what is compiled (0.js, 1.js, Invoice.json, CreditNote.json) and invoice.xml. Answers are one line of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peppolInvoice } from '../peppol-invoice.mjs';
import { checker, median } from './engine.mjs';

/** Milliseconds of processor time of this process so far. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function load(folder) {
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  return checker([text('0.js'), text('1.js')], { Invoice: text('Invoice.json'), CreditNote: text('CreditNote.json') });
}

const roles = {
  cold(folder) {
    const started = spent();
    const { all } = load(folder);
    const loaded = spent();
    all(readFileSync(join(folder, 'invoice.xml')));
    return { load: loaded - started, first: spent() - loaded };
  },
  throughput(folder, milliseconds) {
    const { all } = load(folder);
    const bytes = readFileSync(join(folder, 'invoice.xml'));
    for (let at = 0; at < 1000; at++) all(bytes);
    const start = performance.now();
    let count = 0;
    for (; performance.now() - start < Number(milliseconds); count++) all(bytes);
    return { perSecond: (count * 1000) / (performance.now() - start) };
  },
  size(lines, folder) {
    const { all } = load(folder);
    const small = peppolInvoice(30);
    for (let at = 0; at < 300; at++) all(small);
    const bytes = peppolInvoice(Number(lines));
    const times = [];
    for (let at = 0; at < 7; at++) {
      const start = spent();
      if (all(bytes).length > 0) throw new Error('the generated invoice is not valid');
      times.push(spent() - start);
    }
    return { median: median(times), bytes: bytes.length, peak: process.resourceUsage().maxRSS * 1024 };
  },
  memory(count, folder) {
    const { all } = load(folder);
    const documents = Array.from({ length: 40 }, (_, at) => peppolInvoice(1 + at));
    // Some break rules, each in another place.
    const broken = documents.map((bytes, at) => Buffer.from(bytes.toString().replace('>S<', `>X${at}<`)));
    const marks = [];
    for (let at = 0; at <= Number(count); at++) {
      if (at % Math.ceil(Number(count) / 5) === 0) {
        globalThis.gc?.();
        marks.push({ at, heap: process.memoryUsage().heapUsed, resident: process.memoryUsage.rss() });
      }
      all(at % 5 === 0 ? broken[(at / 5) % 40] : documents[at % 40]);
    }
    return marks;
  },
};

const [role, ...words] = process.argv.slice(2);
console.log(JSON.stringify(roles[role](...words)));
