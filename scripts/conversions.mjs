// Converts every invoice of ../shared/samples to every format that is written, and checks each result.
//   node scripts/conversions.mjs          writes docs/conversions.md
//   node scripts/conversions.mjs --check  writes nothing and fails when the page differs
// The samples are the publishers' own and no part of the project: without them there is nothing to do.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samplesFolder = join(root, '..', 'shared', 'samples');
const dist = join(root, 'packages/server/dist/src');
const page = join(root, 'docs/conversions.md');

/** Rules of today change the page when they change, not when a day passes. */
const asOf = '2026-11-23';

/** Whether the samples are there. */
export const hasSamples = existsSync(samplesFolder);

/** Every sample that is an invoice of a known format: `{ name, bytes }`. */
export async function invoiceSamples() {
  const { identify } = await import(join(root, 'packages/invoice/dist/src/index.js'));
  const samples = [];
  for (const folder of readdirSync(samplesFolder).sort()) {
    for (const file of readdirSync(join(samplesFolder, folder)).sort()) {
      const bytes = new Uint8Array(readFileSync(join(samplesFolder, folder, file)));
      const { format } = identify(bytes);
      if (format !== 'UNKNOWN') samples.push({ name: `${folder}/${file}`, format, bytes });
    }
  }
  return samples;
}

/**
 * Converts samples to formats. Gives for each sample either why it cannot be read, or a cell for each format:
 * `valid`, `refused` (with reasons), `unchecked` (nobody has rules), `broken` (an error of ours).
 */
export async function convertSamples({ samples, formats, cacheFolder }) {
  const { convertTask } = await import(join(dist, 'invoices/conversion/convert-task.js'));
  const { objections } = await import(join(dist, 'invoices/conversion/convert.js'));
  const folders = { folder: join(cacheFolder, 'no-packs'), cacheFolder };
  const rows = [];
  for (const { name, format, bytes } of samples) {
    const cells = new Map();
    let unreadable;
    for (const to of formats) {
      try {
        const conversion = await convertTask.run({ bytes, to, folders, asOf });
        const reasons = objections(conversion);
        const losses = new Set(conversion.losses.flatMap(({ term }) => term ?? []));
        const given = conversion.document !== undefined && reasons.length === 0;
        const kind = given ? (conversion.valid === null ? 'unchecked' : 'valid') : 'refused';
        // A writer that gives what its own rules refuse has a fault; it is stopped by the check, and told here.
        cells.set(to, { kind, reasons, losses: [...losses], caught: conversion.document !== undefined && !given });
      } catch (error) {
        if (error?.code !== 'invoice_create_api_error')
          cells.set(to, { kind: 'broken', reasons: [String(error?.stack ?? error)], losses: [] });
        else {
          unreadable = error.details;
          break;
        }
      }
    }
    rows.push({ name, format, cells, unreadable });
  }
  return rows;
}

const escaped = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The rules that a reason names, or its beginning without values of the sample. */
function short(reason) {
  const rules = reason.match(
    /\b(?:BR|PEPPOL|NL|DE|DK|SE|NO|IS|IT|GR|XSD|F|TEAPPS|FINVOICE|FATTURAPA)-[A-Z0-9][A-Z0-9-]*\b/g,
  );
  if (rules) return [...new Set(rules)].join(' ');
  // The samples are not ours to show.
  const told = reason.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/-?\b\d[\d.,]{2,}\b/g, '…');
  return told.length > 90 ? `${told.slice(0, 87)}…` : told;
}

function table(rows, formats) {
  const head = ['sample', 'came as', ...formats];
  const body = rows
    .filter(({ unreadable }) => unreadable === undefined)
    .map(({ name, format, cells }) => [
      name,
      format,
      ...formats.map((to) => {
        const { kind, losses } = cells.get(to);
        if (kind === 'refused') return 'refused';
        return losses.length === 0 ? kind : `${kind}, ${losses.length} lost`;
      }),
    ]);
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.map(escaped).join(' | ')} |`).join('\n');
}

function reasonsOf(rows, formats) {
  return rows
    .filter(({ unreadable }) => unreadable === undefined)
    .flatMap(({ name, cells }) => {
      const byReason = new Map();
      for (const to of formats) {
        const { kind, reasons } = cells.get(to);
        if (kind !== 'refused') continue;
        const told = [...new Set(reasons.map(short))].slice(0, 4).join('; ');
        byReason.set(told, [...(byReason.get(told) ?? []), to]);
      }
      const lines = [...byReason].map(([told, names]) => `  - ${names.join(', ')}: ${told}`);
      return lines.length === 0 ? [] : [`- ${name}`, ...lines];
    })
    .join('\n');
}

function pageOf(rows, formats) {
  const cells = rows.flatMap(({ cells }) => [...cells.values()]);
  const count = (kind) => cells.filter((cell) => cell.kind === kind).length;
  const unread = rows.filter(({ unreadable }) => unreadable !== undefined);
  return `# Conversions of the published samples

Drawn by \`node scripts/conversions.mjs\` from the samples that publishers of formats give (their files are not part of
this project), to every format that is written, by the built-in rules in force on ${asOf}. A cell says \`valid\` when the
document was written and keeps schema and rules, with the number of business terms that it does not carry as the
invoice has them; \`refused\` when the format cannot carry the invoice validly, with the reasons below. Nothing else is
possible: a document that breaks its rules is never given.

FACTURX has no column: it is the document of EN16931CII in a drawn PDF, and is valid or refused as that is.

${count('valid')} valid, ${count('refused')} refused, ${count('unchecked')} unchecked, of ${cells.length}.

${table(rows, formats)}

## Why some are refused

${reasonsOf(rows, formats)}

## Samples that are not read

${unread.map(({ name, unreadable }) => `- ${name}: ${short(unreadable[0])}`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!hasSamples) {
    console.log('notice: ../shared/samples is not beside the repository; the page stays as it is.');
    process.exit(0);
  }
  const { writtenFormats } = await import(join(dist, 'invoices/formats.js'));
  // The image costs most of the time of Factur-X, and its XML is that of EN16931CII.
  const formats = writtenFormats.filter((name) => name !== 'FACTURX');
  const cacheFolder = join(root, 'packages/server/dist/.packs');
  const rows = await convertSamples({ samples: await invoiceSamples(), formats, cacheFolder });
  const text = pageOf(rows, formats);
  for (const { name, cells } of rows) {
    for (const [to, { kind, reasons, caught }] of cells) {
      if (kind === 'broken') console.error(`${name} to ${to}: ${reasons[0]}`);
      if (caught) console.error(`${name} to ${to} was written, but is not valid: ${reasons[0]}`);
    }
  }
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error('Not in step with the code: docs/conversions.md. Run "node scripts/conversions.mjs".');
    process.exit(1);
  }
}
