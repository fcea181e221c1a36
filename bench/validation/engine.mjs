// The engine as the bench of validation uses it: EN 16931 and Peppol BIS Billing from the published Schematron, the
// structure of UBL from the built-in definitions.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const { parseXml } = await import(join(root, 'packages/xml/dist/src/index.js'));
const validation = await import(join(root, 'packages/validation/dist/src/index.js'));
const { builtInStructures, compileRules, compileSchema, loadRules, loadSchema, readSchematron, readStructure } =
  validation;

/** The published Schematron files, in the order they are run. */
export function schematronFiles(official) {
  return ['CEN-EN16931-UBL.sch', 'PEPPOL-EN16931-UBL.sch'].map((file) => join(official, 'peppol-2026.5', file));
}

/** The published XML Schema of a kind of document. */
export function schemaFile(official, rootName) {
  return join(official, `ubl-2.1/xsd/maindoc/UBL-${rootName}-2.1.xsd`);
}

/** Code of the rule sets and the milliseconds it took. */
export function compiledRules(official) {
  const start = performance.now();
  const codes = schematronFiles(official).map((file) => compileRules(readSchematron(file)).code);
  return { codes, milliseconds: performance.now() - start };
}

/** Compiled structures of UBL by root element, as packs keep them: JSON. */
export function compiledStructures() {
  const compiled = (name) => JSON.stringify(compileSchema(readStructure(...builtInStructures[name])));
  return { Invoice: compiled('ubl-2.1-invoice'), CreditNote: compiled('ubl-2.1-credit-note') };
}

/** What checks a document: `rules` without, `all` with its structure; both parse it and render messages. */
export function checker(codes, compiled) {
  const sets = codes.map((code, at) => loadRules(code, `${at}.js`));
  const structures = Object.fromEntries(
    Object.entries(compiled).map(([root, json]) => [root, loadSchema(JSON.parse(json))]),
  );
  const run = (document) => sets.flatMap((set) => set.run(document));
  return {
    rules: (bytes) => run(parseXml(bytes)),
    all(bytes) {
      const document = parseXml(bytes);
      const findings = structures[document.root.localName].validate(document);
      return findings.length === 0 ? run(document) : [...findings, ...run(document)];
    },
  };
}

/** Published invoices and credit notes in UBL. */
export function examples(samples) {
  return ['en16931-ubl', 'peppol-billing', 'si-ubl-2.0', 'xrechnung-3.0'].flatMap((directory) =>
    readdirSync(join(samples, directory))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => readFileSync(join(samples, directory, name)))
      .filter((bytes) => /^(Invoice|CreditNote)$/.test(parseXml(bytes).root.localName)),
  );
}

export const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
