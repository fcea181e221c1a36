import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@autoinvoice/xml';
import { identifyDocument } from '../../src/identify/index.js';

/** Publishers' example documents, beside the repository when there are any. */
const SAMPLES = new URL('../../../../../../shared/samples/', import.meta.url);

/** Folder → kinds that its documents may be. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  'ehf-3.0': /^ehf-/,
  'en16931-cii': /^(en16931-)?cii$/,
  'en16931-ubl': /^(en16931-ubl|peppol-billing)$/,
  'fatturapa-1.2': /^fatturapa$/,
  'finvoice-1.3': /^finvoice$/,
  'finvoice-2.01': /^finvoice$/,
  'finvoice-3.0': /^finvoice$/,
  'oioubl-2.1': /^oioubl$/,
  payslip: /^payslip-/,
  'peppol-billing': /^peppol-billing$/,
  'peppol-postaward': /^peppol-/,
  'si-ubl-2.0': /^si-ubl-2/,
  'svefaktura-1.0': /^svefaktura/,
  'teapps-2.7.2': /^teapps$/,
  'teapps-3.0': /^teapps$/,
  'xrechnung-3.0': /^xrechnung-(ubl|cii)/,
};

for (const [folder, kinds] of Object.entries(FOLDERS)) {
  const there = existsSync(new URL(`${folder}/`, SAMPLES));
  test(`every published example in ${folder} is recognised`, { skip: there ? false : 'no ../shared/samples' }, () => {
    const at = fileURLToPath(new URL(`${folder}/`, SAMPLES));
    // XRechnung's suite has a build file among its documents.
    const files = readdirSync(at).filter((name) => name.endsWith('.xml') && name !== 'abu-common.xml');
    assert.ok(files.length > 0);
    for (const file of files)
      assert.match(identifyDocument(parseXml(readFileSync(at + file)))?.kind ?? 'unknown', kinds, file);
  });
}
