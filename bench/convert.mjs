// What conversions and images cost in processor time: UBL (Peppol BIS Billing 3.0), Finvoice 3.0 and CII (EN 16931) into each other for
// 30, 1,000 and 10,000 lines, and PDF images of 1, 10 and 100 pages. Time and peak memory, each in a process of its own.
//   node bench/convert.mjs [--lines 30,1000,10000] [--pages 1,10,100] [--rounds 7]
// Processor time of all threads, so that other work on the machine shows less. "First" is the first conversion of a fresh process, code not yet compiled; "warm" the median of the rounds after it.
// Reading, writing and the search for losses are in it; "without losses" leaves the last out, as sending does.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { peppolInvoice } from './peppol-invoice.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
const { convert, readInvoice, renderInvoicePdf } = await import(join(root, 'packages/invoice/dist/src/index.js'));

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '30,1000,10000' },
    pages: { type: 'string', default: '1,10,100' },
    rounds: { type: 'string', default: '7' },
    work: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const listed = (text) => text.split(',').map(Number);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const peakMiB = () => process.resourceUsage().maxRSS / 1024;

async function measure(run) {
  const times = [];
  let peak = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1000);
    // Of the one conversion: later rounds find the heap grown.
    if (round === 0) peak = peakMiB();
  }
  const [first, ...warm] = times;
  return { first, warm: median(warm), peak };
}

/** One measurement, asked for by the parent process. */
if (options.work !== undefined) {
  const { file, to, losses, pdf } = JSON.parse(options.work);
  const bytes = readFileSync(file);
  const invoice = pdf ? readInvoice(bytes).invoice : undefined;
  const run = pdf ? () => renderInvoicePdf(invoice, { language: 'EN' }) : () => convert(bytes, to, { losses });
  console.log(JSON.stringify(await measure(run)));
  process.exit(0);
}

const apart = (work) =>
  JSON.parse(execFileSync(process.execPath, [here, '--rounds', options.rounds, '--work', JSON.stringify(work)]));
const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-bench-'));
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const NAMES = { PEPPOLBIS30: 'UBL', FINVOICE30: 'Finvoice', EN16931CII: 'CII' };

function conversions() {
  row('from', 'to', 'lines', 'KB in', 'first ms', 'warm ms', 'without losses ms', 'µs a line', 'peak MiB');
  row(...Array(9).fill('---'));
  for (const lines of listed(options.lines)) {
    const ubl = Buffer.from(peppolInvoice(lines));
    const inputs = { PEPPOLBIS30: ubl };
    for (const to of ['FINVOICE30', 'EN16931CII']) inputs[to] = convert(ubl, to, { losses: false }).bytes;
    for (const [from, bytes] of Object.entries(inputs)) {
      const file = join(folder, `${from}-${lines}.xml`);
      writeFileSync(file, bytes);
      for (const to of Object.keys(inputs).filter((name) => name !== from)) {
        const all = apart({ file, to, losses: true });
        const bare = apart({ file, to, losses: false });
        const each = ((all.warm * 1000) / lines).toFixed(0);
        const size = (bytes.length / 1024).toFixed(0);
        row(NAMES[from], NAMES[to], lines, size, ms(all.first), ms(all.warm), ms(bare.warm), each, all.peak.toFixed(0));
      }
    }
  }
}

async function pagesOf(pdf) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const { numPages } = opened;
  await opened.destroy();
  return numPages;
}

/** An invoice of so many pages, by its number of lines. */
async function withPages(pages) {
  let [few, many] = [1, pages * 60];
  while (few < many) {
    const lines = Math.floor((few + many) / 2);
    const { invoice } = readInvoice(Buffer.from(peppolInvoice(lines)));
    if ((await pagesOf(await renderInvoicePdf(invoice, { language: 'EN' }))) < pages) few = lines + 1;
    else many = lines;
  }
  return few;
}

async function images() {
  row('pages', 'lines', 'KB', 'first ms', 'warm ms', 'ms a page', 'peak MiB');
  row(...Array(7).fill('---'));
  for (const pages of listed(options.pages)) {
    const lines = await withPages(pages);
    const file = join(folder, `pages-${pages}.xml`);
    writeFileSync(file, peppolInvoice(lines));
    const pdf = await renderInvoicePdf(readInvoice(readFileSync(file)).invoice, { language: 'EN' });
    const { first, warm, peak } = apart({ file, pdf: true });
    const size = (pdf.length / 1024).toFixed(0);
    row(await pagesOf(pdf), lines, size, ms(first), ms(warm), ms(warm / pages), peak.toFixed(0));
  }
}

try {
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}\n`,
  );
  conversions();
  console.log();
  await images();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
