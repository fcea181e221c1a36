// Our engine against Saxon: the exact set of findings (rule, place, message) over samples and mutants of them.
//   node bench/reference/differential.mjs [--official ../shared/official] [--samples ../shared/samples]
//        [--mutants 20] [--seed 1] [--only WORD] [--keep FOLDER]
// Where Saxon stops at a dynamic error, ours must have a finding with outcome `error`, and the reverse.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sets } from './rule-sets.mjs';
import { startSaxon } from './saxon.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { parseXml } = await import(join(root, 'packages/xml/dist/src/index.js'));
const { compileRules, loadRules, readSchematron } = await import(join(root, 'packages/validation/dist/src/index.js'));
const { mutate } = await import(join(root, 'packages/validation/dist/test/engine/support/mutations.js'));

const { values: options } = parseArgs({
  options: {
    official: { type: 'string', default: join(root, '../shared/official') },
    samples: { type: 'string', default: join(root, '../shared/samples') },
    mutants: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});

const saxon = await startSaxon();
if (saxon === undefined) process.exit(0);
const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-differential-'));
if (options.keep) mkdirSync(options.keep, { recursive: true });

/** The place as Saxon's report writes it: expanded names, a position at every step. */
function canonicalPlace(document, finding) {
  const { tree, names } = document;
  const attribute = /\/@([^/]+)$/.exec(finding.location)?.[1];
  let place = '';
  for (let n = finding.node; n > 0; n = tree.parent[n]) {
    if (tree.kind[n] !== 1) return finding.location;
    const own = names.expanded[tree.name[n]];
    let position = 1;
    for (let m = tree.parent[n] + 1; m < n; m = tree.end[m]) {
      if (tree.kind[m] === 1 && names.expanded[tree.name[m]] === own) position++;
    }
    place = `/Q{${names.namespace[own]}}${names.local[own]}[${position}]${place}`;
  }
  return attribute === undefined ? place || '/' : `${place}/@Q{}${attribute}`;
}

function keysOf(document, findings) {
  return findings.map((f) => `${canonicalPlace(document, f)}\t${f.message}`).sort();
}

const totals = { runs: 0, agree: 0, errors: 0, findings: 0, ids: new Set() };
const shown = [];

async function compare(set, bytes, name, changes) {
  const file = join(folder, 'document.xml');
  writeFileSync(file, bytes);
  const document = parseXml(bytes);
  const findings = set.rules.run(document);
  const reference = await saxon.run(set.number, file);
  totals.runs++;
  set.runs++;
  const erroneous = findings.filter((f) => f.outcome === 'error');
  let difference;
  if (reference.error !== undefined) {
    totals.errors++;
    set.errors++;
    if (erroneous.length === 0) difference = [`only the reference has a dynamic error: ${reference.error}`];
  } else if (erroneous.length > 0) {
    difference = erroneous.map((f) => `only ours has a dynamic error: ${f.id} ${f.message} ${f.location} ${f.test}`);
  } else {
    totals.findings += findings.length;
    for (const f of findings) totals.ids.add(`${set.schema}#${f.id}`);
    const ours = keysOf(document, findings);
    const theirs = reference.map((r) => `${r.location}\t${r.text}`).sort();
    const extra = without(ours, theirs);
    const lacking = without(theirs, ours);
    if (extra.length + lacking.length > 0) {
      difference = [...extra.map((k) => `only ours: ${k}`), ...lacking.map((k) => `only the reference: ${k}`)];
    }
  }
  if (difference === undefined) {
    totals.agree++;
    return;
  }
  set.differences++;
  if (options.keep) writeFileSync(join(options.keep, `${set.differences}-${name.replaceAll('/', '_')}`), bytes);
  if (shown.length < 40)
    shown.push(`${set.schema} ${name} [${changes.join('; ')}]\n    ${difference.slice(0, 4).join('\n    ')}`);
}

/** Multiset difference. */
function without(list, other) {
  const left = new Map();
  for (const key of other) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter((key) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

for (const set of sets.filter(({ schema }) => schema.includes(options.only))) {
  const schema = join(options.official, set.schema);
  Object.assign(set, { runs: 0, differences: 0, errors: 0, started: performance.now() });
  set.rules = loadRules(compileRules(readSchematron(schema)).code);
  try {
    set.number = await saxon.compile(schema);
  } catch (error) {
    console.log(`${set.schema}: the reference cannot compile it: ${error.message.slice(0, 200)}`);
    continue;
  }
  for (const directory of set.samples) {
    const names = readdirSync(join(options.samples, directory)).filter((name) => name.endsWith('.xml'));
    for (const [at, name] of names.entries()) {
      const bytes = readFileSync(join(options.samples, directory, name));
      if (set.root !== undefined && !set.root.test(parseXml(bytes).root.localName)) continue;
      await compare(set, bytes, `${directory}/${name}`, []);
      for (let mutant = 0; mutant < Number(options.mutants); mutant++) {
        const made = mutate(bytes, Number(options.seed) * 1_000_003 + at * 10_007 + mutant);
        await compare(set, made.bytes, `${directory}/${mutant}-${name}`, made.changes);
      }
    }
  }
  console.log(
    `${set.schema}: ${set.runs} runs, ${set.errors} with a dynamic error, ${set.differences} differ, ${Math.round(performance.now() - set.started)} ms`,
  );
}
for (const line of shown) console.log(line);
console.log(
  `${totals.agree} of ${totals.runs} runs agree; ${totals.errors} ended in a dynamic error; ${totals.findings} findings of ${totals.ids.size} rules compared`,
);
rmSync(folder, { recursive: true });
await saxon.stop();
process.exitCode = totals.agree === totals.runs ? 0 : 1;
