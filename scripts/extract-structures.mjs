// Takes the facts of published schemas (element names, order, occurrences, types) over into our own structure notation:
//   node scripts/extract-structures.mjs FOLDER-OF-SCHEMAS [ID ...]
// writes packages/validation/src/structures/*.ts. Documentation in the schemas is not looked at. The results are kept
// in the repository and may be edited by hand; this is run again only when a format has a new version.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { localFiles, readSchema } from '../packages/validation/dist/src/xsd/index.js';
import { printStructure } from './structure-printer.mjs';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:';
const ublCommon = {
  [`${ubl}CommonAggregateComponents-2`]: 'cac',
  [`${ubl}CommonBasicComponents-2`]: 'cbc',
  [`${ubl}CommonExtensionComponents-2`]: 'ext',
};
const cii = 'urn:un:unece:uncefact:data:standard:';
const ubl1 = 'urn:oasis:names:tc:ubl:';
const finvoice = (version, base) => ({
  base,
  entry: `finvoice/Finvoice${version}.xsd`,
  roots: ['Finvoice'],
  prefixes: { '': '' },
  title: `Finvoice ${version}`,
});
const notice = (root) => ({
  entry: `finvoice/messages/${root}.xsd`,
  roots: [root],
  prefixes: { '': '' },
  title: `${root} of the Finvoice notification service 2.01`,
});

const jobs = {
  'ubl-2.1-invoice': {
    entry: 'ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd',
    roots: ['Invoice'],
    prefixes: { [`${ubl}Invoice-2`]: '', ...ublCommon },
    title: 'UBL 2.1 Invoice',
    own: true,
  },
  'ubl-2.1-credit-note': {
    entry: 'ubl-2.1/xsd/maindoc/UBL-CreditNote-2.1.xsd',
    roots: ['CreditNote'],
    prefixes: { [`${ubl}CreditNote-2`]: '', ...ublCommon },
    title: 'UBL 2.1 CreditNote',
    own: true,
  },
  'cii-d16b': {
    entry: 'cii-d16b/xsd/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
    roots: ['CrossIndustryInvoice'],
    prefixes: {
      [`${cii}CrossIndustryInvoice:100`]: 'rsm',
      [`${cii}ReusableAggregateBusinessInformationEntity:100`]: 'ram',
      [`${cii}UnqualifiedDataType:100`]: 'udt',
      [`${cii}QualifiedDataType:100`]: 'qdt',
    },
    title: 'UN/CEFACT Cross Industry Invoice D16B',
  },
  'finvoice-1.3': finvoice('1.3'),
  'finvoice-2.0': finvoice('2.0'),
  'finvoice-2.01': finvoice('2.01', 'finvoice-2.0'),
  'finvoice-3.0': finvoice('3.0'),
  'teapps-2.7.2': {
    entry: 'teapps/TEAPPSXMLv272_schema_INVOICES.xsd',
    roots: ['INVOICE_CENTER'],
    prefixes: { '': '' },
    title: 'TEAPPSXML 2.7.2',
  },
  'teapps-3.0': {
    entry: 'teapps/teappsxmlv30_schema_invoices_0.xsd',
    roots: ['INVOICE_CENTER'],
    prefixes: { '': '' },
    title: 'TEAPPSXML 3.0',
  },
  'svefaktura-1.0': {
    entry: ['svefaktura-1.0/maindoc/SFTI-BasicInvoice-1.0.xsd', 'svefaktura-1.0/maindoc/SFTI-ObjectEnvelope-1.0.xsd'],
    roots: ['Invoice', 'ObjectEnvelope'],
    prefixes: {
      'urn:sfti:documents:BasicInvoice:1:0': '',
      'urn:sfti:documents:ObjectEnvelope:1:0': 'env',
      'urn:sfti:CommonAggregateComponents:1:0': 'sfti',
      [`${ubl1}CommonAggregateComponents:1:0`]: 'cac',
      [`${ubl1}CommonBasicComponents:1:0`]: 'cbc',
    },
    title: 'Svefaktura 1.0: basic invoice and object envelope',
  },
  'finvoice-sender-info': notice('FinvoiceSenderInfo'),
  'finvoice-receiver-info': notice('FinvoiceReceiverInfo'),
  'finvoice-receiver-proposal': notice('ReceiverProposal'),
  finvoiceack: {
    entry: 'finvoice/messages/Finvoiceack.xsd',
    roots: ['Finvoiceack'],
    prefixes: {
      'http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd': '',
      'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd': 'eb',
    },
    title: 'Finvoice acknowledgement (Finvoiceack)',
  },
  sbdh: {
    entry: 'sbdh/StandardBusinessDocumentHeader.xsd',
    roots: ['StandardBusinessDocument', 'StandardBusinessDocumentHeader'],
    prefixes: { 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader': '' },
    title: 'Standard Business Document Header 1.3',
  },
};

const [folder, ...chosen] = process.argv.slice(2);
if (folder === undefined) {
  console.error('node scripts/extract-structures.mjs FOLDER-OF-SCHEMAS [ID ...]');
  process.exit(2);
}
const out = 'packages/validation/src/structures';
const printed = new Map(
  Object.keys(jobs)
    .filter((id) => chosen.length === 0 || chosen.includes(id) || jobs[id].own)
    .map((id) => [id, extract(jobs[id])]),
);

// What the invoice and the credit note of UBL share is written once.
const shares = ['ubl-2.1-invoice', 'ubl-2.1-credit-note'].map((id) => printed.get(id));
printed.set('ubl-2.1-common', {
  ...shares[0],
  ...shared(...shares),
  title: 'UBL 2.1: what invoice and credit note share',
  prefixes: ublCommon,
});
for (const [id, structure] of printed) {
  const { base } = jobs[id] ?? {};
  if (base !== undefined) changesOnly(structure, extract(jobs[base]));
  const path = join(out, `${id}.ts`);
  writeFileSync(path, written(id, structure));
  execFileSync('npx', ['biome', 'check', '--write', path], { stdio: 'ignore' });
  console.log(
    `${path}: ${structure.types.size} types, ${structure.values.size} value types${structure.lost.map((what) => `\n  not expressed: ${what}`).join('')}`,
  );
}

function extract({ entry, roots, prefixes, title }) {
  const sources = [entry]
    .flat()
    .map((path) => ({ bytes: readFileSync(join(folder, path)), location: resolve(folder, path) }));
  const model = readSchema(sources, { resolve: localFiles(folder) });
  return { title, prefixes, ...printStructure(model, roots, prefixes) };
}

/** Moves what two structures say alike into a third. */
function shared(one, other) {
  const common = { values: new Map(), types: new Map(), elements: new Map() };
  for (const table of ['values', 'types', 'elements']) {
    for (const [name, content] of one[table]) {
      if (JSON.stringify(other[table].get(name)) !== JSON.stringify(content)) {
        // A type of elements may have one more element in one of the two: only what both have is common.
        if (table !== 'elements' || !other.elements.has(name)) continue;
        const both = content.filter((element) => other.elements.get(name).includes(element));
        common.elements.set(name, both);
        for (const owner of [one, other])
          owner.elements.set(
            name,
            owner.elements.get(name).filter((element) => !both.includes(element)),
          );
        continue;
      }
      common[table].set(name, content);
      one[table].delete(name);
      other[table].delete(name);
    }
  }
  return common;
}

/** Keeps only what differs from the structure of an earlier version. */
function changesOnly(structure, base) {
  structure.title += `: what differs from ${base.title}`;
  for (const table of ['values', 'types', 'elements']) {
    for (const [name, content] of structure[table]) {
      if (JSON.stringify(base[table].get(name)) === JSON.stringify(content)) structure[table].delete(name);
    }
  }
}

function written(id, { title, prefixes, values, types, elements }) {
  const constant = id.replace(/[-.]+(\w)/g, (_, letter) => letter.toUpperCase());
  const namespaces = Object.entries(prefixes).map(([uri, prefix]) => `    ${key(prefix)}: ${text(uri)},`);
  const section = (name, table) => (table.length === 0 && name === 'values' ? [] : [`  ${name}: {`, ...table, '  },']);
  const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "import type { StructureDefinition } from '../xsd/structure/notation.js';",
    '',
    `/** ${title}. The notation is explained at {@link StructureDefinition}. */`,
    `export const ${constant}: StructureDefinition = {`,
    '  namespaces: {',
    ...namespaces,
    '  },',
    ...section(
      'values',
      sorted(values).map(([name, content]) => `    ${key(name)}: ${wrapped(content)},`),
    ),
    ...section(
      'types',
      [...types].map(([name, content]) => `    ${key(name)}: ${wrapped(content)},`),
    ),
    ...section(
      'elements',
      [...elements]
        .filter(([, names]) => names.length > 0)
        .map(([type, names]) => `    ${key(type)}: ${wrapped(names.join(' '))},`),
    ),
    '};',
    '',
  ].join('\n');
}

function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

function text(value) {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** One line while it fits, else several between backticks: white space means nothing in the notation. */
function wrapped(content) {
  if (content.length < 90) return text(content);
  const lines = [];
  for (const word of content.match(/[^\s'"]*(?:'[^']*'|"[^"]*")\S*|\S+/g)) {
    if (lines.length === 0 || lines.at(-1).length + word.length > 108) lines.push(word);
    else lines.push(`${lines.pop()} ${word}`);
  }
  return `\`\n${lines.map((line) => `      ${line.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}`).join('\n')}\n    \``;
}
